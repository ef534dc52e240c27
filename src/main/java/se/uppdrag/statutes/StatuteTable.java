package se.uppdrag.statutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;

/// Tables `statutes.statute`, `card` and `paper`, and the list of the book.
@Repository
class StatuteTable {

    /// A line of the list.
    ///
    /// @param number of the version in force that day; nothing where none is
    /// @param lastDay the first day nothing was in force any longer; nothing where something is, or
    ///   nothing ever was
    record Line(
            Statute statute,
            @Nullable Integer number,
            @Nullable LocalDate from,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            int section,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate firstDay) {

        boolean inForce() {
            return number != null;
        }
    }

    /// What is asked of the list; an empty string asks for all.
    record Wanted(String collection, String words, String kind, String organ, String subject) {}

    private final JdbcClient jdbc;

    StatuteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Statute statute, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.statute (id, slug, kind, created_at, created_by)
                        values (:id, :slug, :kind, :now, :by)
                        """)
                .param("id", statute.id())
                .param("slug", statute.slug())
                .param("kind", statute.kind().name())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        insert(statute.id(), statute.card(), null, by, now);
    }

    void insert(
            UUID statute,
            Statute.Card card,
            @Nullable LocalDate titleFrom,
            PersonId by,
            Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.card (statute, title, organ, responsible, subject,
                               next_review, title_from, at, by)
                        values (:statute, :title, :organ, :responsible, :subject, :review,
                               :titleFrom, :now, :by)
                        """)
                .param("statute", statute)
                .param("title", card.title())
                .param("organ", card.organ())
                .param("responsible", card.responsible())
                .param("subject", card.subject())
                .param("review", card.nextReview())
                .param("titleFrom", titleFrom)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// Everything it has been called.
    Titles titles(UUID statute) {
        return new Titles(
                jdbc.sql(
                                """
                                select title, title_from as "from" from statutes.card
                                 where statute = :statute order by seq
                                """)
                        .param("statute", statute)
                        .query(Titles.Naming.class)
                        .list());
    }

    /// Addresses that begin so and are taken.
    List<String> slugs(String beginning) {
        return jdbc.sql(
                        """
                        select slug from statutes.statute
                         where slug = :slug or slug like :slug || '-%'
                        """)
                .param("slug", beginning)
                .query(String.class)
                .list();
    }

    /// One writer at a time on a statute, until the transaction ends.
    void lock(UUID statute) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:statute, 813))")
                .param("statute", statute.toString())
                .query(rows -> {});
    }

    Optional<Statute> find(String slug) {
        return jdbc.sql(
                        """
                        select id, slug, kind, title, organ, responsible, subject, next_review
                          from statutes.published_statute
                         where slug = :slug
                        """)
                .param("slug", slug)
                .query((row, _) -> statute(row))
                .optional();
    }

    Optional<Statute> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, slug, kind, title, organ, responsible, subject, next_review
                          from statutes.published_statute
                         where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> statute(row))
                .optional();
    }

    /// The book as it is on the day, in the order it is shown.
    List<Line> lines(Wanted wanted, LocalDate on) {
        return jdbc.sql(
                        """
                        with reading as materialized (
                            select statute, number, in_force_from, in_force_to
                              from statutes.published_reading
                        )
                        select s.id, s.slug, s.kind, s.title, s.organ, s.responsible, s.subject,
                               s.next_review, v.number, r.in_force_from, v.decided_by,
                               v.decided_on, v.section, t.first_day, t.last_day
                          from statutes.published_statute s
                          left join reading r
                            on r.statute = s.id
                               and r.in_force_from <= :on
                               and (r.in_force_to is null or r.in_force_to > :on)
                          left join statutes.version v
                            on v.statute = r.statute and v.number = r.number
                          left join (select w.statute, min(w.in_force_from) as first_day,
                                            case when count(*) = count(w.in_force_to)
                                                 then max(w.in_force_to) end as last_day
                                       from reading w
                                      group by w.statute) t on t.statute = s.id
                         where s.kind in (:kinds)
                           and (:organ = '' or s.organ = :organ)
                           and (:subject = '' or s.subject = :subject)
                           and (:words = ''
                                or s.title ilike '%' || :like || '%' escape '!'
                                or v.words @@ websearch_to_tsquery('swedish', :words))
                         order by s.title collate swedish
                        """)
                .param("on", on)
                .param("kinds", kinds(wanted))
                .param("organ", wanted.organ())
                .param("subject", wanted.subject())
                .param("words", wanted.words())
                .param("like", wanted.words().replaceAll("([!%_])", "!$1"))
                .query((row, _) -> line(row))
                .list();
    }

    private static List<String> kinds(Wanted wanted) {
        var among =
                wanted.collection().isEmpty()
                        ? List.of(StatuteKind.values())
                        : StatuteKind.in(wanted.collection());
        var kinds =
                among.stream()
                        .filter(one -> wanted.kind().isEmpty() || one.word().equals(wanted.kind()))
                        .map(Enum::name)
                        .toList();
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    /// The subjects in use in a collection.
    List<String> subjects(String collection) {
        return jdbc.sql(
                        """
                        select distinct subject collate swedish as subject
                          from statutes.published_statute
                         where subject <> '' and kind in (:kinds)
                         order by 1
                        """)
                .param("kinds", kinds(new Wanted(collection, "", "", "", "")))
                .query(String.class)
                .list();
    }

    Optional<FileId> paper(UUID statute, int number) {
        return jdbc.sql(
                        """
                        select pdf as value from statutes.paper
                         where statute = :statute and number = :number
                        """)
                .param("statute", statute)
                .param("number", number)
                .query(FileId.class)
                .optional();
    }

    void insertPaper(UUID statute, int number, FileId pdf) {
        jdbc.sql(
                        """
                        insert into statutes.paper (statute, number, pdf)
                        values (:statute, :number, :pdf)
                        """)
                .param("statute", statute)
                .param("number", number)
                .param("pdf", pdf.value())
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                statute(row),
                row.getObject("number", Integer.class),
                row.getObject("in_force_from", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("section"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("first_day", LocalDate.class));
    }

    private static Statute statute(ResultSet row) throws SQLException {
        return new Statute(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                StatuteKind.valueOf(row.getString("kind")),
                new Statute.Card(
                        row.getString("title"),
                        row.getString("organ"),
                        row.getString("responsible"),
                        row.getString("subject"),
                        row.getObject("next_review", LocalDate.class)));
    }
}

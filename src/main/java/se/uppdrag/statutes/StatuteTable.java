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

/// Tables `statutes.statute`, `card` and `paper`.
@Repository
class StatuteTable {

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

    static Statute statute(ResultSet row) throws SQLException {
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

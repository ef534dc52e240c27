package se.uppdrag.statutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `statutes.shelf`, which follows the cards by a trigger: the list of the book.
@Repository
class ShelfTable {

    /// A line of the list.
    ///
    /// @param number of the version in force that day; nothing where none is
    /// @param lastDay the first day nothing was in force any longer; nothing where something is, or
    ///   nothing ever was
    /// @param firstDay the first day something was in force; nothing where something is, or nothing
    ///   ever was
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

    /// Which of them are asked for.
    enum State {
        IN_FORCE("gallande"),
        REPEALED("upphavda"),
        /// In force, repealed or to come.
        DECIDED("alla"),
        /// Those that nobody has decided too.
        ANY("");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /// As it stands in an address.
        String word() {
            return word;
        }

        /// What is in force, unless the word is for something else.
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(one -> !one.word.isEmpty() && one.word.equals(word))
                    .findFirst()
                    .orElse(IN_FORCE);
        }

        private String condition() {
            return switch (this) {
                case IN_FORCE -> " and r.number is not null";
                case REPEALED -> " and r.number is null and t.last_day <= :on";
                case DECIDED -> " and (r.number is not null or t.first_day is not null)";
                case ANY -> "";
            };
        }
    }

    /// What is asked of the list; an empty string asks for all.
    record Wanted(
            String collection,
            String words,
            String kind,
            String organ,
            String subject,
            State state) {}

    private static final String SELECT =
            """
            select s.statute as id, s.slug, s.kind, s.title, s.organ, s.responsible, s.subject,
                   s.next_review, r.number, r.in_force_from, r.decided_by, r.decided_on, r.section,
                   t.first_day, t.last_day
              from statutes.shelf s
              left join lateral (select v.number, q.in_force_from, v.decided_by, v.decided_on,
                                        v.section, v.words
                                   from statutes.published_reading q
                                   join statutes.version v
                                     on v.statute = q.statute and v.number = q.number
                                  where q.statute = s.statute
                                    and daterange(q.in_force_from, q.in_force_to) @> :on::date
                                  limit 1) r on true
              left join lateral (select min(w.in_force_from) as first_day,
                                        case when count(*) = count(w.in_force_to)
                                             then max(w.in_force_to) end as last_day
                                   from statutes.published_reading w
                                  where w.statute = s.statute and r.number is null) t on true
             where true
            """;

    private static final String BY_TITLE = "s.title collate swedish, s.statute";

    private static final String WORDS =
            """
             and (s.title ilike '%' || :like || '%' escape '!'
                  or r.words @@ websearch_to_tsquery('swedish', :words))
            """;

    private final JdbcClient jdbc;

    ShelfTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A collection as it is on the day, kind by kind in the order of the book, or all of it by
    /// title. Each condition is there only when it is asked for, so that the list is read no
    /// further than it is shown.
    ///
    /// @param after the last one shown before; nothing for the first page
    List<Line> lines(Wanted wanted, LocalDate on, @Nullable Statute after, int atMost) {
        boolean kinds = !wanted.collection().isEmpty();
        var order = kinds ? "s.place, s.title collate swedish, s.statute" : BY_TITLE;
        var sql = new StringBuilder(SELECT);
        sql.append(kinds ? " and s.collection = :collection" : "");
        sql.append(wanted.kind().isEmpty() ? "" : " and s.kind = :kind");
        sql.append(wanted.organ().isEmpty() ? "" : " and s.organ = :organ");
        sql.append(wanted.subject().isEmpty() ? "" : " and s.subject = :subject");
        sql.append(wanted.words().isEmpty() ? "" : WORDS);
        sql.append(wanted.state().condition());
        if (after != null) {
            sql.append(" and (").append(order).append(") > (");
            sql.append(kinds ? ":place, " : "").append(":title collate swedish, :after)");
        }
        sql.append(" order by ").append(order).append(" limit :atMost");
        return jdbc.sql(sql.toString())
                .param("on", on)
                .param("collection", collection(wanted.collection()))
                .param("kind", StatuteKind.of(wanted.kind()).map(Enum::name).orElse(""))
                .param("organ", wanted.organ())
                .param("subject", wanted.subject())
                .param("words", wanted.words())
                .param("like", wanted.words().replaceAll("([!%_])", "!$1"))
                .param("place", after == null ? 0 : after.kind().ordinal() + 1)
                .param("title", after == null ? "" : after.title())
                .param("after", after == null ? null : after.id())
                .param("atMost", atMost)
                .query((row, _) -> line(row))
                .list();
    }

    private static String collection(String word) {
        return word.equals(StatuteKind.STATUTES) ? "STATUTES" : "STEERING";
    }

    /// The subjects in use in a collection, from one to the next along the index.
    List<String> subjects(String collection) {
        return jdbc.sql(
                        """
                        with recursive used as (
                            (select subject from statutes.shelf
                              where collection = :collection and subject > ''
                              order by subject limit 1)
                            union all
                            select (select s.subject from statutes.shelf s
                                     where s.collection = :collection and s.subject > u.subject
                                     order by s.subject limit 1)
                              from used u where u.subject is not null)
                        select subject from used where subject is not null
                         order by subject collate swedish
                        """)
                .param("collection", collection(collection))
                .query(String.class)
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                StatuteTable.statute(row),
                row.getObject("number", Integer.class),
                row.getObject("in_force_from", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("section"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("first_day", LocalDate.class));
    }
}

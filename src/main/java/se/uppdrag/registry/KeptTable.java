package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.ClosedFinds;

/// Table `registry.kept`.
@Repository
class KeptTable {

    private final JdbcClient jdbc;

    KeptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Kept kept, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.kept (id, authority, place, on_date, counterparty,
                               subject, by_name, at)
                        values (:id, :authority, :place, :on, :counterparty, :subject, :by, :at)
                        """)
                .param("id", kept.id())
                .param("authority", kept.authority())
                .param("place", kept.place())
                .param("on", kept.onDate())
                .param("counterparty", kept.counterparty())
                .param("subject", kept.subject())
                .param("by", kept.byName())
                .param("at", Timestamp.from(now))
                .update();
    }

    /// Those that have the words, the best first.
    List<Kept> find(
            ClosedFinds.Sought sought, List<String> authorities, List<String> within, int atMost) {
        return jdbc.sql(
                        ClosedFinds.Sought.QUERY
                                + """
                                select k.id, k.authority, k.place, k.on_date, k.counterparty,
                                       k.subject, k.by_name
                                  from q
                                  join registry.kept k
                                    on registry.kept_words(k.subject, k.counterparty, k.place)
                                       @@ q.query
                                 where k.authority = any(:authorities)
                                   and (:anywhere or k.authority = any(:within))
                                   and (:year::int is null
                                        or extract(year from k.on_date) = :year)
                                 order by k.on_date desc, k.id
                                 limit :most
                                """)
                .param("text", sought.text())
                .param("condition", sought.condition())
                .param("authorities", authorities.toArray(String[]::new))
                .param("anywhere", sought.organ().isEmpty())
                .param("within", within.toArray(String[]::new))
                .param("year", sought.year())
                .param("most", atMost)
                .query(Kept.class)
                .list();
    }

    /// The newest of each authority, and of those the newest.
    ///
    /// @param after the last one shown before, `2026-11-25_<id>`, or empty
    List<Kept> newest(List<String> authorities, String after, int atMost) {
        return jdbc.sql(
                        """
                        select k.id, k.authority, k.place, k.on_date, k.counterparty, k.subject,
                               k.by_name
                          from unnest(:authorities) a
                         cross join lateral (
                               select *
                                 from registry.kept
                                where authority = a
                        """
                                + (after.isEmpty()
                                        ? ""
                                        : " and (on_date, id) < (:day::date, :after::uuid) ")
                                + """
                                         order by on_date desc, id desc
                                         limit :atMost) k
                                 order by k.on_date desc, k.id desc
                                 limit :atMost
                                """)
                .param("authorities", authorities.toArray(String[]::new))
                .param("day", after.split("_")[0])
                .param("after", after.replaceFirst(".*_", ""))
                .param("atMost", atMost)
                .query(Kept.class)
                .list();
    }
}

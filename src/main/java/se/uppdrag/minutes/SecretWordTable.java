package se.uppdrag.minutes;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.ClosedFinds;

/// Table `minutes.secret_part`, by the words in it.
@Repository
class SecretWordTable {

    /// Of which meeting; nothing of the text.
    record Found(String organ, String organName, LocalDate onDate, int ordinal) {

        String address() {
            return "/sammantraden/" + organ + "/" + onDate + (ordinal == 1 ? "" : "-" + ordinal);
        }
    }

    private final JdbcClient jdbc;

    SecretWordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of verified minutes, the newest first.
    ///
    /// @param organs those whose secret parts may be found
    List<Found> find(ClosedFinds.Sought sought, List<String> organs, int atMost) {
        return jdbc.sql(
                        ClosedFinds.Sought.QUERY
                                + """
                                select m.organ, m.organ_name, m.on_date, m.ordinal
                                  from q
                                  join minutes.secret_part s
                                    on minutes.secret_words(s.text) @@ q.query
                                  join minutes.verified v
                                    on v.meeting = s.meeting and v.version = s.version
                                  join meetings.published_meeting m on m.id = s.meeting
                                 where m.organ = any(:organs)
                                   and (:year::int is null
                                        or extract(year from m.on_date) = :year)
                                 order by m.on_date desc, m.organ
                                 limit :most
                                """)
                .param("text", sought.text())
                .param("condition", sought.condition())
                .param("organs", organs.toArray(String[]::new))
                .param("year", sought.year())
                .param("most", atMost)
                .query(Found.class)
                .list();
    }
}

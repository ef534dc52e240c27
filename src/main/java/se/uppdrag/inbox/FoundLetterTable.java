package se.uppdrag.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.ClosedFinds;

/// Tables `inbox.reading` and `enclosed`, by the words in them.
@Repository
class FoundLetterTable {

    record Found(
            UUID id,
            String subject,
            String fromName,
            String fromAddress,
            String body,
            Instant arrivedAt,
            Received.State state) {}

    private final JdbcClient jdbc;

    FoundLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is not registered, the newest first.
    List<Found> unregistered(ClosedFinds.Sought sought, int atMost) {
        return jdbc.sql(
                        ClosedFinds.Sought.QUERY
                                + """
                                , found as (
                                  select r.letter
                                    from q join inbox.reading r
                                      on inbox.letter_words(r.subject, r.from_name,
                                             r.from_address, r.body) @@ q.query
                                  union
                                  select e.letter
                                    from q join inbox.enclosed e
                                      on inbox.enclosed_words(e.name, e.words) @@ q.query)
                                select l.id, r.subject, r.from_name, r.from_address,
                                       left(r.body, 100000) as body, l.arrived_at, p.state
                                  from found f
                                  join inbox.letter l on l.id = f.letter
                                  join inbox.reading r on r.letter = l.id
                                  join inbox.place p on p.letter = l.id
                                 where p.state <> 'REGISTERED'
                                   and (:organ = '' or l.mailbox = :organ)
                                   and (:year::int is null
                                        or extract(year from l.arrived_at) = :year)
                                 order by l.arrived_at desc, l.id
                                 limit :most
                                """)
                .param("text", sought.text())
                .param("condition", sought.condition())
                .param("organ", sought.organ())
                .param("year", sought.year())
                .param("most", atMost)
                .query(Found.class)
                .list();
    }
}

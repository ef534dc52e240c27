package se.uppdrag.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// `steering.handover`
@Repository
class HandoverTable {

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not there already
    boolean insert(Handover one, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.handover (year, kind, month, done_on, decision,
                                       entered_at, entered_by)
                                values (:year, :kind, :month, :doneOn, :decision, :now, :by)
                                on conflict do nothing
                                """)
                        .param("year", one.year())
                        .param("kind", one.kind().name())
                        .param("month", one.month())
                        .param("doneOn", one.doneOn())
                        .param("decision", one.decision())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    List<Handover> of(int year) {
        return jdbc.sql(
                        """
                        select year, kind, month, done_on, decision
                          from steering.handover
                         where year = :year
                        """)
                .param("year", year)
                .query(Handover.class)
                .list();
    }
}

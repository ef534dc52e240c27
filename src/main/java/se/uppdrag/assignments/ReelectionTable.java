package se.uppdrag.assignments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `assignments.reelection`.
@Repository
class ReelectionTable {

    private final JdbcClient jdbc;

    ReelectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Reelection one, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        insert into assignments.reelection
                               (concluded_on, kind, ends_on, organs, at, by)
                        values (:concluded, :kind, :ends, :organs, :at, :by)
                        """)
                .param("concluded", one.concludedOn())
                .param("kind", one.kind().name())
                .param("ends", one.endsOn())
                .param("organs", one.organs())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /// The newest first.
    List<Reelection> all() {
        return jdbc.sql(
                        """
                        select concluded_on, kind, ends_on, organs
                          from assignments.reelection
                         order by concluded_on desc
                        """)
                .query(Reelection.class)
                .list();
    }
}

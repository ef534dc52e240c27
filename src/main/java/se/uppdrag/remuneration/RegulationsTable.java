package se.uppdrag.remuneration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `remuneration.regulations`.
@Repository
class RegulationsTable {

    private final JdbcClient jdbc;
    private final RemunerationJson json;

    RegulationsTable(JdbcClient jdbc, RemunerationJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Regulations regulations, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into remuneration.regulations (number, valid_from, decision, body,
                               entered_at, entered_by)
                        values (:number, :validFrom, :decision, cast(:body as jsonb), :now, :by)
                        """)
                .param("number", regulations.number())
                .param("validFrom", regulations.validFrom())
                .param("decision", regulations.decision())
                .param("body", json.write(regulations))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// Every version, the first in force first.
    List<Regulations> all() {
        return jdbc.sql("select body from remuneration.regulations order by valid_from")
                .query((row, _) -> json.regulations(row.getString("body")))
                .list();
    }
}

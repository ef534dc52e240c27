package se.uppdrag.statutes;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `statutes.index_value`.
@Repository
class FeeIndexTable {

    private final JdbcClient jdbc;

    FeeIndexTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Tariff.Value value, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.index_value (name, year, value, source, entered_at,
                               entered_by)
                        values (:name, :year, :value, :source, :now, :by)
                        """)
                .param("name", value.name())
                .param("year", value.year())
                .param("value", value.value())
                .param("source", value.source())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// The newest year of each first.
    List<Tariff.Value> all() {
        return jdbc.sql(
                        """
                        select name, year, value, source from statutes.index_value
                         order by name, year desc
                        """)
                .query((row, _) ->
                        new Tariff.Value(
                                row.getString("name"),
                                row.getInt("year"),
                                row.getObject("value", BigDecimal.class),
                                row.getString("source")))
                .list();
    }
}

package se.uppdrag.steering;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `steering.control_overall`.
@Repository
class OverallTable {

    private final JdbcClient jdbc;

    OverallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Overall one, PersonId by) {
        jdbc.sql(
                        """
                        insert into steering.control_overall (year, judgement, text, missing,
                               decided_on, section, entered_at, entered_by)
                        values (:year, :judgement, :text, :missing, :decidedOn, :section, :now,
                               :by)
                        """)
                .param("year", one.year())
                .param("judgement", one.judgement().name())
                .param("text", one.text())
                .param("missing", one.missing().toArray(String[]::new))
                .param("decidedOn", one.decidedOn())
                .param("section", one.section())
                .param("now", Timestamp.from(one.enteredAt()))
                .param("by", by.value())
                .update();
    }

    Optional<Overall> find(int year) {
        return jdbc.sql(
                        """
                        select year, judgement, text, missing, decided_on, section, entered_at
                          from steering.control_overall
                         where year = :year
                        """)
                .param("year", year)
                .query((row, _) -> {
                    Array missing = row.getArray("missing");
                    return new Overall(
                            row.getInt("year"),
                            ControlYear.Judgement.valueOf(row.getString("judgement")),
                            row.getString("text"),
                            List.of((String[]) missing.getArray()),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("section"),
                            row.getTimestamp("entered_at").toInstant());
                })
                .optional();
    }
}

package se.uppdrag.steering;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.steering.FigureFile.Month;
import se.uppdrag.steering.FigureFile.Value;

/// Values of indicators and committees' months, as they came in files.
@Repository
class FigureTable {

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(FigureFile file, String sha256, PersonId by, String name, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into steering.import (id, kind, rows, sha256, entered_at, entered_by,
                               by_name)
                        values (:id, :kind, :rows, :sha256, :now, :by, :name)
                        """)
                .param("id", id)
                .param("kind", file.kind().name())
                .param("rows", file.values().size() + file.months().size())
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("name", name)
                .update();
        file.values().forEach(one -> insert(id, one));
        file.months().forEach(one -> insert(id, one));
    }

    private void insert(UUID of, Value value) {
        jdbc.sql(
                        """
                        insert into steering.value (import, indicator, month, value)
                        values (:import, :indicator, :month, :value)
                        """)
                .param("import", of)
                .param("indicator", value.indicator())
                .param("month", value.month().atDay(1))
                .param("value", value.value())
                .update();
    }

    private void insert(UUID of, Month month) {
        jdbc.sql(
                        """
                        insert into steering.economy (import, organ, month, budget, outcome,
                               year_budget, forecast)
                        values (:import, :organ, :month, :budget, :outcome, :yearBudget, :forecast)
                        """)
                .param("import", of)
                .param("organ", month.organ())
                .param("month", month.month().atDay(1))
                .param("budget", month.budget())
                .param("outcome", month.outcome())
                .param("yearBudget", month.yearBudget())
                .param("forecast", month.forecast())
                .update();
    }

    /// The latest of each month, in the order of time.
    List<Value> values(UUID indicator) {
        return jdbc.sql(
                        """
                        select distinct on (month) indicator, month, value
                          from steering.value
                         where indicator = :indicator
                         order by month, seq desc
                        """)
                .param("indicator", indicator)
                .query((row, _) ->
                        value(
                                row.getObject("indicator", UUID.class),
                                row.getObject("month", LocalDate.class),
                                row.getBigDecimal("value")))
                .list();
    }

    /// The last value of each indicator up to the end of a year.
    List<Value> latest(int year) {
        return jdbc.sql(
                        """
                        select distinct on (indicator) indicator, month, value
                          from steering.value
                         where month < make_date(:next, 1, 1)
                         order by indicator, month desc, seq desc
                        """)
                .param("next", year + 1)
                .query((row, _) ->
                        value(
                                row.getObject("indicator", UUID.class),
                                row.getObject("month", LocalDate.class),
                                row.getBigDecimal("value")))
                .list();
    }

    private static Value value(UUID indicator, LocalDate month, BigDecimal value) {
        return new Value(indicator, YearMonth.from(month), value);
    }

    /// The latest of each committee and month of a year, in the order of time.
    List<Month> months(int year) {
        return jdbc.sql(
                        """
                        select distinct on (organ, month) organ, month, budget, outcome,
                               year_budget, forecast
                          from steering.economy
                         where month >= make_date(:year, 1, 1) and month < make_date(:next, 1, 1)
                         order by organ, month, seq desc
                        """)
                .param("year", year)
                .param("next", year + 1)
                .query((row, _) ->
                        new Month(
                                row.getString("organ"),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("budget"),
                                row.getLong("outcome"),
                                row.getLong("year_budget"),
                                row.getLong("forecast")))
                .list();
    }
}

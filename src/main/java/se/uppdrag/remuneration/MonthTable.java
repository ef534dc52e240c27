package se.uppdrag.remuneration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `remuneration.month` and `paid`.
@Repository
class MonthTable {

    /// A month that has been closed (`avslutad`).
    ///
    /// @param month its first day
    /// @param total in whole öre
    record Closed(
            LocalDate month,
            Instant closedAt,
            String closedBy,
            UUID csv,
            UUID xml,
            long total,
            int people) {}

    /// What an organ has cost of one kind in a year.
    record Cost(String organ, Voucher.Kind kind, long sum, int people) {}

    private final JdbcClient jdbc;

    MonthTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Closed closed, List<VoucherId> vouchers) {
        jdbc.sql(
                        """
                        insert into remuneration.month (month, closed_at, closed_by, csv, xml,
                               total, people)
                        values (:month, :closedAt, :closedBy, :csv, :xml, :total, :people)
                        """)
                .param("month", closed.month())
                .param("closedAt", Timestamp.from(closed.closedAt()))
                .param("closedBy", closed.closedBy())
                .param("csv", closed.csv())
                .param("xml", closed.xml())
                .param("total", closed.total())
                .param("people", closed.people())
                .update();
        jdbc.sql(
                        """
                        insert into remuneration.paid (voucher, month)
                        select voucher, :month from unnest(:vouchers) as voucher
                        """)
                .param("month", closed.month())
                .param("vouchers", vouchers.stream().map(VoucherId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Closed> find(LocalDate month) {
        return all().stream().filter(one -> one.month().equals(month)).findFirst();
    }

    /// The latest first.
    List<Closed> all() {
        return jdbc.sql(
                        """
                        select month, closed_at, closed_by, csv, xml, total, people
                          from remuneration.month
                         order by month desc
                        """)
                .query((row, _) ->
                        new Closed(
                                row.getObject("month", LocalDate.class),
                                row.getTimestamp("closed_at").toInstant(),
                                row.getString("closed_by"),
                                row.getObject("csv", UUID.class),
                                row.getObject("xml", UUID.class),
                                row.getLong("total"),
                                row.getInt("people")))
                .list();
    }

    /// The first day of the last month that is closed.
    Optional<LocalDate> last() {
        return all().stream().map(Closed::month).findFirst();
    }

    /// What was paid for the days of a year, by organ and kind.
    List<Cost> costs(int year) {
        return jdbc.sql(
                        """
                        select v.organ, l.kind, sum(l.sum)::bigint as sum,
                               count(distinct v.person)::int as people
                          from remuneration.paid p
                          join remuneration.voucher v on v.id = p.voucher
                          join remuneration.line l on l.voucher = v.id
                         where extract(year from v.on_date) = :year
                         group by v.organ, l.kind
                        """)
                .param("year", year)
                .query(Cost.class)
                .list();
    }
}

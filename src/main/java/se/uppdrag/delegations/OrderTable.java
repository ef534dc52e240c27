package se.uppdrag.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Delegation.Matter;
import se.uppdrag.law.Money;

/// Delegation orders, their lines, and what has been passed on.
@Repository
class OrderTable {

    private record Placed(int version, OrderRow row) {}

    private static final String HEAD =
            "select organ, number, decided_on, decision, valid_from, link from delegations.orders";

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time: versions are numbered, and follow each other.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(6037)").query((_, _) -> true).single();
    }

    void insert(DelegationOrder order, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into delegations.orders (organ, number, decided_on, decision,
                               valid_from, link, entered_at, entered_by)
                        values (:organ, :number, :decidedOn, :decision, :validFrom, :link, :now, :by)
                        """)
                .param("organ", order.organ())
                .param("number", order.number())
                .param("decidedOn", order.decidedOn())
                .param("decision", order.decision())
                .param("validFrom", order.validFrom())
                .param("link", order.link())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        int place = 0;
        for (var row : order.rows()) {
            insert(order, ++place, row);
        }
    }

    private void insert(DelegationOrder order, int place, OrderRow row) {
        jdbc.sql(
                        """
                        insert into delegations.order_row (organ, version, place, number, heading,
                               what, provision, holder, title, most, conditions, may_pass_on, matter,
                               urgent, minuted)
                        values (:organ, :version, :place, :number, :heading, :what, :provision,
                               :holder, :title, :most, :conditions, :mayPassOn, :matter, :urgent,
                               :minuted)
                        """)
                .param("organ", order.organ())
                .param("version", order.number())
                .param("place", place)
                .param("number", row.number())
                .param("heading", row.heading())
                .param("what", row.what())
                .param("provision", row.provision())
                .param("holder", row.holder().name())
                .param("title", row.title())
                .param("most", row.most() == null ? null : row.most().ore())
                .param("conditions", row.conditions())
                .param("mayPassOn", row.mayPassOn())
                .param("matter", row.matter().name())
                .param("urgent", row.urgent())
                .param("minuted", row.minuted())
                .update();
    }

    /// Every version of the committee's order, the first one first.
    List<DelegationOrder> orders(String organ) {
        var rows = rows(organ, null);
        return heads(organ).stream().map(one -> with(one, rows)).toList();
    }

    /// The version in force on the day, without reading the others.
    Optional<DelegationOrder> on(String organ, LocalDate day) {
        return jdbc.sql(
                        HEAD
                                + """
                                 where organ = :organ and valid_from <= :day
                                 order by valid_from desc limit 1
                                """)
                .param("organ", organ)
                .param("day", day)
                .query((row, _) -> head(row))
                .optional()
                .map(one -> with(one, rows(organ, one.number())));
    }

    /// The version entered last.
    Optional<DelegationOrder> latest(String organ) {
        return jdbc.sql(HEAD + " where organ = :organ order by number desc limit 1")
                .param("organ", organ)
                .query((row, _) -> head(row))
                .optional()
                .map(one -> with(one, rows(organ, one.number())));
    }

    /// Every version without its lines, the first one first.
    List<DelegationOrder> heads(String organ) {
        return jdbc.sql(HEAD + " where organ = :organ order by number")
                .param("organ", organ)
                .query((row, _) -> head(row))
                .list();
    }

    private static DelegationOrder with(DelegationOrder head, Map<Integer, List<OrderRow>> rows) {
        return new DelegationOrder(
                head.organ(),
                head.number(),
                head.decidedOn(),
                head.decision(),
                head.validFrom(),
                head.link(),
                rows.getOrDefault(head.number(), List.of()));
    }

    private static DelegationOrder head(ResultSet row) throws SQLException {
        return new DelegationOrder(
                row.getString("organ"),
                row.getInt("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("link"),
                List.of());
    }

    /// Lines by version, each in its order.
    ///
    /// @param version nothing for all
    private Map<Integer, List<OrderRow>> rows(String organ, @Nullable Integer version) {
        return jdbc
                .sql(
                        """
                        select version, number, heading, what, provision, holder, title, most,
                               conditions, may_pass_on, matter, urgent, minuted
                          from delegations.order_row
                         where organ = :organ
                        """
                                + (version == null ? "" : " and version = :version")
                                + " order by version, place")
                .param("organ", organ)
                .param("version", version)
                .query((row, _) -> new Placed(row.getInt("version"), row(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Placed::version,
                                Collectors.mapping(Placed::row, Collectors.toList())));
    }

    private static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getString("number"),
                row.getString("heading"),
                row.getString("what"),
                row.getString("provision"),
                Holder.valueOf(row.getString("holder")),
                row.getString("title"),
                money(row.getObject("most", Long.class)),
                row.getString("conditions"),
                row.getBoolean("may_pass_on"),
                Matter.valueOf(row.getString("matter")),
                row.getBoolean("urgent"),
                row.getBoolean("minuted"));
    }

    static @Nullable Money money(@Nullable Long ore) {
        return ore == null ? null : new Money(ore);
    }

    void insert(PassedOn passed, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into delegations.passed_on (id, organ, number, title, decision,
                               from_date, to_date, entered_at, entered_by)
                        values (:id, :organ, :number, :title, :decision, :fromDate, :toDate, :now,
                               :by)
                        """)
                .param("id", passed.id())
                .param("organ", passed.organ())
                .param("number", passed.number())
                .param("title", passed.title())
                .param("decision", passed.decision())
                .param("fromDate", passed.fromDate())
                .param("toDate", passed.toDate())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    List<PassedOn> passedOn(String organ) {
        return jdbc.sql(
                        """
                        select id, organ, number, title, decision, from_date, to_date
                          from delegations.passed_on
                         where organ = :organ
                         order by from_date, entered_at
                        """)
                .param("organ", organ)
                .query((row, _) ->
                        new PassedOn(
                                row.getObject("id", UUID.class),
                                row.getString("organ"),
                                row.getString("number"),
                                "",
                                row.getString("title"),
                                row.getString("decision"),
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("to_date", LocalDate.class)))
                .list();
    }

    /// Which committees have an order.
    List<String> organs() {
        return jdbc.sql("select distinct organ from delegations.orders").query(String.class).list();
    }
}

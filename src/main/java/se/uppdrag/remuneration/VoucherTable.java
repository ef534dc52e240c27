package se.uppdrag.remuneration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;

/// Tables `remuneration.voucher`, `line` and `decision`.
@Repository
class VoucherTable {

    private static final String SELECT =
            """
            select v.id, v.person, v.name, v.origin, v.meeting, v.organ, v.post, v.on_date, v.why,
                   v.section, v.file, v.made_at, v.made_by, v.corrects, d.approved, d.by, d.by_name,
                   d.at, d.reason, p.month,
                   (select jsonb_agg(jsonb_build_object(
                                   'kind', l.kind, 'sum', jsonb_build_object('ore', l.sum),
                                   'quantity', l.quantity, 'unit', l.unit) order by l.place)
                      from remuneration.line l
                     where l.voucher = v.id) as lines
              from remuneration.voucher v
              left join remuneration.decision d on d.voucher = v.id
              left join remuneration.paid p on p.voucher = v.id
            """;

    private static final String ORDER =
            " order by v.on_date desc, v.name collate swedish, v.made_at, v.id";

    private final JdbcClient jdbc;
    private final RemunerationJson json;

    VoucherTable(JdbcClient jdbc, RemunerationJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One writer at a time: sums over a day and a year are read before anything is added.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(4012)").query((_, _) -> true).single();
    }

    void insert(List<Voucher> vouchers) {
        jdbc.sql(
                        """
                        insert into remuneration.voucher (id, person, name, origin, meeting, organ,
                               post, on_date, why, section, file, made_at, made_by, corrects)
                        select id, person, name, origin, meeting, organ, post, on_date, why,
                               section, file, made_at, made_by, corrects
                          from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                               id uuid, person uuid, name text, origin text, meeting uuid,
                               organ text, post text, on_date date, why text, section text,
                               file uuid, made_at timestamptz, made_by uuid, corrects uuid)
                        """)
                .param("rows", json.rows(vouchers.stream().map(VoucherTable::row).toList()))
                .update();
        var lines = new ArrayList<Map<String, Object>>();
        for (var voucher : vouchers) {
            for (int place = 1; place <= voucher.lines().size(); place++) {
                lines.add(row(voucher, place, voucher.lines().get(place - 1)));
            }
        }
        jdbc.sql(
                        """
                        insert into remuneration.line (voucher, place, kind, sum, quantity, unit)
                        select voucher, place, kind, sum, quantity, unit
                          from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                               voucher uuid, place int, kind text, sum bigint, quantity int,
                               unit text)
                        """)
                .param("rows", json.rows(lines))
                .update();
    }

    private static Map<String, @Nullable Object> row(Voucher one) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", one.id().value());
        row.put("person", one.person().value());
        row.put("name", one.name());
        row.put("origin", one.origin().name());
        row.put("meeting", one.meeting());
        row.put("organ", one.organ());
        row.put("post", one.post());
        row.put("on_date", one.onDate().toString());
        row.put("why", one.why());
        row.put("section", one.section());
        row.put("file", one.file());
        row.put("made_at", one.madeAt().toString());
        row.put("made_by", one.madeBy() == null ? null : one.madeBy().value());
        row.put("corrects", one.corrects());
        return row;
    }

    private static Map<String, Object> row(Voucher voucher, int place, Voucher.Line line) {
        return Map.of(
                "voucher", voucher.id().value(),
                "place", place,
                "kind", line.kind().name(),
                "sum", line.sum().ore(),
                "quantity", line.quantity(),
                "unit", line.unit().name());
    }

    void decide(
            List<VoucherId> vouchers,
            boolean approved,
            PersonId by,
            String name,
            String reason,
            Instant now) {
        jdbc.sql(
                        """
                        insert into remuneration.decision (voucher, approved, by, by_name, at,
                               reason)
                        select voucher, :approved, :by, :name, :now, :reason
                          from unnest(:vouchers) as voucher
                        """)
                .param("vouchers", vouchers.stream().map(VoucherId::value).toArray(UUID[]::new))
                .param("approved", approved)
                .param("by", by.value())
                .param("name", name)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Stated> find(VoucherId id) {
        return jdbc.sql(SELECT + " where v.id = :id")
                .param("id", id.value())
                .query((row, _) -> stated(row))
                .optional();
    }

    List<Stated> correcting(VoucherId id) {
        return jdbc.sql(SELECT + " where v.corrects = :id" + ORDER)
                .param("id", id.value())
                .query((row, _) -> stated(row))
                .list();
    }

    /// Everything of the person's, the latest first.
    List<Stated> of(PersonId person) {
        return jdbc.sql(SELECT + " where v.person = :person" + ORDER)
                .param("person", person.value())
                .query((row, _) -> stated(row))
                .list();
    }

    /// The person's for a day, without those that were rejected.
    List<Voucher> onDay(PersonId person, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where v.person = :person and v.on_date = :day
                                       and coalesce(d.approved, true)
                                """
                                + ORDER)
                .param("person", person.value())
                .param("day", day)
                .query((row, _) -> stated(row).voucher())
                .list();
    }

    /// The minutes paid for each person's meetings and duties of a day.
    Map<PersonId, Integer> minutesOn(LocalDate day) {
        return jdbc
                .sql(
                        """
                        select v.person, sum(l.quantity)::int as minutes
                          from remuneration.voucher v
                          join remuneration.line l on l.voucher = v.id
                          left join remuneration.decision d on d.voucher = v.id
                         where v.on_date = :day and l.kind in ('MEETING_FEE', 'DUTY_FEE')
                               and coalesce(d.approved, true)
                         group by v.person
                        """)
                .param("day", day)
                .query((row, _) ->
                        Map.entry(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getInt("minutes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Not yet approved or rejected.
    List<Stated> waiting() {
        return jdbc.sql(SELECT + " where d.voucher is null" + ORDER)
                .query((row, _) -> stated(row))
                .list();
    }

    /// Approved, not yet in any file, for days before the one given.
    List<Stated> payable(LocalDate before) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where d.approved and p.voucher is null and v.on_date < :before
                                """
                                + ORDER)
                .param("before", before)
                .query((row, _) -> stated(row))
                .list();
    }

    List<Stated> paidIn(LocalDate month) {
        return jdbc.sql(SELECT + " where p.month = :month" + ORDER)
                .param("month", month)
                .query((row, _) -> stated(row))
                .list();
    }

    /// What has been proposed of annual fees in a year, by `person:organ:post`.
    Map<String, Money> annual(int year) {
        return jdbc
                .sql(
                        """
                        select v.person || ':' || v.organ || ':' || v.post as post,
                               sum(l.sum)::bigint as sum
                          from remuneration.voucher v
                          join remuneration.line l on l.voucher = v.id
                         where v.origin = 'POST' and extract(year from v.on_date) = :year
                         group by v.person, v.organ, v.post
                        """)
                .param("year", year)
                .query((row, _) -> Map.entry(row.getString("post"), new Money(row.getLong("sum"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stated stated(ResultSet row) throws SQLException {
        var approved = row.getObject("approved", Boolean.class);
        var month = row.getObject("month", LocalDate.class);
        var at = row.getTimestamp("at");
        return new Stated(
                voucher(row),
                month != null
                        ? Stated.State.PAID
                        : approved == null
                                ? Stated.State.WAITING
                                : approved ? Stated.State.APPROVED : Stated.State.REJECTED,
                person(row, "by"),
                approved == null ? "" : row.getString("by_name"),
                at == null ? null : at.toInstant(),
                approved == null ? "" : row.getString("reason"),
                month);
    }

    private Voucher voucher(ResultSet row) throws SQLException {
        return new Voucher(
                new VoucherId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Voucher.Origin.valueOf(row.getString("origin")),
                row.getObject("meeting", UUID.class),
                row.getString("organ"),
                row.getString("post"),
                row.getObject("on_date", LocalDate.class),
                row.getString("why"),
                row.getString("section"),
                row.getObject("file", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                person(row, "made_by"),
                row.getObject("corrects", UUID.class),
                json.lines(row.getString("lines")));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}

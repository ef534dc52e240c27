package se.uppdrag.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Delegation.Holder;

/// Delegated decisions, where they were reported and when they were posted.
@Repository
class DecidedTable {

    /// What a reader looks for.
    ///
    /// @param year 0 for every year
    /// @param state empty for every state, or `MARKED` for those with a remark
    /// @param text words in what, who or the matter's number; empty for all
    /// @param meeting the day of the meeting they were reported to; nothing for all
    record Filter(String organ, int year, String state, String text, @Nullable LocalDate meeting) {

        Filter(String organ, int year, String state, String text) {
            this(organ, year, state, text, null);
        }
    }

    static final String SELECT =
            """
            select d.id, d.organ, d.year, d.serial, d.decided_on, d.number, d.version, d.what, d.dnr,
                   d.sum, d.holder, d.decider, d.title, d.marks, d.minuted, d.urgent, d.recorded_at,
                   r.meeting_on, coalesce(r.address, '') as address, p.posted_on
            """;

    private static final String FROM =
            """
              from delegations.standing w
              join delegations.decided d on d.id = w.decided
              left join delegations.reported r on r.decided = d.id
              left join delegations.posted p on p.decided = d.id
            """;

    private static final String TEXT =
            """
             and ((d.what || E'\\n' || d.decider || E'\\n' || d.dnr) ilike :like
                  or d.organ = :organ and d.number = :text)
            """;

    private final JdbcClient jdbc;

    DecidedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time in a committee: decisions are numbered without gaps.
    int nextSerial(String organ, int year) {
        jdbc.sql("select pg_advisory_xact_lock(6040, hashtext(:organ))")
                .param("organ", organ)
                .query((_, _) -> true)
                .single();
        return jdbc.sql(
                        """
                        select coalesce(max(serial), 0) + 1
                          from delegations.decided
                         where organ = :organ and year = :year
                        """)
                .param("organ", organ)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Decided one, PersonId by) {
        jdbc.sql(
                        """
                        insert into delegations.decided (id, organ, year, serial, decided_on, number,
                               version, what, dnr, sum, holder, decider, title, marks, minuted,
                               urgent, recorded_at, recorded_by)
                        values (:id, :organ, :year, :serial, :decidedOn, :number, :version, :what,
                               :dnr, :sum, :holder, :decider, :title,
                               array_remove(string_to_array(:marks, ','), ''), :minuted, :urgent,
                               :now, :by)
                        """)
                .param("id", one.id())
                .param("organ", one.organ())
                .param("year", one.year())
                .param("serial", one.serial())
                .param("decidedOn", one.decidedOn())
                .param("number", one.number())
                .param("version", one.version())
                .param("what", one.what())
                .param("dnr", one.dnr())
                .param("sum", one.sum() == null ? null : one.sum().ore())
                .param("holder", one.holder().name())
                .param("decider", one.decider())
                .param("title", one.title())
                .param("marks", String.join(",", one.marks().stream().map(Enum::name).toList()))
                .param("minuted", one.minuted())
                .param("urgent", one.urgent())
                .param("now", Timestamp.from(one.recordedAt()))
                .param("by", by.value())
                .update();
    }

    /// How many there are, counted no further than so far.
    int count(Filter filter, int atMost) {
        return filtered(
                        "select count(*) from (select 1 "
                                + FROM
                                + where(filter)
                                + " limit :atMost) counted",
                        filter)
                .param("atMost", atMost)
                .query(Integer.class)
                .single();
    }

    /// The newest first.
    ///
    /// @param after the last one shown before; nothing for the first page
    List<Decided> page(Filter filter, @Nullable Decided after, int atMost) {
        var sql =
                SELECT
                        + FROM
                        + where(filter)
                        + (after == null ? "" : " and (w.decided_on, w.serial) < (:day, :serial)")
                        + " order by w.decided_on desc, w.serial desc limit :atMost";
        return filtered(sql, filter)
                .param("day", after == null ? null : after.decidedOn(), Types.DATE)
                .param("serial", after == null ? 0 : after.serial())
                .param("atMost", atMost)
                .query((row, _) -> decided(row))
                .list();
    }

    /// Each condition is there only when it is asked for, so that the list is read along an index
    /// and no further than it is shown.
    private static String where(Filter filter) {
        return " where w.organ = :organ"
                + (filter.year() == 0 ? "" : " and w.decided_on between :first and :last")
                + (filter.meeting() == null ? "" : " and w.meeting_on = :meeting")
                + (filter.text().isEmpty() ? "" : TEXT)
                + switch (filter.state()) {
                    case "TO_REPORT" -> " and w.waits = 'REPORT'";
                    case "TO_POST" -> " and w.waits = 'POST'";
                    case "REPORTED" -> " and w.meeting_on is not null";
                    case "POSTED" -> " and w.posted_on is not null";
                    case "MARKED" -> " and w.marked";
                    default -> "";
                };
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        int year = Math.max(1, filter.year());
        return jdbc.sql(sql)
                .param("organ", filter.organ())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("meeting", filter.meeting(), Types.DATE)
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    Optional<Decided> find(UUID id) {
        return jdbc.sql(
                        SELECT
                                + """
                                  from delegations.decided d
                                  left join delegations.reported r on r.decided = d.id
                                  left join delegations.posted p on p.decided = d.id
                                 where d.id = :id
                                """)
                .param("id", id)
                .query((row, _) -> decided(row))
                .optional();
    }

    static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                row.getString("organ"),
                row.getInt("year"),
                row.getInt("serial"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("number"),
                version(row),
                row.getString("what"),
                row.getString("dnr"),
                OrderTable.money(row.getObject("sum", Long.class)),
                Holder.valueOf(row.getString("holder")),
                row.getString("decider"),
                row.getString("title"),
                Arrays.stream((String[]) row.getArray("marks").getArray())
                        .map(Power.Mark::valueOf)
                        .toList(),
                row.getBoolean("minuted"),
                row.getBoolean("urgent"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("address"),
                row.getObject("posted_on", LocalDate.class));
    }

    private static @Nullable Integer version(ResultSet row) throws SQLException {
        return row.getObject("version", Integer.class);
    }

    /// Whether anything of the committee's waits for a meeting.
    boolean waits(String organ) {
        return jdbc.sql(
                        """
                        select exists (select from delegations.standing
                                        where organ = :organ and waits = 'REPORT')
                        """)
                .param("organ", organ)
                .query(Boolean.class)
                .single();
    }

    /// What is urgent among what waits for a meeting, the newest first.
    List<Decided> urgent(String organ, int atMost) {
        return jdbc.sql(
                        SELECT
                                + FROM
                                + """
                                 where w.organ = :organ and w.waits = 'REPORT' and w.urgent
                                 order by w.decided_on desc, w.serial desc limit :atMost
                                """)
                .param("organ", organ)
                .param("atMost", atMost)
                .query((row, _) -> decided(row))
                .list();
    }

    /// Everything of the committee's that waits for a meeting.
    ///
    /// @return how many
    int report(
            String organ,
            UUID meeting,
            LocalDate meetingOn,
            String address,
            PersonId by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into delegations.reported (decided, meeting, meeting_on, address, at, by)
                        select w.decided, :meeting, :meetingOn, :address, :now, :by
                          from delegations.standing w
                         where w.organ = :organ and w.waits = 'REPORT' and w.decided_on <= :meetingOn
                        """)
                .param("organ", organ)
                .param("meeting", meeting)
                .param("meetingOn", meetingOn)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void post(UUID decided, UUID notice, LocalDate on, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into delegations.posted (decided, notice, posted_on, at, by)
                        values (:decided, :notice, :on, :now, :by)
                        """)
                .param("decided", decided)
                .param("notice", notice)
                .param("on", on)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }
}

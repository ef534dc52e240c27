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

    private static final String SELECT =
            """
            select d.id, d.organ, d.year, d.serial, d.decided_on, d.number, d.version, d.what, d.dnr,
                   d.sum, d.holder, d.decider, d.title, d.marks, d.minuted, d.urgent, d.recorded_at,
                   r.meeting_on, coalesce(r.address, '') as address, p.posted_on
            """;

    private static final String WHERE =
            """
              from delegations.decided d
              left join delegations.reported r on r.decided = d.id
              left join delegations.posted p on p.decided = d.id
             where d.organ = :organ
               and (:year = 0 or d.year = :year)
               and (cast(:meeting as date) is null or r.meeting_on = :meeting)
               and (:text = '' or d.what ilike :like or d.decider ilike :like or d.dnr ilike :like
                    or d.number = :text)
               and case :state
                     when 'TO_REPORT' then r.decided is null and p.decided is null
                                           and (not d.minuted or d.urgent)
                     when 'TO_POST' then p.decided is null and d.minuted and not d.urgent
                     when 'REPORTED' then r.decided is not null
                     when 'POSTED' then p.decided is not null
                     when 'MARKED' then cardinality(d.marks) > 0
                     else true
                   end
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

    int count(Filter filter) {
        return filtered("select count(*) " + WHERE, filter).query(Integer.class).single();
    }

    List<Decided> page(Filter filter, int offset, int size) {
        return filtered(
                        SELECT
                                + WHERE
                                + """
                                 order by d.decided_on desc, d.serial desc
                                offset :offset limit :size
                                """,
                        filter)
                .param("offset", offset)
                .param("size", size)
                .query((row, _) -> decided(row))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("organ", filter.organ())
                .param("year", filter.year())
                .param("meeting", filter.meeting(), Types.DATE)
                .param("state", filter.state())
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

    private static Decided decided(ResultSet row) throws SQLException {
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

    /// How much waits for a meeting, in one committee.
    record Waiting(String organ, int count) {}

    List<Waiting> waiting() {
        return jdbc.sql(
                        """
                        select d.organ, count(*) as count
                          from delegations.decided d
                          left join delegations.reported r on r.decided = d.id
                          left join delegations.posted p on p.decided = d.id
                         where r.decided is null and p.decided is null and (not d.minuted or d.urgent)
                         group by d.organ
                        """)
                .query(Waiting.class)
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
                        select d.id, :meeting, :meetingOn, :address, :now, :by
                          from delegations.decided d
                          left join delegations.reported r on r.decided = d.id
                          left join delegations.posted p on p.decided = d.id
                         where d.organ = :organ and r.decided is null and p.decided is null
                           and (not d.minuted or d.urgent) and d.decided_on <= :meetingOn
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

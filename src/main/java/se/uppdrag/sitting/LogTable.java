package se.uppdrag.sitting;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Table `sitting.log`. Lines are only ever added, and numbered without gaps.
@Repository
class LogTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SittingJson json;

    LogTable(JdbcClient jdbc, JdbcTemplate template, SittingJson json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /// One writer at a time for each meeting, until the transaction ends.
    ///
    /// @return the number of the last line; 0 where there is none. Asked once the lock is had, and
    ///   sent with it: each time the database is asked costs a vote as much as it does to decide it
    long lock(MeetingId meeting) {
        var last =
                template.execute(
                        """
                        select pg_advisory_xact_lock(hashtextextended(?, 1));
                        select coalesce(max(seq), 0) from sitting.log where meeting = ?
                        """,
                        (PreparedStatement asked) -> {
                            asked.setString(1, meeting.value().toString());
                            asked.setObject(2, meeting.value());
                            asked.execute();
                            asked.getMoreResults();
                            try (var row = asked.getResultSet()) {
                                row.next();
                                return row.getLong(1);
                            }
                        });
        return requireNonNull(last);
    }

    List<Logged> after(MeetingId meeting, long seq) {
        return jdbc.sql(
                        """
                        select seq, at, by, body from sitting.log
                         where meeting = :meeting and seq > :seq
                         order by seq
                        """)
                .param("meeting", meeting.value())
                .param("seq", seq)
                .query((row, _) -> {
                    var by = row.getObject("by", UUID.class);
                    return new Logged(
                            row.getLong("seq"),
                            row.getTimestamp("at").toInstant(),
                            by == null ? null : new PersonId(by),
                            json.read(row.getString("body")));
                })
                .list();
    }

    /// The number of the last line that is committed; 0 where there is none.
    long last(MeetingId meeting) {
        return jdbc.sql("select coalesce(max(seq), 0) from sitting.log where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(Long.class)
                .single();
    }

    /// All lines in one statement: a roll call is a hundred. Every instance is told when they are
    /// committed.
    void append(MeetingId meeting, List<Logged> lines) {
        jdbc.sql(
                        """
                        with added as (
                          insert into sitting.log (meeting, seq, at, by, type, body)
                          select :meeting, line.seq, cast(line.at as timestamptz),
                                 cast(line.by as uuid), line.type, cast(line.body as jsonb)
                            from unnest(:seqs, :ats, :bys, :types, :bodies)
                                 as line (seq, at, by, type, body)
                          returning meeting, seq)
                        select pg_notify('sitting', meeting || ' ' || max(seq))
                          from added group by meeting
                        """)
                .param("meeting", meeting.value())
                .param("seqs", lines.stream().map(Logged::seq).toArray(Long[]::new))
                .param("ats", texts(lines, line -> line.at().toString()))
                .param("bys", texts(lines, LogTable::by))
                .param("types", texts(lines, line -> line.event().getClass().getSimpleName()))
                .param("bodies", texts(lines, line -> json.write(line.event())))
                .query(rows -> {});
    }

    private static @Nullable String by(Logged line) {
        return line.by() == null ? null : line.by().value().toString();
    }

    private static @Nullable String[] texts(
            List<Logged> lines, Function<Logged, @Nullable String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    /// Meetings of the organ that are open now.
    List<MeetingId> open(String organ) {
        return jdbc.sql(
                        """
                        select s.meeting as value
                          from sitting.published_sitting s
                          join meetings.published_meeting m on m.id = s.meeting
                         where m.organ = :organ and s.opened_at is not null and s.closed_at is null
                        """)
                .param("organ", organ)
                .query(MeetingId.class)
                .list();
    }

    List<MeetingId> open() {
        return jdbc.sql(
                        """
                        select meeting as value
                          from sitting.published_sitting
                         where opened_at is not null and closed_at is null
                        """)
                .query(MeetingId.class)
                .list();
    }

    boolean ended(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select exists (select from sitting.published_sitting
                                        where meeting = :meeting and closed_at is not null)
                        """)
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    /// The number the next § of the organ has that year.
    int nextSection(String organ, int year) {
        return jdbc.sql(
                        """
                        select coalesce(max((l.body ->> 'section')::int), 0) + 1
                          from sitting.log l
                          join meetings.published_meeting m on m.id = l.meeting
                         where l.type = 'ItemTakenUp' and m.organ = :organ
                               and extract(year from m.on_date) = :year
                        """)
                .param("organ", organ)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /// Whether a minority has had the matter deferred at an earlier meeting (KL 5:50).
    boolean deferredByMinority(UUID matter) {
        return jdbc.sql(
                        """
                        select exists (
                          select from sitting.log settled
                            join sitting.log asked on asked.meeting = settled.meeting
                                 and asked.type = 'QuestionPut'
                                 and asked.body -> 'question' ->> 'number' = settled.body ->> 'question'
                            join sitting.log convened on convened.meeting = settled.meeting
                                 and convened.type = 'Convened'
                            cross join jsonb_array_elements(convened.body -> 'items') as item
                           where settled.type = 'Settled' and (settled.body ->> 'minority')::boolean
                                 and item ->> 'number' = asked.body -> 'question' ->> 'item'
                                 and item ->> 'matter' = :matter)
                        """)
                .param("matter", matter.toString())
                .query(Boolean.class)
                .single();
    }
}

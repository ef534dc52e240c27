package se.uppdrag.rehearsal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Tables `rehearsal.run` and `answer`.
@Repository
class RehearsalTable {

    private record Row(UUID id, UUID meeting, Instant startedAt, int simulated) {
        Rehearsal rehearsal() {
            return new Rehearsal(id, new MeetingId(meeting), startedAt, simulated);
        }
    }

    private record AnswerRow(
            int round, UUID device, @Nullable UUID person, @Nullable Integer tookMs) {
        Answer answer() {
            return new Answer(round, device, person == null ? null : new PersonId(person), tookMs);
        }
    }

    private final JdbcClient jdbc;

    RehearsalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Rehearsal rehearsal, PersonId by) {
        jdbc.sql(
                        """
                        insert into rehearsal.run (id, meeting, started_at, started_by, simulated)
                        values (:id, :meeting, :at, :by, :simulated)
                        """)
                .param("id", rehearsal.id())
                .param("meeting", rehearsal.meeting().value())
                .param("at", Timestamp.from(rehearsal.startedAt()))
                .param("by", by.value())
                .param("simulated", rehearsal.simulated())
                .update();
    }

    /// Tells every instance, when the transaction is on disk.
    void announce(MeetingId meeting) {
        jdbc.sql("select pg_notify('rehearsal', :meeting)")
                .param("meeting", meeting.value().toString())
                .query(rows -> {});
    }

    Optional<Rehearsal> last(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, meeting, started_at, simulated from rehearsal.run
                         where meeting = :meeting order by started_at desc limit 1
                        """)
                .param("meeting", meeting.value())
                .query(Row.class)
                .optional()
                .map(Row::rehearsal);
    }

    /// The same answer may come twice.
    void insert(UUID run, Answer answer) {
        jdbc.sql(
                        """
                        insert into rehearsal.answer (run, round, device, person)
                        values (:run, :round, :device, :person)
                        on conflict do nothing
                        """)
                .param("run", run)
                .param("round", answer.round())
                .param("device", answer.device())
                .param("person", answer.person() == null ? null : answer.person().value())
                .update();
    }

    void took(UUID run, int round, UUID device, int milliseconds) {
        jdbc.sql(
                        """
                        update rehearsal.answer set took_ms = :took
                         where run = :run and round = :round and device = :device
                        """)
                .param("run", run)
                .param("round", round)
                .param("device", device)
                .param("took", milliseconds)
                .update();
    }

    List<Answer> answers(UUID run) {
        return jdbc
                .sql(
                        """
                        select round, device, person, took_ms from rehearsal.answer
                         where run = :run order by round, device
                        """)
                .param("run", run)
                .query(AnswerRow.class)
                .list()
                .stream()
                .map(AnswerRow::answer)
                .toList();
    }
}

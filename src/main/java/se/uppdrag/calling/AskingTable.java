package se.uppdrag.calling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Table `calling.asking`.
@Repository
class AskingTable {

    private static final String SELECT =
            """
            select id, meeting, member, alternate, place, asked_at, state, settled_at
              from calling.asking
            """;

    private final JdbcClient jdbc;

    AskingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time for each meeting, until the transaction ends.
    void lock(MeetingId meeting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:meeting, 7))")
                .param("meeting", meeting.value().toString())
                .query(rows -> {});
    }

    void insert(Asking asking) {
        jdbc.sql(
                        """
                        insert into calling.asking (id, meeting, member, alternate, place, asked_at,
                               state)
                        values (:id, :meeting, :member, :alternate, :place, :at, :state)
                        """)
                .param("id", asking.id())
                .param("meeting", asking.meeting().value())
                .param("member", asking.member().value())
                .param("alternate", asking.alternate().value())
                .param("place", asking.place())
                .param("at", Timestamp.from(asking.askedAt()))
                .param("state", asking.state().name())
                .update();
    }

    void settle(UUID id, Asking.State state, Instant at) {
        jdbc.sql("update calling.asking set state = :state, settled_at = :at where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Asking> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Asking.class).optional();
    }

    /// The first asked first.
    List<Asking> of(MeetingId meeting) {
        return jdbc.sql(SELECT + " where meeting = :meeting order by asked_at, place")
                .param("meeting", meeting.value())
                .query(Asking.class)
                .list();
    }

    List<Asking> waitingFor(PersonId alternate) {
        return jdbc.sql(SELECT + " where alternate = :alternate and state = 'WAITS'")
                .param("alternate", alternate.value())
                .query(Asking.class)
                .list();
    }
}

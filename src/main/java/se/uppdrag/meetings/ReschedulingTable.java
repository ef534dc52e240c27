package se.uppdrag.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `meetings.change` and `visit`.
@Repository
class ReschedulingTable {

    private record Row(
            UUID id,
            UUID meeting,
            Change.Kind kind,
            String decidedBy,
            boolean consulted,
            String reason,
            Instant at,
            String organ,
            LocalDate wasOn,
            int wasOrdinal,
            Instant wasAt,
            String wasPlace) {

        Change change() {
            return new Change(
                    id,
                    new MeetingId(meeting),
                    kind,
                    new Change.Decision(decidedBy, consulted, reason),
                    at,
                    organ,
                    wasOn,
                    wasOrdinal,
                    wasAt,
                    wasPlace);
        }
    }

    private final JdbcClient jdbc;

    ReschedulingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Change change) {
        jdbc.sql(
                        """
                        insert into meetings.change (id, meeting, kind, decided_by, consulted, reason,
                               at, organ, was_on, was_ordinal, was_at, was_place)
                        values (:id, :meeting, :kind, :by, :consulted, :reason, :at, :organ, :wasOn,
                               :wasOrdinal, :wasAt, :wasPlace)
                        """)
                .param("id", change.id())
                .param("meeting", change.meeting().value())
                .param("kind", change.kind().name())
                .param("by", change.decision().by())
                .param("consulted", change.decision().consulted())
                .param("reason", change.decision().reason())
                .param("at", Timestamp.from(change.at()))
                .param("organ", change.organ())
                .param("wasOn", change.wasOn())
                .param("wasOrdinal", change.wasOrdinal())
                .param("wasAt", Timestamp.from(change.wasAt()))
                .param("wasPlace", change.wasPlace())
                .update();
    }

    /// In the order they were decided.
    List<Change> of(MeetingId meeting) {
        return jdbc
                .sql(
                        """
                        select id, meeting, kind, decided_by, consulted, reason, at, organ, was_on,
                               was_ordinal, was_at, was_place
                          from meetings.change where meeting = :meeting order by at, id
                        """)
                .param("meeting", meeting.value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::change)
                .toList();
    }

    /// The meeting that was to be held then, and is held another day.
    Optional<MeetingId> movedFrom(String organ, LocalDate on, int ordinal) {
        return jdbc.sql(
                        """
                        select meeting from meetings.change
                         where organ = :organ and was_on = :on and was_ordinal = :ordinal
                           and kind = 'MOVED'
                         order by at desc limit 1
                        """)
                .param("organ", organ)
                .param("on", on)
                .param("ordinal", ordinal)
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    void cancel(MeetingId meeting, Instant now) {
        jdbc.sql("update meetings.meeting set cancelled_at = :now where id = :id")
                .param("id", meeting.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void move(MeetingId meeting, LocalDate on, int ordinal, Instant at, String place) {
        jdbc.sql(
                        """
                        update meetings.meeting
                           set on_date = :on, ordinal = :ordinal, starts_at = :at, place = :place
                         where id = :id
                        """)
                .param("id", meeting.value())
                .param("on", on)
                .param("ordinal", ordinal)
                .param("at", Timestamp.from(at))
                .param("place", place)
                .update();
    }

    Visit visit(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select question_time, webcast, access from meetings.visit
                         where meeting = :meeting
                        """)
                .param("meeting", meeting.value())
                .query(Visit.class)
                .optional()
                .orElse(Visit.NOTHING_SAID);
    }

    void put(MeetingId meeting, Visit visit) {
        jdbc.sql(
                        """
                        insert into meetings.visit (meeting, question_time, webcast, access)
                        values (:meeting, :questionTime, :webcast, :access)
                            on conflict (meeting) do update
                           set question_time = excluded.question_time, webcast = excluded.webcast,
                               access = excluded.access
                        """)
                .param("meeting", meeting.value())
                .param("questionTime", visit.questionTime())
                .param("webcast", visit.webcast())
                .param("access", visit.access())
                .update();
    }

    /// What was last said of how one gets in to the place.
    String accessTo(String place) {
        return jdbc.sql(
                        """
                        select v.access from meetings.visit v
                          join meetings.meeting m on m.id = v.meeting
                         where m.place = :place and v.access <> ''
                         order by m.starts_at desc limit 1
                        """)
                .param("place", place)
                .query(String.class)
                .optional()
                .orElse("");
    }
}

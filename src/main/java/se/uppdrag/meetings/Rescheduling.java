package se.uppdrag.meetings;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Change.Decision;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Register;
import se.uppdrag.web.DateFields;

/// The door: a meeting is cancelled (`ställs in`) or held at another time, as its chair has
/// decided, and what hangs on it follows in the same transaction: the board, the calls, the agenda.
@Service
@Transactional
public class Rescheduling {

    private final ReschedulingTable changes;
    private final MeetingTable table;
    private final Meetings meetings;
    private final Announcing announcing;
    private final AgendaDesk desk;
    private final Register register;
    private final NoticeBoard board;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rescheduling(
            ReschedulingTable changes,
            MeetingTable table,
            Meetings meetings,
            Announcing announcing,
            AgendaDesk desk,
            Register register,
            NoticeBoard board,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.table = table;
        this.meetings = meetings;
        this.announcing = announcing;
        this.desk = desk;
        this.register = register;
        this.board = board;
        this.clock = clock;
        this.events = events;
    }

    /// It is not held. Its items come on the organ's next agenda, as those that are tabled do.
    ///
    /// @param begun whether the sitting has begun: then it is closed, not cancelled
    Outcome<Meeting> cancel(Meeting meeting, Decision decision, boolean begun, PersonId by) {
        var no = refusal(meeting, begun);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var now = clock.instant();
        changes.insert(Change.of(meeting, Change.Kind.CANCELLED, decision, now));
        changes.cancel(meeting.id(), now);
        if (meeting.published()) {
            var organ = register.organ(meeting.organ()).orElseThrow();
            board.replaceMeeting(
                    meeting.address(),
                    Announcing.kind(organ),
                    new NoticeBoard.Announcement(
                            meeting.organ(),
                            meeting.organName(),
                            "Inställt: %s %s".formatted(meeting.organName(), meeting.onDate()),
                            "Sammanträdet klockan %s, %s, är inställt."
                                    .formatted(
                                            SwedishTime.timeOf(meeting.startsAt())
                                                    .toString()
                                                    .replace(':', '.'),
                                            meeting.place()),
                            meeting.address()),
                    meeting.onDate(),
                    by);
        }
        meetings.wholeAgenda(meeting.id()).stream()
                .filter(item -> item.kind() != AgendaItem.Kind.FORMALITY)
                .forEach(item -> desk.table(meeting, item));
        events.publishEvent(
                new MeetingChanged(
                        meeting.id(), true, meeting.published(), meeting.startsAt(), true));
        return granted(table.find(meeting.id()).orElseThrow());
    }

    /// It is held at another time, or in another place. Where everybody has been called they are
    /// called anew, and the week of KL 5:13 counts to the new day.
    Outcome<Meeting> move(
            Meeting meeting,
            LocalDate on,
            LocalTime at,
            String place,
            Decision decision,
            boolean begun,
            PersonId by) {
        var no = refusal(meeting, begun);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var now = clock.instant();
        var startsAt = SwedishTime.at(on, at);
        if (!startsAt.isAfter(now)) {
            return refused(MeetingRefusal.NEW_TIME_HAS_PASSED);
        }
        boolean otherDay = !on.equals(meeting.onDate());
        int ordinal = otherDay ? table.nextOrdinal(meeting.organ(), on) : meeting.ordinal();
        changes.insert(Change.of(meeting, Change.Kind.MOVED, decision, now));
        changes.move(meeting.id(), on, ordinal, startsAt, place.strip());
        var moved = table.find(meeting.id()).orElseThrow();
        if (moved.published()) {
            announcing.again(moved, meeting.address(), by);
        }
        events.publishEvent(
                new MeetingChanged(
                        meeting.id(), false, moved.published(), meeting.startsAt(), otherDay));
        return granted(moved);
    }

    private static Optional<MeetingRefusal> refusal(Meeting meeting, boolean begun) {
        if (meeting.cancelled()) {
            return Optional.of(MeetingRefusal.ALREADY_CANCELLED);
        }
        return begun ? Optional.of(MeetingRefusal.BEGUN_MEETING_IS_CLOSED) : Optional.empty();
    }

    Outcome<Meeting> tell(Meeting meeting, Visit visit) {
        changes.put(meeting.id(), visit);
        return granted(meeting);
    }

    @Transactional(readOnly = true)
    List<Change> of(MeetingId meeting) {
        return changes.of(meeting);
    }

    /// @param day as in the address of a meeting that was to be held then
    @Transactional(readOnly = true)
    Optional<Meeting> movedFrom(String organ, String day) {
        if (!day.matches("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])(-\\d{1,2})?")) {
            return Optional.empty();
        }
        var ordinal = day.length() > 10 ? Integer.parseInt(day.substring(11)) : 1;
        return Optional.ofNullable(DateFields.read(day.substring(0, 10)))
                .flatMap(on -> changes.movedFrom(organ, on, ordinal))
                .flatMap(table::find);
    }

    @Transactional(readOnly = true)
    Visit visit(Meeting meeting) {
        return changes.visit(meeting.id());
    }

    /// What there is to begin with when somebody is to say it.
    @Transactional(readOnly = true)
    Visit proposed(Meeting meeting) {
        var said = changes.visit(meeting.id());
        return said.access().isEmpty()
                ? new Visit(said.questionTime(), said.webcast(), changes.accessTo(meeting.place()))
                : said;
    }
}

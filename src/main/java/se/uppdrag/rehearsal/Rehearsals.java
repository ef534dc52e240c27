package se.uppdrag.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;

/// The door: begin a rehearsal, answer in it, and see what it showed.
@Service
@Transactional
class Rehearsals {

    /// A rehearsal began; its rounds follow from when.
    record Begun(Rehearsal rehearsal) {}

    /// Of the wall: it is the hall's network that is tried, also where the day is simulated.
    private static final Clock REAL = Clock.systemUTC();

    private static final int LONGEST_MS = 600_000;

    private final RehearsalTable rehearsals;
    private final ApplicationEventPublisher events;

    Rehearsals(RehearsalTable rehearsals, ApplicationEventPublisher events) {
        this.rehearsals = rehearsals;
        this.events = events;
    }

    static Instant now() {
        return REAL.instant();
    }

    static void sleepUntil(Instant then) throws InterruptedException {
        var left = Duration.between(now(), then);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }

    /// One at a time for each meeting: while one runs, it is the one.
    ///
    /// @param simulated members the program plays itself
    Rehearsal begin(Meeting meeting, int simulated, PersonId by) {
        var running = last(meeting.id()).filter(one -> one.running(now()));
        if (running.isPresent()) {
            return running.get();
        }
        var rehearsal = new Rehearsal(UUID.randomUUID(), meeting.id(), now(), simulated);
        rehearsals.insert(rehearsal, by);
        rehearsals.announce(meeting.id());
        events.publishEvent(new Begun(rehearsal));
        return rehearsal;
    }

    /// An answer in the round that is asked, or in one that was; what comes after the end is let
    /// go, since nothing hangs on it.
    ///
    /// @param before milliseconds the device waited in the round before; told by those that can
    void answer(
            Rehearsal rehearsal,
            int round,
            UUID device,
            @Nullable PersonId person,
            @Nullable Integer before) {
        var now = now();
        if (before != null && before >= 0 && before <= LONGEST_MS) {
            rehearsals.took(rehearsal.id(), round - 1, device, before);
        }
        if (round >= 1 && round <= rehearsal.round(now) && rehearsal.running(now)) {
            rehearsals.insert(rehearsal.id(), new Answer(round, device, person, null));
        }
    }

    @Transactional(readOnly = true)
    Optional<Rehearsal> last(MeetingId meeting) {
        return rehearsals.last(meeting);
    }

    @Transactional(readOnly = true)
    List<Answer> answers(Rehearsal rehearsal) {
        return rehearsals.answers(rehearsal.id());
    }
}

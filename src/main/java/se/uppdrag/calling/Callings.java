package se.uppdrag.calling;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.AbsenceTold;
import se.uppdrag.assignments.Absences;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingChanged;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;

/// The door: who is asked to serve for whom, and what she answers.
@Service
@Transactional
public class Callings {

    private final AskingTable askings;
    private final Absences absences;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Callings(
            AskingTable askings,
            Absences absences,
            Meetings meetings,
            Sittings sittings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.askings = askings;
        this.absences = absences;
        this.meetings = meetings;
        this.sittings = sittings;
        this.clock = clock;
        this.events = events;
    }

    /// Somebody cannot come, or can after all: what she was asked, and what was asked for her seat,
    /// follows.
    @EventListener
    void told(AbsenceTold told) {
        var meeting = meetings.meeting(told.meeting()).orElseThrow();
        if (begun(meeting)) {
            return;
        }
        askings.lock(meeting.id());
        for (var one : askings.of(meeting.id())) {
            if (told.absent() && one.open() && one.alternate().equals(told.person())) {
                settle(one, Asking.State.NO);
            }
            if (!told.absent() && one.open() && one.member().equals(told.person())) {
                settle(one, Asking.State.WITHDRAWN);
            }
        }
        askForAll(meeting);
    }

    /// The meeting is not held, or not then: nobody need serve at it.
    @EventListener
    void changed(MeetingChanged changed) {
        if (!changed.otherDay()) {
            return;
        }
        askings.lock(changed.meeting());
        askings.of(changed.meeting()).stream()
                .filter(one -> one.open() || one.state() == Asking.State.YES)
                .forEach(one -> settle(one, Asking.State.WITHDRAWN));
    }

    /// A yes can become a no until the meeting begins; then the next is asked.
    Outcome<Asking> answer(Asking asking, boolean yes) {
        var meeting = meetings.meeting(asking.meeting()).orElseThrow();
        if (begun(meeting)) {
            return refused(CallingRefusal.MEETING_HAS_BEGUN);
        }
        askings.lock(meeting.id());
        var now = askings.find(asking.id()).filter(Asking::open);
        if (now.isEmpty()) {
            return refused(CallingRefusal.NO_LONGER_ASKED);
        }
        settle(now.get(), yes ? Asking.State.YES : Asking.State.NO);
        askForAll(meeting);
        return granted(askings.find(asking.id()).orElseThrow());
    }

    /// She has not answered: the next is asked.
    Outcome<Meeting> passOver(Meeting meeting, UUID id) {
        if (begun(meeting)) {
            return refused(CallingRefusal.MEETING_HAS_BEGUN);
        }
        askings.lock(meeting.id());
        var asking =
                askings.find(id)
                        .filter(one -> one.meeting().equals(meeting.id()))
                        .filter(Asking::open);
        if (asking.isEmpty()) {
            return refused(CallingRefusal.NO_LONGER_ASKED);
        }
        if (next(meeting).without(asking.get()).forSeatOf(asking.get().member()).isEmpty()) {
            // Better to wait for an answer than to ask nobody.
            return refused(CallingRefusal.NOBODY_LEFT_TO_ASK);
        }
        settle(asking.get(), Asking.State.PASSED_OVER);
        askForAll(meeting);
        return granted(meeting);
    }

    /// For each empty seat the first in order who can be asked, if nobody is.
    private void askForAll(Meeting meeting) {
        for (var member : sitting(meeting).roll().members()) {
            next(meeting)
                    .forSeatOf(member.person())
                    .ifPresent(one ->
                            ask(
                                    new Asking(
                                            UUID.randomUUID(),
                                            meeting.id(),
                                            member.person(),
                                            one.alternate().person(),
                                            one.place(),
                                            clock.instant(),
                                            Asking.State.WAITS,
                                            null)));
        }
    }

    private NextToAsk next(Meeting meeting) {
        return new NextToAsk(
                sitting(meeting).attendance(),
                new HashSet<>(absences.of(meeting.id())),
                askings.of(meeting.id()));
    }

    private void ask(Asking asking) {
        askings.insert(asking);
        events.publishEvent(new AskingChanged(asking));
    }

    private void settle(Asking asking, Asking.State state) {
        askings.settle(asking.id(), state, clock.instant());
        events.publishEvent(new AskingChanged(askings.find(asking.id()).orElseThrow()));
    }

    @Transactional(readOnly = true)
    Sitting sitting(Meeting meeting) {
        return sittings.current(meeting);
    }

    @Transactional(readOnly = true)
    boolean begun(Meeting meeting) {
        return meeting.cancelled()
                || sitting(meeting).phase() != Sitting.Phase.NOT_OPENED
                || clock.instant().isAfter(meeting.startsAt());
    }

    @Transactional(readOnly = true)
    Optional<Asking> asking(UUID id) {
        return askings.find(id);
    }

    @Transactional(readOnly = true)
    public List<Asking> of(Meeting meeting) {
        return askings.of(meeting.id());
    }

    /// What waits for her answer, of meetings that have not begun.
    @Transactional(readOnly = true)
    public List<Asking> waitingFor(PersonId alternate) {
        return askings.waitingFor(alternate).stream()
                .filter(one -> !begun(meetings.meeting(one.meeting()).orElseThrow()))
                .toList();
    }
}

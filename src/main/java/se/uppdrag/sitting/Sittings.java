package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.granted;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.InitiativeFiled;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.sitting.Folds.Folded;

/// The door to the live meeting: convene it, act in it, see how it stands.
@Service
@Transactional
public class Sittings {

    /// Something happened at the meeting; its open pages should be shown anew.
    ///
    /// @param seq how long its log is now
    public record SittingChanged(MeetingId meeting, long seq) {}

    /// The meeting has been closed; what follows of that may be done. May be told more than once.
    public record SittingEnded(MeetingId meeting) {}

    private final LogTable log;
    private final Folds folds;
    private final Register register;
    private final Meetings meetings;
    private final Initiatives initiatives;
    private final ApplicationEventPublisher events;
    private final Convening convening;
    private final Clock clock;

    Sittings(
            LogTable log,
            Folds folds,
            Register register,
            Meetings meetings,
            Initiatives initiatives,
            ApplicationEventPublisher events,
            Convening convening,
            Clock clock) {
        this.log = log;
        this.folds = folds;
        this.register = register;
        this.meetings = meetings;
        this.initiatives = initiatives;
        this.events = events;
        this.convening = convening;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Sitting> sitting(MeetingId meeting) {
        return Optional.ofNullable(folds.of(meeting)).map(Folded::sitting);
    }

    /// The sitting as it stands, or as it would begin if somebody came now.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Sitting current(Meeting meeting) {
        return sitting(meeting.id()).orElseGet(() -> Sitting.convened(convening(meeting)));
    }

    @Transactional(readOnly = true)
    public List<Logged> log(MeetingId meeting) {
        var folded = folds.of(meeting);
        return folded == null ? List.of() : folded.log();
    }

    /// Meetings of the organ that are open now.
    @Transactional(readOnly = true)
    public List<MeetingId> open(String organ) {
        return log.open(organ);
    }

    /// Meetings of every organ that are open now.
    @Transactional(readOnly = true)
    public List<MeetingId> open() {
        return log.open();
    }

    public Outcome<Sitting> act(Meeting meeting, SittingCommand command, @Nullable PersonId by) {
        return act(meeting, _ -> List.of(command), by);
    }

    /// Does what is asked, all of it or nothing, or says why not.
    ///
    /// @param asked what is asked, given how the sitting stands
    /// @param by who enters it; may be somebody else than the person it concerns
    public Outcome<Sitting> act(
            Meeting meeting, Function<Sitting, List<SittingCommand>> asked, @Nullable PersonId by) {
        var before = folds.of(meeting.id(), log.lock(meeting.id()));
        var entered = new ArrayList<SittingEvent>();
        var sitting = convened(meeting, before, entered);
        var section = sitting.floor().map(Floor::section).orElse(0);
        for (var command : asked.apply(sitting)) {
            for (var step : steps(meeting, sitting, command)) {
                switch (SittingRules.decide(sitting, step)) {
                    case Refused<List<SittingEvent>>(var refusal, var arguments) -> {
                        return new Refused<>(refusal, arguments);
                    }
                    case Granted<List<SittingEvent>>(var happened, _) -> {
                        for (var event : happened) {
                            entered.add(event);
                            sitting = sitting.apply(event, clock.instant());
                        }
                    }
                }
            }
        }
        append(meeting, before, by, entered);
        for (var event : entered) {
            tell(meeting, sitting, event, section);
        }
        return granted(sitting);
    }

    /// The log begins with the first thing that happens. Until the meeting opens it follows the
    /// register and the planned agenda; afterwards only new items are taken over.
    private Sitting convened(Meeting meeting, @Nullable Folded before, List<SittingEvent> entered) {
        if (before == null) {
            var planned = convening(meeting);
            entered.add(planned);
            return Sitting.convened(planned);
        }
        var sitting = before.sitting();
        return switch (sitting.phase()) {
            case NOT_OPENED -> asPlanned(meeting, sitting, entered);
            case CLOSED -> sitting;
            case OPEN, ADJOURNED -> withNewItems(meeting, sitting, entered);
        };
    }

    private Sitting asPlanned(Meeting meeting, Sitting sitting, List<SittingEvent> entered) {
        var planned = convening(meeting);
        if (sitting.roll().equals(planned.roll()) && sitting.items().equals(planned.items())) {
            return sitting;
        }
        entered.add(planned);
        return sitting.apply(planned, clock.instant());
    }

    private Sitting withNewItems(Meeting meeting, Sitting sitting, List<SittingEvent> entered) {
        var after = sitting;
        for (var item : meetings.wholeAgenda(meeting.id())) {
            if (sitting.item(item.position()).isEmpty()) {
                var added = new SittingEvent.ItemAdded(convening.item(meeting, item));
                entered.add(added);
                after = after.apply(added, clock.instant());
            }
        }
        return after;
    }

    private SittingEvent.Convened convening(Meeting meeting) {
        return convening.of(meeting, meetings.wholeAgenda(meeting.id()));
    }

    /// When new motions are decided on, each that waits is raised first; that is one act. Those
    /// that came too late by the house's own rules wait on, unless the assembly has admitted them.
    private List<SittingCommand> steps(Meeting meeting, Sitting sitting, SittingCommand command) {
        var motions =
                command instanceof SittingCommand.Decide
                        && sitting.floor()
                                .filter(floor -> floor.item().kind() == Item.Kind.MOTIONS)
                                .isPresent();
        if (!motions) {
            return List.of(command);
        }
        var steps = new ArrayList<SittingCommand>();
        initiatives.notRaised().stream()
                .filter(one -> one.kind() == Kind.MOTION)
                .filter(one ->
                        sitting.agenda().admitted().contains(sitting.current())
                                || initiatives.missed(one, meeting).isEmpty())
                .forEach(one ->
                        steps.add(
                                new SittingCommand.RaiseMotion(
                                        one.matter(), one.dnr(), one.title())));
        steps.add(command);
        return steps;
    }

    /// The year of KL 5:35 begins in the same transaction as the log says the motion was raised,
    /// and what was tabled comes on the next agenda (KL 5:51).
    private void tell(Meeting meeting, Sitting after, SittingEvent event, int section) {
        if (event instanceof SittingEvent.Decided(var item, var decision, _)
                && decision.kind() == Decision.Kind.TABLED) {
            meetings.table(meeting, item);
        }
        var matter =
                switch (event) {
                    case SittingEvent.MotionRaised raised -> raised.matter();
                    case SittingEvent.Settled(var question, var side, _, _) when side == Side.YES ->
                            asked(after, question);
                    default -> null;
                };
        if (matter != null) {
            initiatives.raised(
                    new MatterId(matter), meeting.onDate(), "§ " + section, meeting.address());
        }
    }

    /// The matter of an interpellation or question whose leave the question was about.
    private static @Nullable UUID asked(Sitting sitting, int question) {
        return sitting.floors().values().stream()
                .filter(floor -> floor.item().kind().needsLeave())
                .filter(floor ->
                        floor.ballots().stream()
                                .anyMatch(one -> one.question().number() == question))
                .findFirst()
                .map(floor -> floor.item().matter())
                .orElse(null);
    }

    private void append(
            Meeting meeting,
            @Nullable Folded before,
            @Nullable PersonId by,
            List<SittingEvent> happened) {
        var last = before == null ? 0 : before.seq();
        // What the database keeps, so that a log read back is the log that was written.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lines = new ArrayList<Logged>();
        for (var event : happened) {
            lines.add(new Logged(last + lines.size() + 1, now, by, event));
        }
        log.append(meeting.id(), lines);
        if (!lines.isEmpty()) {
            var after = Folded.after(before, lines);
            folds.keep(meeting.id(), after);
            if (after.sitting().phase() == Sitting.Phase.CLOSED) {
                events.publishEvent(new SittingEnded(meeting.id()));
            }
        }
        events.publishEvent(new SittingChanged(meeting.id(), last + lines.size()));
    }

    /// What is handed in while the assembly sits is in its log, or was never handed in.
    @EventListener
    void received(InitiativeFiled filed) {
        for (var open : log.open(register.assembly().slug())) {
            act(
                    meetings.meeting(open).orElseThrow(),
                    new SittingCommand.Receive(
                            filed.kind().name(), filed.title(), filed.dnr(), filed.sender()),
                    filed.mover());
        }
    }
}

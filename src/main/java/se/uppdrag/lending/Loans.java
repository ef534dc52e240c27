package se.uppdrag.lending;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.Lent;
import se.uppdrag.access.LentDevices;
import se.uppdrag.access.LentSignIns;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;

/// The door: devices of the municipality's that are lent for a meeting, and what they open.
@Service
@Transactional
public class Loans implements LentDevices {

    /// For so long it is said of a code that it has run out, or was used, and not that it is none.
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final LoanTable loans;
    private final LentSignIns signIns;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Loans(
            LoanTable loans,
            LentSignIns signIns,
            Meetings meetings,
            Sittings sittings,
            Register register,
            Clock clock,
            ApplicationEventPublisher events) {
        this.loans = loans;
        this.signIns = signIns;
        this.meetings = meetings;
        this.sittings = sittings;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    Outcome<Loan> lend(Meeting meeting, PersonId person, String device, PersonId by) {
        loans.lock(meeting.id());
        var why = hindrance(meeting, person);
        if (why != null) {
            return refused(why);
        }
        for (var one : loans.of(meeting.id())) {
            if (one.stands() && one.person().equals(person)) {
                return refused(LendingRefusal.HAS_ONE_ALREADY, one.device());
            }
            if (one.stands() && one.device().equalsIgnoreCase(device)) {
                return refused(LendingRefusal.DEVICE_IS_LENT, one.device());
            }
        }
        var loan = Loan.of(UUID.randomUUID(), meeting.id(), person, device, by, clock.instant());
        loans.insert(loan);
        events.publishEvent(new DeviceLent(loan));
        return granted(loan);
    }

    /// Why nothing may be lent her for the meeting.
    private @Nullable LendingRefusal hindrance(Meeting meeting, PersonId person) {
        var sitting = sittings.current(meeting);
        if (meeting.cancelled() || sitting.phase() == Sitting.Phase.CLOSED) {
            return LendingRefusal.MEETING_IS_OVER;
        }
        var today = SwedishTime.dateOf(clock.instant());
        if (!meeting.published()
                || sitting.phase() == Sitting.Phase.NOT_OPENED && !meeting.onDate().equals(today)) {
            return LendingRefusal.NOT_TODAY;
        }
        if (sitting.roll().find(person).isEmpty()) {
            return LendingRefusal.NOT_CALLED;
        }
        return signIns.shut(person) ? LendingRefusal.ACCOUNT_IS_SHUT : null;
    }

    /// Another code for the same loan.
    Outcome<Loan> again(Loan loan) {
        var meeting = meetings.meeting(loan.meeting()).orElseThrow();
        var why = hindrance(meeting, loan.person());
        if (why != null) {
            return refused(why);
        }
        return loan.coded(signedIn(List.of(loan)).contains(loan.id()), clock.instant())
                .map(after -> {
                    loans.update(loan, after);
                    return after;
                });
    }

    Outcome<Loan> takeBack(Loan loan) {
        if (!loan.stands()) {
            return refused(LendingRefusal.LOAN_HAS_ENDED);
        }
        end(loan, Loan.End.TAKEN_BACK);
        return granted(loan);
    }

    /// The loan whose code was given; it says itself whether that code is good.
    @Transactional(readOnly = true)
    Optional<Loan> coded(String given) {
        return loans.codedAfter(clock.instant().minus(REMEMBERED)).stream()
                .filter(one -> code(one).is(given))
                .findFirst();
    }

    /// The device takes its code: from now on it is worth nothing.
    Outcome<Loan> collect(Loan loan) {
        return switch (loan.collected(clock.instant())) {
            case Refused<Loan> no -> no;
            case Granted<Loan>(var after, _) -> {
                var meeting = meetings.meeting(loan.meeting()).orElseThrow();
                var why = hindrance(meeting, loan.person());
                if (why != null) {
                    yield refused(why);
                }
                yield loans.update(loan, after)
                        ? granted(after)
                        : refused(LendingRefusal.CODE_IS_USED);
            }
        };
    }

    /// What a code is computed from stays here, and in the book of acts there is no code.
    LendingCode code(Loan loan) {
        return LendingCode.of(signIns.mark(LendingCode.text(loan)));
    }

    /// What lets a device in is good for that meeting, and the meeting is over.
    @EventListener
    void ended(Sittings.SittingEnded sitting) {
        loans.of(sitting.meeting()).stream()
                .filter(Loan::stands)
                .forEach(one -> end(one, Loan.End.MEETING_ENDED));
    }

    private void end(Loan loan, Loan.End why) {
        loans.update(loan, loan.ended(why, clock.instant()));
        signIns.end(loan.id());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<UUID> standing(Collection<UUID> asked) {
        var there =
                loans.of(asked).stream()
                        .filter(one -> one.stands() && one.collectedAt() != null)
                        .toList();
        var open = new HashMap<UUID, Boolean>();
        return there.stream()
                .filter(one ->
                        open.computeIfAbsent(
                                one.meeting().value(),
                                _ -> goesOn(meetings.meeting(one.meeting()).orElseThrow())))
                .filter(this::belongs)
                .map(Loan::id)
                .collect(Collectors.toSet());
    }

    private boolean goesOn(Meeting meeting) {
        return !meeting.cancelled()
                && sittings.sitting(meeting.id()).map(Sitting::phase).orElse(null)
                        != Sitting.Phase.CLOSED;
    }

    /// Whether she is still in the organ, and nobody has shut her out.
    private boolean belongs(Loan loan) {
        var organ = meetings.meeting(loan.meeting()).orElseThrow().organ();
        var today = SwedishTime.dateOf(clock.instant());
        return register.memberships(loan.person()).stream()
                        .anyMatch(one -> one.organ().equals(organ) && one.on(today))
                && !signIns.shut(loan.person());
    }

    @Override
    public Optional<Refused<?>> refusal(Lent lent, String method, String path) {
        return new LentPages(lent.meeting()).open(method, path)
                ? Optional.empty()
                : Optional.of(
                        new Refused<>(
                                LendingRefusal.NOT_ON_A_LENT_DEVICE,
                                List.of(lent.device(), lent.meeting())));
    }

    @Transactional(readOnly = true)
    Optional<Loan> loan(UUID id) {
        return loans.find(id);
    }

    /// The newest first. One who has left the organ has none any more.
    List<Loan> of(Meeting meeting) {
        for (var one : loans.of(meeting.id())) {
            if (one.stands() && !belongs(one)) {
                end(one, Loan.End.LEFT);
            }
        }
        return loans.of(meeting.id());
    }

    @Transactional(readOnly = true)
    Set<UUID> signedIn(List<Loan> asked) {
        return signIns.signedIn(asked.stream().map(Loan::id).toList());
    }

    /// Lent in her name, for meetings that are not over.
    @Transactional(readOnly = true)
    List<Loan> standingOf(PersonId person) {
        return loans.standingOf(person).stream()
                .filter(one -> goesOn(meetings.meeting(one.meeting()).orElseThrow()))
                .toList();
    }

    Instant now() {
        return clock.instant();
    }
}

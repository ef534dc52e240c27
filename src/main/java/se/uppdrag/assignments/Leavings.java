package se.uppdrag.assignments;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.Preparing;
import se.uppdrag.meetings.Special;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;
import se.uppdrag.register.Terms;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Swedish;

/// The door to leaving a post: asked for, put before the assembly, decided, told to the county
/// board, and filled again.
@Service
@Transactional
public class Leavings {

    private final Register register;
    private final Terms terms;
    private final Registry registry;
    private final Meetings meetings;
    private final Preparing preparing;
    private final LeavingTable leavings;
    private final Clock clock;

    Leavings(
            Register register,
            Terms terms,
            Registry registry,
            Meetings meetings,
            Preparing preparing,
            LeavingTable leavings,
            Clock clock) {
        this.register = register;
        this.terms = terms;
        this.registry = registry;
        this.meetings = meetings;
        this.preparing = preparing;
        this.leavings = leavings;
        this.clock = clock;
    }

    /// She asks to be released (`avsägelse`, KL 4:6). The request is registered at once; she serves
    /// until the assembly has decided.
    public Outcome<Leaving> ask(PersonId person, String organ, String message) {
        return ask(person, organ, message, Departure.RESIGNED);
    }

    /// @param because `RESIGNED` where she asks to go, `LOST_ELIGIBILITY` where she asks to stay
    Outcome<Leaving> ask(PersonId person, String organ, String message, Departure because) {
        var stays = because == Departure.LOST_ELIGIBILITY;
        var now = clock.instant();
        var today = SwedishTime.dateOf(now);
        var held = held(person, organ, today);
        var assembly = register.assembly();
        if (held.isEmpty()) {
            return refused(AssignmentRefusal.ONLY_THE_ELECTED_CAN_RESIGN);
        }
        if (leavings.of(person).stream()
                .anyMatch(one -> one.organ().equals(organ) && !one.decided())) {
            return refused(AssignmentRefusal.RESIGNATION_IS_ALREADY_ASKED_FOR);
        }
        var membership = held.get();
        var name = register.organ(organ).orElseThrow().name();
        var matter =
                registry.open(
                        assembly,
                        Matter.Kind.MATTER,
                        (stays ? "Fråga om att behålla uppdrag i " : "Avsägelse från uppdrag i ")
                                + Swedish.inSentence(name),
                        new Registration(
                                        Registration.Direction.RECEIVED,
                                        membership.name(),
                                        stays
                                                ? "Begäran att behålla uppdraget"
                                                : "Begäran om entledigande",
                                        now,
                                        message.isBlank() ? null : message.strip(),
                                        null)
                                .atOnce());
        var leaving =
                of(
                        membership,
                        organ.equals(assembly.slug()),
                        because,
                        null,
                        new Asked(now, message.strip(), matter),
                        null,
                        null);
        leavings.insert(leaving);
        return granted(leaving);
    }

    private record Asked(Instant at, String message, Matter matter) {}

    private static Leaving of(
            Membership held,
            boolean assembly,
            Departure because,
            @Nullable Ground ground,
            @Nullable Asked asked,
            @Nullable String decidedBy,
            @Nullable LocalDate leftOn) {
        return new Leaving(
                UUID.randomUUID(),
                held.person(),
                held.organ(),
                assembly,
                held.post(),
                held.party(),
                held.position(),
                held.ballotGroup(),
                because,
                ground,
                asked == null ? null : asked.at(),
                asked == null ? null : asked.message(),
                asked == null ? null : asked.matter().dnr(),
                asked == null ? null : asked.matter().slug(),
                null,
                null,
                decidedBy,
                leftOn,
                null,
                null,
                null);
    }

    Optional<Membership> held(PersonId person, String organ, LocalDate on) {
        return switch (register.standing(person, organ, on)) {
            case Standing.Member(_, var membership) -> Optional.of(membership);
            case Standing.Alternate(_, var membership) -> Optional.of(membership);
            case Standing.None _ -> Optional.empty();
        };
    }

    /// Puts the request on the agenda of a meeting of the assembly. It needs no preparation (KL
    /// 5:29).
    public Outcome<Leaving> putOnAgenda(Leaving leaving, Meeting meeting) {
        if (leaving.decided()) {
            return refused(AssignmentRefusal.RESIGNATION_IS_ALREADY_DECIDED);
        }
        var name = register.person(leaving.person()).map(Person::name).orElse("");
        var matter = Optional.ofNullable(leaving.matter());
        return meetings.addItem(
                        meeting,
                        "",
                        AgendaItem.Kind.ORDINARY,
                        matter,
                        (leaving.asksToStay()
                                        ? "%s får behålla uppdraget under resten av mandattiden."
                                        : "%s entledigas från uppdraget.")
                                .formatted(name))
                .flatMap(item ->
                        preparing.enter(meeting, item.position(), Special.RESIGNATION, "", false))
                .map(_ -> {
                    leavings.onAgenda(leaving.id(), meeting.address());
                    return leaving;
                });
    }

    /// The assembly has released her, or did not let her keep the post: she serves until the day.
    public Outcome<Leaving> release(Leaving leaving, LocalDate from, String decidedBy) {
        if (leaving.decided()) {
            return refused(AssignmentRefusal.RESIGNATION_IS_ALREADY_DECIDED);
        }
        return leave(leaving.person(), leaving.organ(), from, leaving.because(), decidedBy)
                .map(_ -> {
                    leavings.decide(leaving.id(), from, null, decidedBy);
                    decided(leaving, decidedBy);
                    return leaving;
                });
    }

    /// Special reasons spoke against it (KL 4:6), or the assembly let her keep the post although
    /// she is not eligible any longer (KL 4:7): she stays.
    public Outcome<Leaving> deny(Leaving leaving, LocalDate on, String decidedBy) {
        if (leaving.decided()) {
            return refused(AssignmentRefusal.RESIGNATION_IS_ALREADY_DECIDED);
        }
        if (decidedBy.isBlank()) {
            return refused(AssignmentRefusal.NO_DECISION_STANDS_BEHIND_IT);
        }
        leavings.decide(leaving.id(), null, on, decidedBy);
        decided(leaving, decidedBy);
        return granted(leaving);
    }

    private void decided(Leaving leaving, String decidedBy) {
        Optional.ofNullable(leaving.matter())
                .flatMap(registry::matter)
                .ifPresent(matter ->
                        registry.step(
                                matter.id(),
                                new Step(
                                        SwedishTime.dateOf(clock.instant()),
                                        Step.Kind.DECIDED,
                                        decidedBy,
                                        null)));
    }

    /// Somebody has left otherwise than on her own request: lost eligibility, was recalled, died,
    /// or has leave.
    ///
    /// @param ground what a recall rests on; nothing for the others
    public Outcome<Leaving> record(
            PersonId person,
            String organ,
            LocalDate from,
            Departure because,
            @Nullable Ground ground,
            String decidedBy) {
        var assembly = organ.equals(register.assembly().slug());
        var refusal = against(assembly, because, ground);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return leave(person, organ, from, because, decidedBy)
                .map(held -> {
                    var leaving = of(held, assembly, because, ground, null, decidedBy, from);
                    leavings.insert(leaving);
                    return leaving;
                });
    }

    private static Optional<AssignmentRefusal> against(
            boolean assembly, Departure because, @Nullable Ground ground) {
        if (because == Departure.RECALLED || because == Departure.ALL_RECALLED) {
            if (ground == null || !ground.grounds(because)) {
                return Optional.of(
                        because == Departure.RECALLED
                                ? AssignmentRefusal.RECALL_HAS_NO_GROUND
                                : AssignmentRefusal.RECALL_OF_ALL_HAS_NO_GROUND);
            }
            if (assembly) {
                return Optional.of(AssignmentRefusal.COUNCIL_SEAT_IS_NOT_RECALLED);
            }
        }
        return Optional.empty();
    }

    private Outcome<Membership> leave(
            PersonId person, String organ, LocalDate from, Departure because, String decidedBy) {
        if (decidedBy.isBlank()) {
            return refused(AssignmentRefusal.NO_DECISION_STANDS_BEHIND_IT);
        }
        return switch (terms.leave(person, organ, from, because, decidedBy)) {
            case Granted<Membership> granted -> granted;
            case Refused<Membership> _ -> refused(AssignmentRefusal.NOT_HELD_THEN, from.toString());
        };
    }

    public void told(Leaving leaving, LocalDate on) {
        leavings.told(leaving.id(), on);
    }

    /// The seat is filled: by a by-election, or by the county board's decision.
    public void filled(String organ, int seat, String by, LocalDate on) {
        leavings.waiting(organ, true, seat).ifPresent(one -> leavings.close(one.id(), on, by));
    }

    @Transactional(readOnly = true)
    public Optional<Leaving> leaving(UUID id) {
        return leavings.find(id);
    }

    @Transactional(readOnly = true)
    public List<Leaving> open() {
        return leavings.open();
    }

    @Transactional(readOnly = true)
    public List<Leaving> of(PersonId person) {
        return leavings.of(person);
    }

    @Transactional(readOnly = true)
    List<Leaving> closed(int atMost) {
        return leavings.closed(atMost);
    }
}

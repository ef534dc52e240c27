package se.uppdrag.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.assignments.Absences;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// What the secretary, the registrar and the members did in the past of the demonstration: each act
/// through the same door as on their pages, and in the trail.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoDesk {

    private static final String PLACE = "Sammanträdessalen, Rådhuset";

    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final Initiatives initiatives;
    private final Absences absences;
    private final DemoSeats seats;
    private final Trail trail;
    private final DemoClock clock;

    DemoDesk(
            Register register,
            Registry registry,
            Meetings meetings,
            Initiatives initiatives,
            Absences absences,
            DemoSeats seats,
            Trail trail,
            DemoClock clock) {
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.initiatives = initiatives;
        this.absences = absences;
        this.seats = seats;
        this.trail = trail;
        this.clock = clock;
    }

    /// A matter and what is proposed in it.
    record Prepared(Matter matter, String proposal) {}

    Prepared open(List<String> row) {
        var matter =
                once(() ->
                        registry.open(
                                register.assembly(),
                                Matter.Kind.MATTER,
                                row.get(1),
                                new Registration(
                                        Registration.Direction.DRAWN_UP,
                                        null,
                                        "Tjänsteskrivelse: " + row.get(1),
                                        clock.instant(),
                                        row.get(3) + "\n\nFörslag till beslut\n" + row.get(2),
                                        null)));
        return new Prepared(matter, row.get(2));
    }

    Receipt motion(List<String> row) {
        return file(
                seats.member(row.getFirst(), row.getFirst().equals("S") ? 4 : 0),
                Kind.MOTION,
                row.get(1),
                row.get(2),
                row.get(3),
                "");
    }

    Receipt ask(List<String> row) {
        return file(
                seats.member(row.get(1), 0),
                Kind.valueOf(row.getFirst()),
                row.get(3),
                row.get(4),
                "",
                row.get(2));
    }

    private Receipt file(
            PersonId mover,
            Kind kind,
            String title,
            String text,
            String proposal,
            String addressee) {
        return once(() -> value(initiatives.file(mover, kind, title, text, proposal, addressee)));
    }

    Meeting plan(String organ, LocalDate day, LocalTime time, boolean open) {
        return once(
                () -> meetings.plan(register.organ(organ).orElseThrow(), day, time, PLACE, open));
    }

    void add(Meeting meeting, String title, AgendaItem.Kind kind) {
        once(() -> value(meetings.addItem(meeting, title, kind, Optional.empty(), "")));
    }

    void add(Meeting meeting, Matter matter, String proposal, AgendaItem.Kind kind) {
        once(() -> {
            if (meeting.organ().equals("ks")) {
                registry.step(
                        matter.id(),
                        new Step(
                                SwedishTime.dateOf(clock.instant()),
                                Step.Kind.REFERRED,
                                meeting.organName(),
                                null));
            }
            return value(meetings.addItem(meeting, "", kind, Optional.of(matter.slug()), proposal));
        });
    }

    /// An item about somebody employed: everybody sees that it is there.
    void addSecret(Meeting meeting, String about, String proposal) {
        once(() ->
                value(
                        meetings.addItem(
                                meeting,
                                about,
                                AgendaItem.Kind.ORDINARY,
                                Optional.empty(),
                                proposal,
                                new SecretMark("39:2", "Personalärende"))));
    }

    void publish(Meeting meeting) {
        once(() -> value(meetings.publish(meeting)));
    }

    Meeting meeting(Meeting planned) {
        return meetings.meeting(planned.id()).orElseThrow();
    }

    void at(LocalDate day, LocalTime time) {
        Instant moment = SwedishTime.at(day, time);
        if (clock.canBeSetTo(moment)) {
            clock.setTo(moment);
        } else {
            clock.setTo(clock.instant().plus(Duration.ofMinutes(1)));
        }
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }

    /// Each act is in the trail, as if the secretary had done it on her page.
    <T> T once(Supplier<T> act) {
        var result = new ArrayList<T>();
        trail.once(
                new Command(UUID.randomUUID(), secretary().value(), "demonstration"),
                () -> {
                    result.add(act.get());
                    return Outcome.granted("/");
                });
        return result.getFirst();
    }

    PersonId secretary() {
        return register.holders(Role.SECRETARY, "kf", DemoMunicipality.BOARDS).getFirst().id();
    }

    /// Whether members have handed in motions that the assembly has not had before it.
    boolean motionsWait() {
        return !initiatives.notRaised().isEmpty();
    }

    Matter matter(Receipt of) {
        return registry.matter(of.matterSlug()).orElseThrow();
    }

    /// A member of the first alternate's party tells that she cannot come, so that he is asked.
    void oneCannotCome(Meeting planned) {
        var meeting = meeting(planned);
        var roll = register.roll(register.assembly(), meeting.onDate());
        var party = roll.alternates().getFirst().party();
        roll.members().stream()
                .filter(one -> one.post() == Post.MEMBER)
                .filter(one -> Objects.equals(one.party(), party))
                .reduce((_, last) -> last)
                .ifPresent(one -> absences.tell(one.person(), meeting, true));
    }
}

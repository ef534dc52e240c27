package se.uppdrag;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;

/// A small council with accounts, and evenings in it, through the real doors.
public class Council {

    public static final LocalDate START = LocalDate.of(2022, 10, 15);
    public static final String PASSWORD = "ett-langt-losenord";

    public final TestClock clock;
    public final List<PersonId> members = new ArrayList<>();
    public final PersonId secretary = new PersonId(UUID.randomUUID());
    public final PersonId stranger = new PersonId(UUID.randomUUID());
    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Council(
            TestClock clock,
            Register register,
            Registry registry,
            Meetings meetings,
            Sittings sittings,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.sittings = sittings;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /// Once for each database.
    public void gather() {
        if (!members.isEmpty()) {
            return;
        }
        clock.set("2025-01-01", "08.00");
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                START,
                "kommunallagen");
        var names = List.of("Alva Berg", "Bo Ek", "Cecilia Lind", "David Ås", "Eva Öst");
        for (int i = 0; i < names.size(); i++) {
            var id = new PersonId(UUID.randomUUID());
            person(id, names.get(i));
            register.appoint(
                    new Membership(
                            id,
                            names.get(i),
                            "kf",
                            i == 0 ? Post.CHAIR : Post.MEMBER,
                            null,
                            i + 1,
                            START,
                            null,
                            "val 2022"));
            members.add(id);
        }
        person(secretary, "Nils Ask");
        register.employ(secretary, Role.SECRETARY, "kf", START);
        person(stranger, "Tove Alm");
    }

    private void person(PersonId id, String name) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
        accounts.open(id, name.toLowerCase(Locale.ROOT), name, PASSWORD);
    }

    public PersonId chair() {
        return members.getFirst();
    }

    public SignedIn signedIn(PersonId person) {
        return accounts.of(person).orElseThrow();
    }

    public Matter motion(String title) {
        return transaction.execute(_ ->
                registry.open(
                        register.assembly(),
                        Matter.Kind.MOTION,
                        title,
                        new Registration(
                                Registration.Direction.RECEIVED,
                                "Cecilia Lind",
                                title,
                                clock.instant(),
                                "Text.",
                                null)));
    }

    /// A meeting that has been opened, with one matter on its agenda.
    public Meeting opens(String date, Matter matter) {
        return opens(date, matter, members);
    }

    /// Only the last member has come when it is opened: nobody of the presidium.
    public Meeting isLedByNobody(String date, Matter matter) {
        return opens(date, matter, members.subList(members.size() - 1, members.size()));
    }

    private Meeting opens(String date, Matter matter, List<PersonId> here) {
        clock.set(date, "08.00");
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.parse(date),
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        true);
        granted(
                meetings.addItem(
                        meeting,
                        "",
                        AgendaItem.Kind.ORDINARY,
                        Optional.of(matter.slug()),
                        "Motionen bifalls."));
        granted(meetings.publish(meeting));
        clock.set(date, "18.00");
        here.forEach(one -> does(meeting, new SittingCommand.Arrive(one, false)));
        does(meeting, new SittingCommand.Open());
        return meeting;
    }

    /// An evening with a vote, a reservation and verifiers, closed at nine.
    public Meeting held(String date, Matter matter) {
        var meeting = opens(date, matter);
        does(meeting, new SittingCommand.TakeUp(1));
        does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        List.of(members.get(1), members.get(2)),
                        LocalDate.parse(date).plusDays(7),
                        "digitalt"));
        decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        does(meeting, new SittingCommand.TakeUp(2));
        decides(meeting, Decision.Kind.NOTED, "Dagordningen fastställs.");
        does(meeting, new SittingCommand.TakeUp(3));
        does(meeting, new SittingCommand.AdmitLateItem(3));
        does(
                meeting,
                new SittingCommand.Propose(
                        members.get(3), Proposal.Kind.REJECTION, "För dyrt <& onödigt>. 😀"));
        does(meeting, new SittingCommand.CloseDebate());
        does(meeting, new SittingCommand.ApproveOrder(0));
        does(meeting, new SittingCommand.PutQuestion());
        does(meeting, new SittingCommand.Find(Side.YES));
        does(meeting, new SittingCommand.RequestVote(members.get(3)));
        var ballot = sittings.sitting(meeting.id()).orElseThrow().openBallot().orElseThrow();
        for (var voter : ballot.voters()) {
            does(
                    meeting,
                    new SittingCommand.CastVote(
                            voter,
                            ballot.question().number(),
                            voter.equals(members.get(3)) ? Side.NO : Side.YES));
        }
        does(meeting, new SittingCommand.CloseVote());
        decides(meeting, Decision.Kind.APPROVED, "Motionen bifalls.");
        does(meeting, new SittingCommand.Reserve(members.get(3), 3, "För dyrt."));
        clock.set(date, "21.00");
        does(meeting, new SittingCommand.Close());
        return meeting;
    }

    public void decides(Meeting meeting, Decision.Kind kind, String text) {
        does(meeting, new SittingCommand.Decide(new Decision(kind, text)));
    }

    public void does(Meeting meeting, SittingCommand command) {
        granted(sittings.act(meeting, command, secretary));
    }

    public Outcome<?> tries(Meeting meeting, SittingCommand command) {
        return sittings.act(meeting, command, secretary);
    }

    public static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(var value, _) -> value;
            case Refused<T> refused -> throw new AssertionError(refused.toString());
        };
    }

    public LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

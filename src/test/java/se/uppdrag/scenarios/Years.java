package se.uppdrag.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Assignments;
import se.uppdrag.assignments.Nominee;
import se.uppdrag.assignments.OrganElection;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.elections.DrawnOrder;
import se.uppdrag.elections.ProportionalElection;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Seating;
import se.uppdrag.register.Seating.PartyList;

/// A term of a small municipality through the doors: elected, constituted, split, and elected anew.
/// What happens is written in a chronicle beside the register.
@TestComponent
class Years {

    static final LocalDate TERM = LocalDate.of(2022, 10, 15);
    static final LocalDate BOARDS = LocalDate.of(2023, 1, 1);
    static final LocalDate NEXT_TERM = LocalDate.of(2026, 10, 15);
    static final LocalDate NEXT_BOARDS = LocalDate.of(2027, 1, 1);

    final Chronicle chronicle = new Chronicle();
    final PersonId secretary = PageChecks.somebody();

    private final Register register;
    private final Persons persons;
    private final Assignments assignments;
    private final TestClock clock;

    Years(Register register, Persons persons, Assignments assignments, TestClock clock) {
        this.register = register;
        this.persons = persons;
        this.assignments = assignments;
        this.clock = clock;
    }

    static <T> T granted(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new AssertionError(outcome);
    }

    void theMunicipality() {
        clock.set("2022-09-26", "09.00");
        for (var party : List.of("S", "M", "C")) {
            register.found(
                    new Party(party, "Partiet " + party, "#112233", "#aabbcc", party.charAt(0)));
        }
        organ("kf", Organ.Kind.ASSEMBLY, 7);
        organ("ks", Organ.Kind.EXECUTIVE, 5);
    }

    void organ(String slug, Organ.Kind kind, int seats) {
        register.found(
                new Organ(slug, "Organet " + slug, kind, "KS", seats, null),
                LocalDate.of(2018, 10, 15),
                "kommunallagen");
    }

    void anElection() {
        granted(
                register.seat(
                        new Seating(
                                TERM,
                                "Länsstyrelsens beslut 2022-09-26",
                                List.of(
                                        list(
                                                "S",
                                                4,
                                                "Anna Alm",
                                                "Bo Berg",
                                                "Cia Ceder",
                                                "Dan Dal",
                                                "Eva Ek",
                                                "Fia Fors"),
                                        list("M", 2, "Gun Gran", "Hans Hed", "Ida Is", "Jan Jord"),
                                        list("C", 1, "Kim Kall")))));
        var members =
                List.of(
                        "Anna Alm",
                        "Bo Berg",
                        "Cia Ceder",
                        "Dan Dal",
                        "Gun Gran",
                        "Hans Hed",
                        "Kim Kall");
        for (int i = 0; i < members.size(); i++) {
            chronicle.enters(TERM, "kf", i + 1, members.get(i));
        }
        var alternates = List.of("Eva Ek", "Fia Fors", "Ida Is", "Jan Jord");
        for (int i = 0; i < alternates.size(); i++) {
            chronicle.enters(TERM, "kf ersättare", i + 1, alternates.get(i));
        }
    }

    static PartyList list(String party, int seats, String... names) {
        return new PartyList(party, "Partiet " + party, seats, List.of(names));
    }

    PersonId of(String organ, String name, LocalDate on) {
        var roll = register.roll(register.organ(organ).orElseThrow(), on);
        var all = new ArrayList<>(roll.members());
        all.addAll(roll.alternates());
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Membership::person)
                .orElseThrow();
    }

    /// To preside changes the post, and neither the seat nor who sits in it.
    void theConstitutiveMeeting() {
        var day = LocalDate.of(2022, 10, 26);
        var chosen = new EnumMap<Post, PersonId>(Post.class);
        chosen.put(Post.CHAIR, of("kf", "Anna Alm", day));
        chosen.put(Post.FIRST_VICE_CHAIR, of("kf", "Gun Gran", day));
        granted(register.preside(register.assembly(), chosen, day, "KF § 3"));
        assertThat(register.roll(register.assembly(), day.minusDays(1)).holder(Post.CHAIR))
                .isEmpty();
    }

    void theCommitteeByProportionalBallot() {
        var members =
                elected(
                        new Ballots("Samling", List.of("Anna Alm", "Bo Berg", "Lea Lund"), 4),
                        new Ballots("Allians", List.of("Gun Gran", "Kim Kall"), 3));
        assertThat(members)
                .extracting(Nominee::name)
                .containsExactly("Anna Alm", "Gun Gran", "Bo Berg", "Kim Kall", "Lea Lund");
        var substitutes =
                elected(
                        new Ballots("Samling", List.of("Max Mo", "Nils Nord", "Ove Ort"), 4),
                        new Ballots("Allians", List.of("Pia Park", "Qvint Qvist"), 3));
        granted(
                assignments.elect(
                        new OrganElection(
                                register.organ("ks").orElseThrow(),
                                Scope.WHOLE,
                                BOARDS,
                                NEXT_BOARDS,
                                "KF 2022-12-14 § 88",
                                members,
                                substitutes,
                                "Valberedningen"),
                        false,
                        secretary,
                        _ -> ""));
        enter("ks", BOARDS, members);
        enter("ks ersättare", BOARDS, substitutes);
        chronicle.empties(NEXT_BOARDS, "ks");
    }

    static List<Nominee> elected(Ballots... ballots) {
        return ProportionalElection.of(5, 7, List.of(ballots), 0)
                .elect(DrawnOrder.NONE)
                .elected()
                .stream()
                .map(one ->
                        new Nominee(
                                one.person(),
                                one.group().equals("Samling") ? "S" : "M",
                                Post.MEMBER,
                                one.group()))
                .toList();
    }

    void enter(String organ, LocalDate from, List<Nominee> nominees) {
        for (int i = 0; i < nominees.size(); i++) {
            chronicle.enters(from, organ, i + 1, nominees.get(i).name());
        }
    }

    /// Both of its members leave the party; the seats are theirs, and are counted to it.
    void aPartyThatSplits() {
        var day = LocalDate.of(2025, 3, 1);
        for (var name : List.of("Gun Gran", "Hans Hed")) {
            granted(persons.affiliate(of("kf", name, day), null, day, "Anmält till presidiet"));
        }
        assertThat(register.roll(register.assembly(), day).members())
                .filteredOn(one -> "M".equals(one.party()))
                .hasSize(2);
        assertThat(persons.affiliation(of("kf", "Hans Hed", day), day)).isPresent();
        assertThat(persons.affiliation(of("kf", "Hans Hed", day), day.minusDays(1))).isEmpty();
    }

    void theNextElection() {
        clock.set("2026-10-01", "09.00");
        granted(
                register.seat(
                        new Seating(
                                NEXT_TERM,
                                "Länsstyrelsens beslut 2026-09-28",
                                List.of(
                                        list("S", 3, "Anna Alm", "Eva Ek", "Sara Sund", "Tor Tall"),
                                        list(
                                                "C",
                                                4,
                                                "Ulf Ung",
                                                "Vera Vik",
                                                "Tom stol",
                                                "Ylva Yd")))));
        chronicle.empties(NEXT_TERM, "kf");
        chronicle
                .enters(NEXT_TERM, "kf", 1, "Anna Alm")
                .enters(NEXT_TERM, "kf", 2, "Eva Ek")
                .enters(NEXT_TERM, "kf", 3, "Sara Sund")
                .enters(NEXT_TERM, "kf", 4, "Ulf Ung")
                .enters(NEXT_TERM, "kf", 5, "Vera Vik")
                .enters(NEXT_TERM, "kf", 7, "Ylva Yd")
                .enters(NEXT_TERM, "kf ersättare", 1, "Tor Tall");
        assertThat(of("kf", "Anna Alm", NEXT_TERM)).isEqualTo(of("kf", "Anna Alm", TERM));
    }
}

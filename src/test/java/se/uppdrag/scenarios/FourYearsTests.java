package se.uppdrag.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Assignments;
import se.uppdrag.assignments.Leaving;
import se.uppdrag.assignments.Leavings;
import se.uppdrag.assignments.Nominee;
import se.uppdrag.assignments.OrganElection;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.assignments.Successions;
import se.uppdrag.chance.Chance;
import se.uppdrag.elections.DrawnOrder;
import se.uppdrag.elections.ProportionalElection;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Seating;
import se.uppdrag.register.Seating.PartyList;
import se.uppdrag.register.Terms;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@Transactional
@DisplayName("Four years: from one election to the next, asked who served on any day")
class FourYearsTests {

    static final LocalDate TERM = LocalDate.of(2022, 10, 15);
    static final LocalDate BOARDS = LocalDate.of(2023, 1, 1);
    static final LocalDate NEXT_TERM = LocalDate.of(2026, 10, 15);
    static final LocalDate NEXT_BOARDS = LocalDate.of(2027, 1, 1);
    static final LocalDate END = LocalDate.of(2031, 1, 1);
    static final int DATES = 200;

    @Autowired Register register;
    @Autowired Terms terms;
    @Autowired Persons persons;
    @Autowired Assignments assignments;
    @Autowired Leavings leavings;
    @Autowired Successions successions;
    @Autowired Meetings meetings;
    @Autowired TestClock clock;

    final Chronicle chronicle = new Chronicle();
    final PersonId secretary = PageChecks.somebody();

    @Test
    void the_register_always_knows_who_served() {
        theMunicipality();
        anElection();
        theConstitutiveMeeting();
        theCommitteeByProportionalBallot();
        aResignationAndASuccessor();
        aPlaceInTheCommitteeIsFilled();
        somebodyIsAwayForAYear();
        aChairThatStandsEmpty();
        aPartyThatSplits();
        theNextElection();
        askedOnTwoHundredDays();
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

    void aResignationAndASuccessor() {
        clock.set("2023-05-02", "09.00");
        var bo = of("kf", "Bo Berg", TERM);
        var asked = granted(leavings.ask(bo, "kf", "Flyttar."));
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2023, 5, 31),
                        LocalTime.of(18, 0),
                        "Salen",
                        true);
        granted(leavings.putOnAgenda(asked, meeting));
        clock.set("2023-06-01", "09.00");
        var left = LocalDate.of(2023, 6, 1);
        granted(leavings.release(found(asked), left, "KF 2023-05-31 § 40"));
        chronicle.leaves(left, "kf", 2, "Bo Berg");
        leavings.told(found(asked), left);
        var successor = LocalDate.of(2023, 6, 14);
        granted(
                successions.succeed(
                        found(asked),
                        new Nominee("Eva Ek", "S", Post.MEMBER, null),
                        successor,
                        "Länsstyrelsens beslut 2023-06-14"));
        chronicle
                .enters(successor, "kf", 2, "Eva Ek")
                .leaves(successor, "kf ersättare", 1, "Eva Ek");
        assertThat(found(asked).state()).isEqualTo(Leaving.State.CLOSED);
    }

    Leaving found(Leaving one) {
        return leavings.leaving(one.id()).orElseThrow();
    }

    /// He leaves the committee as well, and an alternate is elected to his seat.
    void aPlaceInTheCommitteeIsFilled() {
        var day = LocalDate.of(2023, 9, 1);
        granted(
                leavings.record(
                        of("ks", "Bo Berg", BOARDS),
                        "ks",
                        day,
                        Departure.LOST_ELIGIBILITY,
                        null,
                        "KF 2023-08-30 § 60"));
        chronicle.leaves(day, "ks", 3, "Bo Berg", NEXT_BOARDS);
        var filled = LocalDate.of(2023, 9, 28);
        granted(
                assignments.elect(
                        new OrganElection(
                                register.organ("ks").orElseThrow(),
                                Scope.BY_ELECTION,
                                filled,
                                NEXT_BOARDS,
                                "KF 2023-09-27 § 71",
                                List.of(new Nominee("Max Mo", "S", Post.MEMBER, "Samling")),
                                List.of(),
                                "Valberedningen"),
                        false,
                        secretary,
                        _ -> ""));
        chronicle
                .enters(filled, "ks", 3, "Max Mo")
                .leaves(NEXT_BOARDS, "ks", 3, "Max Mo")
                .leaves(filled, "ks ersättare", 1, "Max Mo", NEXT_BOARDS);
        assertThat(leavings.open()).isEmpty();
    }

    void somebodyIsAwayForAYear() {
        var from = LocalDate.of(2024, 2, 1);
        var back = LocalDate.of(2025, 2, 1);
        granted(
                successions.replace(
                        of("ks", "Gun Gran", from),
                        "ks",
                        from,
                        back,
                        new Nominee("Rut Ros", "M", Post.MEMBER, null),
                        "KF § 5"));
        chronicle
                .leaves(from, "ks", 2, "Gun Gran", back)
                .enters(from, "ks", 2, "Rut Ros")
                .leaves(back, "ks", 2, "Rut Ros");
    }

    void aChairThatStandsEmpty() {
        var day = LocalDate.of(2024, 4, 11);
        clock.set("2024-04-20", "09.00");
        var left =
                granted(
                        leavings.record(
                                of("kf", "Kim Kall", day),
                                "kf",
                                day,
                                Departure.DIED,
                                null,
                                "Anmält till fullmäktige"));
        leavings.told(left, LocalDate.of(2024, 4, 20));
        granted(
                successions.leaveEmpty(
                        found(left), "Länsstyrelsens beslut 2024-05-02", "Tom stol"));
        chronicle.leaves(day, "kf", 7, "Kim Kall");
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

    TreeSet<String> answered(LocalDate day) {
        var answer = new TreeSet<String>();
        for (var organ : List.of("kf", "ks")) {
            var roll = register.roll(register.organ(organ).orElseThrow(), day);
            roll.members()
                    .forEach(one -> answer.add(Chronicle.line(organ, one.position(), one.name())));
            roll.alternates()
                    .forEach(one ->
                            answer.add(
                                    Chronicle.line(
                                            organ + " ersättare", one.position(), one.name())));
        }
        return answer;
    }

    void askedOnTwoHundredDays() {
        var first = TERM.minusMonths(2);
        int days = (int) (END.toEpochDay() - first.toEpochDay());
        var asked = new AtomicInteger();
        while (asked.get() < DATES) {
            Chance.forAny(chance -> {
                var day = first.plusDays(chance.between(0, days));
                assertThat(answered(day)).as(day.toString()).isEqualTo(chronicle.serving(day));
                asked.incrementAndGet();
            });
        }
        everyDayOfChange(first);
    }

    /// Where periods meet is where they are most easily wrong.
    void everyDayOfChange(LocalDate first) {
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (var one : terms.ever()) {
            for (var day : new LocalDate[] {one.fromDate(), one.toDate()}) {
                if (day != null && seen.put(day, 1) == null) {
                    for (var near : List.of(day.minusDays(1), day, day.plusDays(1))) {
                        assertThat(answered(near))
                                .as(near.toString())
                                .isEqualTo(chronicle.serving(near));
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(8);
        assertThat(answered(first)).isEmpty();
    }
}

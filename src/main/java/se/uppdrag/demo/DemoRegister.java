package se.uppdrag.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Eligibility;
import se.uppdrag.assignments.Leavings;
import se.uppdrag.assignments.Reelection;
import se.uppdrag.assignments.Reelections;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Appointment.Kind;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Sex;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;

/// What a register gathers through a term: companies' boards, those who serve beside the elected,
/// what people have told of themselves, and some who leave.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoRegister {

    private static final LocalDate SECRETARIES_LEAVE = LocalDate.of(2027, 1, 1);

    private final Register register;
    private final Persons persons;
    private final Titles titles;
    private final Organs organs;
    private final Leavings leavings;
    private final Eligibility eligibility;
    private final Reelections reelections;
    private final DemoPeople people;
    private final DemoDesk desk;
    private final DemoSafety safety;
    private final Random random = new Random(4417);

    DemoRegister(
            Register register,
            Persons persons,
            Titles titles,
            Organs organs,
            Leavings leavings,
            Eligibility eligibility,
            Reelections reelections,
            DemoPeople people,
            DemoDesk desk,
            DemoSafety safety) {
        this.register = register;
        this.persons = persons;
        this.titles = titles;
        this.organs = organs;
        this.leavings = leavings;
        this.eligibility = eligibility;
        this.reelections = reelections;
        this.people = people;
        this.desk = desk;
        this.safety = safety;
    }

    void unfold() {
        company("alingsashem", "AB Alingsåshem");
        company("alingsas-energi", "Alingsås Energi AB");
        beside();
        fullTime();
        safety.protect();
        told();
        leave();
        keep();
        recount();
        organs();
    }

    private void company(String slug, String name) {
        register.found(
                new Organ(slug, name, Organ.Kind.COMPANY, "KS", 7, null),
                DemoMunicipality.BOARDS,
                DemoMunicipality.COUNCIL_DECISION);
        var parties = List.of("S", "M", "S", "SD", "C", "V", "M");
        for (int i = 0; i < parties.size(); i++) {
            register.appoint(
                    new Membership(
                            people.somebody().id(),
                            "",
                            slug,
                            i == 0 ? Post.CHAIR : i == 1 ? Post.FIRST_VICE_CHAIR : Post.MEMBER,
                            parties.get(i),
                            i + 1,
                            DemoMunicipality.BOARDS,
                            DemoMunicipality.BOARDS.plusYears(4),
                            DemoMunicipality.COUNCIL_DECISION));
        }
        var auditor = serving("kommunrevisionen").get(slug.length() % 5);
        appoint(auditor.person(), Kind.LAY_AUDITOR, slug, null, null);
    }

    /// The chair of the executive committee serves full time, the opposition's first a part of it.
    private void fullTime() {
        for (var one : serving("ks")) {
            if (one.post() == Post.CHAIR || one.post() == Post.FIRST_VICE_CHAIR) {
                var chair = one.post() == Post.CHAIR;
                titles.give(
                        new Title(
                                one.person(),
                                one.name(),
                                "ks",
                                chair ? "kommunalråd" : "oppositionsråd",
                                chair ? Title.FULL : 60,
                                null,
                                one.fromDate(),
                                one.toDate(),
                                one.decidedBy()));
            }
        }
    }

    private void beside() {
        appoint(people.named("Siv", "Brunnström").id(), Kind.DIRECTOR, null, null, null);
        appoint(people.somebody().id(), Kind.HEAD, "socialnamnden", null, null);
        appoint(people.somebody().id(), Kind.HEAD, "samhallsbyggnadsnamnden", null, null);
        appoint(people.somebody().id(), Kind.STAFF_REPRESENTATIVE, "socialnamnden", null, null);
        appoint(people.somebody().id(), Kind.STAFF_REPRESENTATIVE, "socialnamnden", null, null);
        for (var party : List.of("S", "M")) {
            appoint(
                    people.somebody().id(),
                    Kind.POLITICAL_SECRETARY,
                    null,
                    party,
                    SECRETARIES_LEAVE);
        }
        var led = new HashSet<String>();
        for (var one : serving("kf")) {
            if (one.party() != null && led.add(one.party())) {
                appoint(one.person(), Kind.GROUP_LEADER, null, one.party(), null);
            }
        }
    }

    private void appoint(
            PersonId person,
            Kind kind,
            @Nullable String organ,
            @Nullable String party,
            @Nullable LocalDate to) {
        persons.appoint(
                new Appointment(
                        person,
                        register.person(person).map(Person::name).orElse(""),
                        kind,
                        organ,
                        party,
                        DemoMunicipality.BOARDS,
                        to,
                        DemoMunicipality.COUNCIL_DECISION));
    }

    /// Most have told their sex and year of birth, and every fourth lets the address be shown.
    private void told() {
        for (var one : persons.everybody()) {
            if (random.nextInt(5) > 0) {
                persons.change(
                        new PersonDetails(
                                one.id(),
                                one.givenName(),
                                one.familyName(),
                                one.email(),
                                one.phone(),
                                1948 + random.nextInt(55),
                                one.givenName().endsWith("a") ? Sex.WOMAN : Sex.MAN,
                                one.protection(),
                                random.nextInt(4) == 0 ? DemoMunicipality.BOARDS : null,
                                null));
            }
        }
    }

    private void leave() {
        desk.at(LocalDate.of(2026, 11, 18), LocalTime.of(9, 15));
        var social = serving("socialnamnden");
        desk.once(() ->
                leavings.record(
                        social.getLast().person(),
                        "socialnamnden",
                        LocalDate.of(2026, 10, 29),
                        Departure.RESIGNED,
                        null,
                        "Kommunfullmäktige 2026-10-28 § 9"));
        var council = serving("kf");
        var independent =
                council.stream().filter(one -> "SD".equals(one.party())).toList().getLast();
        persons.affiliate(
                independent.person(),
                null,
                LocalDate.of(2026, 3, 2),
                "Anmälan till fullmäktiges presidium 2026-03-02");
        desk.at(LocalDate.of(2026, 11, 19), LocalTime.of(20, 40));
        var alternate =
                register.roll(register.assembly(), LocalDate.of(2026, 11, 19)).alternates().stream()
                        .filter(one -> "S".equals(one.party()))
                        .toList()
                        .getLast();
        desk.once(() ->
                leavings.ask(
                        alternate.person(),
                        "kf",
                        "Jag flyttar till en annan kommun vid årsskiftet."));
    }

    /// Has moved out of the municipality, and the assembly lets her keep the post (KL 4:7).
    private void keep() {
        desk.at(LocalDate.of(2026, 11, 20), LocalTime.of(8, 50));
        var moved = serving("kultur-och-utbildningsnamnden").getLast();
        desk.once(() ->
                eligibility.askToStay(
                        moved.person(),
                        moved.organ(),
                        "Jag flyttar till en grannkommun men vill sitta kvar mandatperioden ut."));
        var asked =
                leavings.of(moved.person()).stream()
                        .filter(one -> !one.decided())
                        .findFirst()
                        .orElseThrow();
        desk.once(() ->
                leavings.deny(
                        asked, LocalDate.of(2026, 11, 20), "Kommunfullmäktige 2026-11-20 § 3"));
    }

    /// A recount gave the parties other seats, and what the assembly has elected to ends two months
    /// later (KL 4:8).
    private void recount() {
        var concluded = LocalDate.of(2026, 11, 16);
        reelections.conclude(
                Reelection.Kind.RECOUNT,
                concluded,
                register.organs(concluded).stream()
                        .filter(one -> one.kind() == Organ.Kind.COMMITTEE)
                        .toList(),
                serving("kf").getFirst().person());
    }

    /// A preparatory group that was there for two years, and a committee that gets another number
    /// of seats.
    private void organs() {
        var group =
                new Organ(
                        "demokratiberedningen",
                        "Demokratiberedningen",
                        Organ.Kind.PREPARATORY_GROUP,
                        "KS",
                        5,
                        null);
        var end = LocalDate.of(2025, 1, 1);
        var decided = "Kommunfullmäktige 2024-11-27 § 12";
        register.found(group, DemoMunicipality.BOARDS, DemoMunicipality.COUNCIL_DECISION);
        var parties = List.of("S", "M", "C", "V", "L");
        for (int i = 0; i < parties.size(); i++) {
            register.appoint(
                    new Membership(
                            people.somebody().id(),
                            "",
                            group.slug(),
                            i == 0 ? Post.CHAIR : Post.MEMBER,
                            parties.get(i),
                            i + 1,
                            DemoMunicipality.BOARDS,
                            end,
                            DemoMunicipality.COUNCIL_DECISION));
        }
        organs.abolish(group, end, decided);
        organs.resize(
                register.organ("miljoskyddsnamnden").orElseThrow(),
                9,
                LocalDate.of(2027, 1, 1),
                "Kommunfullmäktige 2026-10-28 § 11");
    }

    private List<Membership> serving(String organ) {
        return register.roll(register.organ(organ).orElseThrow(), LocalDate.of(2026, 11, 18))
                .members();
    }
}

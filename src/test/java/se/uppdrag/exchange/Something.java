package se.uppdrag.exchange;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.PersonDetails.Sex;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;

/// A register with something of everything that can be in one, and the emptying of it.
@TestComponent
class Something {

    static final LocalDate SINCE = LocalDate.of(2022, 10, 15);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    final PersonId administrator = PageChecks.somebody();
    final PersonId alva = PageChecks.somebody();
    final PersonId bo = PageChecks.somebody();

    private final JdbcClient jdbc;
    private final Register register;
    private final Substitutes substitutes;
    private final Organs organs;
    private final Persons persons;
    private final Terms terms;
    private final Titles titles;

    Something(
            JdbcClient jdbc,
            Register register,
            Substitutes substitutes,
            Organs organs,
            Persons persons,
            Terms terms,
            Titles titles) {
        this.jdbc = jdbc;
        this.register = register;
        this.substitutes = substitutes;
        this.organs = organs;
        this.persons = persons;
        this.terms = terms;
        this.titles = titles;
    }

    void aRegister() {
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        register.found(new Party("M", "Moderaterna", "#0000aa", "#8888ff", 2));
        register.found(
                new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 7, null),
                SINCE,
                "KF § 1");
        register.found(
                new Organ("au", "Arbetsutskottet", Organ.Kind.SUBCOMMITTEE, "KS", 3, "ks"),
                SINCE,
                "KS § 1");
        register.decideRule("ks", "verifiers", "1", SINCE, "Reglemente");
        register.enter(new Person(administrator, "Mira", "Lund", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, SINCE);
        register.enter(new Person(alva, "Alva", "Berg", "alva@exempel.se"));
        register.enter(new Person(bo, "Bo", "Ek", "bo@exempel.se"));
        persons.change(
                new PersonDetails(
                        alva,
                        "Alva",
                        "Berg",
                        "alva@exempel.se",
                        "070-1",
                        1980,
                        Sex.WOMAN,
                        Protection.NONE,
                        SINCE,
                        null));
        register.appoint(
                new Membership(
                        alva,
                        "",
                        "ks",
                        Post.CHAIR,
                        "S",
                        1,
                        SINCE,
                        null,
                        "KF § 2",
                        "Röda",
                        null,
                        null,
                        null,
                        "Norra valkretsen"));
        register.appoint(new Membership(bo, "", "ks", Post.MEMBER, "M", 2, SINCE, null, "KF § 2"));
        terms.leave(bo, "ks", LocalDate.of(2024, 5, 1), Departure.RESIGNED, "KF § 30");
        register.appoint(
                new Membership(
                        bo,
                        "",
                        "au",
                        Post.ALTERNATE,
                        "M",
                        1,
                        SINCE,
                        TODAY,
                        "KS § 3",
                        null,
                        null,
                        null,
                        alva,
                        null));
        titles.give(new Title(bo, "", "ks", "oppositionsråd", 60, SINCE, SINCE, null, "KF § 2"));
        organs.resize(register.organ("ks").orElseThrow(), 9, LocalDate.of(2027, 1, 1), "KF § 44");
        substitutes.name("ks", alva, List.of(bo), SINCE, "Länsstyrelsen");
        persons.affiliate(bo, "S", LocalDate.of(2025, 1, 1), "Anmält");
        persons.appoint(
                new Appointment(
                        bo,
                        "",
                        Appointment.Kind.POLITICAL_SECRETARY,
                        null,
                        "S",
                        SINCE,
                        LocalDate.of(2027, 1, 1),
                        "KS § 8"));
    }

    void emptied() {
        for (var table :
                new String[] {
                    "affiliation",
                    "appointment",
                    "membership",
                    "function",
                    "house_rule",
                    "title",
                    "substitute",
                    "seat_number"
                }) {
            jdbc.sql("delete from register." + table).update();
        }
        jdbc.sql("delete from register.person").update();
        jdbc.sql("delete from register.organ where parent is not null").update();
        jdbc.sql("delete from register.organ").update();
        jdbc.sql("delete from register.party").update();
    }
}

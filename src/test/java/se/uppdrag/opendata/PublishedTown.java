package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;

/// One of everything that is published.
record PublishedTown(PersonId alva, Matter matter, Meeting meeting) {

    private static final LocalDate SINCE = LocalDate.of(2022, 10, 15);

    static PublishedTown found(
            Register register, Persons persons, Registry registry, Meetings meetings) {
        var alva = new PersonId(UUID.randomUUID());
        var assembly = new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null);
        register.found(assembly, SINCE, "KL");
        register.found(new Party("X", "Exempelpartiet", "#c8102e", "#ff8a96", 1));
        register.enter(new Person(alva, "Alvina", "Bergström", null));
        register.appoint(
                new Membership(
                        alva, "Alvina Bergström", "kf", Post.MEMBER, "X", 1, SINCE, null, "kf"));
        assertThat(persons.details(alva)).isPresent();
        var matter =
                registry.open(
                        assembly,
                        Matter.Kind.MATTER,
                        "Gång- och cykelplan",
                        document("Kvarnutredning", "Skrivet av Alvina Bergström."));
        var meeting =
                meetings.plan(
                        assembly,
                        LocalDate.of(2027, 1, 27),
                        LocalTime.of(18, 0),
                        "Rådhuset; sal 1",
                        true);
        assertThat(
                        meetings.addItem(
                                meeting,
                                matter.subject(),
                                AgendaItem.Kind.ORDINARY,
                                Optional.of(matter.slug()),
                                "Planen antas."))
                .isInstanceOf(Granted.class);
        assertThat(meetings.publish(meeting)).isInstanceOf(Granted.class);
        return new PublishedTown(alva, matter, meeting);
    }

    static Registration document(String subject, String text) {
        return new Registration(
                        Registration.Direction.RECEIVED,
                        "Ines Invånare",
                        subject,
                        Instant.parse("2026-03-03T09:00:00Z"),
                        text,
                        null)
                .atOnce();
    }
}

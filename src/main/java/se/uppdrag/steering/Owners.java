package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.Act.Option;

/// Who answers for what in an organ: its secretary and the head of its administration keep its
/// steering; they and its presidium may own what is to be done.
@Component
class Owners {

    /// Somebody who may own something.
    record Owner(UUID id, String name) {}

    private final Register register;
    private final Persons persons;
    private final Gate gate;

    Owners(Register register, Persons persons, Gate gate) {
        this.register = register;
        this.persons = persons;
        this.gate = gate;
    }

    /// Whether the person may enter and change what the organ answers for.
    boolean keeps(@Nullable SignedIn who, String organ, LocalDate on) {
        return who != null
                && (gate.open(who, Role.SECRETARY, organ)
                        || heads(organ, on).anyMatch(one -> one.person().equals(who.person())));
    }

    void require(SignedIn who, String organ, LocalDate on) {
        if (!keeps(who, organ, on)) {
            throw new AccessDeniedException("keeper of " + organ);
        }
    }

    /// Whether the person may see what is not published: the organ's own people and the auditors.
    boolean inside(@Nullable SignedIn who, String organ, LocalDate on) {
        return who != null
                && (keeps(who, organ, on)
                        || gate.open(who, Role.MEMBER, organ)
                        || gate.open(who, Role.SUBSTITUTE, organ)
                        || gate.open(who, Role.AUDITOR));
    }

    private Stream<Appointment> heads(String organ, LocalDate on) {
        return persons.appointments(on).stream()
                .filter(one ->
                        one.kind() == Appointment.Kind.DIRECTOR
                                || one.kind() == Appointment.Kind.HEAD
                                        && organ.equals(one.organ()));
    }

    /// Everybody who may own something of the organ's.
    List<Owner> of(Organ organ, LocalDate on) {
        var owners = new LinkedHashMap<UUID, Owner>();
        heads(organ.slug(), on)
                .forEach(one -> owners.put(one.person().value(), owner(one.person(), one.name())));
        for (var person : register.holders(Role.SECRETARY, organ.slug(), on)) {
            owners.put(person.id().value(), owner(person.id(), person.name()));
        }
        register.roll(organ, on).members().stream()
                .filter(one -> one.post().presidium())
                .forEach(one -> owners.put(one.person().value(), owner(one.person(), one.name())));
        return new ArrayList<>(owners.values());
    }

    private static Owner owner(PersonId id, String name) {
        return new Owner(id.value(), name);
    }

    List<Option> options(Organ organ, LocalDate on) {
        return of(organ, on).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    Optional<Owner> find(Organ organ, String id, LocalDate on) {
        return of(organ, on).stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    String name(SignedIn who) {
        return register.person(who.person()).map(Person::name).orElse(who.name());
    }

    /// Whether the person presides over the organ on the day.
    boolean chairs(PersonId person, String organ, LocalDate on) {
        return register.organ(organ)
                .flatMap(one -> register.roll(one, on).holder(Post.CHAIR))
                .filter(one -> Objects.equals(one.person(), person))
                .isPresent();
    }
}

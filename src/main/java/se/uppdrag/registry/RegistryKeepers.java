package se.uppdrag.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.Act.Option;

/// Who keeps which authority's diarium: the registrar, and the secretary of an organ under it. The
/// one who answers for a matter may read it. Nobody else learns that what is secret is there.
@Component
class RegistryKeepers {

    private final Register register;
    private final Gate gate;
    private final Clock clock;

    RegistryKeepers(Register register, Gate gate, Clock clock) {
        this.register = register;
        this.gate = gate;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// The organs whose authorities the person keeps.
    List<Organ> organs(SignedIn who) {
        return organs().stream()
                .filter(one ->
                        gate.open(who, Role.REGISTRAR, one.slug())
                                || gate.open(who, Role.SECRETARY, one.slug()))
                .toList();
    }

    /// Those that have a diarium of their own, or keep theirs with another's.
    List<Organ> organs() {
        return register.organs(today()).stream()
                .filter(one -> one.parent() == null && one.kind() != Organ.Kind.COMPANY)
                .toList();
    }

    List<String> authorities(SignedIn who) {
        var all = organs(who).stream().map(Organ::authority).distinct().toList();
        if (all.isEmpty()) {
            throw new AccessDeniedException("registrar");
        }
        return all;
    }

    Organ organ(SignedIn who, String slug) {
        return organs(who).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("registrar of " + slug));
    }

    boolean keeps(SignedIn who, Handling matter) {
        return organs(who).stream().anyMatch(one -> one.authority().equals(matter.authority()));
    }

    /// A secret matter is not there for the one who may not read it.
    void requireReading(SignedIn who, Handling matter) {
        if (!keeps(who, matter) && !who.id().equals(matter.responsible())) {
            throw matter.secret() ? notFound() : new AccessDeniedException("reader of the matter");
        }
    }

    void requireKeeping(SignedIn who, Handling matter) {
        requireReading(who, matter);
        if (!keeps(who, matter)) {
            throw new AccessDeniedException("keeper of " + matter.authority());
        }
    }

    /// One organ for each authority.
    List<Option> authorityOptions(List<Organ> organs) {
        var options = new LinkedHashMap<String, Option>();
        organs.forEach(one ->
                options.putIfAbsent(one.authority(), new Option(one.authority(), one.authority())));
        return List.copyOf(options.values());
    }

    /// Those employed to handle matters.
    List<Option> officials() {
        return register.officials(today()).stream()
                .map(one -> new Option(one.person().value().toString(), one.name()))
                .distinct()
                .toList();
    }

    Clerk clerk(SignedIn who) {
        var name = register.person(who.person()).map(Person::name).orElse(who.name());
        return new Clerk(who.id(), Objects.requireNonNull(name));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

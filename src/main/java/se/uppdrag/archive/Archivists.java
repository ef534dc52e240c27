package se.uppdrag.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/// Who cares for which authority's archive: the registrar. She may read what is secret in it, as at
/// her desk; the one who runs the installation may not.
@Component
class Archivists {

    private final Register register;
    private final Gate gate;
    private final Clock clock;

    Archivists(Register register, Gate gate, Clock clock) {
        this.register = register;
        this.gate = gate;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// The organs whose archive the person cares for.
    List<Organ> organs(SignedIn who) {
        var organs =
                register.organs(today()).stream()
                        .filter(one -> one.parent() == null && one.kind() != Organ.Kind.COMPANY)
                        .filter(one -> gate.open(who, Role.REGISTRAR, one.slug()))
                        .toList();
        if (organs.isEmpty()) {
            throw new AccessDeniedException("registrar");
        }
        return organs;
    }

    Organ organ(SignedIn who, String slug) {
        return organs(who).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("registrar of " + slug));
    }

    List<String> authorities(SignedIn who) {
        return organs(who).stream().map(Organ::authority).distinct().toList();
    }

    void requireAuthority(SignedIn who, String authority) {
        if (!authorities(who).contains(authority)) {
            throw new AccessDeniedException("registrar of " + authority);
        }
    }

    Archivist archivist(SignedIn who) {
        return new Archivist(
                who.id(), register.person(who.person()).map(Person::name).orElse(who.name()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

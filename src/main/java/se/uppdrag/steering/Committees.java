package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// The organs that steer or are steered: the assembly, the executive committee and the committees.
@Component
class Committees {

    private final Register register;

    Committees(Register register) {
        this.register = register;
    }

    /// The committees of the day, the executive one first.
    List<Organ> all(LocalDate on) {
        return register.organs(on).stream()
                .filter(Organ::committee)
                .sorted(Comparator.comparing(one -> one.kind() == Organ.Kind.EXECUTIVE ? 0 : 1))
                .toList();
    }

    List<Organ> companies(LocalDate on) {
        return register.organs(on).stream()
                .filter(one -> one.kind() == Organ.Kind.COMPANY)
                .toList();
    }

    /// The assembly and all committees.
    List<Organ> withAssembly(LocalDate on) {
        return Stream.concat(Stream.of(register.assembly()), all(on).stream()).toList();
    }

    Organ assembly() {
        return register.assembly();
    }

    Optional<Organ> executive(LocalDate on) {
        return register.organs(on).stream()
                .filter(one -> one.kind() == Organ.Kind.EXECUTIVE)
                .findFirst();
    }

    /// A committee there is or has been.
    Organ find(String slug, LocalDate on) {
        return register.organ(slug, on)
                .or(() -> register.organ(slug))
                .filter(Organ::committee)
                .orElseThrow(Committees::notFound);
    }

    String name(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    static int year(String text, LocalDate today) {
        return text.matches("20\\d\\d") ? Integer.parseInt(text) : today.getYear();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

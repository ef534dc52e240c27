package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

/// The door to persons: what is kept of each beside her posts, whom she is hidden from, which party
/// she belongs to now, and those who serve beside the elected.
@Service
@Transactional
public class Persons {

    /// Somebody's protection has been changed, and every page must know it at once.
    public record ProtectionChanged(PersonId person) {}

    private final PersonTable persons;
    private final ApplicationEventPublisher events;

    Persons(PersonTable persons, ApplicationEventPublisher events) {
        this.persons = persons;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<PersonDetails> details(PersonId id) {
        return persons.details(id);
    }

    @Transactional(readOnly = true)
    public List<PersonDetails> everybody() {
        return persons.everybody();
    }

    /// Everybody who has the name, as `Alva Berg`; the last word is the family name.
    @Transactional(readOnly = true)
    public List<PersonId> named(String name) {
        int space = name.lastIndexOf(' ');
        return space < 1
                ? List.of()
                : persons.named(name.substring(0, space).strip(), name.substring(space + 1));
    }

    public void change(PersonDetails person) {
        persons.change(person);
        events.publishEvent(new ProtectionChanged(person.id()));
    }

    /// Those whose names nobody outside may read.
    @Transactional(readOnly = true)
    public Set<PersonId> hidden() {
        return persons.everybody().stream()
                .filter(one -> one.protection() == PersonDetails.Protection.NAME)
                .map(PersonDetails::id)
                .collect(Collectors.toSet());
    }

    /// She left her party, or joined another. The seats she has stay hers.
    ///
    /// @param party nothing for none
    /// @param source where she told it
    public Outcome<PersonId> affiliate(
            PersonId person, @Nullable String party, LocalDate from, String source) {
        if (source.isBlank()) {
            return Outcome.refused(RegisterRefusal.NO_DECISION_IS_NAMED);
        }
        if (persons.affiliatedFrom(person, from)) {
            return Outcome.refused(RegisterRefusal.PARTY_WAS_CHANGED_LATER, from.toString());
        }
        persons.affiliate(person, party, from, source);
        return Outcome.granted(person);
    }

    @Transactional(readOnly = true)
    public List<Affiliation> affiliations() {
        return persons.affiliations();
    }

    @Transactional(readOnly = true)
    public Optional<Affiliation> affiliation(PersonId person, LocalDate on) {
        return persons.affiliations().stream()
                .filter(one -> one.person().equals(person) && one.on(on))
                .findFirst();
    }

    public void appoint(Appointment appointment) {
        persons.insert(appointment);
    }

    /// @param to the first day she serves no more
    public void end(Appointment appointment, LocalDate to) {
        persons.end(appointment, to);
    }

    @Transactional(readOnly = true)
    public List<Appointment> appointments() {
        return persons.appointments();
    }

    @Transactional(readOnly = true)
    public List<Appointment> appointments(LocalDate on) {
        return persons.appointments().stream()
                .filter(one -> one.overlaps(on, on.plusDays(1)))
                .toList();
    }
}

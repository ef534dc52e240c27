package se.uppdrag.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final MembershipTable memberships;
    private final ApplicationEventPublisher events;

    Persons(PersonTable persons, MembershipTable memberships, ApplicationEventPublisher events) {
        this.persons = persons;
        this.memberships = memberships;
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

    /// Everybody with one of the addresses, however it is written; nobody has an empty one.
    @Transactional(readOnly = true)
    public List<PersonDetails> reachedAt(Collection<String> addresses) {
        return persons.reachedAt(
                addresses.stream()
                        .map(one -> one.strip().toLowerCase(Locale.ROOT))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    /// Who is meant by a name, as `Alva Berg`: the one who has served for the party or belongs to
    /// it now, or who has no post at all; nobody where two could be meant.
    @Transactional(readOnly = true)
    public Optional<PersonId> known(String name, @Nullable String party) {
        int space = name.lastIndexOf(' ');
        var found =
                (space < 1
                                ? List.<PersonId>of()
                                : persons.named(
                                        name.substring(0, space).strip(),
                                        name.substring(space + 1)))
                        .stream().filter(one -> mayBe(one, party)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean mayBe(PersonId person, @Nullable String party) {
        var posts = memberships.of(person);
        return party == null
                || posts.isEmpty()
                || posts.stream().anyMatch(one -> party.equals(one.party()))
                || persons.affiliations().stream()
                        .anyMatch(one -> one.person().equals(person) && party.equals(one.party()));
    }

    /// Who is meant by the name, or somebody who is entered under it now.
    public PersonId knownOrEntered(String name, @Nullable String party) {
        return known(name, party)
                .orElseGet(() -> {
                    var entered = Seating.person(new PersonId(UUID.randomUUID()), name);
                    persons.insert(entered);
                    return entered.id();
                });
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

package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Affiliation;
import se.uppdrag.register.Membership;

/// What the register says of the assembly on a day, as far as the network depends on it: which
/// parties sit there, and who may represent each.
record Standings(List<Membership> seats, List<Membership> alternates, List<Affiliation> told) {

    /// The parties that hold a seat.
    Set<String> parties() {
        var parties = new LinkedHashSet<String>();
        seats.stream().map(Membership::party).filter(Objects::nonNull).forEach(parties::add);
        return parties;
    }

    /// Whether she may represent the party: she serves for it in the assembly, and has not told
    /// that she belongs to another or to none.
    boolean represents(PersonId person, @Nullable String party) {
        return party != null && party(person).filter(party::equals).isPresent();
    }

    /// The party she belongs to as a member or alternate of the assembly.
    Optional<String> party(PersonId person) {
        return told.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(one -> Optional.ofNullable(one.party()))
                .orElseGet(() -> seat(person))
                .filter(party -> parties().contains(party) && seat(person).isPresent());
    }

    private Optional<String> seat(PersonId person) {
        return Stream.concat(seats.stream(), alternates.stream())
                .filter(one -> one.person().equals(person))
                .map(Membership::party)
                .filter(Objects::nonNull)
                .findFirst();
    }

    boolean elected(PersonId person) {
        return Stream.concat(seats.stream(), alternates.stream())
                .anyMatch(one -> one.person().equals(person));
    }

    /// Whether a place counts on the day: an official's as long as it lasts, a representative's as
    /// long as the register says that she is one.
    boolean stands(Place place, LocalDate on) {
        return place.on(on)
                && (place.official()
                        ? !elected(place.person())
                        : represents(place.person(), place.party()));
    }
}

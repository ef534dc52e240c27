package se.uppdrag.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;

/// What a sitting's log tells beyond the state it leaves: who served when, who led each section,
/// and what belongs to which item. Read by [EveningReader].
///
/// @param services each unbroken time somebody held a seat, in the order they began
/// @param led section to the person who presided when it ended
/// @param present everybody who was ever in the room
/// @param distance those who at some time took part at a distance
/// @param byItem what was entered for each item, in order; 0 for none
/// @param received handed in while the sitting went on
record Evening(
        Sitting sitting,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<Pause> pauses,
        List<Service> services,
        Map<Integer, PersonId> led,
        Set<PersonId> present,
        Set<PersonId> distance,
        Map<Integer, List<SittingEvent>> byItem,
        List<Logged> received) {

    /// @param to nothing while the meeting stands adjourned
    record Pause(Instant from, @Nullable Instant to) {}

    /// @param member whose seat it is
    /// @param holder who holds it: the member herself or an alternate
    /// @param to nothing when it went on to the end
    /// @param fromStart whether it began before the first section, the roll call, was over
    /// @param sections those the holder took part in deciding meanwhile
    record Service(
            PersonId member,
            PersonId holder,
            Instant from,
            @Nullable Instant to,
            boolean fromStart,
            List<Integer> sections) {

        boolean whole() {
            return fromStart && to == null;
        }
    }

    static Evening of(List<Logged> log) {
        return new EveningReader().read(log);
    }

    List<Service> servedBy(PersonId holder) {
        return services.stream().filter(one -> one.holder().equals(holder)).toList();
    }

    <T extends SittingEvent> List<T> events(int item, Class<T> type) {
        return byItem.getOrDefault(item, List.of()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T extends SittingEvent> Optional<T> last(int item, Class<T> type) {
        return events(item, type).stream().reduce((_, later) -> later);
    }

    /// Everything of the kind, whichever item it belongs to.
    <T extends SittingEvent> Stream<T> all(Class<T> type) {
        return byItem.values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /// Whom the meeting elected to step in for a verifier, the first first.
    List<PersonId> verifierAlternates() {
        return all(SittingEvent.VerifiersElected.class)
                .reduce((_, later) -> later)
                .map(SittingEvent.VerifiersElected::alternates)
                .orElse(List.of());
    }
}

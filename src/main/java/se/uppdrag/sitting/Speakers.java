package se.uppdrag.sitting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Who has the floor and who waits for it (`talarlista`). A rejoinder goes before speeches, a point
/// of order before everything.
public record Speakers(@Nullable Speech now, List<Entry> queue) {

    public enum Kind {
        /// `ordningsfråga`
        POINT_OF_ORDER,
        /// `replik`
        REPLY,
        /// `anförande`
        SPEECH
    }

    public record Entry(PersonId person, Kind kind) {}

    public record Speech(PersonId person, Kind kind, Instant since) {}

    static final Speakers NOBODY = new Speakers(null, List.of());

    public Speakers {
        queue = List.copyOf(queue);
    }

    boolean waits(PersonId person) {
        return queue.stream().anyMatch(entry -> entry.person().equals(person));
    }

    Optional<Entry> next() {
        return queue.stream().findFirst();
    }

    Speakers listed(PersonId person, Kind kind) {
        var longer = new ArrayList<>(queue);
        int place = 0;
        while (place < longer.size() && longer.get(place).kind().compareTo(kind) <= 0) {
            place++;
        }
        longer.add(place, new Entry(person, kind));
        return new Speakers(now, longer);
    }

    Speakers without(PersonId person) {
        return new Speakers(
                now, queue.stream().filter(entry -> !entry.person().equals(person)).toList());
    }

    Speakers began(PersonId person, Kind kind, Instant at) {
        return new Speakers(new Speech(person, kind, at), without(person).queue());
    }

    Speakers ended() {
        return new Speakers(null, queue);
    }
}

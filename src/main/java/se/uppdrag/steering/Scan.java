package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// One look at the surroundings (`omvärldsanalys`), for one term.
///
/// @param previous the one it began with; nothing for the first
/// @param publishedAt nothing while it is being worked on
public record Scan(
        UUID id,
        int fromYear,
        int toYear,
        String intro,
        @Nullable UUID previous,
        @Nullable Instant publishedAt) {

    static final int YEARS = 4;

    String term() {
        return fromYear + "–" + toYear;
    }

    /// Published when it has trends, and each says what it means for somebody.
    Outcome<Scan> publish(List<Trend> trends, List<Trend.Effect> effects) {
        if (publishedAt != null) {
            return refused(SteeringRefusal.SCAN_IS_PUBLISHED);
        }
        var whole =
                !trends.isEmpty()
                        && trends.stream()
                                .allMatch(one ->
                                        effects.stream()
                                                .anyMatch(each -> each.trend().equals(one.id())));
        return whole ? granted(this) : refused(SteeringRefusal.SCAN_IS_EMPTY);
    }

    Outcome<Scan> open() {
        return publishedAt == null ? granted(this) : refused(SteeringRefusal.SCAN_IS_PUBLISHED);
    }
}

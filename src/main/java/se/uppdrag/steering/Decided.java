package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// A decision that an organ has made, as minutes are cited.
///
/// @param organ the organ's address
/// @param section `14`, or several: `14–15`
public record Decided(String organ, LocalDate on, String section) {

    /// @param on nothing where none could be read
    public static Outcome<Decided> of(
            String organ, @Nullable LocalDate on, String section, LocalDate today) {
        var number = section.replaceAll("[§\\s\\u00a0]", "");
        if (organ.isBlank() || on == null || !number.matches("\\d{1,5}([–-]\\d{1,5})?")) {
            return refused(SteeringRefusal.NO_DECISION_IS_NAMED);
        }
        return on.isAfter(today)
                ? refused(SteeringRefusal.DECISION_IS_NOT_MADE_YET, on.toString())
                : granted(new Decided(organ, on, number));
    }

    /// `Socialnämnden 2026-02-12 § 14`
    String by(String name) {
        return "%s %s §\u00a0%s".formatted(name, on, section);
    }
}

package se.uppdrag.statutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a statute (`lydelse`): the text, its decision and when it is in force.
///
/// @param number counted from 1 in the order they were entered
/// @param source as it was typed
/// @param text the whole text it makes, in the form all texts are kept
/// @param put the proposal it was published from; nothing where it was entered by hand
public record StatuteVersion(
        int number,
        Form form,
        String source,
        String text,
        Decided decided,
        Period period,
        @Nullable UUID put,
        Instant enteredAt) {

    /// The one that is in force on the day.
    public static Optional<StatuteVersion> on(List<StatuteVersion> versions, LocalDate day) {
        return versions.stream().filter(one -> one.period().holds(day)).findFirst();
    }

    /// The one that changes from the day on would be folded onto: in force the day before, or the
    /// last that was.
    static Optional<StatuteVersion> before(List<StatuteVersion> versions, LocalDate from) {
        return versions.stream()
                .filter(one -> one.period().from().isBefore(from))
                .max((one, other) -> one.period().from().compareTo(other.period().from()));
    }

    /// The same text, in force at another time.
    StatuteVersion during(Period other) {
        return new StatuteVersion(number, form, source, text, decided, other, put, enteredAt);
    }

    StatuteText tree() {
        return TextReader.read(text) instanceof Reading.Read(var tree) ? tree : StatuteText.EMPTY;
    }
}

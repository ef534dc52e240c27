package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `elections/proportional.jte` shows.
///
/// @param groups as typed: `A 17: Alva Berg, Bo Ek`
/// @param lot the order drawn, as typed
public record ProportionalPage(
        String seats,
        String present,
        String groups,
        String lot,
        String problem,
        @Nullable Answer answer) {

    /// @param lots what is left to a lot, as sentences
    /// @param unfilled seats that nobody has, as a sentence, or empty
    public record Answer(String quota, List<Elected> elected, List<String> lots, String unfilled) {}

    public record Elected(String order, String person, String group, String number, String exact) {}
}

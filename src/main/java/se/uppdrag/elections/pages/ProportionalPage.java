package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `elections/proportional.jte` shows.
///
/// @param groups as typed: `A 17: Alva Berg, Bo Ek`
/// @param alternates as typed, in the same way
/// @param lot the order drawn, as typed
public record ProportionalPage(
        String seats,
        String present,
        String groups,
        String alternates,
        String lot,
        String problem,
        @Nullable Answer answer) {

    /// @param lots what is left to a lot, as sentences
    /// @param unfilled seats that nobody has, as a sentence, or empty
    /// @param calls in what order alternates are called in, for each member
    public record Answer(
            String quota,
            List<Elected> elected,
            List<String> lots,
            String unfilled,
            List<Call> calls) {}

    public record Call(String member, String designation, List<String> order) {}

    public record Elected(String order, String person, String group, String number, String exact) {}
}

package se.uppdrag.mail.pages;

import java.util.List;

/// What `mail/letters.jte` shows: the newest letters, and how many there are of each kind.
///
/// @param ready whether a mail server is named
/// @param most so many are shown
public record LettersPage(boolean ready, List<Choice> choices, List<Line> letters, int most) {

    /// @param count empty for those that have gone, of which there are ever more
    /// @param chosen whether these are the ones shown
    public record Choice(String slug, String name, String count, boolean chosen) {}

    /// @param state `WAITS`, `SENT`, `REFUSED`, `TOO_LATE` or `NO_ADDRESS`
    public record Line(
            String href, String when, String to, String subject, String state, String stateName) {}

    public boolean all() {
        return choices.stream().noneMatch(Choice::chosen);
    }
}

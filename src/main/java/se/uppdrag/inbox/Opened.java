package se.uppdrag.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A letter that has been opened.
///
/// @param text what it says, whether it was written as text or as HTML
/// @param files what is enclosed, numbered from one
/// @param carried the marks of letters it forwards, and of those they answer
/// @param signed whether it carries a signature; whose is not asked
/// @param delivery what a mail server reports of a letter that could not be delivered
/// @param returned the head of the letter such a report is about
record Opened(
        Headers headers,
        String text,
        List<Enclosed> files,
        Set<Trouble> troubles,
        List<String> carried,
        boolean signed,
        Optional<String> delivery,
        Optional<Headers> returned) {

    /// @param number in the letter
    record Enclosed(int number, String name, String mediaType, byte[] bytes) {}

    Opened {
        files = List.copyOf(files);
        troubles = Set.copyOf(troubles);
        carried = List.copyOf(carried);
    }
}

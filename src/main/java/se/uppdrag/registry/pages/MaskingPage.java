package se.uppdrag.registry.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `registry/masking.jte` shows: the text, what was found in it, and what is to go.
///
/// @param pictures whether the copy is made of pictures of the pages
/// @param word whether it is a file from an office program, whose words are set anew
public record MaskingPage(
        String dnr,
        String document,
        String action,
        String subject,
        boolean pictures,
        boolean word,
        List<Found> found,
        String own,
        List<Part> parts,
        @Nullable RefusalText refusal) {

    public record Found(String id, String kind, String text, boolean ticked) {}

    /// @param found whether it is one of the places found
    public record Part(String text, boolean found) {}
}

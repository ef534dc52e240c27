package se.uppdrag.minutes.pages;

import java.util.List;
import java.util.Map;

/// Minutes as they are printed.
///
/// @param title of the file, in its metadata
/// @param html the text, as it was signed
/// @param bookmarks address within the paper to the section it is of, in order
/// @param signed who verified it, when and how
/// @param hash a sentence with the hash of the text
public record PdfPage(
        String house,
        String title,
        String heading,
        String lead,
        String html,
        Map<String, String> bookmarks,
        String signedHeading,
        List<String> signed,
        String hash) {}

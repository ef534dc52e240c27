package se.uppdrag.minutes.pages;

import java.util.List;

/// Minutes as they are printed.
///
/// @param title of the file, in its metadata
/// @param html the text, as it was signed
/// @param bookmarks one for each section
/// @param signed who verified it, when and how
/// @param hash a sentence with the hash of the text
public record PdfPage(
        String house,
        String title,
        String heading,
        String lead,
        String html,
        List<Bookmark> bookmarks,
        String signedHeading,
        List<String> signed,
        String hash) {

    public record Bookmark(String name, String href) {}
}

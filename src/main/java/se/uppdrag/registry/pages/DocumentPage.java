package se.uppdrag.registry.pages;

import java.util.List;

/// What `registry/document.jte` shows: a document, or a copy of one in which what must not be read
/// is gone.
///
/// @param about what the reader should know of it; most often nothing
/// @param file where a file is, or empty
/// @param ask where a document that is not shown may be asked for, or empty
public record DocumentPage(
        String dnr,
        String matterHref,
        String subject,
        String line,
        List<String> paragraphs,
        String about,
        String file,
        List<Copy> copies,
        String ask) {

    public record Copy(String href, String name) {}
}

package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `registry/desk-document.jte` shows: a document as those who handle it see it.
///
/// @param file where its file is, or empty
/// @param word where the Word file is that it was filled into, or empty
/// @param dispatch where it is sent by e-mail; empty for what has come in, and for those who may
///   not
/// @param readable whether the program could read its words
/// @param finds what looks like a private person's
public record DeskDocumentPage(
        String dnr,
        String matter,
        String here,
        String subject,
        String line,
        String standing,
        String colour,
        boolean marked,
        List<HandlingPage.Fact> facts,
        List<Mark> marks,
        String file,
        String word,
        String dispatch,
        List<String> paragraphs,
        boolean readable,
        List<Find> finds,
        List<Copy> copies,
        List<Act> acts) {

    public record Mark(
            String what, String provision, String date, String authority, String by, String note) {}

    public record Find(String kind, String text) {}

    /// @param show where it is put in the public diarium; empty where it is there
    public record Copy(String href, String name, String made, String show) {}
}

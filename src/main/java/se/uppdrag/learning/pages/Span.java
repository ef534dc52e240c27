package se.uppdrag.learning.pages;

/// A few words of a lesson.
///
/// @param href where they lead; empty where they lead nowhere
public record Span(Kind kind, String text, String href) {

    public enum Kind {
        TEXT,
        STRONG,
        LAW,
        LINK
    }
}

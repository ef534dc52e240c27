package se.uppdrag.web;

/// A refusal as people read it.
///
/// @param sentence what is refused and why
/// @param provision the law, as cited
/// @param book where the provision stands in the book of the law
/// @param who who can decide otherwise
/// @param next what to do now
public record RefusalText(
        String sentence, String provision, String book, String who, String next) {}

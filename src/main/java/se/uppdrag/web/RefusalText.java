package se.uppdrag.web;

/// A refusal as people read it.
///
/// @param sentence what is refused and why
/// @param provision the law, as cited
/// @param who who can decide otherwise
/// @param next what to do now
public record RefusalText(String sentence, String provision, String who, String next) {}

package se.uppdrag.safety.pages;

/// What `safety/evidence.jte` shows: a file as a harmless picture, or as text.
///
/// @param back the address of the report
/// @param download the address of the file itself
/// @param picture the picture as an address that carries it; empty where there is none
/// @param text empty where it is no text
/// @param cut whether the text goes on
/// @param page of how many; pictures have one
/// @param before the address of the page before; empty on the first
/// @param after the address of the page after; empty on the last
public record EvidencePage(
        String exit,
        String back,
        String download,
        String name,
        String size,
        String hash,
        String picture,
        String text,
        boolean cut,
        String page,
        String pages,
        String before,
        String after) {}

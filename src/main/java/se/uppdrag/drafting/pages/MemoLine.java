package se.uppdrag.drafting.pages;

/// A memorandum, as a line.
///
/// @param about whose it is and when it was last written in
public record MemoLine(
        String href, String title, String dnr, String about, String state, String colour) {}

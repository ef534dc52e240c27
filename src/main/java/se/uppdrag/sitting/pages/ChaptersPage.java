package se.uppdrag.sitting.pages;

import java.util.List;

/// What `sitting/chapters.jte` shows: when each item and each speaker began.
///
/// @param start when the recording began, `18.00.00`
/// @param wrong whether what was written was no time
public record ChaptersPage(
        String address, String meeting, String start, boolean wrong, List<Line> lines) {

    /// @param at by the clock, `18.04.10`
    /// @param into how far into the recording, `00:04:10`
    /// @param speech whether somebody speaks; else it is a whole item
    public record Line(String at, String into, String title, boolean speech) {}
}

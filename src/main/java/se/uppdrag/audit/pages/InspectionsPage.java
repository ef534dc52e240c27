package se.uppdrag.audit.pages;

import java.util.List;

/// Which documents of an authority the auditors have asked for and read, the newest first.
///
/// @param first the first page; empty on it
/// @param more the next page; empty on the last
public record InspectionsPage(String authorities, List<Line> lines, String first, String more) {

    /// @param readings the latest, in words
    /// @param moreReadings whether there are more of them than are shown
    public record Line(
            String id,
            String href,
            String reference,
            boolean secret,
            String about,
            List<String> readings,
            boolean moreReadings) {}
}

package se.uppdrag.sitting.pages;

import java.util.List;

/// A choice of persons in the item before the meeting.
///
/// @param state `CHOOSE`, `COUNTING`, `COUNTED`, `SEALED` or `DONE`
/// @param counters those who have counted; what they found is not shown before they agree
/// @param lines the result, the most votes first
/// @param lot the page that shows how the lot was drawn
/// @param page the page of the result, when there is one
public record ElectionView(
        String state,
        int places,
        int voters,
        String requestedBy,
        List<String> counters,
        List<Line> lines,
        int ballots,
        int blank,
        int invalid,
        List<String> elected,
        List<String> tied,
        int left,
        String fingerprint,
        String lot,
        String page) {

    public record Line(String name, int votes, boolean elected) {}
}

package se.uppdrag.sitting.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What `sitting/reserve-plan.jte` sets on paper: everything needed to hold the meeting without the
/// program.
///
/// @param quorum how many must be present
/// @param verifiers how many are chosen beside the chair
/// @param firstSection the § number the meeting begins with
/// @param bookmarks the parts of the document, by where they are
/// @param order what the house calls the order of the questions
public record ReservePlanPage(
        String house,
        String meeting,
        String when,
        int seats,
        int quorum,
        int verifiers,
        int firstSection,
        String order,
        List<Member> members,
        List<Party> alternates,
        List<Item> items,
        Map<String, String> bookmarks,
        String made) {

    public record Member(int seat, String name, String party, String post) {}

    /// @param names in the order of call
    public record Party(String name, List<String> names) {}

    public record Item(int number, String title, String dnr, String proposal) {}

    /// Rows of blank ballots, three in each, one ballot for every seat.
    public List<Integer> ballotRows() {
        return IntStream.range(0, Math.ceilDiv(seats, 3)).boxed().toList();
    }

    /// Blank rows to write on.
    public List<Integer> blank(int rows) {
        return IntStream.range(0, rows).boxed().toList();
    }
}

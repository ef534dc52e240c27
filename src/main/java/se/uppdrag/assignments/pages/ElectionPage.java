package se.uppdrag.assignments.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/election.jte` shows: people are elected to an organ.
///
/// @param seats how many members the organ has
/// @param term the term that is usual, in words
/// @param empty seats nobody holds, in words
/// @param problem what was wrong in what was typed, in words; empty when nothing was
/// @param remarks what the law says and nobody is hindered by
/// @param preview what will be stored; empty before it has been looked through
/// @param kept what was recorded lately
public record ElectionPage(
        List<Option> organs,
        Typed typed,
        int seats,
        String term,
        List<String> empty,
        String problem,
        @Nullable RefusalText refusal,
        List<String> remarks,
        List<Place> preview,
        List<Kept> kept) {

    public record Option(String id, String name) {}

    /// @param happened whether the election has been held, so that it is recorded whatever it was
    public record Typed(
            String organ,
            boolean whole,
            String from,
            String to,
            String decidedBy,
            String group,
            String members,
            String substitutes,
            String checkedBy,
            String electedOn,
            boolean happened) {}

    /// @param known what the register has of the person, or that nothing is known
    public record Place(String post, String name, String party, String group, String known) {}

    /// @param remarks one a line
    public record Kept(String heading, String facts, List<String> remarks) {}
}

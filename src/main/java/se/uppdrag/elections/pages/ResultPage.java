package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `elections/result.jte` and `elections/review.jte` show: one election that is kept.
///
/// @param address where its forms are sent; for those who keep results
/// @param confirmed whether the result counts
/// @param facts name and value, in order
/// @param warning where the authority's seats differ from ours, or empty
/// @param drawn lots that are recorded, as sentences
/// @param open lots that wait for their outcome
public record ResultPage(
        String address,
        String publicAddress,
        String heading,
        boolean confirmed,
        List<Fact> facts,
        String warning,
        DistributionView view,
        List<String> drawn,
        List<OpenLot> open,
        List<Elected> elected,
        String today,
        String problem,
        @Nullable RefusalText refusal) {

    public record Fact(String name, String value) {}

    /// @param id tells its fields apart on the page
    /// @param key what its outcome is recorded by
    /// @param winners how many to mark
    public record OpenLot(
            String id, String key, String sentence, int winners, List<Choice> among) {}

    public record Choice(String id, String name) {}

    /// @param members in order, and substitutes in order
    public record Elected(
            String party, String constituency, List<String> members, List<String> substitutes) {}
}

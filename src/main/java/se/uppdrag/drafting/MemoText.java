package se.uppdrag.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What stands in a memorandum, part by part. Parts that say nothing are left out of what is shown.
///
/// @param proposals the proposed decision, one point a line
/// @param body the matter itself; a line that begins with `# ` is a heading in it
/// @param children what it means for children, where the house asks for that
/// @param sentTo who is sent the decision, one a line
public record MemoText(
        String title,
        String summary,
        String proposals,
        String body,
        String economy,
        String children,
        String sentTo) {

    static final MemoText EMPTY = new MemoText("", "", "", "", "", "", "");

    /// In the order they stand.
    enum Part {
        SUMMARY,
        PROPOSALS,
        BODY,
        ECONOMY,
        CHILDREN,
        SENT_TO
    }

    String of(Part part) {
        return switch (part) {
            case SUMMARY -> summary;
            case PROPOSALS -> proposals;
            case BODY -> body;
            case ECONOMY -> economy;
            case CHILDREN -> children;
            case SENT_TO -> sentTo;
        };
    }

    /// The points of the proposed decision.
    List<String> points() {
        return lines(proposals);
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The proposed decision as an item on an agenda has it.
    String proposal() {
        var points = points();
        if (points.size() < 2) {
            return String.join("", points);
        }
        var numbered = new ArrayList<String>();
        for (var point : points) {
            numbered.add((numbered.size() + 1) + ". " + point);
        }
        return numbered.stream().collect(Collectors.joining("\n"));
    }
}

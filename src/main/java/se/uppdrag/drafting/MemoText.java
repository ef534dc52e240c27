package se.uppdrag.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in a memorandum, part by part. Parts that say nothing are left out of what is shown.
///
/// @param proposals the proposed decision, one point a line
/// @param body the matter itself; a line that begins with `# ` is a heading in it, and a
///   [PictureMark] stands for a picture
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

    /// Where its pictures stand, in their order.
    List<PictureMark> pictures() {
        return Stream.of(summary, body, economy, children)
                .flatMap(String::lines)
                .flatMap(line -> PictureMark.of(line).stream())
                .toList();
    }

    /// With other words about one of its pictures.
    MemoText described(int picture, String told) {
        return marked(mark ->
                mark.number() == picture
                        ? Optional.of(new PictureMark(picture, told))
                        : Optional.of(mark));
    }

    /// With the pictures numbered from another number.
    MemoText numberedAfter(int last) {
        return marked(mark -> Optional.of(new PictureMark(mark.number() + last, mark.told())));
    }

    /// Without those that are not among the numbers.
    MemoText having(Set<Integer> pictures) {
        return marked(mark -> Optional.of(mark).filter(one -> pictures.contains(one.number())));
    }

    private MemoText marked(Function<PictureMark, Optional<PictureMark>> how) {
        return new MemoText(
                title,
                marked(summary, how),
                proposals,
                marked(body, how),
                marked(economy, how),
                marked(children, how),
                sentTo);
    }

    private static String marked(String text, Function<PictureMark, Optional<PictureMark>> how) {
        return text.lines()
                .flatMap(line -> {
                    var mark = PictureMark.of(line);
                    return mark.isEmpty()
                            ? Stream.of(line)
                            : how.apply(mark.get()).map(PictureMark::line).stream();
                })
                .collect(Collectors.joining("\n"));
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

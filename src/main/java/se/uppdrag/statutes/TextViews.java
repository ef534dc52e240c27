package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.statutes.StatuteText.Block;
import se.uppdrag.statutes.StatuteText.Placed;
import se.uppdrag.statutes.StatuteText.Unit;
import se.uppdrag.statutes.pages.TextView;
import se.uppdrag.web.Texts;

/// Puts the tree of a text into what pages and papers show.
@Component
class TextViews {

    /// Short texts need no list of contents.
    private static final int FEW = 3;

    private final Texts texts;

    TextViews(Texts texts) {
        this.texts = texts;
    }

    TextView of(StatuteText text) {
        var placed = text.placed();
        var contents =
                placed.stream()
                        .filter(one ->
                                one.unit() instanceof Unit.Chapter
                                        || one.unit() instanceof Unit.Heading
                                                && one.chapter().isEmpty())
                        .map(one -> new TextView.Link(title(one), "#" + one.id()))
                        .toList();
        return new TextView(
                placed.stream().map(this::unit).toList(),
                contents.size() < FEW ? List.of() : contents);
    }

    private TextView.Unit unit(Placed placed) {
        var blocks = placed.unit().blocks().stream().map(this::block).toList();
        return switch (placed.unit()) {
            case Unit.Preamble _ -> new TextView.Unit(placed.id(), 0, "", "", blocks);
            case Unit.Chapter _ -> new TextView.Unit(placed.id(), 2, "", title(placed), blocks);
            case Unit.Heading _ ->
                    new TextView.Unit(
                            placed.id(),
                            placed.chapter().isEmpty() ? 2 : 3,
                            "",
                            title(placed),
                            blocks);
            case Unit.Provision(var number, _) ->
                    new TextView.Unit(placed.id(), 0, number + "\u00a0§", "", blocks);
        };
    }

    private static String title(Placed placed) {
        return switch (placed.unit()) {
            case Unit.Chapter(var number, var title, _) -> number + " kap. " + title;
            case Unit.Heading(var title, _) -> title;
            case Unit.Preamble _, Unit.Provision _ -> placed.key();
        };
    }

    private TextView.Block block(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) ->
                    new TextView.Block("paragraph", text, List.of(), "", List.of(), List.of());
            case Block.Listing(var items) ->
                    new TextView.Block(
                            "list",
                            "",
                            items.stream()
                                    .map(one ->
                                            new TextView.Item(
                                                    one.ordered() ? one.marker() : "–", one.text()))
                                    .toList(),
                            "",
                            List.of(),
                            List.of());
            case Block.Table table ->
                    new TextView.Block(
                            "table",
                            table.caption(),
                            List.of(),
                            table.index().isEmpty()
                                    ? ""
                                    : texts.get("statutes.table.index", table.index()),
                            table.header(),
                            table.rows());
        };
    }

    /// Each fault as a sentence with its line.
    List<String> faults(List<Fault> faults) {
        var sentences = new ArrayList<String>();
        for (var fault : faults) {
            sentences.add(
                    texts.get(
                            "statutes.fault",
                            Integer.toString(fault.line()),
                            texts.get(fault.key(), fault.what())));
        }
        return sentences;
    }
}

package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.uppdrag.web.PlainLetters;

/// A statute as a tree: units, one after the other, that together are the whole text. What is
/// amended, compared and linked to is always a unit.
record StatuteText(List<Unit> units) {

    static final StatuteText EMPTY = new StatuteText(List.of());

    StatuteText {
        units = List.copyOf(units);
    }

    /// What comes before the first chapter, heading or paragraph; a chapter with its title; a
    /// heading; a paragraph with its sign. Each with the text up to the next.
    sealed interface Unit {

        List<Block> blocks();

        record Preamble(List<Block> blocks) implements Unit {

            public Preamble {
                blocks = List.copyOf(blocks);
            }
        }

        record Chapter(Numeral number, String title, List<Block> blocks) implements Unit {

            public Chapter {
                blocks = List.copyOf(blocks);
            }
        }

        record Heading(String title, List<Block> blocks) implements Unit {

            public Heading {
                blocks = List.copyOf(blocks);
            }
        }

        record Provision(Numeral number, List<Block> blocks) implements Unit {

            public Provision {
                blocks = List.copyOf(blocks);
            }
        }

        /// The unit as it is typed.
        default String text() {
            var head =
                    switch (this) {
                        case Preamble _ -> "";
                        case Chapter(var number, var title, _) -> number + " kap. " + title;
                        case Heading(var title, _) -> "# " + title;
                        case Provision(var number, _) -> number + " §";
                    };
            var body = blocks().stream().map(Block::text).collect(Collectors.joining("\n\n"));
            if (head.isEmpty() || body.isEmpty()) {
                return head + body;
            }
            // The first words of a paragraph follow its sign on the same line.
            return this instanceof Provision && blocks().getFirst() instanceof Block.Paragraph
                    ? head + " " + body
                    : head + "\n\n" + body;
        }
    }

    /// A piece of running text.
    sealed interface Block {

        record Paragraph(String text) implements Block {}

        record Listing(List<Item> items) implements Block {

            public Listing {
                items = List.copyOf(items);
            }

            @Override
            public String text() {
                return items.stream()
                        .map(item -> item.marker() + " " + item.text())
                        .collect(Collectors.joining("\n"));
            }
        }

        /// @param index what its sums follow: `PKV 2025`; empty where they stand as they are
        /// @param header one word for each column
        record Table(String caption, String index, List<String> header, List<List<String>> rows)
                implements Block {

            public Table {
                header = List.copyOf(header);
                rows = rows.stream().map(List::copyOf).toList();
            }

            @Override
            public String text() {
                var lines = new ArrayList<String>();
                lines.add("Tabell: " + caption);
                if (!index.isEmpty()) {
                    lines.add("Index: " + index);
                }
                lines.add(row(header));
                rows.forEach(row -> lines.add(row(row)));
                return String.join("\n", lines);
            }

            private static String row(List<String> cells) {
                return "| " + String.join(" | ", cells) + " |";
            }
        }

        /// As it is typed.
        String text();
    }

    /// @param marker `-`, `1.` or `a)`, kept as it is written
    record Item(String marker, String text) {

        boolean ordered() {
            return !marker.equals("-");
        }
    }

    /// A unit and where it stands.
    ///
    /// @param key how it is cited: `2 kap. 3 §`
    /// @param id its place on the page: `2-kap-3-§`
    /// @param chapter which chapter it is in; empty outside chapters
    record Placed(String key, String id, String chapter, Unit unit) {}

    List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        var chapter = "";
        for (var unit : units) {
            chapter = unit instanceof Unit.Chapter one ? one.number() + " kap." : chapter;
            var within = chapter.isEmpty() ? "" : chapter + " ";
            var key =
                    switch (unit) {
                        case Unit.Preamble _ -> "ingressen";
                        case Unit.Chapter _ -> chapter;
                        case Unit.Heading(var title, _) -> within + "rubriken " + title;
                        case Unit.Provision(var number, _) -> within + number + " §";
                    };
            placed.add(new Placed(key, id(key), chapter, unit));
        }
        return placed;
    }

    /// `2 kap. rubriken Om fri entré` as `2-kap-rubriken-om-fri-entre`.
    static String id(String key) {
        return PlainLetters.of(key.toLowerCase(Locale.ROOT))
                .replaceAll("[^a-z0-9§]+", "-")
                .replaceAll("^-|-$", "");
    }

    /// The places of the units that go under a key: the one, or a chapter with all that is in it.
    List<Integer> at(String key) {
        var placed = placed();
        return IntStream.range(0, placed.size())
                .filter(i -> placed.get(i).key().equals(key) || placed.get(i).chapter().equals(key))
                .boxed()
                .toList();
    }

    /// The whole as it is typed; reading it back gives the same tree.
    String text() {
        return units.stream().map(Unit::text).collect(Collectors.joining("\n\n"));
    }
}

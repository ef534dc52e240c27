package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.chance.Chance;

@DisplayName("Any text")
class TextPropertiesTests {

    private static final List<String> WORDS =
            List.of(
                    "nämnden",
                    "ska",
                    "kommunen",
                    "avgift",
                    "7",
                    "kap.",
                    "§",
                    "enligt",
                    "Index:",
                    "den",
                    "som",
                    "1.",
                    "a)",
                    "|",
                    "–",
                    "får",
                    "Å",
                    "&",
                    "<b>",
                    "\u00a0",
                    ">");

    static String words(Chance chance) {
        return IntStream.range(0, chance.between(1, 9))
                .mapToObj(_ -> chance.oneOf(WORDS))
                .collect(Collectors.joining(" "));
    }

    /// Lines in no order at all.
    static String anything(Chance chance) {
        return chance
                .many(
                        30,
                        () ->
                                switch (chance.between(0, 8)) {
                                    case 0 -> "";
                                    case 1 -> chance.between(1, 5) + " kap. " + words(chance);
                                    case 2 -> chance.between(1, 9) + " § " + words(chance);
                                    case 3 -> "# " + words(chance);
                                    case 4 -> "- " + words(chance);
                                    case 5 -> "Tabell: " + words(chance);
                                    case 6 -> "| " + words(chance) + " | " + words(chance) + " |";
                                    default -> words(chance);
                                })
                .stream()
                .collect(Collectors.joining("\n"));
    }

    /// A statute that can be read, of a few chapters.
    static String statute(Chance chance) {
        var lines = new ArrayList<String>();
        for (int chapter = 1; chapter <= chance.between(1, 3); chapter++) {
            lines.add(chapter + " kap. Kapitel " + chapter);
            for (int number = 1; number <= chance.between(1, 4); number++) {
                lines.add(number + " § Text " + chance.between(1, 99) + " om saken.");
                if (chance.heads()) {
                    lines.add("- led " + chance.between(1, 9));
                }
            }
        }
        return String.join("\n", lines);
    }

    @Test
    void that_can_be_read_reads_the_same_when_it_is_written_down() {
        Chance.forAny(chance -> {
            if (TextReader.read(anything(chance)) instanceof Reading.Read(var text)) {
                assertThat(TextReader.read(text.text())).isEqualTo(new Reading.Read(text));
            }
        });
    }

    @Test
    void is_made_into_any_other_by_the_difference_that_is_shown() {
        Chance.forAny(chance -> {
            if (TextReader.read(anything(chance)) instanceof Reading.Read(var before)
                    && TextReader.read(anything(chance)) instanceof Reading.Read(var after)) {
                var difference = Difference.between(before, after);
                assertThat(difference.applied()).isEqualTo(after.text());
                assertThat(difference.before()).isEqualTo(before.text());
            }
        });
    }
}

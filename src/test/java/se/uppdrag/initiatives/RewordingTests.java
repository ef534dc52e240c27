package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The difference between two wordings")
class RewordingTests {

    static final List<String> WORDS = List.of("att", "bänkar", "ställs", "ut", "vid", "ån.");

    static String text(Random random) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < random.nextInt(6); i++) {
            var words = new ArrayList<String>();
            for (int j = 0; j < 1 + random.nextInt(8); j++) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            lines.add(String.join(" ", words));
        }
        return String.join("\n", lines);
    }

    @Test
    void has_both_wordings_whole_in_it() {
        var random = new Random(43);
        for (int i = 0; i < 500; i++) {
            var before = text(random);
            var after = text(random);
            var change = Rewording.between(before, after);
            assertThat(change.without(Rewording.Kind.ADDED)).isEqualTo(before);
            assertThat(change.without(Rewording.Kind.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void shows_nothing_where_nothing_differs() {
        var change = Rewording.between("att bänkar ställs ut", "att bänkar ställs ut");
        assertThat(change.paragraphs()).noneMatch(Rewording.Paragraph::changed);
    }

    @Test
    void shows_one_word_as_one_word() {
        var change = Rewording.between("att bänkar ställs ut", "att många bänkar ställs ut");
        assertThat(change.paragraphs().getFirst().parts())
                .filteredOn(part -> part.kind() != Rewording.Kind.SAME)
                .singleElement()
                .satisfies(part -> assertThat(part.text().strip()).isEqualTo("många"));
    }
}

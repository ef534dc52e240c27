package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The passage that shows why something was found")
class PassageTests {

    private static String pages(int before, String... more) {
        return String.join("\f", Collections.nCopies(before, "Om ingenting."))
                + "\f"
                + String.join("\f", more);
    }

    @Test
    void says_on_which_page_the_word_stands() {
        var passage = Passage.of(pages(13, "Här är\nkvarnhjulet."), List.of("kvarnhjul"));
        assertThat(passage.page()).isEqualTo(14);
        assertThat(passage.text()).contains("Här är kvarnhjulet.").doesNotContain("\f");
        assertThat(passage.runs()).filteredOn(Passage.Run::marked).hasSize(1);
        var first = Passage.of("Kvarnhjulet.\f\fKvarnhjulet.", List.of("kvarnhjul"));
        assertThat(first.page()).isEqualTo(1);
        assertThat(Passage.of("Ett kvarnhjul, utan sidor.", List.of("kvarnhjul")).page())
                .isEqualTo(1);
        assertThat(Passage.of(pages(3, "Slut"), List.of("kvarnhjul")).page())
                .as("it is found by its title")
                .isEqualTo(1);
    }

    @Test
    void counts_pages_without_words() {
        assertThat(Passage.of("\f\f\fKvarnhjul", List.of("kvarnhjul")).page()).isEqualTo(4);
        assertThat(Passage.of("Inlaga\n\fKvarnhjul\f", List.of("kvarnhjul")).page()).isEqualTo(2);
    }

    @Test
    void is_of_the_page_with_the_most_of_the_words_and_of_such_the_first() {
        var text = "Axel.\fKvarnhjulets axel.\fEtt kvarnhjul.\fAxel till kvarnhjul.";
        var both = Passage.of(text, List.of("kvarnhjul", "axel"));
        assertThat(both.page()).isEqualTo(2);
        assertThat(both.text()).contains("Kvarnhjulets axel.");
        var apart = Passage.of("Om\fAxel.\fKvarnhjul.", List.of("kvarnhjul", "axel"));
        assertThat(apart.page()).isEqualTo(2);
    }

    @Test
    void takes_no_short_word_for_a_part_of_another() {
        assertThat(Passage.of("Bynytt\fNya vägen", List.of("ny")).page()).isEqualTo(2);
    }

    @Test
    void says_where_there_is_more_before_and_after_it() {
        var text = "a ".repeat(4_000) + "kvarnhjul" + " b".repeat(4_000);
        var passage = Passage.of(text, List.of("kvarnhjul"));
        assertThat(passage.text()).startsWith("… a ").endsWith(" b …").hasSizeLessThan(300);
        assertThat(Passage.of("Ett kvarnhjul.", List.of("kvarnhjul")).text())
                .isEqualTo("Ett kvarnhjul.");
    }
}

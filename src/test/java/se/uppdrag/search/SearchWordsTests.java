package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is typed in the search field")
class SearchWordsTests {

    private static final Set<String> KNOWN = Set.of("skol", "skjuts", "reglement", "mat", "buss");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS 2026/188",
                "KS 2026.0188",
                "ks-2026-0188",
                "KS 2026-188",
                "KS2026-188",
                "ks/2026/188",
                "KS 2026:188"
            })
    void is_a_registry_number_however_it_is_written(String written) {
        assertThat(WrittenNumber.alone(written))
                .hasValueSatisfying(one -> assertThat(one.slug()).isEqualTo("ks-2026-0188"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget 2026", "2026-11-25", "2026", "KS", "12/2026", "KS 2026/188 a"})
    void is_no_registry_number_when_it_is_something_else(String written) {
        assertThat(WrittenNumber.alone(written)).isEmpty();
    }

    @Test
    void may_leave_out_the_authority() {
        assertThat(WrittenNumber.alone("2026-188"))
                .hasValueSatisfying(one -> assertThat(one.word()).isEqualTo("dnr2026n188"));
    }

    @Test
    void is_words_phrases_and_what_is_not_wanted() {
        var typed = Typed.read("cykel ”fri entré” -bil");
        assertThat(typed.words()).containsExactly("cykel");
        assertThat(typed.phrases()).containsExactly("fri entre");
        assertThat(typed.without()).containsExactly("bil");
    }

    @Test
    void keeps_the_letters_of_swedish() {
        assertThat(Typed.folded("Åsa Öberg på café")).isEqualTo("Åsa Öberg på cafe");
    }

    @Test
    void is_bounded_however_long() {
        assertThat(Typed.read("ord ".repeat(500)).words()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void is_found_in_a_compound_of_known_words() {
        assertThat(Compound.holds("skolskjutsreglement", "skjuts", KNOWN::contains)).isTrue();
        assertThat(Compound.holds("skolskjutsreglement", "skolskjuts", KNOWN::contains)).isTrue();
    }

    @Test
    void is_not_found_inside_a_word_that_is_no_compound() {
        assertThat(Compound.holds("automat", "mat", KNOWN::contains)).isFalse();
    }

    @Test
    void may_be_a_compound_nobody_has_written() {
        assertThat(Compound.parts("skolbuss", KNOWN::contains)).containsExactly("skol", "buss");
        assertThat(Compound.parts("skolxyz", KNOWN::contains)).isEmpty();
    }

    @Test
    void is_marked_where_it_stands_and_nowhere_else() {
        var passage =
                Passage.of("Ord ".repeat(100) + "om cykelbanor och bilar.", List.of("cykelban"));
        assertThat(passage.runs())
                .filteredOn(Passage.Run::marked)
                .extracting(Passage.Run::text)
                .containsExactly("cykelbanor");
        assertThat(passage.text()).startsWith("… ").contains("och bilar.");
    }

    @Test
    void gives_a_passage_of_a_text_without_a_space() {
        assertThat(Passage.of("x".repeat(5_000), List.of("y")).text()).hasSizeLessThan(300);
    }
}

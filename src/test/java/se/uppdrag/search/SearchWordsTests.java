package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.chance.Chance;

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

    @ParameterizedTest
    @CsvSource({
        "'Se KS 2026/188 och BN 2025.7.,', 'dnrks2026n188, dnrbn2025n7'",
        "Svaret på 2026/188, dnrpa2026n188",
        "Efter KS - 2026/188 kom 2026-11-25, dnrks2026n188",
        "'Utan mellanrum: KS2026-188/SN2026-189', 'dnrks2026n188, dnrsn2026n189'",
        "KS 2026/188KS 2026/189, 'dnrks2026n188, dnr2026n189'",
        "Kommunstyrelsen 2026/188, dnr2026n188",
        "KS 2026/2027 3, dnrks2026n2027",
        "Telefon 0322 2026 1912026/188, ",
        "År 2025 och 2026: 2027 kronor, ",
        "År 2025 och 2026:2027 kronor, dnroch2026n2027"
    })
    void is_found_wherever_a_text_cites_it(String text, @Nullable String words) {
        assertThat(
                        String.join(
                                ", ",
                                WrittenNumber.in(text).stream().map(WrittenNumber::word).toList()))
                .isEqualTo(words == null ? "" : words);
    }

    /// The places are chosen beforehand, and must be all there are.
    @Test
    void is_found_where_a_search_through_every_letter_finds_it() {
        var parts =
                List.of(
                        "KS",
                        "å",
                        "Nämnden",
                        "Förvaltningen",
                        "2026",
                        "1999",
                        "20",
                        "7",
                        "188",
                        " ",
                        "  ",
                        "-",
                        "/",
                        ".",
                        ":",
                        "\t",
                        ",",
                        "\n");
        Chance.forAny(chance -> {
            var text = new StringBuilder();
            for (int left = chance.between(1, 14); left > 0; left--) {
                text.append(parts.get(chance.between(0, parts.size() - 1)));
            }
            var everywhere =
                    WrittenNumber.WHOLE.matcher(text).results().map(WrittenNumber::of).toList();
            assertThat(WrittenNumber.in(text.toString())).isEqualTo(everywhere);
        });
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

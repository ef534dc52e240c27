package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.chance.Chance;

@DisplayName("A text on our papers")
class LegibleTests {

    static final Legible LEGIBLE = new Legible(one -> one < 0x180 || one == 0x200d);

    @Test
    void is_what_was_written_where_the_fonts_have_it() {
        assertThat(LEGIBLE.of("Åsa <b>röstar</b> §&amp; nej\n"))
                .isEqualTo("Åsa <b>röstar</b> §&amp; nej\n");
        assertThat(LEGIBLE.of("A\u030asa")).as("put together by another program").isEqualTo("Åsa");
    }

    @Test
    void names_by_number_what_the_fonts_lack() {
        assertThat(LEGIBLE.of("Ja 😀!")).isEqualTo("Ja [U+1F600]!");
        assertThat(LEGIBLE.of("👨‍👩")).as("one sign of two").isEqualTo("[U+1F468 U+200D U+1F469]");
        assertThat(LEGIBLE.of("\ue000\ud800")).isEqualTo("[U+E000 U+D800]");
    }

    @Test
    void a_masked_word_is_squares_where_there_are_no_blocks() {
        assertThat(new Legible(one -> one < 0x180 || one == 0x25a0).of("bor █████ här"))
                .isEqualTo("bor ■■■■■ här");
        assertThat(new Legible(one -> one < 0x180 || one == 0x2588).of("bor █████ här"))
                .isEqualTo("bor █████ här");
    }

    @Test
    void shows_what_would_turn_the_line_round_and_passes_over_what_nobody_sees() {
        assertThat(LEGIBLE.of("från \u202Egreb\u202C")).isEqualTo("från [U+202E]greb[U+202C]");
        assertThat(LEGIBLE.of("\ufeffett\u200b 1\ufe0f")).isEqualTo("ett 1");
    }

    @Test
    void never_holds_what_an_archive_does_not_take() {
        Chance.forAny(chance -> {
            var text = new StringBuilder();
            chance.many(
                            50,
                            () ->
                                    chance.between(
                                            0,
                                            chance.oneOf(List.of(0x7f, 0x2100, 0xffff, 0x10ffff))))
                    .forEach(text::appendCodePoint);
            var legible = LEGIBLE.of(text.toString());
            assertThat(legible.codePoints())
                    .allMatch(one ->
                            one == '\n'
                                    || one == '\t'
                                    || one == '\r'
                                    || one >= ' ' && one < 0x180 && one != 0x7f
                                    || one == 0x200d);
            assertThat(LEGIBLE.of(legible)).isEqualTo(legible);
        });
    }
}

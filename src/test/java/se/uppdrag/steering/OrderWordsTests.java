package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a decision orders somebody to do")
class OrderWordsTests {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunfullmäktige beslutar att uppdra åt socialnämnden att redovisa läget senast"
                        + " den 31 mars 2027.|socialnämnden|redovisa läget senast den 31 mars"
                        + " 2027|2027-03-31",
                "– att uppdra åt kommundirektören att ta fram en plan|kommundirektören|ta fram en"
                        + " plan|",
                "Nämnden beslutar: Förvaltningschefen får i uppdrag att återkomma senast 15"
                        + " januari.|Förvaltningschefen|återkomma senast 15 januari|2027-01-15",
                "att ge miljönämnden i uppdrag att mäta senast 2026-12-01|miljönämnden|mäta senast"
                        + " 2026-12-01|2026-12-01",
                "att uppdra åt Ks att svara senast den 31 februari|Ks|svara senast den 31"
                        + " februari|"
            })
    void names_who_what_and_by_when(String words, String to, String task, @Nullable String by) {
        assertThat(OrderWords.in(words, DECIDED))
                .containsExactly(
                        new OrderWords.Found(
                                to, task, by == null || by.isBlank() ? null : LocalDate.parse(by)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Motionen avslås.",
                "Kommunfullmäktige beslutar att entlediga Bo Ek från uppdraget som ledamot.",
                "Uppdraget att leda mötet var hennes."
            })
    void and_what_is_no_order_is_not_one(String words) {
        assertThat(OrderWords.in(words, DECIDED)).isEmpty();
    }

    @Test
    void several_are_found_line_by_line_and_a_long_word_takes_no_time() {
        assertThat(
                        OrderWords.in(
                                "att uppdra åt A1 att göra x1\natt uppdra åt B1 att göra y1",
                                DECIDED))
                .extracting(OrderWords.Found::to)
                .containsExactly("A1", "B1");
        assertThat(OrderWords.in("å".repeat(100_000) + " i uppdrag", DECIDED)).isEmpty();
    }
}

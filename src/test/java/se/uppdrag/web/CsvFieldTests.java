package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A field of a table for spreadsheets")
class CsvFieldTests {

    @Test
    void is_never_taken_for_a_formula_and_is_read_back_as_it_was() {
        for (var formula :
                List.of(
                        "=1+1",
                        "+46 70 123",
                        "-1+cmd|' /C calc'!A0",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "  =1",
                        "\ufeff=1",
                        "＝1")) {
            assertThat(CsvField.of(formula).replace("\"", "")).startsWith("'");
            assertThat(CsvField.plain(CsvField.text(formula))).isEqualTo(formula);
        }
    }

    @Test
    void is_left_alone_where_it_is_no_formula() {
        for (var text : List.of("KF § 2", "-1 200,50", "a=b", "'citat'", "")) {
            assertThat(CsvField.text(text)).isEqualTo(text);
            assertThat(CsvField.plain(text)).isEqualTo(text);
        }
        assertThat(CsvField.of("Ek; \"Bo\"")).isEqualTo("\"Ek; \"\"Bo\"\"\"");
        assertThat(CsvField.of("två\nrader")).isEqualTo("\"två\nrader\"");
        assertThat(CsvField.of("90,00")).isEqualTo("90,00");
        assertThat(CsvField.comma("90,00")).isEqualTo("\"90,00\"");
        assertThat(CsvField.of(null)).isEmpty();
    }
}

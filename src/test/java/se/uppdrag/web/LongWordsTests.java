package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A word wider than its column on paper")
class LongWordsTests {

    @Test
    void may_end_where_nobody_sees_it() {
        var word = "å".repeat(85);
        assertThat(LongWords.inTables("<table><tr><td>" + word + "</td></tr></table>"))
                .contains("å".repeat(40) + "\u200b" + "å".repeat(40) + "\u200b" + "ååååå<");
        assertThat(LongWords.inTables("<table><td>" + "&lt;".repeat(41) + "</td></table>"))
                .isEqualTo("<table><td>" + "&lt;".repeat(40) + "\u200b&lt;" + "</td></table>");
    }

    @Test
    void is_left_as_it_is_outside_tables_in_tags_and_where_it_is_short() {
        var tag =
                "<table><tr><td id=\""
                        + "x".repeat(90)
                        + "\">Förvaltningschef och nämnd</td></tr></table>";
        for (var html :
                new String[] {
                    tag, "<p>" + "f".repeat(64) + "</p>", "<table>" + "f".repeat(40) + "</table>"
                }) {
            assertThat(LongWords.inTables(html)).isEqualTo(html);
        }
    }
}

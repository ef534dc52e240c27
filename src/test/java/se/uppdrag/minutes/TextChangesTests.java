package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.minutes.pages.VerifyPage.Change;

@DisplayName("KL 5:69 – a verifier sees what was changed since the text before")
class TextChangesTests {

    @Test
    void lines_that_came_and_went_are_told_in_order() {
        assertThat(
                        new TextChanges(
                                        "§ 1 Upprop\n\nBo Ek yrkar avslag.\nSlut.",
                                        "§ 1 Upprop\nBo Ek yrkar bifall.\nSlut.\nEn not.")
                                .changes())
                .containsExactly(
                        new Change(false, "Bo Ek yrkar avslag."),
                        new Change(true, "Bo Ek yrkar bifall."),
                        new Change(true, "En not."));
    }

    @Test
    void the_same_text_has_no_changes() {
        assertThat(new TextChanges("Ett\nTvå", "Ett\n\nTvå").changes()).isEmpty();
    }
}

package se.uppdrag.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How easy a text is to read")
class ReadabilityTests {

    @Test
    void short_sentences_of_short_words_are_easy() {
        var read = Readability.of("Skolan får nytt tak. Det blir klart i maj.");
        // Nine words in two sentences, none of more than six letters: 4,5.
        assertThat(read.lix()).isEqualTo(5);
        assertThat(read.grade()).isEqualTo(Readability.Grade.EASY);
        assertThat(read.longSentences()).isEmpty();
    }

    @Test
    void one_sentence_of_long_words_is_hard() {
        var read =
                Readability.of(
                        "Kommunfullmäktige beslutar remittera kommunstyrelsens föreslagna"
                                + " investeringsbudget.");
        // Six words, all of them long: 6 + 100.
        assertThat(read.lix()).isEqualTo(106);
        assertThat(read.grade()).isEqualTo(Readability.Grade.HARD);
    }

    @Test
    void a_sentence_of_more_than_twenty_five_words_is_told() {
        var long26 = "ord ".repeat(26).strip() + ".";
        assertThat(Readability.of("ord ".repeat(25) + ". Kort.").longSentences()).isEmpty();
        assertThat(Readability.of(long26 + " Kort.").longSentences()).containsExactly(long26);
    }

    @Test
    void nothing_is_neither() {
        assertThat(Readability.of(" – ").lix()).isZero();
    }
}

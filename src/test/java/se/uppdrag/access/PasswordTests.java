package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("ASVS 6.2 – what a password must be")
class PasswordTests {

    private static final int FAST = 4;

    private final LongPasswords kept = new LongPasswords(new BCryptPasswordEncoder(FAST));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kommunen2026!",
                "Lösenord1234567",
                "P@ssw0rd2026!!",
                "Sommaren-2026-Göteborg",
                "qwertyuiop123",
                "Fullmäktige1!",
                "1q2w3e4r5t6y",
                "alva.berg.2026",
                "aaaaaaaabbbbb"
            })
    void is_not_made_of_what_is_guessed_first(String guessed) {
        assertThat(new Password(guessed).problem("alva.berg"))
                .as(guessed)
                .contains("access.password.guessable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hästar på gröna ängar",
                "elva kommunala paraplyer",
                "ååååäääöööab",
                "correct horse battery staple",
                "73fk-29dw-58qz"
            })
    void has_no_rule_of_signs_or_capitals(String good) {
        assertThat(new Password(good).problem("alva.berg")).as(good).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exempelby2026!!",
                "exempelbykommun1",
                "Ex3mp3lby-Torgsalen",
                "Torgsalen2026!"
            })
    void is_not_made_of_what_the_municipality_and_its_places_are_called(String guessed) {
        var near = List.of("exempelby", "torgsalen");
        assertThat(new Password(guessed).problem("alva.berg", near))
                .as(guessed)
                .contains("access.password.guessable");
        assertThat(new Password("hästar i exempelby").problem("alva.berg", near)).isEmpty();
    }

    @Test
    void is_twelve_letters_at_least_and_two_hundred_at_most() {
        assertThat(new Password("grönaängar1").problem("a.b")).contains("access.password.short");
        assertThat(new Password("grönaängar12").problem("a.b")).isEmpty();
        assertThat(new Password("gröna ä".repeat(28) + "ngar").problem("a.b")).isEmpty();
        assertThat(new Password("gröna ä".repeat(28) + "ngar1").problem("a.b"))
                .contains("access.password.long");
    }

    @Test
    void counts_to_its_last_letter_however_long() {
        var much = "å".repeat(100);
        var hash = kept.encode(much + "b");
        assertThat(kept.matches(much + "b", hash)).isTrue();
        assertThat(kept.matches(much + "c", hash)).isFalse();
        assertThat(kept.matches(much, hash)).isFalse();
    }

    @Test
    void that_was_kept_before_is_as_good_as_it_was() {
        var before = new BCryptPasswordEncoder(FAST).encode("hästar på gröna ängar");
        assertThat(kept.matches("hästar på gröna ängar", before)).isTrue();
        assertThat(kept.matches("Hästar på gröna ängar", before)).isFalse();
    }
}

package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 6238 – a one-time code")
class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// The appendix of the standard has eight digits; the last six are ours.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void is_what_the_standard_has(long second, String code) {
        var step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-30, true", "30, true", "-60, false", "60, false"})
    void is_good_for_half_a_minute_before_and_after(int off, boolean good) {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var typed = Totp.code(SECRET, Totp.step(now.plusSeconds(off)));
        assertThat(Totp.accept(SECRET, typed, now, 0).isPresent()).isEqualTo(good);
    }

    @Test
    void is_good_once_and_makes_those_before_it_worth_nothing() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = Totp.step(now);
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 1), now, step)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
    void has_a_secret_that_is_typed_as_rfc_4648_has_it(String bytes, String typed) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "4, 2", "8, 32", "9, 42", "1000, 42"})
    void is_slower_to_guess_each_time(int failures, int seconds) {
        assertThat(Delays.after(failures)).hasSeconds(seconds);
    }

    /// As the row of `shared/security.md` has it, with every guess made the moment it may be.
    @Test
    void is_tried_at_most_a_hundred_times_an_hour() {
        var tried = 0;
        var at = 0L;
        for (; at < 3600; tried++) {
            at += Delays.after(tried).toSeconds();
        }
        assertThat(tried).isLessThanOrEqualTo(100);
    }
}

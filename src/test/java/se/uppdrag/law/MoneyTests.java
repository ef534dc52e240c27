package se.uppdrag.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Money.Rounding;

@DisplayName("Money is exact")
class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "1 234, 123400",
        "'1234,5', 123450",
        "1234.50, 123450",
        "'1 234:50 kr', 123450",
        "0, 0",
        "37 kronor, 3700"
    })
    void is_read_as_people_write_it(String text, long ore) {
        assertThat(Money.parse(text)).contains(new Money(ore));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tusen", "-5", "1,234", "1e3", "99999999999", "=1+1", "99 999 999"})
    void what_is_no_sum_is_not_read(String text) {
        assertThat(Money.parse(text)).isEmpty();
    }

    @Test
    void is_written_for_people_and_for_machines() {
        assertThat(new Money(123_450_00).toString()).isEqualTo("123\u00a0450\u00a0kr");
        assertThat(new Money(-5).toString()).isEqualTo("−0,05\u00a0kr");
        assertThat(new Money(-123_405).decimal()).isEqualTo("-1234.05");
    }

    @ParameterizedTest
    @CsvSource({"NEAREST_ORE, 3333", "NEAREST_KRONA, 3300", "UP_TO_KRONA, 3400"})
    void a_share_is_rounded_once_by_the_rule(Rounding rounding, long ore) {
        assertThat(Money.kronor(100).share(1, 3, rounding)).isEqualTo(new Money(ore));
    }

    @Test
    void fifty_ore_goes_up() {
        assertThat(new Money(101).share(1, 2, Rounding.NEAREST_ORE)).isEqualTo(new Money(51));
        assertThat(new Money(300).share(1, 2, Rounding.NEAREST_KRONA)).isEqualTo(new Money(200));
    }

    @Test
    void what_does_not_fit_is_never_wrapped_around() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void what_is_written_for_machines_is_read_back() {
        Chance.forAny(chance -> {
            var sum = new Money(chance.between(0, 999_999_99));
            assertThat(Money.parse(sum.decimal())).isEqualTo(Optional.of(sum));
            assertThat(Money.parse(sum.toString())).isEqualTo(Optional.of(sum));
        });
    }
}

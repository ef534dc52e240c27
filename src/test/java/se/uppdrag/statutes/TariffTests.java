package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Money;
import se.uppdrag.statutes.Tariff.Answer;
import se.uppdrag.statutes.Tariff.Value;

@DisplayName("A fee of a tariff")
class TariffTests {

    static final Tariff TARIFF = Tariff.of(ReadingTextsTests.read(ReadingTextsTests.TARIFF));

    static final List<Value> VALUES =
            List.of(
                    new Value("PKV", 2025, new BigDecimal("123.4"), "SKR"),
                    new Value("PKV", 2026, new BigDecimal("127.5"), "SKR"));

    @Test
    void is_read_from_the_table_of_the_text() {
        assertThat(TARIFF.fees().stream().map(one -> one.name() + " " + one.sum().ore()))
                .containsExactly("Altan 420000", "Enbostadshus 2160000");
        assertThat(TARIFF.fee(3)).isEmpty();
    }

    @Test
    void follows_its_index_and_is_rounded_once_to_whole_kronor() {
        // 4 200 × 127,5 / 123,4 = 4 339,546…
        assertThat(Tariff.in(2026, TARIFF.fees().getFirst(), 3, VALUES))
                .isEqualTo(new Answer.Sum(Money.kronor(4_340), Money.kronor(13_020)));
    }

    @Test
    void is_the_decided_sum_in_the_year_it_was_set_for() {
        assertThat(Tariff.in(2025, TARIFF.fees().getFirst(), 1, VALUES))
                .isEqualTo(new Answer.Sum(Money.kronor(4_200), Money.kronor(4_200)));
    }

    @Test
    void is_not_guessed_where_the_index_has_no_value() {
        assertThat(Tariff.in(2027, TARIFF.fees().getFirst(), 1, VALUES))
                .isEqualTo(new Answer.NoValue("PKV", 2027));
        assertThat(Tariff.in(2026, TARIFF.fees().getFirst(), 1, List.of()))
                .isEqualTo(new Answer.NoValue("PKV", 2025));
    }

    @Test
    void without_an_index_stands_as_it_is() {
        var plain =
                Tariff.of(
                        ReadingTextsTests.read(
                                "Tabell: Torg\n| Plats | Kronor per dag |\n| Liten | 150,50 |\n| Stor | efter avtal |"));
        assertThat(plain.fees()).hasSize(1);
        assertThat(Tariff.in(2040, plain.fees().getFirst(), 2, List.of()))
                .isEqualTo(new Answer.Sum(new Money(15_050), Money.kronor(301)));
    }

    @Test
    void is_not_found_in_a_table_of_something_else() {
        assertThat(
                        Tariff.of(
                                        ReadingTextsTests.read(
                                                "Tabell: Platser\n| Parti | Platser |\n| S | 14 |"))
                                .fees())
                .isEmpty();
    }
}

package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The test of Kolmogorov and Smirnov")
class KolmogorovTests {

    private final Random random = new Random(418);

    private List<Double> drawn(int many, double mean) {
        return DoubleStream.generate(() -> random.nextGaussian(mean, 1))
                .limit(many)
                .boxed()
                .toList();
    }

    @Test
    void says_of_the_same_that_it_is_the_same_and_errs_as_often_as_it_says() {
        var seldom =
                IntStream.range(0, 1_000)
                        .filter(_ -> Kolmogorov.p(drawn(300, 0), drawn(300, 0)) < 0.05)
                        .count();
        assertThat(seldom).isBetween(20L, 80L);
    }

    @Test
    void sees_a_small_difference_in_many() {
        assertThat(Kolmogorov.p(drawn(1_000, 0), drawn(1_000, 0.3))).isLessThan(0.000_1);
    }

    @Test
    void gives_what_the_tables_give() {
        var first = IntStream.range(0, 100).mapToObj(i -> (double) i).toList();
        assertThat(Kolmogorov.p(first, first)).isEqualTo(1);
        var moved = first.stream().map(one -> one + 20).toList();
        // D = 0.20 with n = 100 and 100.
        assertThat(Kolmogorov.p(first, moved)).isBetween(0.02, 0.04);
    }
}

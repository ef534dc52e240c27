package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Run on its own, with `-Dtest=SeatsMeasuredTests -Duppdrag.measure=true`.
@EnabledIfSystemProperty(named = "uppdrag.measure", matches = "true")
@DisplayName("The seats of all municipalities, as JMH has them")
class SeatsMeasuredTests {

    private static final double MOST_MILLIS = 200;

    @Test
    void are_counted_in_less_than_two_hundred_milliseconds() throws Exception {
        Real.file(RealElectionsTests.FILE);
        var result =
                new Runner(new OptionsBuilder().include(SeatsJmh.class.getName()).build())
                        .runSingle()
                        .getPrimaryResult();
        assertThat(result.getScore() + result.getScoreError()).isLessThan(MOST_MILLIS);
    }
}

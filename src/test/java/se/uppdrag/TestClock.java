package se.uppdrag;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.uppdrag.law.SwedishTime;

/// A clock that stands still until it is moved. Use with `@Import(TestClock.Setting.class)`.
public final class TestClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    @TestConfiguration
    public static class Setting {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /// @param time as it is written in minutes: `18.40`
    public void set(String date, String time) {
        now = SwedishTime.at(LocalDate.parse(date), LocalTime.parse(time.replace('.', ':')));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SwedishTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package se.uppdrag.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Legal dates are Swedish dates, instants are kept in UTC; this is the one place they meet.
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /// The day an act counts to: one minute to midnight is still today (FL 22 §).
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /// To the minute, as minutes of meetings write it.
    public static LocalTime timeOf(Instant instant) {
        return instant.atZone(ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }
}

package se.uppdrag.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as they are written in English.
final class English {

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private English() {}

    /// `25 November 2026`
    static String date(LocalDate date) {
        return LONG.format(date);
    }

    /// `Wednesday 25 November 2026`
    static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /// `18:00`
    static String time(LocalTime time) {
        return TIME.format(time);
    }
}

package se.uppdrag.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.uppdrag.law.SwedishTime;

/// Dates, times and numbers as they are written in Swedish.
public final class Swedish {

    public static final Locale LOCALE = Locale.of("sv", "SE");

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM y", LOCALE);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM y", LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", LOCALE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH.mm.ss", LOCALE);

    private Swedish() {}

    /// `25 november 2026`
    public static String date(LocalDate date) {
        return LONG.format(date);
    }

    public static String date(Instant instant) {
        return date(SwedishTime.dateOf(instant));
    }

    /// `onsdag 25 november 2026`
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /// `25 november`
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// `nov`
    public static String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("MMM", LOCALE).format(date).replace(".", "");
    }

    /// `18.00`
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(SwedishTime.ZONE));
    }

    /// `20.13.42`
    public static String second(Instant instant) {
        return SECOND.format(instant.atZone(SwedishTime.ZONE));
    }

    /// `25 november 2026 klockan 18.00`
    public static String moment(Instant instant) {
        return date(instant) + " klockan " + time(instant);
    }

    /// First letter small, for the name of an organ inside a sentence.
    public static String inSentence(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(LOCALE) + name.substring(1);
    }

    /// First letter as a capital, for a word that begins a sentence.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(LOCALE) + text.substring(1);
    }

    /// The size of a file, `12 kB`; the smallest is one.
    public static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " kB" : bytes / 1_000_000 + " MB";
    }
}

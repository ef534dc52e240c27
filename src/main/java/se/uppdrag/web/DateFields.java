package se.uppdrag.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a field for a date or a time can show of what was sent: the date, or nothing. Anything else
/// is not HTML, and no browser shows it.
public final class DateFields {

    private DateFields() {}

    public static String date(String sent) {
        try {
            return LocalDate.parse(sent).toString();
        } catch (DateTimeException notADate) {
            return "";
        }
    }

    public static String time(String sent) {
        try {
            return LocalTime.parse(sent).toString();
        } catch (DateTimeException notATime) {
            return "";
        }
    }

    /// The date that was sent, or nothing where it is none.
    public static @Nullable LocalDate read(String sent) {
        try {
            return LocalDate.parse(sent.strip());
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}

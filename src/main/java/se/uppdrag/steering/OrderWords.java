package se.uppdrag.steering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what a decision orders somebody to do (`uppdrar åt … att …`, `får i uppdrag att …`). Pure;
/// it proposes, and whoever keeps the organ's steering decides.
final class OrderWords {

    /// @param to as the decision has it: `socialnämnden`
    /// @param task what is to be done
    /// @param by the day the decision names; nothing where it names none
    record Found(String to, String task, @Nullable LocalDate by) {}

    private static final int MOST = 20;
    private static final List<Pattern> ORDERS =
            List.of(
                    pattern("(?:\\buppdra(?:r)? åt) (.{2,120}?) att (.{3,1500})"),
                    pattern("(?:\\bge(?:r)?) (.{2,120}?) i uppdrag att (.{3,1500})"),
                    pattern("(.{2,120}?) (?:får|ges) i uppdrag att (.{3,1500})"));
    private static final List<String> MONTHS =
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december");
    private static final Pattern DAY =
            pattern("senast (?:den )?(\\d{1,2}) (" + String.join("|", MONTHS) + ")(?: (\\d{4}))?");
    private static final Pattern ISO = pattern("senast (?:den )?(\\d{4}-\\d{2}-\\d{2})");

    private OrderWords() {}

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// @param decision one order in a line, or several lines
    static List<Found> in(String decision, LocalDate decided) {
        var found = new ArrayList<Found>();
        for (var line : decision.lines().toList()) {
            for (var order : ORDERS) {
                var words = order.matcher(line);
                if (words.find() && found.size() < MOST) {
                    found.add(found(words, decided));
                    break;
                }
            }
        }
        return found;
    }

    private static Found found(Matcher words, LocalDate decided) {
        var task = words.group(2).strip().replaceAll("[.;]$", "");
        return new Found(
                words.group(1)
                        .strip()
                        .replaceAll("^(?:[–-] )?(?:[Aa]tt )?", "")
                        .replaceAll("^.* beslutar(?: att|:)? ", ""),
                task,
                day(task, decided));
    }

    /// A day without a year is the next there is.
    private static @Nullable LocalDate day(String task, LocalDate decided) {
        var iso = ISO.matcher(task);
        var day = DAY.matcher(task);
        try {
            if (iso.find()) {
                return LocalDate.parse(iso.group(1));
            }
            if (!day.find()) {
                return null;
            }
            var month = MONTHS.indexOf(day.group(2).toLowerCase(Locale.ROOT)) + 1;
            var year = day.group(3);
            var on =
                    LocalDate.of(
                            year == null ? decided.getYear() : Integer.parseInt(year),
                            month,
                            Integer.parseInt(day.group(1)));
            return year == null && on.isBefore(decided) ? on.plusYears(1) : on;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}

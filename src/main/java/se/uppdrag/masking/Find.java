package se.uppdrag.masking;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Something in a text that most often belongs to a private person. Found by form alone: it helps
/// the one who looks, and does not look in her stead.
public record Find(Kind kind, String text, int from) {

    public enum Kind {
        /// `personnummer` or `samordningsnummer`
        IDENTITY(
                Pattern.compile(
                        "(?<![\\d-])(?:19|20)?\\d{2}(\\d{2})(\\d{2})([-+ ]?)\\d{4}(?!\\d)")),
        EMAIL(Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+")),
        PHONE(
                Pattern.compile(
                        "(?<![\\d.,/:-])(?:(?:\\+|00)46[ -]?(?:\\(0\\))?|0)[1-9]\\d{0,2}"
                                + "[ -/]{0,3}\\d{2,4}(?:[ -]?\\d{2,3}){1,3}(?![\\d.]\\d)"));

        private final Pattern form;

        Kind(Pattern form) {
            this.form = form;
        }
    }

    private static final int COORDINATION = 60;

    /// All of them, in the order they stand.
    public static List<Find> in(String text) {
        var found = new ArrayList<Find>();
        for (var kind : Kind.values()) {
            var places = kind.form.matcher(text);
            while (places.find()) {
                var one = new Find(kind, places.group(), places.start());
                boolean real =
                        kind != Kind.IDENTITY
                                || day(places.group(1), places.group(2))
                                        && (!places.group(3).isBlank() || checks(places.group()));
                if (real && found.stream().noneMatch(one::overlaps)) {
                    found.add(one);
                }
            }
        }
        found.sort(Comparator.comparingInt(Find::from));
        return found;
    }

    private boolean overlaps(Find other) {
        return from < other.from + other.text.length() && other.from < from + text.length();
    }

    private static boolean day(String month, String day) {
        int number = Integer.parseInt(day);
        try {
            MonthDay.of(
                    Integer.parseInt(month),
                    number > COORDINATION ? number - COORDINATION : number);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /// The last digit follows from the nine before it.
    private static boolean checks(String number) {
        var digits = number.replaceAll("\\D", "");
        var ten = digits.substring(digits.length() - 10);
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int times = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += times / 10 + times % 10;
        }
        return sum % 10 == 0;
    }
}

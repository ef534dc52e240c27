package se.uppdrag.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.uppdrag.web.PlainLetters;

/// A registry number as people write it: `KS 2026.0188`, `KS 2026/188`, `ks-2026-188`, `2026-188`.
///
/// @param authority in plain small letters; empty where only year and number are told
record WrittenNumber(String authority, int year, int number) {

    static final Pattern WHOLE =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d])(?:(?<authority>\\p{L}{1,8})[ \\t.\\-/]*)?"
                            + "(?<year>(?:19|20)\\d\\d)[ .\\-/:](?<number>\\d{1,6})(?![\\d]|[-/.]\\d)");

    /// What every number has. Few places in a long text do, and only there is the rest looked for.
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?=[ .\\-/:]\\d)");

    private static final String BETWEEN = " \t.-/";

    static Optional<WrittenNumber> alone(String text) {
        var found = WHOLE.matcher(text.strip());
        return found.matches() ? Optional.of(of(found.toMatchResult())) : Optional.empty();
    }

    /// Every number a text cites.
    static List<WrittenNumber> in(String text) {
        var all = new ArrayList<WrittenNumber>();
        var years = YEAR.matcher(text);
        var found = WHOLE.matcher(text).useTransparentBounds(true);
        int end = 0;
        while (years.find()) {
            int year = years.start();
            if (year >= end
                    && (found.region(Math.max(end, word(text, year)), text.length()).lookingAt()
                            || found.region(year, text.length()).lookingAt())) {
                all.add(of(found.toMatchResult()));
                end = found.end();
            }
        }
        return all;
    }

    /// Where the word before a year begins.
    private static int word(String text, int year) {
        int at = year;
        while (at > 0 && BETWEEN.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        while (at > 0 && Character.isLetter(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    static WrittenNumber of(MatchResult found) {
        var authority = found.group("authority");
        return new WrittenNumber(
                authority == null ? "" : PlainLetters.of(authority.toLowerCase(Locale.ROOT)),
                Integer.parseInt(found.group("year")),
                Integer.parseInt(found.group("number")));
    }

    /// As one word of the index, the same however it was written.
    String word() {
        return "dnr%s%dn%d".formatted(authority, year, number);
    }

    /// Without its authority, for those who leave it out.
    WrittenNumber bare() {
        return new WrittenNumber("", year, number);
    }

    /// As it stands in an address; only with its authority.
    String slug() {
        return "%s-%d-%04d".formatted(authority, year, number);
    }
}

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

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d])(?:(?<authority>\\p{L}{1,8})[ \\t.\\-/]*)?"
                            + "(?<year>(?:19|20)\\d\\d)[ .\\-/:](?<number>\\d{1,6})(?![\\d]|[-/.]\\d)");

    static Optional<WrittenNumber> alone(String text) {
        var found = WHOLE.matcher(text.strip());
        return found.matches() ? Optional.of(of(found.toMatchResult())) : Optional.empty();
    }

    /// Every number a text cites.
    static List<WrittenNumber> in(String text) {
        var all = new ArrayList<WrittenNumber>();
        var found = WHOLE.matcher(text);
        while (found.find()) {
            all.add(of(found.toMatchResult()));
        }
        return all;
    }

    private static WrittenNumber of(MatchResult found) {
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

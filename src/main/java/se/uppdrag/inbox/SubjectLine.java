package se.uppdrag.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppdrag.initiatives.Kind;

/// What the subject of a letter tells: which matter, what sort of thing, and what to call it.
///
/// @param title without `SV:` and the like, and without the number
/// @param matter the address of the matter it names, `ks-2026-0188`; whether there is one is for
///   the registry to say
record SubjectLine(String title, Optional<String> matter, Optional<Kind> initiative) {

    static final int TITLE_MAX = 200;

    private static final Pattern ANSWER =
            Pattern.compile(
                    "^\\s*(?:(?:re|sv|svar|fw|fwd|vb|vs|aw|wg|ang|angående)\\s*(?:\\[\\d{1,2}\\])?\\s*:\\s*)+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `KS 2026.0188`, `KS2026/188`, `dnr KS-2026-0188`, `Dnr 2026:188`.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:(dnr|diarienr|diarienummer)\\.?:?\\s*)?(?:(?!dnr)(\\p{L}{2,8})[\\s./_-]{0,3})?(20\\d{2})\\s?[./:_-]\\s?(\\d{1,6})(?![\\d./-])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param authority whose series is meant where the number names none, `KS`
    /// @param authorities that there are
    static SubjectLine read(String subject, String authority, Set<String> authorities) {
        var known = authorities.stream().map(SubjectLine::plainLetters).toList();
        var plain = ANSWER.matcher(subject).replaceFirst("");
        var found = NUMBER.matcher(plain);
        var matter = Optional.<String>empty();
        var title = plain;
        while (found.find() && matter.isEmpty()) {
            var named = found.group(2) != null && known.contains(plainLetters(found.group(2)));
            if (named || found.group(1) != null && found.group(2) == null) {
                matter =
                        Optional.of(
                                "%s-%s-%04d"
                                        .formatted(
                                                plainLetters(named ? found.group(2) : authority),
                                                found.group(3),
                                                Integer.parseInt(found.group(4))));
                title = plain.substring(0, found.start()) + " " + plain.substring(found.end());
            }
        }
        return new SubjectLine(tidy(title, plain), matter, initiative(plain));
    }

    private static String plainLetters(String authority) {
        return authority
                .toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o');
    }

    private static String tidy(String title, String otherwise) {
        var tidy = bare(title.replaceAll("\\(\\s*\\)|\\[\\s*\\]", " ")).replaceAll("\\s+", " ");
        return Lettering.cut(tidy.isEmpty() ? otherwise.strip() : tidy, TITLE_MAX);
    }

    /// Without the spaces and the signs at its ends. A pattern for what ends a text tries again
    /// from each of a long line of spaces.
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && edge(text.charAt(from))) {
            from++;
        }
        while (to > from && edge(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean edge(char sign) {
        return Character.isWhitespace(sign) || ",;:–-".indexOf(sign) >= 0;
    }

    private static Optional<Kind> initiative(String subject) {
        var words = " " + subject.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        if (words.contains(" motion ") || words.contains(" motionen ")) {
            return Optional.of(Kind.MOTION);
        }
        if (words.contains(" interpellation ") || words.contains(" interpellationen ")) {
            return Optional.of(Kind.INTERPELLATION);
        }
        if (words.contains(" enkel fråga ") || words.startsWith(" fråga till ")) {
            return Optional.of(Kind.QUESTION);
        }
        return Optional.empty();
    }
}

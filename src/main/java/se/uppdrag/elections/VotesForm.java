package se.uppdrag.elections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Votes as people type them: a party and its votes on each line, `S 7 403`.
///
/// @param votes what could be read
/// @param problem the first line that could not be, or empty
record VotesForm(Map<String, Integer> votes, String problem) {

    private static final Pattern LINE =
            Pattern.compile(
                    "(\\S.*?)[\\s:;,=]+(\\d[\\d\\s\u00a0]*)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST_PARTIES = 100;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DIGITS = 8;

    /// No line of a name and a number is longer, and a pattern takes its time over one that is.
    private static final int LONGEST_LINE = 200;

    static VotesForm read(String text) {
        var votes = new LinkedHashMap<String, Integer>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            if (line.length() > LONGEST_LINE) {
                return new VotesForm(votes, line);
            }
            var parts = LINE.matcher(line);
            var digits = parts.matches() ? parts.group(2).replaceAll("[^0-9]", "") : "";
            if (digits.isEmpty()
                    || digits.length() > MOST_DIGITS
                    || parts.group(1).length() > LONGEST_NAME
                    || parts.group(1).contains("|")
                    || votes.size() == MOST_PARTIES
                    || votes.putIfAbsent(parts.group(1), Integer.parseInt(digits)) != null) {
                return new VotesForm(votes, line);
            }
        }
        return new VotesForm(votes, "");
    }

    int sum() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package se.uppdrag.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody has written to the assembly, taken apart as `/lamna-in` asks for it: reasons, and
/// what the assembly is asked to decide.
record Written(String text, String proposal) {

    static final int TEXT_MAX = 30_000;

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:förslag till beslut|förslag|yrkande|yrkanden|att-satser|hemställan)\\s*[:.]?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?:--|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|mvh|hälsningar)[\\s,.!]*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param words of the letter, or of the file in it that is the motion
    static Written read(String words) {
        var lines = words.strip().split("\n");
        int end = first(lines, 0, SIGNATURE);
        int heading = first(lines, 0, HEADING);
        if (heading < end) {
            return new Written(joined(lines, 0, heading), dashes(joined(lines, heading + 1, end)));
        }
        // Without a heading the demands are the lines that begin with “att”.
        var demands =
                Arrays.stream(lines)
                        .limit(end)
                        .map(String::strip)
                        .filter(line ->
                                line.toLowerCase(Locale.ROOT).matches("(?:[-–•*]\\s*)?att .*"))
                        .collect(Collectors.joining("\n"));
        return new Written(joined(lines, 0, end), dashes(demands));
    }

    private static int first(String[] lines, int from, Pattern pattern) {
        for (int i = from; i < lines.length; i++) {
            if (i > 0 && pattern.matcher(lines[i].strip()).matches()) {
                return i;
            }
        }
        return lines.length;
    }

    private static String joined(String[] lines, int from, int to) {
        var text = from >= to ? "" : String.join("\n", Arrays.copyOfRange(lines, from, to)).strip();
        return Lettering.cut(text.replaceAll("\n{3,}", "\n\n"), TEXT_MAX);
    }

    private static String dashes(String demands) {
        return demands.lines()
                .map(line -> line.replaceFirst("^\\s*[-–•*]\\s*", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}

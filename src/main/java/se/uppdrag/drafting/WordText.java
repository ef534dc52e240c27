package se.uppdrag.drafting;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppdrag.drafting.MemoText.Part;

/// Sorts the text of a Word file into the parts of a memorandum, by its headings. What stands under
/// a heading nobody knows, or under none, belongs to the matter itself. Pure.
final class WordText {

    private static final Map<Part, Pattern> HEADINGS =
            Map.of(
                    Part.SUMMARY, Pattern.compile("(ärendet i korthet|sammanfattning).*"),
                    Part.PROPOSALS,
                            Pattern.compile(
                                    "(förvaltningens )?(förslag till beslut|beslutsförslag)"),
                    Part.BODY,
                            Pattern.compile(
                                    "ärendet|ärendebeskrivning|(beskrivning|redogörelse) (av|för)"
                                            + " ärendet"),
                    Part.ECONOMY, Pattern.compile("ekonomi|ekonomiska? (konsekvenser|bedömning).*"),
                    Part.CHILDREN,
                            Pattern.compile(
                                    "barn(konsekvenser|ets bästa|rätts?perspektiv).*"
                                            + "|konsekvenser för barn.*"),
                    Part.SENT_TO,
                            Pattern.compile("(beslutet )?(skickas|expedieras|ska skickas) till"));

    /// `1. ` and `- `, which the paper puts there itself.
    private static final Pattern MARK = Pattern.compile("^(\\d{1,2}\\.|-) ");

    private WordText() {}

    /// @param title where the file has none of its own
    static MemoText of(String text, String title) {
        var parts = new EnumMap<Part, StringBuilder>(Part.class);
        var part = Part.BODY;
        var heading = "";
        for (var line : MemoText.lines(text)) {
            if (!line.startsWith("# ")) {
                write(parts, pictured(part, line) ? part : Part.BODY, named(part, line));
                continue;
            }
            var words = line.substring(2).strip();
            var known = part(words);
            if (known != null) {
                part = known;
            } else if (heading.isEmpty() && parts.isEmpty()) {
                heading = words;
            } else {
                part = Part.BODY;
                write(parts, part, line);
            }
        }
        return new MemoText(
                (heading.isEmpty() ? title : heading).replaceFirst("^(.{200}).*", "$1"),
                text(parts, Part.SUMMARY),
                text(parts, Part.PROPOSALS),
                text(parts, Part.BODY),
                text(parts, Part.ECONOMY),
                text(parts, Part.CHILDREN),
                text(parts, Part.SENT_TO));
    }

    private static @Nullable Part part(String heading) {
        var words = heading.toLowerCase(Locale.of("sv")).replaceAll("[.:]$", "");
        return HEADINGS.entrySet().stream()
                .filter(one -> one.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// A list of points has no pictures in it.
    private static boolean pictured(Part part, String line) {
        return part != Part.PROPOSALS && part != Part.SENT_TO || PictureMark.of(line).isEmpty();
    }

    private static String named(Part part, String line) {
        return part == Part.PROPOSALS || part == Part.SENT_TO
                ? MARK.matcher(line).replaceFirst("")
                : line;
    }

    private static void write(Map<Part, StringBuilder> parts, Part part, String line) {
        parts.computeIfAbsent(part, _ -> new StringBuilder()).append(line).append('\n');
    }

    private static String text(Map<Part, StringBuilder> parts, Part part) {
        return parts.getOrDefault(part, new StringBuilder()).toString().strip();
    }
}

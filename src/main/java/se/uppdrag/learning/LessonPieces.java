package se.uppdrag.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppdrag.learning.LessonText.Part;
import se.uppdrag.learning.pages.Piece;
import se.uppdrag.learning.pages.Span;

/// A lesson's text as it is shown: the house's values filled in, the provisions linked to the book
/// of the law. No markup gets through.
final class LessonPieces {

    private static final Pattern VALUE = Pattern.compile("\\{([a-z.]+)}");
    private static final Pattern MARKED =
            Pattern.compile(
                    "\\[(?<words>[^\\]]+)]\\((?<href>[^)\\s]+)\\)|\\[(?<law>[^\\]]+)]|\\*(?<strong>[^*]+)\\*");

    private final Map<String, String> values;

    LessonPieces(Map<String, String> values) {
        this.values = values;
    }

    List<Piece> of(LessonText lesson) {
        var pieces = new ArrayList<Piece>();
        int headings = 0;
        for (var part : lesson.parts()) {
            pieces.add(
                    switch (part) {
                        case Part.Heading(var text) ->
                                piece(Piece.Kind.HEADING, "del-" + ++headings, text);
                        case Part.Paragraph(var text) -> piece(Piece.Kind.PARAGRAPH, "", text);
                        case Part.Note(var text) -> piece(Piece.Kind.NOTE, "", text);
                        case Part.Listing(var ordered, var items) ->
                                new Piece(
                                        ordered ? Piece.Kind.STEPS : Piece.Kind.LIST,
                                        "",
                                        List.of(),
                                        items.stream().map(this::spans).toList(),
                                        null);
                        case Part.Picture picture ->
                                new Piece(
                                        Piece.Kind.PICTURE,
                                        "",
                                        List.of(),
                                        List.of(),
                                        Drawings.of(picture));
                    });
        }
        return pieces;
    }

    private Piece piece(Piece.Kind kind, String id, String text) {
        return new Piece(kind, id, spans(text), List.of(), null);
    }

    List<Span> spans(String text) {
        var filled =
                VALUE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(found.group(1), found.group(1))));
        var spans = new ArrayList<Span>();
        int from = 0;
        for (var found : MARKED.matcher(filled).results().toList()) {
            plain(filled.substring(from, found.start()), spans);
            spans.add(marked(found));
            from = found.end();
        }
        plain(filled.substring(from), spans);
        return spans;
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(Span.Kind.TEXT, text, ""));
        }
    }

    private static Span marked(MatchResult found) {
        if (found.group("words") != null) {
            return new Span(Span.Kind.LINK, found.group("words"), found.group("href"));
        }
        if (found.group("strong") != null) {
            return new Span(Span.Kind.STRONG, found.group("strong"), "");
        }
        var code = found.group("law");
        return Cited.of(code)
                .map(one -> new Span(Span.Kind.LAW, one.citation().toString(), one.href()))
                .orElse(new Span(Span.Kind.TEXT, code, ""));
    }
}

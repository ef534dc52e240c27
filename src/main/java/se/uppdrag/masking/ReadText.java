package se.uppdrag.masking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import se.uppdrag.files.OfficeText;

/// The words of a file, where the program can read them.
public final class ReadText {

    private ReadText() {}

    public static boolean pdf(byte[] bytes) {
        return bytes.length > 4
                && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /// @return nothing for a kind of file that is not read, or one that is broken
    public static Optional<String> of(String mediaType, byte[] bytes) {
        if (pdf(bytes)) {
            try (var document = Loader.loadPDF(bytes)) {
                return Optional.of(new PDFTextStripper().getText(document));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        var office = OfficeText.of(bytes);
        if (office.isPresent()) {
            return office.map(OfficeText::whole);
        }
        var type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return Optional.of(html(decoded(bytes)));
        }
        return type.startsWith("text/") ? Optional.of(decoded(bytes)) : Optional.empty();
    }

    /// What is seen, in lines; comments, attributes and scripts are left behind.
    private static String html(String source) {
        var page = Jsoup.parse(source);
        page.select("script, style, template, noscript, head").remove();
        var text = new StringBuilder();
        page.body().traverse(new Lines(text));
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /// Writes what is seen, and ends a line where a line ends.
    private record Lines(StringBuilder text) implements NodeVisitor {

        private static final Set<String> ENDING =
                Set.of(
                        "br",
                        "p",
                        "div",
                        "li",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "tr",
                        "section",
                        "article",
                        "blockquote",
                        "pre");

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && ENDING.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }
}

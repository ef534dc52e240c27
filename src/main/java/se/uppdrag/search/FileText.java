package se.uppdrag.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import se.uppdrag.files.HtmlText;
import se.uppdrag.files.Letters;
import se.uppdrag.files.OfficeText;
import se.uppdrag.files.StoredFile;

/// The text of a file somebody handed in, as far as it can be read, with the pages of a PDF apart.
/// What a file is, its bytes say where they can, else what it was said to be or is called. What
/// cannot be read is found by its subject alone.
final class FileText {

    private static final int MOST_PAGES = 300;
    private static final int MOST_BYTES = 20_000_000;

    /// Of a page of HTML, signs and all.
    private static final int MOST_SIGNS = 2_000_000;

    private static final Set<String> HTML = Set.of("html", "htm", "xhtml");
    private static final Set<String> TEXT = Set.of("txt", "md", "csv");
    private static final Pattern BEGINS_AS_HTML =
            Pattern.compile("\\uFEFF?\\s*<(!doctype html|html)\\b", Pattern.CASE_INSENSITIVE);

    private FileText() {}

    /// @return nothing of a file that cannot be read; that there was more, of one that is too large
    static String of(String name, String mediaType, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Entry.PAGE;
        }
        try {
            return StoredFile.pdf(bytes)
                    ? pdf(bytes)
                    : OfficeText.of(bytes)
                            .map(one -> clean(one.seen()))
                            .orElseGet(() -> written(name, mediaType, bytes));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Anybody's file: it may be anything, and none of it may stop the rest.
            return "";
        }
    }

    private static String written(String name, String mediaType, byte[] bytes) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = mediaType.toLowerCase(Locale.ROOT);
        var begins = new String(bytes, 0, Math.min(bytes.length, 500), StandardCharsets.UTF_8);
        if (type.startsWith("text/html")
                || type.startsWith("application/xhtml")
                || HTML.contains(ending)
                || BEGINS_AS_HTML.matcher(begins).lookingAt()) {
            var source = Letters.of(bytes);
            return source.length() > MOST_SIGNS
                    ? clean(HtmlText.of(source.substring(0, MOST_SIGNS))) + Entry.PAGE
                    : clean(HtmlText.of(source));
        }
        return type.startsWith("text/") || TEXT.contains(ending) ? clean(Letters.of(bytes)) : "";
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            var text = new StringBuilder();
            int pages = document.getNumberOfPages();
            int page = 1;
            for (; page <= Math.min(pages, MOST_PAGES) && text.length() < Entry.MOST; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(page == 1 ? "" : Entry.PAGE);
                text.append(clean(stripper.getText(document)));
            }
            // Pages without words at the end are not more to read.
            return page <= pages ? text + Entry.PAGE : text.toString().stripTrailing();
        }
    }

    /// PostgreSQL stores no zero, and what parts pages is ours.
    private static String clean(String text) {
        return text.replace("\u0000", "").replace(Entry.PAGE, " ").strip();
    }
}

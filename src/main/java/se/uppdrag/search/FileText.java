package se.uppdrag.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import se.uppdrag.files.OfficeText;

/// The text of a file somebody handed in, as far as it can be read. What cannot be read is found by
/// its subject alone.
final class FileText {

    private static final int MOST_PAGES = 300;
    private static final int MOST_BYTES = 20_000_000;

    private FileText() {}

    static String of(String name, byte[] bytes) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (bytes.length > MOST_BYTES) {
            return "";
        }
        try {
            return switch (ending) {
                case "pdf" -> pdf(bytes);
                case "txt", "md", "csv" -> new String(bytes, StandardCharsets.UTF_8);
                default -> clean(OfficeText.of(bytes).map(OfficeText::seen).orElse(""));
            };
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Anybody's file: it may be anything, and none of it may stop the rest.
            return "";
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return clean(stripper.getText(document));
        }
    }

    /// PostgreSQL stores no such character.
    private static String clean(String text) {
        return text.replace("\u0000", "");
    }
}

package se.uppdrag.inbox;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.text.PDFTextStripper;
import se.uppdrag.files.OfficeText;

/// The words in a file that is enclosed, so that it can be read without being opened: text, HTML,
/// PDF and the files of office programs. Anything else, and anything beyond the limits, has none.
final class FileText {

    static final int MOST_TEXT = 100_000;

    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_PAGES = 100;
    private static final long PDF_MEMORY = 64_000_000;

    private FileText() {}

    static String of(String name, String mediaType, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return "";
        }
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
        try {
            var text =
                    starts(bytes, "%PDF")
                            ? pdf(bytes)
                            : OfficeText.of(bytes)
                                    .map(OfficeText::seen)
                                    .orElseGet(() -> plain(ending, mediaType, bytes));
            return Lettering.cut(Lettering.plain(text).strip(), MOST_TEXT);
        } catch (IOException | RuntimeException | StackOverflowError no) {
            // Its words are a help, not the file.
            return "";
        }
    }

    private static String plain(String ending, String mediaType, byte[] bytes) {
        if (ending.equals("html") || mediaType.equals("text/html")) {
            return SafeText.of(Lettering.text(bytes, ""));
        }
        return ending.equals("txt") || mediaType.equals("text/plain")
                ? Lettering.text(bytes, "")
                : "";
    }

    private static boolean starts(byte[] bytes, String with) {
        return bytes.length > with.length()
                && Lettering.guessed(bytes, 0, with.length()).equals(with);
    }

    private static String pdf(byte[] bytes) throws IOException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(PDF_MEMORY).streamCache;
        try (var document = Loader.loadPDF(bytes, "", null, null, memory)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return stripper.getText(document);
        }
    }
}

package se.uppdrag.masking;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import se.uppdrag.files.HtmlText;
import se.uppdrag.files.Letters;
import se.uppdrag.files.OfficeText;
import se.uppdrag.files.StoredFile;

/// The words of a file, where the program can read them.
public final class ReadText {

    private ReadText() {}

    public static boolean pdf(byte[] bytes) {
        return StoredFile.pdf(bytes);
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
            return Optional.of(HtmlText.of(Letters.of(bytes)));
        }
        return type.startsWith("text/") ? Optional.of(Letters.of(bytes)) : Optional.empty();
    }
}

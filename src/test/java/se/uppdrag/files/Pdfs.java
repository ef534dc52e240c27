package se.uppdrag.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// PDFs with words on their pages.
public final class Pdfs {

    private Pdfs() {}

    /// @param pages what stands on each; nothing is drawn on an empty one
    public static byte[] of(String... pages) {
        try (var document = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (var words : pages) {
                var page = new PDPage();
                document.addPage(page);
                if (!words.isEmpty()) {
                    try (var drawn = new PDPageContentStream(document, page)) {
                        drawn.beginText();
                        drawn.setFont(font, 12);
                        drawn.newLineAtOffset(50, 700);
                        drawn.showText(words);
                        drawn.endText();
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}

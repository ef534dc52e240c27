package se.uppdrag.web;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/// Sets a template as PDF: PDF/A-2a, to be kept for ever, and PDF/UA-1, to be read by everybody.
///
/// The template calls `layout.paper`, which carries title, language, bookmarks and the house.
@Component
public class Paper {

    /// How the page names what is packed with the program: `packed:/paper/paper.css`.
    private static final String PACKED = "packed";

    private record Packed(String address) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(resource(address.substring(PACKED.length() + 1)));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private record Font(String file, String family, int weight) {

        /// Without ligatures: a joined sign has no letters behind it, so that neither a search nor
        /// a screen reader would find them.
        PDFont load(PDDocument document) throws IOException {
            var bytes = resource("/pdf-fonts/" + file);
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            parsed.setEnableGsub(false);
            return PDType0Font.load(document, parsed, true);
        }
    }

    private static final List<Font> FONTS =
            List.of(
                    new Font("source-serif-4-400.ttf", "Source Serif 4", 400),
                    new Font("source-serif-4-600.ttf", "Source Serif 4", 600),
                    new Font("inter-400.ttf", "Inter", 400),
                    new Font("inter-600.ttf", "Inter", 600));

    private final JteViews views;

    Paper(JteViews views) {
        this.views = views;
        // It tells of every font it opens.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /// @param template under `jte`, without the ending; it must be well-formed XML when filled
    public byte[] pdf(String template, Map<String, Object> model) {
        var html = new StringOutput();
        views.render(template, model, html);
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            for (var font : FONTS) {
                builder.useFont(
                        new PDFontSupplier(font.load(document)),
                        font.family(),
                        font.weight(),
                        FontStyle.NORMAL,
                        true);
            }
            builder.useProtocolsStreamImplementation(Packed::new, PACKED);
            builder.withProducer("Uppdraget");
            builder.withHtmlContent(html.toString(), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be set as PDF", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var stream = Paper.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, () -> name + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sets a template as PDF: PDF/A-2a, to be kept for ever, and PDF/UA-1, to be read by everybody. A
/// sign the fonts lack is named by its number, a word wider than the page is broken.
///
/// The template calls `layout.paper`, which carries title, language, bookmarks and the house.
@Component
public class Paper {

    /// How the page names what is packed with the program: `packed:/paper/paper.css`.
    private static final String PACKED = "packed";

    private static final int LABEL_MOST = 400;

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

        BitSet signs() {
            var signs = new BitSet();
            try (var parsed =
                    new TTFParser()
                            .parse(new RandomAccessReadBuffer(resource("/pdf-fonts/" + file)))) {
                var pictures = parsed.getUnicodeCmapLookup();
                for (int one = 0; one <= Character.MAX_CODE_POINT; one++) {
                    if (pictures.getGlyphId(one) != 0) {
                        signs.set(one);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return signs;
        }
    }

    private static final List<Font> FONTS =
            List.of(
                    new Font("source-serif-4-400.ttf", "Source Serif 4", 400),
                    new Font("source-serif-4-600.ttf", "Source Serif 4", 600),
                    new Font("inter-400.ttf", "Inter", 400),
                    new Font("inter-600.ttf", "Inter", 600));

    /// What all of them together have a picture of, in both weights: where one lacks a sign, the
    /// next in the line of families is asked.
    private static final class Drawn {

        private static final BitSet SIGNS = signs();

        private static BitSet signs() {
            var all = new BitSet();
            all.set(0, Character.MAX_CODE_POINT + 1);
            FONTS.stream()
                    .collect(Collectors.groupingBy(Font::weight))
                    .values()
                    .forEach(families -> {
                        var some = new BitSet();
                        families.forEach(font -> some.or(font.signs()));
                        all.and(some);
                    });
            return all;
        }
    }

    private final JteViews views;
    private final Legible legible = new Legible(one -> Drawn.SIGNS.get(one));

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
            builder.withHtmlContent(LongWords.inTables(legible.of(html.toString())), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be set as PDF", e);
        }
        return bytes.toByteArray();
    }

    /// A PDF as an answer that is shown where it is asked for.
    ///
    /// @param name of the file, where somebody keeps it
    public static ResponseEntity<byte[]> shown(String name, byte[] pdf) {
        return answer(ContentDisposition.inline(), name, pdf);
    }

    /// The same, to be kept and not shown.
    public static ResponseEntity<byte[]> saved(String name, byte[] pdf) {
        return answer(ContentDisposition.attachment(), name, pdf);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder how, String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.filename(name).build().toString())
                .body(pdf);
    }

    /// As a heading of the file and its bookmarks: an archive takes no string longer than 32 767
    /// bytes.
    public static String label(String text) {
        return text.codePointCount(0, text.length()) <= LABEL_MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL_MOST)) + "…";
    }

    private static byte[] resource(String name) {
        try (var stream = Paper.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, () -> name + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

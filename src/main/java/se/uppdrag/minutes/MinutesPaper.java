package se.uppdrag.minutes;

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
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.JteViews;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Minutes as a page and on paper. The PDF is PDF/A-2a, to be kept for ever, and PDF/UA-1, to be
/// read by everybody.
@Component
class MinutesPaper {

    /// How the page names what is packed with the program: `packed:/minutes/pdf.css`.
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
    private final Houses houses;
    private final Texts texts;

    MinutesPaper(JteViews views, Houses houses, Texts texts) {
        this.views = views;
        this.houses = houses;
        this.texts = texts;
        // It tells of every font it opens.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /// The text between heading and signatures, as well-formed XML: what cannot be set as PDF is
    /// found out here, and not when the last one signs.
    String html(MeetingMinutes minutes) {
        var html = written("minutes/document", Map.of("minutes", minutes));
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser()
                    .parse(
                            new InputSource(new StringReader("<text>" + html + "</text>")),
                            new DefaultHandler());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The minutes are not well-formed XML", e);
        }
        return html;
    }

    /// The text as it was signed, and last on it who signed, when and how.
    byte[] pdf(Meeting meeting, Verification verification, List<Version.Section> sections) {
        var version = verification.version();
        return pdf(
                new PdfPage(
                        houses.ours().name(),
                        texts.get(
                                "minutes.pdf.title",
                                meeting.organName(),
                                Swedish.date(meeting.onDate())),
                        texts.get("minutes.title"),
                        lead(meeting),
                        version.html(),
                        sections.stream()
                                .map(one ->
                                        new PdfPage.Bookmark(
                                                "§ " + one.number() + " " + one.title(),
                                                "#p-" + one.number()))
                                .toList(),
                        texts.get("minutes.signed"),
                        verification.signatories().stream()
                                .flatMap(one ->
                                        verification.signature(one.person()).stream()
                                                .map(signature ->
                                                        signed(
                                                                one.name(),
                                                                one.role(),
                                                                signature.at())))
                                .toList(),
                        texts.get("minutes.signed.hash", version.sha256())));
    }

    /// `Kommunfullmäktige, onsdag 25 november 2026`
    static String lead(Meeting meeting) {
        return meeting.organName() + ", " + Swedish.weekday(meeting.onDate());
    }

    /// `Justerat av Astrid Lindmark (C), ordförande, 3 december 2026 klockan 10.14 …`
    String signed(String name, Version.Role role, Instant at) {
        return texts.get("minutes.signed." + role, name, Swedish.moment(at));
    }

    private byte[] pdf(PdfPage page) {
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
            builder.withHtmlContent(written("minutes/pdf", Map.of("page", page)), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The minutes could not be set as PDF", e);
        }
        return bytes.toByteArray();
    }

    private String written(String template, Map<String, Object> model) {
        var output = new StringOutput();
        views.render(template, model, output);
        return output.toString();
    }

    private static byte[] resource(String name) {
        try (var stream = MinutesPaper.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, () -> name + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

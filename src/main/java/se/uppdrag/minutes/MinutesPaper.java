package se.uppdrag.minutes;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
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

    private static final Map<String, Integer> SERIF =
            Map.of("source-serif-4-400", 400, "source-serif-4-600", 600);
    private static final Map<String, Integer> SANS = Map.of("inter-400", 400, "inter-600", 600);

    private final JteViews views;
    private final Houses houses;
    private final Texts texts;
    private final String styles = new String(resource("/minutes/pdf.css"), StandardCharsets.UTF_8);

    MinutesPaper(JteViews views, Houses houses, Texts texts) {
        this.views = views;
        this.houses = houses;
        this.texts = texts;
    }

    /// The text between heading and signatures, as well-formed XML.
    String html(MeetingMinutes minutes) {
        return written("minutes/document", Map.of("minutes", minutes));
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
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        SERIF.forEach((file, weight) -> font(builder, file, "Source Serif 4", weight));
        SANS.forEach((file, weight) -> font(builder, file, "Inter", weight));
        builder.withProducer("Uppdraget");
        builder.withHtmlContent(
                written("minutes/pdf", Map.of("page", page, "styles", styles)), null);
        var bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try {
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

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> open("/pdf-fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                MinutesPaper.class.getResourceAsStream(name), () -> name + " is not in the jar");
    }

    private static byte[] resource(String name) {
        try (var stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

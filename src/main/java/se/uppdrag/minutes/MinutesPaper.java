package se.uppdrag.minutes;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.JteViews;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Minutes as a page and on paper.
@Component
class MinutesPaper {

    private final JteViews views;
    private final Paper paper;
    private final Houses houses;
    private final Texts texts;

    MinutesPaper(JteViews views, Paper paper, Houses houses, Texts texts) {
        this.views = views;
        this.houses = houses;
        this.texts = texts;
        this.paper = paper;
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
        return pdf(
                meeting,
                verification.version(),
                sections,
                verification.signatories().stream()
                        .flatMap(one ->
                                verification.signature(one.person()).stream()
                                        .map(signature ->
                                                signed(
                                                        false,
                                                        one.name(),
                                                        one.role(),
                                                        signature.at())))
                        .toList());
    }

    /// The text as it is sent to be signed in the file itself: who is to sign stands last on it,
    /// and the signatures say when.
    byte[] toSign(Meeting meeting, Verification verification, List<Version.Section> sections) {
        return pdf(meeting, verification.version(), sections, signers(verification));
    }

    private List<String> signers(Verification verification) {
        return Stream.concat(
                        verification.signatories().stream()
                                .map(one -> texts.get("minutes.to-sign." + one.role(), one.name())),
                        Stream.of(texts.get("minutes.to-sign.where")))
                .toList();
    }

    /// The secret part as it is sent to be signed.
    byte[] secretToSign(
            Meeting meeting,
            Verification verification,
            SecretPartTable.Part part,
            List<Version.Section> sections) {
        return paper.pdf(
                "minutes/pdf",
                Map.of(
                        "page",
                        new PdfPage(
                                houses.ours().name(),
                                texts.get(
                                        "minutes.secret.pdf.title",
                                        meeting.organName(),
                                        Swedish.date(meeting.onDate())),
                                texts.get("minutes.secret.title"),
                                lead(meeting),
                                part.html(),
                                bookmarks(sections),
                                texts.get("minutes.signed"),
                                signers(verification),
                                texts.get("minutes.signed.hash", part.sha256()))));
    }

    private byte[] pdf(
            Meeting meeting,
            Version version,
            List<Version.Section> sections,
            List<String> signatories) {
        return paper.pdf(
                "minutes/pdf",
                Map.of(
                        "page",
                        new PdfPage(
                                houses.ours().name(),
                                texts.get(
                                        "minutes.pdf.title",
                                        meeting.organName(),
                                        Swedish.date(meeting.onDate())),
                                texts.get("minutes.title"),
                                lead(meeting),
                                version.html(),
                                bookmarks(sections),
                                texts.get("minutes.signed"),
                                signatories,
                                texts.get("minutes.signed.hash", version.sha256()))));
    }

    private static Map<String, String> bookmarks(List<Version.Section> sections) {
        var bookmarks = new LinkedHashMap<String, String>();
        for (var one : sections) {
            bookmarks.put("#p-" + one.number(), "§ " + one.number() + " " + one.title());
        }
        return bookmarks;
    }

    /// `Kommunfullmäktige, onsdag 25 november 2026`
    static String lead(Meeting meeting) {
        return meeting.organName() + ", " + Swedish.weekday(meeting.onDate());
    }

    /// `Justerat av Astrid Lindmark (C), ordförande, 3 december 2026 klockan 10.14 …`
    ///
    /// @param inTheFile whether her signature is in the PDF; before there were such, a confirmed
    ///   sign-in was all there was
    String signed(boolean inTheFile, String name, Version.Role role, Instant at) {
        return texts.get(
                "minutes.signed." + role,
                name,
                Swedish.moment(at),
                texts.get(inTheFile ? "minutes.signed.in-file" : "minutes.signed.confirmed"));
    }

    private String written(String template, Map<String, Object> model) {
        var output = new StringOutput();
        views.render(template, model, output);
        return output.toString();
    }
}

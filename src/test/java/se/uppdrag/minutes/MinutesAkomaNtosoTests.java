package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;

@DisplayName("Verified minutes as Akoma Ntoso")
class MinutesAkomaNtosoTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String TEXT =
            """
            PROTOKOLL
            Kommunfullmäktige
            25 november 2026

            § 135 Budget 2027
            Dnr KS 2026.0188

            Beslut
            Budgeten antas <utan> ändring.

            § 136 Motion om cykelställ
            Motionen bifalls.
            """;

    private static Document written() throws Exception {
        var meeting =
                new Meeting(
                        new MeetingId(new UUID(0, 1)),
                        "kf",
                        "Kommunfullmäktige",
                        DAY,
                        1,
                        SwedishTime.at(DAY, LocalTime.of(18, 0)),
                        "Stadshuset",
                        true,
                        null,
                        null);
        var minutes =
                new VerifiedTable.Published(
                        new UUID(0, 1),
                        1,
                        TEXT,
                        "<p>",
                        "abc",
                        Instant.parse("2026-12-05T10:00:00Z"),
                        new UUID(0, 2),
                        false);
        var xml =
                new MinutesAkomaNtoso(
                                meeting,
                                minutes,
                                TEXT,
                                List.of(
                                        new VerifiedTable.SectionLine(135, "Budget 2027"),
                                        new VerifiedTable.SectionLine(136, "Motion om cykelställ")),
                                "Alingsås kommun",
                                "https://uppdraget.example.se")
                        .xml();
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element only(Document document, String name, int at) {
        return (Element) document.getElementsByTagName(name).item(at);
    }

    @Test
    void has_each_section_with_its_words_and_no_others() throws Exception {
        var document = written();
        assertThat(document.getElementsByTagName("section").getLength()).isEqualTo(2);
        var budget = only(document, "section", 0);
        assertThat(budget.getAttribute("eId")).isEqualTo("par-135");
        assertThat(budget.getTextContent())
                .contains("§ 135", "Budget 2027", "Budgeten antas <utan> ändring.")
                .doesNotContain("Motionen bifalls.");
        assertThat(only(document, "preface", 0).getTextContent())
                .contains("PROTOKOLL")
                .doesNotContain("Budget");
        assertThat(only(document, "section", 1).getTextContent()).contains("Motionen bifalls.");
    }

    @Test
    void says_what_it_is_when_it_was_verified_and_the_hash_that_was_signed() throws Exception {
        var document = written();
        assertThat(only(document, "FRBRuri", 0).getAttribute("value"))
                .isEqualTo("/akn/se/doc/protokoll/kf/2026-11-25");
        assertThat(only(document, "FRBRuri", 1).getAttribute("value")).endsWith("/swe@2026-12-05");
        assertThat(only(document, "FRBRalias", 1).getAttribute("value")).isEqualTo("abc");
    }
}

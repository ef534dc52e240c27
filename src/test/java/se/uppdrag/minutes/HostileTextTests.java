package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.SittingCommand;

/// What no decent person would type, in every field that ends in the minutes, in one evening.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("Hostile text in every field of the minutes")
class HostileTextTests {

    /// Each with a word of its own, by which it is found again.
    static final Map<String, String> HOSTILE = hostile();

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Minutes minutes;
    @Autowired Printing printing;
    @Autowired VerifiedTable verified;
    @Autowired Extracts extracts;

    private static Map<String, String> hostile() {
        var all = new LinkedHashMap<String, String>();
        all.put("turned", "från \u202Ednäv\u202C och \u2067isolerad\u2069 \u200F\u061C");
        all.put("foreign", "שלום مرحبا 中文 ﷽");
        all.put("emoji", "😀 👨‍👩‍👧‍👦 🇸🇪 👍🏽 1️⃣");
        all.put(
                "controls",
                IntStream.rangeClosed(0, 0x9f)
                        .filter(Character::isISOControl)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
        all.put("halves", "\ud800 och \udc00 och \ufffe\uffff\ufdd0\ufeff");
        all.put("private", "\ue000 \udb80\udc00");
        all.put("markup", "<script>alert(1)</script></p></section>&amp;&#0;<!-- ]]> ${1} {0} '");
        all.put("formula", "=HYPERLINK(\"http://ont.example\")");
        all.put("piled", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A");
        all.put("breaks", "a\u00adb\u200bc\u2060d\u2028e\u2029f\u0085g");
        return all;
    }

    /// All of it, and a word that no line holds.
    static String text(String field, int word) {
        return field
                + " "
                + String.join(" ", HOSTILE.values())
                + " "
                + "å".repeat(word)
                + " slut"
                + field;
    }

    private MockHttpServletResponse sends(
            Meeting meeting, PersonId as, String act, String... fields) throws Exception {
        var request =
                post(meeting.address() + act)
                        .with(
                                SecurityMockMvcRequestPostProcessors.authentication(
                                        UsernamePasswordAuthenticationToken.authenticated(
                                                council.signedIn(as), null, List.of())))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private void does(Meeting meeting, String act, String... fields) throws Exception {
        var answer = sends(meeting, council.secretary, "/sekreterare/" + act, fields);
        assertThat(answer.getStatus()).as(act + " " + answer.getErrorMessage()).isEqualTo(303);
    }

    private Document reads(String address) throws Exception {
        var answer = web.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /// An evening on which everybody wrote what they could.
    private Meeting evening(String date) throws Exception {
        var title = Block.readable(text("rubrik", 300));
        var meeting = council.opens(date, council.motion(title));
        var member = council.members.get(3).value().toString();
        does(meeting, "ta-upp", "arende", "1");
        does(
                meeting,
                "justerare",
                "justerare",
                council.members.get(1).value().toString(),
                "justerare",
                council.members.get(2).value().toString(),
                "dag",
                LocalDate.parse(date).plusDays(7).toString(),
                "plats",
                text("plats", 100));
        does(meeting, "anteckna", "arende", "1", "text", text("anteckning", 1_000));
        does(meeting, "besluta", "slag", "NOTED", "text", text("beslut", 2_000));
        does(meeting, "ta-upp", "arende", "2");
        does(meeting, "besluta", "slag", "NOTED", "text", "");
        does(meeting, "ta-upp", "arende", "3");
        does(meeting, "medge", "arende", "3");
        does(meeting, "yrka", "person", member, "slag", "REJECTION", "text", text("avslag", 500));
        does(meeting, "yrka", "person", member, "slag", "AMENDMENT", "text", text("andring", 50));
        does(meeting, "slapp-in", "namn", text("gast", 60), "uppdrag", text("roll", 60));
        does(meeting, "avsluta-overlaggning");
        does(meeting, "ordning", "huvud", "0");
        does(meeting, "stall-proposition");
        does(meeting, "finner", "sida", "YES");
        does(meeting, "klubba");
        does(meeting, "stall-proposition");
        does(meeting, "finner", "sida", "YES");
        does(meeting, "klubba");
        does(meeting, "besluta", "slag", "APPROVED", "text", text("bifall", 50));
        does(
                meeting,
                "reservera",
                "person",
                member,
                "arende",
                "3",
                "text",
                text("reservation", 9_000));
        council.clock.set(date, "21.00");
        does(meeting, "avsluta");
        var answer =
                sends(
                        meeting,
                        council.secretary,
                        "/protokoll/anteckning",
                        "punkt",
                        "3",
                        "sammanfattning",
                        text("sammanfattning", 19_000),
                        "notering",
                        text("notering", 100));
        assertThat(answer.getStatus()).isEqualTo(303);
        return meeting;
    }

    @Test
    void ends_in_minutes_that_are_kept_read_and_signed() throws Exception {
        council.gather();
        var meeting = evening("2026-05-06");
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));

        var pdf = printing.pdf(meeting).orElseThrow().bytes();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        var fields =
                List.of(
                        "rubrik",
                        "plats",
                        "anteckning",
                        "beslut",
                        "avslag",
                        "andring",
                        "bifall",
                        "reservation",
                        "sammanfattning",
                        "notering");
        try (var document = Loader.loadPDF(pdf)) {
            var read = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(read.replace(" ", ""))
                    .as("nothing is cut away")
                    .contains(fields.stream().map("slut"::concat).toList());
            assertThat(read.chars().filter(c -> c == 'å').count())
                    .as("nor of the longest words")
                    .isGreaterThan(300 + 100 + 1_000 + 2_000 + 500 + 50 + 9_000 + 19_000);
            assertThat(read)
                    .contains("<script>alert(1)</script>", "U+1F600", "=HYPERLINK(")
                    .doesNotContain("\u202E", "\ufeff");
        }

        var page = reads(meeting.address() + "/protokoll");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.text())
                .contains(fields.stream().map("slut"::concat).toList())
                .contains("😀 👨‍👩‍👧‍👦", "שלום مرحبا", "<script>alert(1)</script>")
                .doesNotContain("\u202E", "\u2067");

        var published = verified.find(meeting.id()).orElseThrow();
        var section = verified.sections(meeting.id()).getLast().number();
        assertThat(VeraPdf.faults(extracts.of(meeting, published, section, false).orElseThrow()))
                .isEmpty();
        for (var paper : List.of("/kallelse.pdf", "/handlingar.pdf")) {
            var answer = web.perform(get(meeting.address() + paper)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(paper).isEqualTo(200);
            assertThat(VeraPdf.faults(answer.getContentAsByteArray())).as(paper).isEmpty();
        }
    }

    @Test
    void is_never_cut_away_unseen() throws Exception {
        council.gather();
        var meeting = council.opens("2026-05-07", council.motion("Fler bänkar"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        var tooLong = "å".repeat(10_001);
        assertThat(
                        sends(
                                        meeting,
                                        council.secretary,
                                        "/sekreterare/anteckna",
                                        "arende",
                                        "1",
                                        "text",
                                        tooLong)
                                .getStatus())
                .isEqualTo(400);
        does(meeting, "anteckna", "arende", "1", "text", tooLong.substring(1));
    }
}

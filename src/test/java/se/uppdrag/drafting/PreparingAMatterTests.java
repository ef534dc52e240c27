package se.uppdrag.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.Council;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingPapers;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;
import se.uppdrag.registry.Matter;
import se.uppdrag.statutes.WordFiles;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@Proves({"TF-10", "TF-12"})
@DisplayName("TF 2:10, 2:12 – a matter is written for and offered to a meeting")
class PreparingAMatterTests {

    private static final PersonId CHIEF = new PersonId(UUID.randomUUID());
    private static int meetingsPlanned;

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Meetings meetings;
    @Autowired MeetingPapers papers;
    @Autowired Register register;
    @Autowired LocalRules rules;
    @Autowired Offers door;
    @Autowired Handlers handlers;
    @Autowired Memoranda memoranda;
    @Autowired Files files;
    @Autowired JdbcClient jdbc;

    Matter matter;
    Meeting meeting;

    @BeforeEach
    void aMatterAndAMeeting() {
        council.gather();
        council.clock.set("2028-03-01", "09.00");
        if (meetingsPlanned == 0) {
            register.enter(new Person(CHIEF, "Karin", "Ek", null));
            register.employ(CHIEF, Role.ADMINISTRATOR, null, Council.START);
            Council.granted(
                    rules.decide(
                            register.assembly(),
                            RuleKind.OFFER_DAYS,
                            "14",
                            LocalDate.of(2028, 1, 1),
                            "KF § 9/2027"));
        }
        matter = council.motion("Cykelplan " + meetingsPlanned);
        meeting = plan();
    }

    /// One for each test, a day apart, on weekdays and other days alike.
    private Meeting plan() {
        return plan(LocalDate.of(2028, 5, 3).plusDays(meetingsPlanned++));
    }

    private Meeting plan(LocalDate day) {
        return meetings.plan(register.assembly(), day, LocalTime.of(18, 0), "Stadshuset", true);
    }

    private String here() {
        return "/beredning/" + matter.slug();
    }

    private String memo() {
        return here() + "/tjansteskrivelse/1";
    }

    private Document sees(PersonId who, String address) throws Exception {
        return page(
                web.perform(get(address).with(as(who)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private String everybodySees(String address) throws Exception {
        return web.perform(get(address))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int sends(PersonId who, String address, String... field) throws Exception {
        return answer(who, address, field).getStatus();
    }

    private MockHttpServletResponse answer(PersonId who, String address, String... field)
            throws Exception {
        var request = post(address).param("kommando", UUID.randomUUID().toString()).with(as(who));
        for (int i = 0; i < field.length; i += 2) {
            request = request.param(field[i], field[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private void begins() throws Exception {
        assertThat(
                        sends(
                                council.secretary,
                                here() + "/tjansteskrivelse/ny",
                                "rubrik",
                                "Ny cykelplan",
                                "forslag",
                                "Cykelplanen antas.\nDen gamla planen upphör att gälla.",
                                "arendet",
                                "# Bakgrund\nPlanen är från 2014.",
                                "fran",
                                "0"))
                .isEqualTo(303);
    }

    private void finishes() throws Exception {
        assertThat(sends(council.secretary, memo() + "/be-om", "godkanner", CHIEF.value() + ""))
                .isEqualTo(303);
        assertThat(sends(CHIEF, memo() + "/godkann", "version", "1")).isEqualTo(303);
        assertThat(
                        sends(
                                council.secretary,
                                memo() + "/fardigstall",
                                "version",
                                "1",
                                "sekretess",
                                ""))
                .isEqualTo(303);
    }

    private int offers(Meeting to, String skrivelse) throws Exception {
        return sends(
                council.secretary,
                here() + "/anmal",
                "sammantrade",
                to.id().value().toString(),
                "begars",
                "DECISION",
                "rubrik",
                "Ny cykelplan",
                "skrivelse",
                skrivelse,
                "meddelande",
                "");
    }

    /// The address where the secretary answers it, without the last word.
    private String offer(Meeting at) throws Exception {
        var accept =
                sees(council.secretary, at.address() + "/planera")
                        .select("form[action*=/planera/anmalda/]")
                        .attr("action");
        return accept.substring(0, accept.lastIndexOf('/'));
    }

    @Test
    void a_draft_is_nobody_elses_until_it_is_finished_and_then_everybodys() throws Exception {
        begins();
        assertThat(everybodySees("/diarium/" + matter.slug())).doesNotContain("Ny cykelplan");
        web.perform(get(memo()).with(as(council.members.getFirst())))
                .andExpect(status().isNotFound());
        web.perform(get(memo() + "/utkast.pdf").with(as(council.stranger)))
                .andExpect(status().isNotFound());
        assertThat(sees(council.secretary, memo()).text())
                .contains("Utkast", "Planen är från 2014.", "Det finns ingen sammanfattning.");

        finishes();
        var openly = page(everybodySees("/diarium/" + matter.slug()));
        var line = openly.select("a:contains(Tjänsteskrivelse: Ny cykelplan)");
        var pdf =
                web.perform(get(line.attr("href")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse();
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(VeraPdf.faults(pdf.getContentAsByteArray())).isEmpty();
        assertThat(sees(council.secretary, memo()).text())
                .contains("Färdig", "Den ändras inte mer");
        assertThat(sends(council.secretary, memo() + "/skriv", "rubrik", "Annat", "fran", "1"))
                .as("it is finished")
                .isEqualTo(422);
    }

    @Test
    void somebody_else_approves_the_version_she_has_read() throws Exception {
        begins();
        assertThat(
                        sends(
                                council.secretary,
                                memo() + "/fardigstall",
                                "version",
                                "1",
                                "sekretess",
                                ""))
                .as("nobody has approved it")
                .isEqualTo(422);
        sends(council.secretary, memo() + "/be-om", "godkanner", CHIEF.value() + "");
        assertThat(sees(CHIEF, "/beredning").select("#godkanna").text()).isNotEmpty();
        assertThat(sees(CHIEF, "/mina-uppgifter").text()).doesNotContain("Ny cykelplan");
        assertThat(sees(CHIEF, "/start").text())
                .contains("Godkänn tjänsteskrivelse i " + matter.dnr());

        assertThat(
                        sends(
                                council.secretary,
                                memo() + "/skriv",
                                "rubrik",
                                "Ny cykelplan för staden",
                                "forslag",
                                "Cykelplanen antas.",
                                "fran",
                                "1"))
                .isEqualTo(303);
        assertThat(sends(CHIEF, memo() + "/godkann", "version", "1"))
                .as("another version is newer")
                .isEqualTo(422);
        assertThat(sends(council.secretary, memo() + "/skriv", "rubrik", "Min", "fran", "1"))
                .as("somebody has written in it since")
                .isEqualTo(422);
        var difference = sees(council.secretary, memo() + "?fran=1&till=2").select("#skillnad");
        assertThat(difference.select("ins").text()).contains("staden");
        assertThat(difference.select("del").text()).contains("Den gamla planen");
    }

    @Test
    void what_was_offered_in_time_comes_on_the_agenda_with_its_paper_and_proposal()
            throws Exception {
        begins();
        finishes();
        var id = sees(council.secretary, here()).select("[name=skrivelse] option").attr("value");
        assertThat(offers(meeting, id)).isEqualTo(303);
        assertThat(offers(meeting, id)).as("it is offered already").isEqualTo(422);
        assertThat(sees(council.secretary, "/start").text()).contains("Ett anmält ärende till");

        var answer = offer(meeting) + "/ta-upp";
        assertThat(sees(council.secretary, meeting.address() + "/planera").text())
                .contains("Ny cykelplan")
                .doesNotContain("Anmält efter sista dagen", "→");
        assertThat(sends(council.secretary, answer)).isEqualTo(303);
        assertThat(sends(council.secretary, answer)).as("it is answered").isEqualTo(422);

        var item = meetings.agenda(meeting.id()).getLast();
        assertThat(item.title()).isEqualTo("Ny cykelplan");
        assertThat(item.proposal())
                .isEqualTo("1. Cykelplanen antas.\n2. Den gamla planen upphör att gälla.");
        assertThat(papers.of(meeting.id(), false))
                .anySatisfy(paper -> {
                    assertThat(paper.title()).isEqualTo("Tjänsteskrivelse: Ny cykelplan");
                    assertThat(paper.link()).isEqualTo("/diarium/" + matter.slug() + "/2/fil");
                });
        assertThat(sees(council.secretary, here()).text()).contains("Upptaget");
    }

    @Test
    void what_the_secretary_has_typed_in_the_item_already_stays() throws Exception {
        var typed = "Ärendet återremitteras.";
        assertThat(
                        sends(
                                council.secretary,
                                meeting.address() + "/planera/arende",
                                "arende",
                                matter.slug(),
                                "forslag",
                                typed))
                .isEqualTo(303);
        begins();
        finishes();
        var id = sees(council.secretary, here()).select("[name=skrivelse] option").attr("value");
        offers(meeting, id);
        assertThat(sends(council.secretary, offer(meeting) + "/ta-upp")).isEqualTo(303);

        assertThat(meetings.agenda(meeting.id()).getLast().proposal()).isEqualTo(typed);
        assertThat(papers.of(meeting.id(), false))
                .anySatisfy(paper ->
                        assertThat(paper.title()).isEqualTo("Tjänsteskrivelse: Ny cykelplan"));
    }

    @Test
    void what_comes_late_is_taken_and_shown_as_late() throws Exception {
        council.clock.set("2028-04-30", "09.00");
        assertThat(offers(meeting, "")).isEqualTo(303);
        var plan = sees(council.secretary, meeting.address() + "/planera").text();
        assertThat(plan).contains("Anmält efter sista dagen", "Det finns ingen tjänsteskrivelse.");
        assertThat(sends(council.secretary, offer(meeting) + "/ta-upp")).isEqualTo(303);

        // It is written after that, and comes to the item by itself.
        begins();
        finishes();
        assertThat(meetings.agenda(meeting.id()).getLast().proposal()).startsWith("1. Cykelplanen");
        assertThat(papers.of(meeting.id(), false))
                .anySatisfy(paper ->
                        assertThat(paper.title()).isEqualTo("Tjänsteskrivelse: Ny cykelplan"));
    }

    @Test
    void the_secretary_sets_another_last_day_for_one_meeting_and_says_why() throws Exception {
        council.clock.set("2028-04-30", "09.00");
        offers(meeting, "");
        var here = meeting.address() + "/planera/anmalda";
        assertThat(sends(council.secretary, here + "/sista-dag", "dag", "2029-05-03", "skal", "x"))
                .as("after the meeting")
                .isEqualTo(422);
        assertThat(
                        sends(
                                council.secretary,
                                here + "/sista-dag",
                                "dag",
                                meeting.onDate().minusDays(1).toString(),
                                "skal",
                                "Påsken"))
                .isEqualTo(303);
        assertThat(sees(council.secretary, here).text())
                .contains("Nils Ask bestämde det", "Påsken")
                .doesNotContain("Anmält efter sista dagen");
    }

    @Test
    void who_offered_it_reads_why_it_was_declined_or_moved() throws Exception {
        var later = plan();
        offers(meeting, "");
        var here = offer(meeting);
        assertThat(sends(council.secretary, here + "/avboj", "skal", "")).as("why").isEqualTo(422);
        assertThat(
                        sends(
                                council.secretary,
                                here + "/flytta",
                                "till",
                                later.id().value().toString(),
                                "skal",
                                "Dagordningen är full."))
                .isEqualTo(303);
        assertThat(sees(council.secretary, "/beredning").text())
                .contains("Flyttat", "Dagordningen är full.");
        assertThat(sends(council.secretary, offer(later) + "/avboj", "skal", "Hör till nämnden."))
                .isEqualTo(303);
        assertThat(sees(council.secretary, "/beredning").text())
                .contains("Avböjt", "Hör till nämnden.");
        assertThat(sees(council.secretary, "/start").text())
                .contains("Din anmälan av " + matter.dnr() + " togs inte upp");
        assertThat(meetings.agenda(later.id()))
                .noneMatch(one -> Objects.equals(one.matterSlug(), matter.slug()));
    }

    @Test
    void a_marked_memorandum_tells_nothing_outside() throws Exception {
        begins();
        sends(council.secretary, memo() + "/be-om", "godkanner", CHIEF.value() + "");
        sends(CHIEF, memo() + "/godkann", "version", "1");
        assertThat(
                        sends(
                                council.secretary,
                                memo() + "/fardigstall",
                                "version",
                                "1",
                                "sekretess",
                                "21:1"))
                .isEqualTo(303);
        assertThat(everybodySees("/diarium/" + matter.slug())).doesNotContain("Ny cykelplan");
        var id = sees(council.secretary, here()).select("[name=skrivelse] option").attr("value");
        offers(meeting, id);
        sends(council.secretary, offer(meeting) + "/ta-upp");
        var item = meetings.agenda(meeting.id()).getLast();
        assertThat(item.secret()).isTrue();
        assertThat(item.title()).doesNotContain("cykelplan");
        assertThat(papers.of(meeting.id(), false)).noneMatch(one -> one.title().contains("cykel"));
        assertThat(meetings.wholeAgenda(meeting.id()).getLast().proposal()).contains("antas");
    }

    private int takesIn(String address, byte[] file) throws Exception {
        return takesIn(address, file, "1");
    }

    private int takesIn(String address, byte[] file, String from) throws Exception {
        var request =
                MockMvcRequestBuilders.multipart(address)
                        .file(new MockMultipartFile("fil", "plan.docx", null, file))
                        .param("fran", from)
                        .param("kommando", UUID.randomUUID().toString())
                        .with(as(council.secretary));
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    @Test
    void a_word_file_becomes_a_version_and_is_kept_as_it_came() throws Exception {
        begins();
        var file =
                WordFiles.of(
                        WordFiles.styled("Heading1", "Förslag till beslut")
                                + WordFiles.paragraph("Cykelplanen antas i år.")
                                + "<w:tbl>"
                                + WordFiles.row("År", "Kronor")
                                + "</w:tbl>");
        assertThat(takesIn(memo() + "/fil", file)).isEqualTo(303);
        var page = sees(council.secretary, memo());
        assertThat(page.text())
                .contains("Version 2", "Cykelplanen antas i år.", "En tabell har ingen rubrikrad.");
        var kept = page.select("a:contains(Filen som togs in)").attr("href");
        assertThat(
                        web.perform(get(kept).with(as(council.secretary)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray())
                .isEqualTo(file);
        web.perform(get(kept).with(as(council.stranger))).andExpect(status().isNotFound());

        assertThat(takesIn(memo() + "/fil", file)).as("written in since").isEqualTo(422);
        assertThat(takesIn(memo() + "/fil", new byte[] {1})).as("no Word file").isEqualTo(422);
        assertThat(takesIn(here() + "/tjansteskrivelse/ny/fil", file)).isEqualTo(303);
        assertThat(sees(council.secretary, here() + "/tjansteskrivelse/2").text())
                .contains("Cykelplanen antas i år.");
    }

    private static byte[] pictured(Color colour, String told) throws Exception {
        return new PicturedWord()
                .having("rId1", "image1.png", PicturedWord.png(colour))
                .having("rId2", "image2.emf", new byte[] {1})
                .of(
                        WordFiles.styled("Heading1", "Förslag till beslut")
                                + WordFiles.paragraph("Cykelplanen antas.")
                                + WordFiles.styled("Heading1", "Ärendet")
                                + WordFiles.paragraph("Så här ser det ut:")
                                + PicturedWord.drawn("rId1", told)
                                + PicturedWord.drawn("rId2", "Logotyp"));
    }

    private byte[] bytes(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    @Proves("DOS-1")
    void a_picture_in_a_word_file_comes_along_and_is_told_of_before_it_is_finished()
            throws Exception {
        begins();
        assertThat(takesIn(memo() + "/fil", pictured(Color.RED, ""))).isEqualTo(303);
        var page = sees(council.secretary, memo());
        assertThat(page.text())
                .contains("Bild 1 saknar beskrivning", "följde inte med: EMF.")
                .doesNotContain("En bild saknar alternativtext");
        var shown = page.select("article img").attr("src");
        assertThat(shown).isEqualTo(memo() + "/bild/1");
        var seen = ImageIO.read(new ByteArrayInputStream(bytes(council.secretary, shown)));
        assertThat(new Color(seen.getRGB(20, 20)).getRed()).isGreaterThan(200);
        for (var other : List.of(council.members.getFirst(), council.stranger)) {
            web.perform(get(shown).with(as(other))).andExpect(status().isNotFound());
        }
        assertThat(VeraPdf.faults(bytes(council.secretary, memo() + "/utkast.pdf"))).isEmpty();

        var by = handlers.clerk(council.signedIn(council.secretary));
        var one = memoranda.find(matter.slug(), 1).orElseThrow();
        isRefused(memoranda.finish(one, 2, false, null, by), DraftingRefusal.PICTURE_IS_NOT_TOLD);
        var describe = memo() + "/beskriv";
        assertThat(
                        sends(
                                council.secretary,
                                describe,
                                "bild",
                                "2",
                                "beskrivning",
                                "En bro",
                                "fran",
                                "2"))
                .as("there is no such picture")
                .isEqualTo(422);
        assertThat(
                        sends(
                                council.secretary,
                                describe,
                                "bild",
                                "1",
                                "beskrivning",
                                "En karta över cykelvägarna",
                                "fran",
                                "2"))
                .isEqualTo(303);
        page = sees(council.secretary, memo());
        assertThat(page.text()).contains("Version 3").doesNotContain("saknar beskrivning");
        assertThat(page.select("article img").attr("alt")).isEqualTo("En karta över cykelvägarna");

        // The next file's picture has a number of its own, and the first is still in its version.
        assertThat(takesIn(memo() + "/fil", pictured(Color.BLUE, "Blått"), "3")).isEqualTo(303);
        assertThat(sees(council.secretary, memo()).select("article img").attr("src"))
                .isEqualTo(memo() + "/bild/2");
        one = memoranda.find(matter.slug(), 1).orElseThrow();
        Council.granted(memoranda.finish(one, 4, false, null, by));
        var link = Objects.requireNonNull(memoranda.find(matter.slug(), 1).orElseThrow().link());
        var pdf = bytes(council.stranger, link);
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(VeraPdf.faults(VeraPdf.withoutAlternatives(pdf)))
                .as("the picture is a figure, and has words")
                .isNotEmpty();
        assertThat(alternatives(pdf)).containsExactly("Blått");
    }

    private static List<String> alternatives(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filter(COSDictionary.class::isInstance)
                    .map(COSDictionary.class::cast)
                    .filter(one -> "Figure".equals(one.getNameAsString(COSName.S)))
                    .map(one -> one.getString(COSName.ALT))
                    .toList();
        }
    }

    @Test
    void the_pictures_of_a_draft_that_is_thrown_away_are_gone_too() throws Exception {
        begins();
        takesIn(memo() + "/fil", pictured(Color.GREEN, "Grönt"));
        var one = memoranda.find(matter.slug(), 1).orElseThrow();
        var file =
                jdbc.sql("select file from drafting.picture where memorandum = :id")
                        .param("id", one.id())
                        .query(UUID.class)
                        .single();
        assertThat(files.find(new FileId(file))).isPresent();
        assertThatThrownBy(() ->
                        jdbc.sql("delete from drafting.picture where memorandum = :id")
                                .param("id", one.id())
                                .update())
                .hasMessageContaining("thrown away");
        assertThat(sends(council.secretary, memo() + "/kasta", "version", "2", "skal", "Fel"))
                .isEqualTo(303);
        assertThat(files.find(new FileId(file))).isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from drafting.picture where memorandum = :id")
                                .param("id", one.id())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private static void isRefused(Outcome<?> outcome, DraftingRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    @Test
    void an_offer_is_answered_once_and_made_to_a_meeting_that_is_to_come() {
        var who = council.signedIn(council.secretary);
        var handled = handlers.matter(who, matter.slug()).orElseThrow();
        var by = handlers.clerk(who);
        var asked = Offer.Asked.DECISION;
        var one = Council.granted(door.offer(handled, meeting, "Plan", asked, "", null, by));
        isRefused(
                door.offer(handled, meeting, "Plan", asked, "", null, by),
                DraftingRefusal.ALREADY_OFFERED);
        Council.granted(door.withdraw(one, by));
        isRefused(door.decline(one, "Nej.", by), DraftingRefusal.OFFER_IS_ANSWERED);
        isRefused(
                door.decide(meeting, meeting.onDate().plusDays(1), "Påsk", by),
                DraftingRefusal.LAST_DAY_IS_AFTER_THE_MEETING);
        Council.granted(door.decide(meeting, meeting.onDate(), "Påsk", by));
        var again = Council.granted(door.offer(handled, meeting, "Plan", asked, "", null, by));
        council.clock.set(meeting.onDate().toString(), "18.30");
        isRefused(door.accept(again, by), DraftingRefusal.MEETING_IS_NOT_TO_COME);
        isRefused(
                door.offer(handled, meeting, "Plan", asked, "", null, by),
                DraftingRefusal.MEETING_IS_NOT_TO_COME);
    }

    @Test
    void the_way_is_shown_and_what_is_offered_is_where_it_is_now() throws Exception {
        assertThat(sees(council.secretary, here()).select("section:has(#vag) .tl")).isEmpty();
        offers(meeting, "");
        assertThat(sees(council.secretary, here()).select("section:has(#vag) .tl").text())
                .contains("Nu: Kommunfullmäktige", "anmält, väntar på sekreteraren");
    }

    @Test
    void others_do_not_answer_and_do_not_learn_what_is_prepared() throws Exception {
        var member = council.members.get(3);
        web.perform(get(here()).with(as(member))).andExpect(status().isNotFound());
        web.perform(get(meeting.address() + "/planera/anmalda").with(as(member)))
                .andExpect(status().isForbidden());
        assertThat(sends(member, here() + "/tjansteskrivelse/ny", "rubrik", "Mitt", "fran", "0"))
                .isEqualTo(404);
        assertThat(sees(member, "/beredning").text()).doesNotContain("cykelplan");
    }

    @Test
    void the_presidium_goes_through_what_is_offered_and_reads_no_draft() throws Exception {
        var chair = council.chair();
        meeting = plan(LocalDate.of(2028, 9, 11));
        var here = meeting.address() + "/planera/anmalda";
        Council.granted(
                rules.decide(
                        register.assembly(),
                        RuleKind.PRESIDIUM_DAYS,
                        "10",
                        meeting.onDate(),
                        "KF § 10/2027"));
        begins();
        var id = sees(council.secretary, here()).select("[name=skrivelse] option").attr("value");
        offers(meeting, id);
        var asked = "li:contains(Presidieberedning) a[href='" + here + "']";
        assertThat(sees(chair, "/start").select(asked)).isNotEmpty();
        assertThat(sees(chair, "/start").text())
                .contains("Presidieberedning: ett anmält ärende till");
        var read = sees(chair, here);
        assertThat(read.text())
                .contains("Ny cykelplan", "Tjänsteskrivelsen är inte färdig.")
                .contains("Presidiet går igenom dagordningen");
        assertThat(read.select("a[href^=/beredning]")).as("no draft").isEmpty();
        assertThat(read.select("form[action$=/ta-upp]")).as("the secretary answers").isEmpty();
        web.perform(get(memo()).with(as(chair))).andExpect(status().isNotFound());
        for (var other : List.of(council.members.get(3), council.stranger)) {
            web.perform(get(here).with(as(other))).andExpect(status().isForbidden());
            assertThat(sends(other, here + "/presidiet", "anteckning", "")).isEqualTo(403);
        }
        assertThat(sees(council.secretary, here()).select("#vag ~ ol li[data-now]").text())
                .contains("Presidieberedning, Kommunfullmäktige");

        assertThat(sends(chair, here + "/presidiet", "anteckning", "Karin Ek föredrar."))
                .isEqualTo(303);
        assertThat(sees(council.secretary, here).text())
                .contains("Presidiet gick igenom", "Alva Berg", "Karin Ek föredrar.");
        assertThat(sees(council.secretary, here()).select("#vag ~ ol li[data-now]").text())
                .doesNotContain("Presidieberedning");
        assertThat(sees(chair, "/start").select(asked)).isEmpty();

        finishes();
        assertThat(sees(chair, here).select("a[href$=/fil]")).as("what is finished").hasSize(1);
        council.clock.set(meeting.onDate().toString(), "18.30");
        assertThat(sends(chair, here + "/presidiet", "anteckning", "")).as("begun").isEqualTo(422);
    }

    @Test
    void a_draft_is_thrown_away_by_who_wrote_it_and_leaves_a_trace_and_no_text() throws Exception {
        begins();
        var file = WordFiles.of(WordFiles.paragraph("Planen kostar för mycket."));
        takesIn(memo() + "/fil", file);
        var kept = sees(council.secretary, memo()).select("a:contains(Filen som togs in)");
        var number = sees(council.secretary, memo()).select("[name=version]").attr("value");
        assertThat(number).isEqualTo("2");
        assertThat(sends(council.secretary, memo() + "/kasta", "version", "1", "skal", "Fel"))
                .as("another version is newer")
                .isEqualTo(422);
        assertThat(sends(council.secretary, memo() + "/kasta", "version", "2", "skal", ""))
                .as("why")
                .isEqualTo(422);
        var one = memoranda.find(matter.slug(), 1).orElseThrow();
        isRefused(
                memoranda.discard(
                        one, 2, "Fel", UUID.randomUUID(), new Clerk(UUID.randomUUID(), "")),
                DraftingRefusal.DRAFT_IS_SOMEBODY_ELSES);

        assertThat(
                        sends(
                                council.secretary,
                                memo() + "/kasta",
                                "version",
                                "2",
                                "skal",
                                "Fel ärende"))
                .isEqualTo(303);
        web.perform(get(memo()).with(as(council.secretary))).andExpect(status().isNotFound());
        web.perform(get(kept.attr("href")).with(as(council.secretary)))
                .andExpect(status().isNotFound());
        assertThat(sees(council.secretary, here()).text())
                .contains("Utkast 1 kastades av Nils Ask", "Fel ärende")
                .doesNotContain("Ny cykelplan");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from drafting.version
                                         where memorandum = :id
                                        """)
                                .param("id", one.id())
                                .query(Integer.class)
                                .single())
                .isZero();

        // The next has a number of its own, and what is finished stays.
        assertThat(
                        sends(
                                council.secretary,
                                here() + "/tjansteskrivelse/ny",
                                "rubrik",
                                "Ny cykelplan",
                                "forslag",
                                "Planen antas.",
                                "fran",
                                "0"))
                .isEqualTo(303);
        var second = memoranda.find(matter.slug(), 2).orElseThrow();
        assertThatThrownBy(() ->
                        jdbc.sql("delete from drafting.version where memorandum = :id")
                                .param("id", second.id())
                                .update())
                .hasMessageContaining("thrown away");
        var by = handlers.clerk(council.signedIn(council.secretary));
        Council.granted(memoranda.finish(second, 1, false, null, by));
        isRefused(
                memoranda.discard(second, 1, "Fel", UUID.randomUUID(), by),
                DraftingRefusal.MEMORANDUM_IS_FINISHED);
    }

    @Test
    void the_form_for_offering_asks_as_many_questions_whatever_the_number_of_meetings()
            throws Exception {
        var few = questions(() -> sees(council.secretary, here()));
        for (int i = 1; i < 10; i++) {
            plan(LocalDate.of(2028, 8, i));
        }
        assertThat(questions(() -> sees(council.secretary, here()))).isEqualTo(few);
    }

    @Test
    void the_planning_page_asks_as_many_questions_whatever_the_number_of_offers() throws Exception {
        meeting = plan(LocalDate.of(2028, 9, 20));
        assertThat(offers(meeting, "")).isEqualTo(303);
        var page = meeting.address() + "/planera";
        var few = questions(() -> sees(council.secretary, page));
        for (int i = 0; i < 4; i++) {
            matter = council.motion("Gångväg " + i);
            begins();
            offers(meeting, "");
        }
        assertThat(sees(council.secretary, page).select("form[action$=/ta-upp]")).hasSize(5);
        assertThat(questions(() -> sees(council.secretary, page))).isEqualTo(few);
    }

    private interface Asking {

        void ask() throws Exception;
    }

    /// How many statements the database is sent meanwhile.
    private static long questions(Asking asking) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(seen);
        var me = Thread.currentThread().getName();
        try {
            asking.ask();
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(before);
        }
        return seen.list.stream()
                .filter(one -> one.getThreadName().equals(me))
                .filter(one -> one.getMessage().startsWith("Executing prepared"))
                .count();
    }
}

package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.Council;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Progress;
import se.uppdrag.minutes.LodgedAppeal.Step;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step.Kind;
import se.uppdrag.statutes.Decided;
import se.uppdrag.statutes.Form;
import se.uppdrag.statutes.Period;
import se.uppdrag.statutes.Statute;
import se.uppdrag.statutes.StatuteKind;
import se.uppdrag.statutes.Statutes;

@SpringBootTest(properties = "uppdrag.test=after")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("FL 33, KL 13:5, 13:14–15 – after the decision: who is told, and who appeals")
@Proves({"FL-33", "KL13-5", "KL13-14", "TF-10"})
class AfterDecisionTests {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Minutes minutes;
    @Autowired AfterDecision after;
    @Autowired VersionTable versions;
    @Autowired MinutesProgress progress;
    @Autowired Finality finality;
    @Autowired Statutes statutes;
    @Autowired Registry registry;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void gather() {
        council.gather();
    }

    // The words these tests are written in.

    RequestPostProcessor as(@Nullable PersonId person) {
        return person == null
                ? request -> request
                : authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                council.signedIn(person), null, List.of()));
    }

    MockHttpServletResponse asks(@Nullable PersonId person, String address) {
        return sends(get(address).with(as(person)));
    }

    MockHttpServletResponse posts(@Nullable PersonId person, String address, String... fields) {
        var request =
                post(address)
                        .with(as(person))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return sends(request);
    }

    MockHttpServletResponse sends(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    Meeting verified(String date, Matter matter) {
        var meeting = council.held(date, matter);
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        return meeting;
    }

    int section(Meeting meeting) {
        var version = versions.latest(meeting.id()).orElseThrow().version().number();
        return versions.sections(meeting.id(), version).getLast().number();
    }

    List<Kind> told(Matter matter) {
        return registry.steps(matter.id()).stream().map(one -> one.kind()).toList();
    }

    // Who is told.

    @Test
    void a_receiver_with_an_address_gets_a_letter_and_says_that_it_has_come() {
        var meeting = verified("2026-03-02", council.motion("Fler bänkar"));
        var here = meeting.address() + "/expediering";
        var listed =
                posts(
                        council.secretary,
                        here + "/mottagare",
                        "paragraf",
                        Integer.toString(section(meeting)),
                        "mottagare",
                        "Parkbolaget <AB>",
                        "satt",
                        "EMAIL",
                        "adress",
                        "park@exempel.se");
        assertThat(listed.getStatus()).isEqualTo(303);
        var one = after.dispatches(meeting.id()).getFirst();
        // Nothing is there for anybody before it is sent.
        assertThat(asks(null, one.receipt()).getStatus()).isEqualTo(404);
        assertThat(posts(null, one.receipt()).getStatus()).isEqualTo(422);
        assertThat(posts(council.secretary, here + "/skicka").getStatus()).isEqualTo(303);
        assertThat(
                        jdbc.sql(
                                        """
                                        select subject || body || link from mail.letter
                                         where address = 'park@exempel.se'
                                        """)
                                .query(String.class)
                                .single())
                .contains("§ " + section(meeting), one.receipt())
                .doesNotContain("bänkar");
        assertThat(page(asks(null, one.receipt())).text())
                .contains("Till Parkbolaget <AB>", "Vi har fått beslutet");
        assertThat(posts(null, one.receipt()).getRedirectedUrl()).isEqualTo(one.receipt());
        assertThat(page(asks(null, one.receipt())).text()).contains("Mottaget 2 mars 2026");
        assertThat(page(asks(council.secretary, here)).select("table").text())
                .contains("Parkbolaget <AB>", "E-post, park@exempel.se", "Mottaget 2 mars 2026");
    }

    @Test
    void one_without_goes_on_paper_and_nothing_is_sent_that_is_not_listed() {
        var meeting = verified("2026-03-03", council.motion("Fler bord"));
        assertThat(after.send(meeting, council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOTHING_TO_SEND));
        assertThat(after.list(meeting, 1, "Grannen", true, "ingen adress", council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.NO_ADDRESS_TO_SEND_TO));
        var id =
                Council.granted(
                        after.list(
                                meeting,
                                section(meeting),
                                "Grannen",
                                false,
                                "Storgatan 1",
                                council.secretary));
        assertThat(after.acknowledge(id, council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOT_SENT_OUT));
        assertThat(after.send(meeting, council.secretary)).isEqualTo(Outcome.granted(1));
        var list = page(asks(council.secretary, meeting.address() + "/expediering"));
        assertThat(list.select("table a").attr("href"))
                .isEqualTo(meeting.address() + "/protokoll/utdrag/" + section(meeting) + ".pdf");
        posts(council.secretary, meeting.address() + "/expediering/kvittens", "vem", id.toString());
        assertThat(after.dispatches(meeting.id()).getFirst().acknowledgedAt()).isNotNull();
    }

    @Test
    void only_the_secretary_keeps_the_list_and_only_of_verified_minutes() {
        var draft = council.held("2026-03-04", council.motion("Fler stolar"));
        assertThat(after.list(draft, 1, "Grannen", false, "", council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOT_VERIFIED_YET));
        assertThat(after.appealed(draft, 1, council.today(), "", council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOT_VERIFIED_YET));
        var here = draft.address() + "/expediering";
        assertThat(asks(council.members.get(1), here).getStatus()).isEqualTo(403);
        assertThat(posts(council.members.get(1), here + "/skicka").getStatus()).isEqualTo(403);
        assertThat(asks(null, "/expediering/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void the_words_of_a_decision_name_who_is_told() {
        var all = List.of("Kommunfullmäktige", "Socialnämnden", "Miljönämnden", "Nämnden");
        var words =
                """
                § 7 Fler bänkar
                Dnr KS 2026.0001

                Beslut
                Kommunfullmäktige beslutar att uppdra åt socialnämnden att ta med miljönämndens svar.

                Ärendet
                Nämnden har yttrat sig.
                """;
        assertThat(new Recipients(all, "Kommunfullmäktige").of(words, "Eva Öst"))
                .containsExactly("Socialnämnden", "Miljönämnden", "Eva Öst");
        assertThat(new Recipients(all, "Socialnämnden").of("§ 8 Val\n\nBeslut\n\n", "")).isEmpty();
    }

    // Who appeals.

    @Test
    void an_appeal_in_time_keeps_the_decision_from_being_final_until_it_comes_to_nothing() {
        var motion = council.motion("Fler lampor");
        var meeting = verified("2026-03-05", motion);
        clock.set("2026-03-26", "15.00");
        var here = meeting.address() + "/expediering";
        posts(
                council.secretary,
                here + "/overklagat",
                "paragraf",
                Integer.toString(section(meeting)),
                "dag",
                "2026-03-26",
                "diarienummer",
                "KS 2026.0099");
        clock.set("2026-04-20", "09.00");
        assertThat(told(motion)).contains(Kind.APPEALED).doesNotContain(Kind.FINAL);
        assertThat(page(asks(null, meeting.address() + "/protokoll")).text())
                .contains(
                        "§ " + section(meeting) + ", överklagat 26 mars 2026 (KS 2026.0099)",
                        "Beslutet har inte fått laga kraft");
        var appeal = after.appeals(meeting.id()).getFirst();
        assertThat(legalForce(meeting)).isFalse();
        takes(meeting, appeal, Step.FORWARDED, "2026-03-27");
        takes(meeting, appeal, Step.REJECTED, "2026-04-10");
        assertThat(legalForce(meeting)).isTrue();
        assertThat(registry.steps(motion.id()))
                .filteredOn(one -> one.kind() == Kind.FINAL)
                .extracting(one -> one.onDate())
                .containsExactly(LocalDate.of(2026, 4, 10));
        assertThat(take(meeting, appeal, Step.ANNULLED, "2026-04-11"))
                .isEqualTo(Outcome.refused(MinutesRefusal.APPEAL_IS_DECIDED));
    }

    boolean legalForce(Meeting meeting) {
        return progress.marks(meeting).stream()
                .anyMatch(mark -> mark.stage() == Progress.Stage.FINAL && mark.reached());
    }

    Outcome<?> take(Meeting meeting, LodgedAppeal appeal, Step step, String day) {
        return after.take(meeting, appeal.id(), step, LocalDate.parse(day), "", council.secretary);
    }

    void takes(Meeting meeting, LodgedAppeal appeal, Step step, String day) {
        assertThat(take(meeting, appeal, step, day)).isInstanceOf(Granted.class);
    }

    /// A court annuls the last decision of the meeting.
    LodgedAppeal annulled(Meeting meeting, String day) {
        var id =
                Council.granted(
                        after.appealed(
                                meeting,
                                section(meeting),
                                meeting.onDate().plusDays(14),
                                "",
                                council.secretary));
        var appeal =
                after.appeals(meeting.id()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        takes(meeting, appeal, Step.ANNULLED, day);
        return appeal;
    }

    void reads(Statute statute, String day, String... words) {
        assertThat(statutes.on(statute, LocalDate.parse(day)).orElseThrow().text())
                .as(day)
                .contains(words);
    }

    @Test
    void a_statute_is_not_in_force_on_a_decision_that_was_annulled_and_what_it_replaced_is() {
        var meeting = verified("2026-03-09", council.motion("Nya ordningsregler"));
        var never = verified("2026-03-10", council.motion("Ännu nyare"));
        var statute =
                statutes.found(
                        StatuteKind.LOCAL_REGULATION,
                        new Statute.Card("Ordning i parken", "kf", "Parkchef", "", null),
                        council.secretary);
        enters(
                statute,
                "Gammal lydelse.",
                new Decided("kf", day("2025-01-15"), 1, null, false),
                "2025-02-01");
        enters(
                statute,
                "Ny lydelse.",
                new Decided("kf", meeting.onDate(), section(meeting), null, false),
                "2026-04-01");
        enters(
                statute,
                "Nyaste lydelse.",
                new Decided("kf", never.onDate(), section(never), null, false),
                "2026-09-01");
        clock.set("2026-08-01", "09.00");
        assertThat(finality.of("kf", meeting.onDate(), section(meeting)).orElseThrow().words())
                .isEqualTo("Fick laga kraft 31 mars 2026.");
        assertThat(page(asks(null, statute.address())).text())
                .contains("Ny lydelse", "Fick laga kraft 31 mars 2026.");

        var appeal = annulled(meeting, "2026-06-10");
        annulled(never, "2026-07-01");
        reads(statute, "2026-03-31", "Gammal");
        reads(statute, "2026-06-09", "Ny lydelse");
        reads(statute, "2026-06-10", "Gammal");
        reads(statute, "2026-09-01", "Gammal");
        assertThat(page(asks(null, statute.address())).text())
                .contains("Gammal lydelse", "upphävdes av domstol 10 juni 2026")
                .doesNotContain("Ny lydelse");
        takes(meeting, appeal, Step.CORRECTED, "2026-06-30");
        assertThat(page(asks(null, statute.address() + "/historik")).text())
                .contains(
                        "Lydelsen gäller inte sedan dess. Det som hade verkställts rättades 30 juni 2026.",
                        "Lydelsen har aldrig gällt.",
                        "Gäller åter från 10 juni 2026");
        assertThat(finality.of("kf", meeting.onDate(), section(meeting)).orElseThrow().state())
                .isEqualTo(Finality.State.CORRECTED);
        assertThat(page(asks(null, meeting.address() + "/protokoll")).text())
                .contains(
                        "Upphävt av domstol, och det som hade verkställts rättades 30 juni 2026.");
        assertThat(page(asks(null, "/forfattningssamling?q=ordning")).text())
                .contains("Ordning i parken");
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    void enters(Statute statute, String text, Decided decided, String from) {
        Council.granted(
                statutes.enter(
                        statute,
                        Form.WHOLE,
                        "# Regler\n\n1 § " + text,
                        decided,
                        new Period(day(from), null),
                        council.secretary));
    }

    @Test
    void an_annulled_decision_is_never_final_and_what_was_executed_is_put_right() {
        var motion = council.motion("Fler skyltar");
        var meeting = verified("2026-03-06", motion);
        clock.set("2026-09-01", "09.00");
        var id =
                Council.granted(
                        after.appealed(
                                meeting,
                                section(meeting),
                                LocalDate.of(2026, 3, 20),
                                "",
                                council.secretary));
        var appeal =
                after.appeals(meeting.id()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(take(meeting, appeal, Step.CORRECTED, "2026-06-01"))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOTHING_TO_CORRECT));
        takes(meeting, appeal, Step.ANNULLED, "2026-06-10");
        assertThat(take(meeting, appeal, Step.CORRECTED, "2026-06-01"))
                .isEqualTo(Outcome.refused(MinutesRefusal.BEFORE_WHAT_CAME_BEFORE, "2026-06-10"));
        assertThat(page(asks(null, meeting.address() + "/protokoll")).text())
                .contains("Beslutet är upphävt av domstol");
        takes(meeting, appeal, Step.CORRECTED, "2026-06-30");
        assertThat(told(motion)).contains(Kind.ANNULLED, Kind.CORRECTED).doesNotContain(Kind.FINAL);
        assertThat(page(asks(null, motion.address())).text())
                .contains("Beslutet upphävt", "Rättelse gjord")
                .doesNotContain("Laga kraft");
    }

    @Test
    void one_that_comes_late_is_recorded_and_stops_nothing() {
        var motion = council.motion("Fler staket");
        var meeting = verified("2026-03-09", motion);
        clock.set("2026-03-31", "09.00");
        assertThat(
                        after.appealed(
                                meeting,
                                section(meeting),
                                LocalDate.of(2026, 4, 1),
                                "",
                                council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.APPEALED_ON_NO_SUCH_DAY, "2026-03-09"));
        Council.granted(
                after.appealed(
                        meeting,
                        section(meeting),
                        LocalDate.of(2026, 3, 31),
                        "",
                        council.secretary));
        assertThat(told(motion)).contains(Kind.APPEALED, Kind.FINAL);
        assertThat(page(asks(null, meeting.address() + "/protokoll")).text())
                .contains("kom in efter sista dagen");
    }
}

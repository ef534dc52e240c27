package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
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
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeRefusal;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:69, 8:12, TF 2:10 – minutes are signed by all, and then public at once")
@Proves({"KL13-5", "KL5-67", "KL5-69", "KL8-12", "TF-10", "TF-12"})
class VerifyingMinutesTests {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Minutes minutes;
    @Autowired Persons persons;
    @Autowired VersionTable versions;
    @Autowired Registry registry;
    @Autowired NoticeBoard board;
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

    MockHttpServletResponse posts(PersonId person, String address, String... fields) {
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
            var response = web.perform(request).andReturn().getResponse();
            response.setCharacterEncoding("UTF-8");
            return response;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    MockHttpServletResponse sendsForVerification(Meeting meeting) {
        return posts(council.secretary, meeting.address() + "/protokoll/till-justering");
    }

    MockHttpServletResponse signs(PersonId person, Meeting meeting, String hash) {
        return posts(
                person,
                meeting.address() + "/justera",
                "summa",
                hash,
                "losenord",
                Council.PASSWORD);
    }

    String hash(Meeting meeting) {
        return versions.latest(meeting.id()).orElseThrow().version().sha256();
    }

    /// Chair and both verifiers.
    void everybodySigns(Meeting meeting) {
        for (var person : council.members.subList(0, 3)) {
            assertThat(signs(person, meeting, hash(meeting)).getStatus()).isEqualTo(303);
        }
    }

    Meeting sent(String date) {
        var meeting = council.held(date, council.motion("Fler cykelvägar"));
        assertThat(sendsForVerification(meeting).getStatus()).isEqualTo(303);
        return meeting;
    }

    // Drafts.

    @Test
    void the_public_gets_no_draft_and_is_told_why() {
        var meeting = council.held("2026-03-02", council.motion("Fler bänkar"));
        for (var person :
                new @Nullable PersonId[] {null, council.stranger, council.members.get(4)}) {
            var answer = asks(person, meeting.address() + "/protokoll");
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(page(answer).text())
                    .contains("Protokollet är inte justerat än", "2 kap. 10 § TF", "16 mars 2026")
                    .doesNotContain("§ 1 Upprop");
        }
        assertThat(asks(null, meeting.address() + "/protokoll.pdf").getStatus()).isEqualTo(404);
        assertThat(asks(null, meeting.address() + "/protokoll.txt").getStatus()).isEqualTo(404);
    }

    @Test
    void secretary_chair_and_verifiers_read_the_draft_while_the_meeting_runs() {
        var meeting = council.opens("2026-03-03", council.motion("Fler träd"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3), council.today(), "digitalt"));
        for (var person : List.of(council.secretary, council.chair(), council.members.get(2))) {
            var answer = asks(person, meeting.address() + "/protokoll");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(page(answer).text()).contains("Upprop och val av justerare", "Utkast");
        }
        assertThat(sendsForVerification(meeting).getStatus()).isEqualTo(422);
        council.does(meeting, new SittingCommand.Close());
    }

    @Test
    void the_section_grows_on_the_secretarys_page_while_the_meeting_runs() {
        var meeting = council.opens("2026-03-20", council.motion("Fler cyklar"));
        council.does(meeting, new SittingCommand.TakeUp(3));
        var page = page(asks(council.secretary, meeting.address() + "/sekreterare"));
        assertThat(page.select("article.doc h3").eachText())
                .startsWith("§ " + section(meeting) + " Fler cyklar", "Beslut");
        assertThat(page.select("article.doc .auto").text())
                .isEqualTo("Ärendet är inte avgjort än.");
        council.does(meeting, new SittingCommand.Close());
    }

    int section(Meeting meeting) {
        return minutes.draft(meeting).orElseThrow().minutes().sections().getLast().number();
    }

    @Test
    void what_the_secretary_adds_replaces_what_stood_there_and_both_are_kept() {
        var meeting = council.held("2026-03-04", council.motion("Fler gungor"));
        var address = meeting.address() + "/protokoll";
        assertThat(writes(meeting, "Första.", "").getStatus()).isEqualTo(303);
        assertThat(writes(meeting, "Andra.", "En rättelse.").getStatus()).isEqualTo(303);
        assertThat(page(asks(council.secretary, address)).select("article").text())
                .contains("Ärendet", "Andra.", "Noteringar En rättelse.")
                .doesNotContain("Första.");
        assertThat(
                        jdbc.sql("select count(*) from minutes.edit where meeting = :meeting")
                                .param("meeting", meeting.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
        var far = writes(meeting, "x".repeat(20_001), "");
        assertThat(far.getStatus()).isEqualTo(422);
        assertThat(page(far).select("textarea").text()).contains("x".repeat(20_001));
        assertThat(posts(council.chair(), address + "/anteckning", "punkt", "3").getStatus())
                .isEqualTo(403);
    }

    MockHttpServletResponse writes(Meeting meeting, String summary, String note) {
        return posts(
                council.secretary,
                meeting.address() + "/protokoll/anteckning",
                "punkt",
                "3",
                "sammanfattning",
                summary,
                "notering",
                note);
    }

    @Test
    void an_item_without_a_decision_stops_it_until_a_note_says_how_it_ended() {
        var meeting = council.opens("2026-03-05", council.motion("Fler lampor"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3), council.today(), ""));
        council.does(meeting, new SittingCommand.Close());
        var refused = sendsForVerification(meeting);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("[role=alert]").text())
                .contains("Upprop och val av justerare saknar beslut", "5 kap. 67 §");
        posts(
                council.secretary,
                meeting.address() + "/protokoll/anteckning",
                "punkt",
                "1",
                "notering",
                "Mötet bröts efter ett larm.");
        assertThat(page(asks(council.secretary, meeting.address() + "/protokoll")).text())
                .contains("Ärenden som inte togs upp");
        assertThat(sendsForVerification(meeting).getStatus()).isEqualTo(303);
    }

    @Test
    void without_verifiers_nothing_is_sent() {
        var meeting = council.opens("2026-03-06", council.motion("Fler vägar"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.Close());
        assertThat(minutes.send(meeting, council.secretary))
                .isEqualTo(Outcome.refused(MinutesRefusal.NO_VERIFIERS));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        List.of(council.members.get(1), council.members.get(2)),
                        LocalDate.of(2026, 3, 20),
                        ""));
        assertThat(minutes.send(meeting, council.secretary)).isInstanceOf(Outcome.Granted.class);
    }

    // Signing.

    @Test
    void each_signs_exactly_the_text_shown_and_the_last_makes_it_public() {
        var motion = council.motion("Fler parker");
        var meeting = council.held("2026-03-09", motion);
        sendsForVerification(meeting);
        clock.set("2026-03-12", "10.14");

        assertThat(minutes.waitingFor(council.members.get(1)))
                .contains(
                        new Minutes.Waiting(
                                meeting.id(),
                                "Kommunfullmäktige 2026-03-09",
                                LocalDate.of(2026, 3, 23),
                                meeting.address() + "/justera"));
        var form = page(asks(council.members.get(1), meeting.address() + "/justera"));
        assertThat(form.select("input[name=summa]").attr("value")).isEqualTo(hash(meeting));
        assertThat(form.select("dd.hash").text()).isEqualTo(hash(meeting));
        assertThat(form.select("article").text())
                .contains("Bo Ek", "Nej 1 David Ås", "David Ås reserverar sig mot beslutet");
        everybodySigns(meeting);

        assertThat(minutes.verified(meeting.id())).isPresent();
        assertThat(minutes.waitingFor(council.members.get(1)))
                .noneMatch(one -> one.id().equals(meeting.id()));
        var open = page(asks(null, meeting.address() + "/protokoll"));
        assertThat(open.select("section#p-" + lastSection(meeting) + " h2").text())
                .endsWith("Fler parker");
        assertThat(open.select("#justering").text())
                .contains(
                        "Justerat av Alva Berg, ordförande, den 12 mars 2026 klockan 10.14, med"
                                + " elektronisk underskrift.",
                        "Justerat av Bo Ek, justerare",
                        hash(meeting));
        var text = asks(null, meeting.address() + "/protokoll.txt");
        assertThat(Version.hash(content(text))).isEqualTo(hash(meeting));
        assertThat(asks(null, meeting.address() + "/protokoll.pdf").getContentAsByteArray())
                .startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));
        aNameIsHiddenInThemAtOnce(meeting);
    }

    void aNameIsHiddenInThemAtOnce(Meeting meeting) {
        var alva = persons.details(council.chair()).orElseThrow();
        persons.change(alva.protectedAs(Protection.NAME));
        try {
            for (var one : List.of("/protokoll", "/protokoll.txt")) {
                assertThat(content(asks(null, meeting.address() + one)))
                        .as(one)
                        .contains("Skyddade personuppgifter")
                        .doesNotContain("Alva Berg");
            }
            assertThat(asks(null, meeting.address() + "/protokoll.pdf").getStatus()).isEqualTo(302);
            assertThat(content(asks(council.chair(), meeting.address() + "/protokoll")))
                    .contains("Alva Berg");
        } finally {
            persons.change(alva);
        }
    }

    static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    int lastSection(Meeting meeting) {
        var version = versions.latest(meeting.id()).orElseThrow().version().number();
        return versions.sections(meeting.id(), version).getLast().number();
    }

    @Test
    void the_same_form_sent_twice_is_answered_as_the_first_time() {
        var meeting = sent("2026-03-10");
        var command = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var answer =
                    sends(
                            post(meeting.address() + "/justera")
                                    .with(as(council.chair()))
                                    .with(csrf())
                                    .param("kommando", command)
                                    .param("summa", hash(meeting))
                                    .param("losenord", Council.PASSWORD));
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getRedirectedUrl()).isEqualTo(meeting.address() + "/justera");
        }
        assertThat(versions.latest(meeting.id()).orElseThrow().signatures()).hasSize(1);
        // Another form for the same text is another matter.
        var again = signs(council.chair(), meeting, hash(meeting));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(page(again).text()).contains("Du har redan skrivit under");
    }

    @Test
    void a_text_that_was_changed_meanwhile_is_not_signed_but_shown() {
        var meeting = sent("2026-03-11");
        var old = hash(meeting);
        signs(council.chair(), meeting, old);
        writes(meeting, "Motionen rör två gator.", "");
        assertThat(sendsForVerification(meeting).getStatus()).isEqualTo(303);

        var answer = signs(council.members.get(1), meeting, old);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page(answer).select("article").text()).contains("Motionen rör två gator.");
        assertThat(page(answer).select("[role=alert]").text()).contains("Texten har ändrats");
        assertThat(page(answer).text())
                .contains(
                        "Alva Berg skrev under version 1",
                        "Den underskriften gäller inte den här texten");
        assertThat(versions.latest(meeting.id()).orElseThrow().signatures()).isEmpty();
        everybodySigns(meeting);
        assertThat(minutes.verified(meeting.id())).isPresent();
    }

    @Test
    void a_wrong_password_signs_nothing() {
        var meeting = sent("2026-03-12");
        var answer =
                posts(
                        council.chair(),
                        meeting.address() + "/justera",
                        "summa",
                        hash(meeting),
                        "losenord",
                        "fel");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select("#losenord-fel").text())
                .isEqualTo("Lösenordet stämmer inte. Skriv det igen.");
        assertThat(page(answer).select("#losenord").attr("value")).isEmpty();
        assertThat(versions.latest(meeting.id()).orElseThrow().signatures()).isEmpty();
    }

    @Test
    void nobody_else_sees_or_signs_it() {
        var meeting = sent("2026-03-13");
        for (var person : List.of(council.stranger, council.secretary, council.members.get(4))) {
            var shown = asks(person, meeting.address() + "/justera");
            assertThat(shown.getStatus()).isEqualTo(403);
            assertThat(page(shown).text())
                    .contains("du är ingen av dem", "5 kap. 69 §")
                    .doesNotContain("Uppropet är förrättat");
            assertThat(signs(person, meeting, hash(meeting)).getStatus()).isEqualTo(403);
        }
        assertThat(asks(null, meeting.address() + "/justera").getRedirectedUrl())
                .endsWith("/logga-in");
        assertThat(minutes.sign(meeting, council.stranger, hash(meeting)))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOT_A_VERIFIER));
    }

    @Test
    void a_verifier_gives_it_back_and_everybody_signs_the_mended_text() {
        var meeting = sent("2026-03-16");
        var old = hash(meeting);
        signs(council.chair(), meeting, old);
        var back = meeting.address() + "/justera/aterlamna";
        var empty = posts(council.members.get(1), back, "summa", old, "kommentar", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(page(empty).select("#kommentar-fel").text()).contains("Skriv vad som ska");
        posts(council.members.get(1), back, "summa", old, "kommentar", "Fel i § 3.");

        assertThat(signs(council.members.get(2), meeting, old).getStatus()).isEqualTo(422);
        assertThat(page(asks(council.secretary, meeting.address() + "/protokoll")).text())
                .contains("Återlämnat", "Fel i § 3.");
        assertThat(minutes.waitingFor(council.members.get(2)))
                .noneMatch(one -> one.id().equals(meeting.id()));
        writes(meeting, "Rättat.", "");
        sendsForVerification(meeting);
        everybodySigns(meeting);
        assertThat(minutes.verified(meeting.id()).orElseThrow().sha256()).isNotEqualTo(old);
    }

    // What the last signature brings.

    @Test
    void when_posting_fails_nothing_of_it_has_happened() {
        var motion = council.motion("Fler fontäner");
        var meeting = council.held("2026-03-17", motion);
        sendsForVerification(meeting);
        signs(council.chair(), meeting, hash(meeting));
        signs(council.members.get(1), meeting, hash(meeting));
        jdbc.sql("alter table notices.notice add constraint board_is_full check (false) not valid")
                .update();
        try {
            assertThatThrownBy(() -> signs(council.members.get(2), meeting, hash(meeting)))
                    .hasRootCauseInstanceOf(PSQLException.class);
        } finally {
            jdbc.sql("alter table notices.notice drop constraint board_is_full").update();
        }
        assertThat(versions.latest(meeting.id()).orElseThrow().signatures()).hasSize(2);
        assertThat(minutes.verified(meeting.id())).isEmpty();
        assertThat(registry.steps(motion.id()))
                .extracting(Step::kind)
                .doesNotContain(Step.Kind.DECIDED, Step.Kind.VERIFIED);
        signs(council.members.get(2), meeting, hash(meeting));
        assertThat(minutes.verified(meeting.id())).isPresent();
    }

    @Test
    void verified_minutes_never_change() {
        var meeting = sent("2026-03-18");
        everybodySigns(meeting);
        assertThat(writes(meeting, "Mer.", "").getStatus()).isEqualTo(422);
        assertThat(sendsForVerification(meeting).getStatus()).isEqualTo(422);
        assertThat(minutes.sign(meeting, council.chair(), hash(meeting)))
                .isEqualTo(Outcome.refused(MinutesRefusal.ALREADY_VERIFIED));
        for (var sql :
                List.of(
                        "update minutes.version set html = 'x'",
                        "delete from minutes.signature",
                        "update minutes.verified set version = 2",
                        "insert into minutes.edit (id, meeting, item, kind, text, by, at) select"
                                + " gen_random_uuid(), meeting, 1, 'NOTE', 'x', sent_by, now() from"
                                + " minutes.version where meeting = '"
                                + meeting.id().value()
                                + "'")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void the_database_verifies_nothing_that_not_everybody_has_signed() {
        var meeting = sent("2026-03-19");
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into minutes.verified
                                               (meeting, version, at, notice)
                                        values (:meeting, 1, now(), gen_random_uuid())
                                        """)
                                .param("meeting", meeting.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, 15 maj 2026", "2025-12-17, 2 januari 2026"})
    void w3_the_fourteenth_day_runs_on_over_a_holiday(String met, String last) {
        var meeting = sent(met);
        assertThat(page(asks(council.chair(), meeting.address() + "/justera")).text())
                .contains("Justeras senast " + last + ", 5 kap. 69 § KL");
        assertThat(page(asks(null, meeting.address())).text()).contains("Senast " + last);
    }

    @ParameterizedTest
    @CsvSource({
        // W4: announced the same day, so never later than the second.
        "2026-02-12, 2026-03-05",
        "2026-04-01, 2026-04-22",
        "2026-06-17, 2026-07-08",
        // W5–W7: three weeks, and on over a holiday.
        "2026-02-16, 2026-03-09",
        "2026-03-13, 2026-04-07",
        "2025-12-05, 2025-12-29",
        "2025-12-10, 2026-01-02"
    })
    void w4_to_w7_the_last_signature_posts_and_the_decision_becomes_final_by_itself(
            String signed, String last) {
        var on = LocalDate.parse(signed);
        clock.set(on.minusDays(30).toString(), "09.00");
        var motion = council.motion("Fler broar");
        var meeting = council.held(on.minusDays(8).toString(), motion);
        sendsForVerification(meeting);
        clock.set(signed, "16.30");
        everybodySigns(meeting);

        var notice = board.notice(minutes.verified(meeting.id()).orElseThrow().notice());
        assertThat(notice.orElseThrow().postedOn()).isEqualTo(on);
        assertThat(notice.orElseThrow().appealLast()).isEqualTo(last);
        assertThat(notice.orElseThrow().link()).isEqualTo(meeting.address() + "/protokoll");
        assertThat(notice.orElseThrow().title() + notice.orElseThrow().body())
                .doesNotContain("Alva", "Bo Ek", "Cecilia");
        var section = "§ " + lastSection(meeting);
        assertThat(registry.steps(motion.id()))
                .extracting(Step::kind, Step::onDate)
                .endsWith(
                        tuple(Step.Kind.DECIDED, on.minusDays(8)),
                        tuple(Step.Kind.VERIFIED, on),
                        tuple(Step.Kind.POSTED, on));
        assertThat(page(asks(null, meeting.address())).text()).contains("Protokoll justerat");

        clock.set(last, "23.59");
        assertThat(registry.steps(motion.id()))
                .extracting(Step::kind)
                .doesNotContain(Step.Kind.FINAL);
        assertThat(board.takeDown(notice.orElseThrow().id(), council.secretary))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(NoticeRefusal.APPEAL_TIME_IS_RUNNING));
        clock.set(LocalDate.parse(last).plusDays(1).toString(), "00.01");
        assertThat(page(asks(null, motion.address())).text()).contains("Laga kraft", section);
        assertThat(page(asks(null, meeting.address() + "/protokoll")).text())
                .contains("Laga kraft")
                .doesNotContain("Laga kraft, om ingen överklagar");
        assertThat(board.takeDown(notice.orElseThrow().id(), council.secretary))
                .isInstanceOf(Granted.class);
    }
}

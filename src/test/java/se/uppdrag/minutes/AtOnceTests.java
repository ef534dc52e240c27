package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.Council;
import se.uppdrag.PdfSig;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;

@SpringBootTest(properties = "uppdrag.test=at-once")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:69, 8:12, 13:5 – a section is verified at once, posted and appealed by itself")
@Proves({"KL5-69", "KL8-12", "KL13-5", "TF-10"})
class AtOnceTests {

    private static final int ITEM = 3;

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Minutes minutes;
    @Autowired AtOnce atOnce;
    @Autowired NoticeBoard board;
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
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    Meeting decided(String date, Matter matter) {
        var meeting = council.opens(date, matter);
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3),
                        LocalDate.parse(date).plusDays(7),
                        "digitalt"));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.TakeUp(2));
        council.decides(meeting, Decision.Kind.NOTED, "Dagordningen fastställs.");
        council.does(meeting, new SittingCommand.TakeUp(ITEM));
        council.does(meeting, new SittingCommand.AdmitLateItem(ITEM));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Motionen bifalls.");
        return meeting;
    }

    String declares(PersonId by, Meeting meeting) {
        return String.valueOf(
                posts(
                                by,
                                meeting.address() + "/justering/omedelbart",
                                "punkt",
                                Integer.toString(ITEM))
                        .getRedirectedUrl());
    }

    int section(Meeting meeting) {
        return atOnce.all(meeting.id()).getFirst().section();
    }

    MockHttpServletResponse signs(PersonId person, Meeting meeting) {
        var section = section(meeting);
        return posts(
                person,
                meeting.address() + "/justera/" + section,
                "summa",
                atOnce.sent(meeting.id(), section).orElseThrow(),
                "losenord",
                Council.PASSWORD);
    }

    List<PersonId> signatories() {
        return council.members.subList(0, 3);
    }

    // What happens.

    @Test
    void it_is_declared_signed_in_the_room_and_public_with_the_last_signature() throws Exception {
        var motion = council.motion("Fler isbanor");
        var meeting = decided("2026-03-02", motion);
        assertThat(declares(council.chair(), meeting)).isEqualTo(meeting.address() + "/justering");
        var section = section(meeting);
        var open = meeting.address() + "/protokoll/" + section;
        assertThat(minutes.waitingFor(council.members.get(1)))
                .anyMatch(one -> one.link().equals(meeting.address() + "/justera/" + section));
        for (var person : signatories()) {
            assertThat(asks(null, open).getStatus()).isEqualTo(404);
            assertThat(asks(null, open + ".pdf").getStatus()).isEqualTo(404);
            assertThat(signs(person, meeting).getStatus()).isEqualTo(303);
        }
        assertThat(page(asks(null, open)).select("article").text())
                .contains(
                        "§ " + section + " Fler isbanor",
                        "Kommunfullmäktige beslutar: Motionen bifalls.",
                        "Omedelbar justering Kommunfullmäktige beslutar att paragrafen justeras"
                                + " omedelbart. Texten läses upp.",
                        "Justerat av Cecilia Lind, justerare")
                .doesNotContain("Dagordningen fastställs");
        var pdf = asks(null, open + ".pdf").getContentAsByteArray();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(PdfSig.valid(pdf)).isEqualTo(3);
        // The rest of the meeting is as secret as before.
        assertThat(asks(null, meeting.address() + "/protokoll").getStatus()).isEqualTo(404);
        assertThat(registry.steps(motion.id()))
                .extracting(Step::kind)
                .endsWith(Step.Kind.DECIDED, Step.Kind.VERIFIED, Step.Kind.POSTED);
        itIsAppealedFromItsOwnDay(motion, meeting, section);
    }

    void itIsAppealedFromItsOwnDay(Matter motion, Meeting meeting, int section) {
        council.does(meeting, new SittingCommand.Close());
        clock.set("2026-03-12", "09.00");
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        var whole = page(asks(null, meeting.address() + "/protokoll"));
        assertThat(whole.select("#p-" + section).text())
                .contains("Paragrafen justerades 2 mars 2026")
                .contains(atOnce.sent(meeting.id(), section).orElseThrow());
        assertThat(registry.steps(motion.id()))
                .extracting(Step::kind)
                .as("told once")
                .containsOnlyOnce(Step.Kind.DECIDED);
        assertThat(
                        board.up().stream()
                                .filter(one ->
                                        one.link().startsWith(meeting.address() + "/protokoll"))
                                .map(one -> one.link() + " " + one.appealLast()))
                .containsExactlyInAnyOrder(
                        meeting.address() + "/protokoll/" + section + " 2026-03-23",
                        meeting.address() + "/protokoll 2026-04-02");
        clock.set("2026-03-24", "00.01");
        assertThat(page(asks(null, motion.address())).text()).contains("Laga kraft");
    }

    @Test
    void another_text_is_signed_anew_and_a_signed_one_never_changes() {
        var meeting = decided("2026-03-03", council.motion("Fler skidspår"));
        declares(council.secretary, meeting);
        signs(council.chair(), meeting);
        assertThat(atOnce.declare(meeting, ITEM, council.chair()))
                .isEqualTo(
                        Outcome.refused(MinutesRefusal.ALREADY_AT_ONCE, "§ " + section(meeting)));
        Council.granted(
                minutes.write(meeting, ITEM, "Motionen rör två spår.", "", council.chair()));
        assertThat(atOnce.declare(meeting, ITEM, council.chair())).isInstanceOf(Granted.class);
        assertThat(atOnce.verification(meeting.id(), section(meeting)).orElseThrow().signatures())
                .isEmpty();
        signatories().forEach(one -> signs(one, meeting));
        Council.granted(minutes.write(meeting, ITEM, "Tre spår.", "", council.chair()));
        assertThat(atOnce.declare(meeting, ITEM, council.chair()))
                .isEqualTo(
                        Outcome.refused(MinutesRefusal.ALREADY_AT_ONCE, "§ " + section(meeting)));
        council.does(meeting, new SittingCommand.Close());
    }

    // And what does not.

    @Test
    void only_what_is_decided_and_only_while_the_meeting_goes_on() {
        var meeting = council.opens("2026-03-04", council.motion("Fler bryggor"));
        assertThat(atOnce.declare(meeting, 1, council.chair()))
                .isEqualTo(Outcome.refused(MinutesRefusal.NO_VERIFIERS));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3), council.today(), ""));
        assertThat(atOnce.declare(meeting, 1, council.chair()))
                .isEqualTo(
                        Outcome.refused(
                                MinutesRefusal.NOTHING_DECIDED_YET, "Upprop och val av justerare"));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.Close());
        assertThat(atOnce.declare(meeting, 1, council.chair()))
                .isEqualTo(Outcome.refused(MinutesRefusal.MEETING_DOES_NOT_GO_ON));
    }

    @Test
    void nobody_but_the_chair_declares_it_and_nobody_but_the_verifiers_sign_it() {
        var meeting = decided("2026-03-05", council.motion("Fler bad"));
        for (var person : List.of(council.stranger, council.members.get(1))) {
            assertThat(
                            posts(person, meeting.address() + "/justering/omedelbart", "punkt", "3")
                                    .getStatus())
                    .isEqualTo(403);
        }
        declares(council.chair(), meeting);
        assertThat(signs(council.members.get(4), meeting).getStatus()).isEqualTo(403);
        var address = meeting.address() + "/justera/" + section(meeting);
        var wrong = posts(council.chair(), address, "summa", "x", "losenord", "fel");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong).select("#losenord-fel").text()).contains("stämmer inte");
        var other = posts(council.chair(), address, "summa", "x", "losenord", Council.PASSWORD);
        assertThat(other.getStatus()).isEqualTo(409);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into minutes.at_once_verified
                                               (meeting, section, version, at, notice)
                                        values (:meeting, :section, 1, now(), gen_random_uuid())
                                        """)
                                .param("meeting", meeting.id().value())
                                .param("section", section(meeting))
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        council.does(meeting, new SittingCommand.Close());
    }
}

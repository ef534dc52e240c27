package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingRefusal;

@SpringBootTest(properties = "uppdrag.test=round")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:69 – the round goes on when a text is mended, and each reads only what is new")
@Proves({"KL5-65", "KL5-69"})
class RoundTests {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Minutes minutes;
    @Autowired Rounds rounds;
    @Autowired SigningReminders reminders;
    @Autowired SigningTasks tasks;
    @Autowired VersionTable versions;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void gather() {
        council.gather();
    }

    // The words these tests are written in.

    RequestPostProcessor as(PersonId person) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        council.signedIn(person), null, List.of()));
    }

    Document reads(PersonId person, String address) {
        return page(sends(get(address).with(as(person))));
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

    Meeting sent(String date) {
        var meeting = council.held(date, council.motion("Fler cykelvägar"));
        sends(meeting);
        return meeting;
    }

    void sends(Meeting meeting) {
        assertThat(minutes.send(meeting, council.secretary)).isInstanceOf(Granted.class);
    }

    void signs(PersonId person, Meeting meeting) {
        assertThat(minutes.sign(meeting, person, hash(meeting))).isInstanceOf(Granted.class);
    }

    String hash(Meeting meeting) {
        return versions.latest(meeting.id()).orElseThrow().version().sha256();
    }

    void mends(Meeting meeting, String text) {
        assertThat(minutes.write(meeting, 3, text, "", council.secretary))
                .isInstanceOf(Granted.class);
    }

    List<Integer> left(Meeting meeting, PersonId person) {
        var version = versions.latest(meeting.id()).orElseThrow().version().number();
        return rounds.round(meeting.id(), version).left(person).stream()
                .map(Passage::number)
                .toList();
    }

    int lastSection(Meeting meeting) {
        var version = versions.latest(meeting.id()).orElseThrow().version().number();
        return versions.sections(meeting.id(), version).getLast().number();
    }

    PersonId chair() {
        return council.chair();
    }

    PersonId bo() {
        return council.members.get(1);
    }

    PersonId cecilia() {
        return council.members.get(2);
    }

    PersonId eva() {
        return council.members.get(4);
    }

    // The round.

    @Test
    void who_has_signed_is_asked_again_only_for_what_was_changed() {
        var meeting = sent("2026-03-02");
        signs(chair(), meeting);
        assertThat(
                        posts(
                                        bo(),
                                        meeting.address() + "/justera/aterlamna",
                                        "summa",
                                        hash(meeting),
                                        "paragraf",
                                        "§ " + lastSection(meeting),
                                        "kommentar",
                                        "Gatans namn är fel.",
                                        "resten",
                                        "ja")
                                .getStatus())
                .isEqualTo(303);
        mends(meeting, "Motionen rör Storgatan.");
        sends(meeting);

        assertThat(left(meeting, chair())).containsExactly(lastSection(meeting));
        assertThat(left(meeting, bo())).containsExactly(lastSection(meeting));
        assertThat(left(meeting, cecilia())).hasSizeGreaterThan(2).contains(Passage.FRAME);
        var page = reads(chair(), meeting.address() + "/justera").text();
        assertThat(page)
                .contains("Kvar att läsa är § " + lastSection(meeting))
                .contains("Ändrat sedan du godkände", "Motionen rör Storgatan.");
        assertThat(reads(cecilia(), meeting.address() + "/justera").text())
                .doesNotContain("Kvar att läsa är");
        assertThat(reads(council.secretary, meeting.address() + "/justering").text())
                .contains("Har godkänt tidigare text", "Kvar att läsa: § " + lastSection(meeting));
        // What she approved counts as read, and never as signed.
        assertThat(versions.latest(meeting.id()).orElseThrow().signatures()).isEmpty();
        for (var person : List.of(chair(), bo(), cecilia())) {
            assertThat(minutes.verified(meeting.id())).isEmpty();
            signs(person, meeting);
        }
        assertThat(minutes.verified(meeting.id())).isPresent();
    }

    @Test
    void the_others_go_on_while_the_text_is_mended_and_may_point_at_more() {
        var meeting = sent("2026-03-03");
        var section = lastSection(meeting);
        var shown = hash(meeting);
        minutes.giveBack(meeting, bo(), shown, section, "§ " + section + ": Fel.", false);
        assertThat(minutes.giveBack(meeting, bo(), shown, null, "En sak till.", false))
                .isEqualTo(Outcome.refused(MinutesRefusal.GIVEN_BACK, "§ " + section + ": Fel."));
        assertThat(reads(cecilia(), meeting.address() + "/justering").select("#approve"))
                .hasSize(1);
        var again = posts(cecilia(), meeting.address() + "/justering/godkann", "summa", shown);
        assertThat(again.getRedirectedUrl()).isEqualTo(meeting.address() + "/justering");
        assertThat(left(meeting, cecilia())).containsExactly(section);
        assertThat(left(meeting, bo())).hasSizeGreaterThan(2);
        assertThat(minutes.giveBack(meeting, cecilia(), shown, null, "Och datumet.", false))
                .isInstanceOf(Granted.class);
        assertThat(reads(council.secretary, meeting.address() + "/justering").text())
                .contains("Fel.", "Och datumet.");
        mends(meeting, "Rättat.");
        sends(meeting);
        assertThat(left(meeting, cecilia())).containsExactly(section);
        assertThat(rounds.approve(meeting, cecilia(), shown))
                .isEqualTo(Outcome.refused(MinutesRefusal.TEXT_HAS_CHANGED));
        assertThat(rounds.approve(meeting, council.stranger, hash(meeting)))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOT_A_VERIFIER));
    }

    @Test
    void a_passage_that_is_given_back_whole_leaves_nothing_to_approve() {
        var meeting = sent("2026-03-04");
        minutes.giveBack(meeting, bo(), hash(meeting), null, "Allt är fel.", true);
        assertThat(rounds.approve(meeting, cecilia(), hash(meeting))).isEqualTo(granted(0));
        assertThat(left(meeting, bo())).contains(Passage.FRAME);
        assertThat(reads(cecilia(), meeting.address() + "/justering").select("#approve")).isEmpty();
    }

    private static <T> Outcome<T> granted(T value) {
        return Outcome.granted(value);
    }

    @Test
    void a_verifier_who_disagrees_is_heard_in_the_minutes_and_signs() {
        var meeting = sent("2026-03-05");
        signs(chair(), meeting);
        var address = meeting.address() + "/justering";
        var empty = posts(bo(), address + "/avvikande", "summa", hash(meeting), "mening", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        posts(
                bo(),
                address + "/avvikande",
                "summa",
                hash(meeting),
                "mening",
                "Yrkandet löd <b>bifall</b> med tillägg.");
        sends(meeting);
        assertThat(left(meeting, chair())).containsExactly(Passage.FRAME);
        for (var person : List.of(chair(), bo(), cecilia())) {
            signs(person, meeting);
        }
        var open = page(sends(get(meeting.address() + "/protokoll")));
        assertThat(open.select("article").text())
                .contains(
                        "Avvikande mening om protokollets lydelse",
                        "Bo Ek anmäler avvikande mening om protokollets lydelse: Yrkandet löd"
                                + " <b>bifall</b> med tillägg.");
        assertThat(rounds.disagree(meeting, bo(), hash(meeting), "Mer.", false))
                .isEqualTo(Outcome.refused(MinutesRefusal.ALREADY_VERIFIED));
        assertThat(posts(council.stranger, address + "/avvikande", "mening", "x").getStatus())
                .isEqualTo(403);
    }

    @Test
    void whom_the_meeting_elected_to_step_in_is_proposed_and_named_in_the_minutes() {
        var meeting = council.opens("2026-03-19", council.motion("Fler planteringar"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        assertThat(
                        council.tries(
                                meeting,
                                new SittingCommand.ElectVerifiers(
                                        List.of(bo(), cecilia()),
                                        council.today(),
                                        "digitalt",
                                        List.of(bo()))))
                .isEqualTo(Outcome.refused(SittingRefusal.VERIFIES_ALREADY));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        List.of(bo(), cecilia()), council.today(), "digitalt", List.of(eva())));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.TakeUp(2));
        council.decides(meeting, Decision.Kind.NOTED, "Dagordningen fastställs.");
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Motionen bifalls.");
        council.does(meeting, new SittingCommand.Close());
        sends(meeting);
        assertThat(versions.latest(meeting.id()).orElseThrow().version().text())
                .contains("Till ersättare för justerarna väljs Eva Öst.");
        var chosen =
                reads(council.secretary, meeting.address() + "/justering")
                        .select("select[name=ersattare] option");
        assertThat(chosen.eachText())
                .anyMatch(one -> one.equals("Eva Öst, vald till ersättare för justerarna"))
                .contains("David Ås");
        assertThat(chosen.select("[selected]").text()).startsWith("Eva Öst");
        for (var person : List.of(chair(), bo(), cecilia())) {
            signs(person, meeting);
        }
        assertThat(reads(council.secretary, meeting.address() + "/justering").text())
                .contains("Justerat 19 mars 2026")
                .doesNotContain("Justeras senast");
    }

    @Test
    void another_verifies_when_one_is_hindered_and_why_is_never_printed() {
        var meeting = sent("2026-03-06");
        signs(chair(), meeting);
        var address = meeting.address() + "/justering";
        var answer = standsIn(chair(), meeting, cecilia(), eva(), "CHAIR");
        assertThat(answer.getRedirectedUrl()).isEqualTo(address);
        assertThat(reads(council.secretary, address).text())
                .contains("Eva Öst i stället för Cecilia Lind", "Skäl: Ligger på sjukhus.");
        sends(meeting);
        assertThat(left(meeting, chair())).containsExactly(Passage.FRAME);
        assertThat(minutes.sign(meeting, cecilia(), hash(meeting)))
                .isEqualTo(Outcome.refused(MinutesRefusal.NOT_A_VERIFIER));
        for (var person : List.of(chair(), bo(), eva())) {
            signs(person, meeting);
        }
        var open = page(sends(get(meeting.address() + "/protokoll"))).text();
        assertThat(open)
                .contains(
                        "Ny justerare: Eva Öst i stället för Cecilia Lind, enligt ordförandens"
                                + " beslut den 6 mars 2026",
                        "Justerat av Eva Öst, justerare")
                .doesNotContain("sjukhus");
    }

    MockHttpServletResponse standsIn(
            PersonId by, Meeting meeting, PersonId hindered, PersonId stand, String decided) {
        return posts(
                by,
                meeting.address() + "/justering/ersattare",
                "forhindrad",
                hindered.value().toString(),
                "ersattare",
                stand.value().toString(),
                "beslut",
                decided,
                "skal",
                "Ligger på sjukhus.");
    }

    @Test
    void not_anybody_verifies_and_not_instead_of_anybody() {
        var meeting = sent("2026-03-09");
        assertThat(standsIn(bo(), meeting, cecilia(), eva(), "CHAIR").getStatus()).isEqualTo(403);
        refused(meeting, council.stranger, eva(), MinutesRefusal.NOT_TO_BE_REPLACED);
        refused(meeting, cecilia(), council.stranger, MinutesRefusal.STAND_IN_DID_NOT_SERVE);
        refused(meeting, cecilia(), bo(), MinutesRefusal.ALREADY_VERIFIES, "Bo Ek");
        refused(meeting, chair(), eva(), MinutesRefusal.CHAIR_IS_REPLACED_BY_THE_ORGAN);
        signs(cecilia(), meeting);
        refused(meeting, cecilia(), eva(), MinutesRefusal.HAS_SIGNED, "Cecilia Lind");
        // The organ itself may decide it of the chair.
        assertThat(standsIn(council.secretary, meeting, chair(), eva(), "ORGAN").getStatus())
                .isEqualTo(303);
        sends(meeting);
        for (var person : List.of(bo(), cecilia(), eva())) {
            signs(person, meeting);
        }
        assertThat(minutes.verified(meeting.id())).isPresent();
        refused(meeting, bo(), chair(), MinutesRefusal.ALREADY_VERIFIED);
    }

    void refused(
            Meeting meeting,
            PersonId hindered,
            PersonId stand,
            MinutesRefusal because,
            String... facts) {
        assertThat(rounds.appoint(meeting, hindered, stand, false, "Förhinder", chair()))
                .isEqualTo(Outcome.refused(because, facts));
    }

    // Reminders.

    @ParameterizedTest
    @CsvSource({
        "2026-04-06,",
        "2026-04-07, WEEK",
        "2026-04-12, SOON",
        "2026-04-14, LAST_DAY",
        "2026-04-15, LATE"
    })
    void she_is_reminded_after_a_week_before_the_day_on_it_and_after(String today, String stage) {
        var meeting = LocalDate.of(2026, 3, 31);
        assertThat(SignatureAwaited.on(LocalDate.parse(today), meeting, meeting.plusDays(14)))
                .map(Enum::name)
                .isEqualTo(Optional.ofNullable(stage));
    }

    @Test
    void w3_letters_go_to_those_who_have_not_signed_and_to_nobody_twice() {
        clock.set("2026-04-30", "08.00");
        var meeting = sent("2026-04-30");
        assertThat(letters(meeting, bo())).containsExactly("SENT");
        signs(chair(), meeting);
        // The fourteenth day is Ascension Day, so the last is the day after.
        for (var day : List.of("2026-05-01", "2026-05-07", "2026-05-08", "2026-05-14")) {
            clock.set(day, "09.00");
            reminders.remind();
        }
        assertThat(letters(meeting, bo())).containsExactly("SENT", "WEEK", "SOON");
        clock.set("2026-05-15", "09.00");
        reminders.remind();
        clock.set("2026-05-16", "09.00");
        reminders.remind();
        reminders.remind();
        assertThat(letters(meeting, bo()))
                .containsExactly("SENT", "WEEK", "SOON", "LAST_DAY", "LATE");
        assertThat(letters(meeting, chair())).containsExactly("SENT");
        assertThat(reads(bo(), meeting.address() + "/justering").text())
                .contains("Den sista dagen för justering har passerat");
        // Late or not, they are signed.
        signs(bo(), meeting);
        signs(cecilia(), meeting);
        assertThat(minutes.verified(meeting.id())).isPresent();
    }

    List<String> letters(Meeting meeting, PersonId person) {
        return jdbc.sql(
                        """
                        select split_part(occasion, ':', 2) from mail.letter
                         where person = :person and occasion like 'sign:%' || :meeting
                         order by written_at
                        """)
                .param("person", person.value())
                .param("meeting", meeting.id().value().toString())
                .query(String.class)
                .list();
    }

    @Test
    void what_is_given_back_is_a_task_of_the_secretary_and_of_nobody_else() {
        var meeting = sent("2026-03-10");
        var link = meeting.address() + "/protokoll";
        minutes.giveBack(meeting, bo(), hash(meeting), null, "Fel.", false);
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .anyMatch(one -> one.href().equals(link));
        assertThat(tasks.tasksFor(bo().value(), council.today()))
                .noneMatch(one -> one.href().startsWith(meeting.address()));
        mends(meeting, "Rättat.");
        sends(meeting);
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .noneMatch(one -> one.href().equals(link));
    }
}

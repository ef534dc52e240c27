package se.uppdrag.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Hall;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.notices.Notice;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("KL 5:12–15 – a meeting is cancelled, or held at another time")
@Proves({"KL5-12", "KL5-13", "KL5-15"})
class ReschedulingTests {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired Rescheduling rescheduling;
    @Autowired NoticeBoard board;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    Hall hall;
    PersonId chair;
    PersonId member;
    PersonId alternate;
    Meeting meeting;

    @BeforeEach
    void everybodyIsCalled() {
        clock.set("2026-03-01", "09.00");
        hall = new Hall(web, register);
        hall.found();
        chair = hall.sits("Alva Berg", "kf", Post.CHAIR, "S", 1);
        member = hall.sits("Bo Ek", "kf", Post.MEMBER, "S", 2);
        alternate = hall.sits("Eva Öst", "kf", Post.ALTERNATE, "S", 1);
        meeting = planned(LocalDate.of(2026, 3, 25));
        var matter =
                registry.open(
                        register.assembly(),
                        Matter.Kind.MOTION,
                        "Fler lampor",
                        new Registration(
                                Registration.Direction.RECEIVED,
                                "Cecilia Lind",
                                "Fler lampor",
                                clock.instant(),
                                "Text.",
                                null));
        meetings.addItem(
                meeting, "", AgendaItem.Kind.ORDINARY, Optional.of(matter.slug()), "Bifalls.");
        meetings.publish(meeting);
        meeting = meetings.meeting(meeting.id()).orElseThrow();
    }

    Meeting planned(LocalDate on) {
        return meetings.plan(register.assembly(), on, LocalTime.of(18, 0), "Rådhuset", true);
    }

    Hall.Answer cancels(PersonId who) throws Exception {
        return hall.sends(
                who,
                meeting.address() + "/andra/stall-in",
                "beslutad-av",
                "Alva Berg",
                "samrad",
                "ja",
                "skal",
                "Storm.");
    }

    Hall.Answer moves(String day, String time) throws Exception {
        return hall.sends(
                hall.secretary,
                meeting.address() + "/andra/flytta",
                "datum",
                day,
                "tid",
                time,
                "plats",
                "Stadshuset",
                "beslutad-av",
                "Alva Berg",
                "skal",
                "Lokalen behövs.");
    }

    List<String> onTheBoard() {
        return board.up().stream().map(Notice::title).toList();
    }

    int letters(String occasion) {
        return jdbc.sql("select count(*) from mail.letter where occasion like :occasion")
                .param("occasion", occasion + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_chair_cancels_it_and_everything_that_hangs_on_it_follows() throws Exception {
        assertThat(meetings.calledTo(member, meeting.onDate())).hasSize(1);
        assertThat(cancels(chair).location()).isEqualTo(meeting.address());

        var page = hall.reads(meeting.address()).shown();
        assertThat(page.text())
                .contains("Inställt", "Alva Berg har beslutat det efter samråd med presidiet")
                .contains("Skäl: Storm.");
        assertThat(onTheBoard()).containsExactly("Inställt: Kommunfullmäktige 2026-03-25");
        assertThat(meetings.calledTo(member, meeting.onDate())).isEmpty();
        assertThat(meetings.between(meeting.onDate(), meeting.onDate().plusDays(1), "kf"))
                .isEmpty();
        assertThat(hall.reads("/sammantraden?manad=2026-03").shown().text()).contains("Inställt");
        assertThat(hall.reads("/sammantraden?ar=2026&organ=kf").shown().select("tbody tr").text())
                .contains("onsdag 25 mars 2026", "Inställt");
        assertThat(letters("cancelled:")).isEqualTo(3);

        var next = planned(LocalDate.of(2026, 4, 22));
        assertThat(meetings.agenda(next.id()))
                .extracting(AgendaItem::title)
                .contains("Fler lampor");
    }

    @Test
    void who_was_asked_to_serve_need_not_come() throws Exception {
        hall.sends(
                member,
                "/mitt-uppdrag/franvaro",
                "organ",
                "kf",
                "dag",
                "2026-03-25",
                "borta",
                "true");
        assertThat(letters("asked:")).isEqualTo(1);
        cancels(chair);
        assertThat(letters("settled:")).isEqualTo(1);
        assertThat(hall.reads(alternate, "/start").shown().text())
                .doesNotContain("Svara om du kan tjänstgöra");
    }

    @Test
    void others_than_the_chair_and_the_secretary_do_not() throws Exception {
        assertThat(cancels(member).status()).isEqualTo(403);
        assertThat(hall.reads(member, meeting.address() + "/andra").status()).isEqualTo(403);
    }

    @Test
    void without_a_reason_it_is_not_done_and_what_was_typed_stays() throws Exception {
        var again =
                hall.sends(
                        chair,
                        meeting.address() + "/andra/stall-in",
                        "beslutad-av",
                        "Alva Berg",
                        "skal",
                        "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.shown().select("#cancel-beslutad-av").attr("value"))
                .isEqualTo("Alva Berg");
        assertThat(meetings.meeting(meeting.id()).orElseThrow().cancelled()).isFalse();
    }

    @Test
    void once_cancelled_it_stays_so() throws Exception {
        cancels(chair);
        meeting = meetings.meeting(meeting.id()).orElseThrow();
        var again =
                rescheduling.cancel(
                        meeting, new Change.Decision("Alva Berg", true, "x"), false, chair);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(MeetingRefusal.ALREADY_CANCELLED));
        assertThatThrownBy(
                        () -> jdbc.sql("update meetings.meeting set cancelled_at = null").update())
                .hasMessageContaining("cancelled does not change");
    }

    @Test
    void a_meeting_that_has_begun_is_closed_not_cancelled() {
        var no =
                rescheduling.cancel(
                        meeting, new Change.Decision("Alva Berg", true, "x"), true, chair);
        assertThat(no)
                .isInstanceOfSatisfying(
                        Refused.class,
                        one ->
                                assertThat(one.refusal())
                                        .isEqualTo(MeetingRefusal.BEGUN_MEETING_IS_CLOSED));
    }

    @Test
    void held_another_day_it_is_announced_and_called_to_anew_and_found_where_it_was()
            throws Exception {
        hall.sends(
                member,
                "/mitt-uppdrag/franvaro",
                "organ",
                "kf",
                "dag",
                "2026-03-25",
                "borta",
                "true");
        clock.set("2026-03-20", "10.00");
        var old = meeting.address();
        assertThat(moves("2026-03-26", "17.30").location())
                .isEqualTo("/sammantraden/kf/2026-03-26");

        assertThat(hall.reads(old).location()).isEqualTo("/sammantraden/kf/2026-03-26");
        var page = hall.reads("/sammantraden/kf/2026-03-26").shown().text();
        assertThat(page).contains("klockan 17.30 · Stadshuset", "Sammanträdet skulle ha hållits");
        // Six days are less than a week: its items count as urgent (KL 5:14).
        assertThat(page).contains("5 kap. 14 § KL");
        assertThat(onTheBoard()).containsExactly("Kommunfullmäktige sammanträder 2026-03-26");
        assertThat(letters("moved:")).isEqualTo(3);
        assertThat(letters("settled:")).isEqualTo(1);
        assertThat(planned(LocalDate.of(2026, 3, 25)).address())
                .as("its old address is its own")
                .isEqualTo("/sammantraden/kf/2026-03-25-2");
    }

    @Test
    void an_hour_later_the_same_day_those_who_cannot_come_still_cannot() throws Exception {
        hall.sends(
                member,
                "/mitt-uppdrag/franvaro",
                "organ",
                "kf",
                "dag",
                "2026-03-25",
                "borta",
                "true");
        assertThat(moves("2026-03-25", "19.00").location()).isEqualTo(meeting.address());
        assertThat(letters("settled:")).isZero();
        assertThat(meetings.meeting(meeting.id()).orElseThrow().startsAt())
                .isEqualTo(meeting.startsAt().plus(Duration.ofHours(1)));
    }

    @Test
    void a_time_that_has_been_is_refused_and_one_that_is_none_is_a_mistake() throws Exception {
        var no =
                rescheduling.move(
                        meeting,
                        LocalDate.of(2026, 2, 25),
                        LocalTime.of(18, 0),
                        "Rådhuset",
                        new Change.Decision("Alva Berg", true, "x"),
                        false,
                        chair);
        assertThat(no)
                .isInstanceOfSatisfying(
                        Refused.class,
                        one ->
                                assertThat(one.refusal())
                                        .isEqualTo(MeetingRefusal.NEW_TIME_HAS_PASSED));
        var refused = moves("2026-02-25", "18.00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.shown().text()).contains("Den nya tiden har redan varit.");
        var mistaken = moves("2026-03-26", "arton");
        assertThat(mistaken.status()).isEqualTo(422);
        assertThat(mistaken.shown().text()).contains("Skriv klockslaget som 18.00.");
    }

    @Test
    void what_visitors_need_to_know_is_on_its_page_and_proposed_for_the_next_in_the_place()
            throws Exception {
        hall.sends(
                hall.secretary,
                meeting.address() + "/andra/besok",
                "fragestund",
                "Klockan 18.15",
                "webbsandning",
                "https://sandning.example.se/kf",
                "tillganglighet",
                "Hörslinga finns.");
        var page = hall.reads(meeting.address()).shown();
        assertThat(page.select("#besok + dl").text()).contains("Klockan 18.15", "Hörslinga finns.");
        assertThat(page.select("#besok + dl a").attr("href"))
                .isEqualTo("https://sandning.example.se/kf");
        var next = planned(LocalDate.of(2026, 4, 22));
        assertThat(hall.reads(hall.secretary, next.address() + "/andra").shown().text())
                .contains("Hörslinga finns.");
        var wrong =
                hall.sends(
                        hall.secretary,
                        meeting.address() + "/andra/besok",
                        "webbsandning",
                        "http://sandning.example.se");
        assertThat(wrong.status()).isEqualTo(422);
    }
}

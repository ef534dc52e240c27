package se.uppdrag.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Hall;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.Texts;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("KL 5:17–18 – alternates are asked in order until one can come")
@Proves({"KL5-17", "KL5-18"})
class CallingTests {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Substitutes substitutes;
    @Autowired Meetings meetings;
    @Autowired Sittings sittings;
    @Autowired TestClock clock;
    @Autowired Texts texts;

    Hall hall;
    PersonId chair;
    PersonId member;
    PersonId other;
    PersonId first;
    PersonId second;
    PersonId stranger;
    Meeting meeting;

    @BeforeEach
    void aMeetingIsPlanned() {
        clock.set("2026-03-01", "09.00");
        hall = new Hall(web, register);
        hall.found();
        chair = hall.sits("Alva Berg", "kf", Post.CHAIR, "S", 1);
        member = hall.sits("Bo Ek", "kf", Post.MEMBER, "S", 2);
        other = hall.sits("Cecilia Lind", "kf", Post.MEMBER, "S", 3);
        hall.sits("David Moe", "kf", Post.MEMBER, "M", 4);
        first = hall.sits("Eva Öst", "kf", Post.ALTERNATE, "S", 1);
        second = hall.sits("Frida Alm", "kf", Post.ALTERNATE, "S", 2);
        stranger = hall.sits("Göte Hag", "kf", Post.ALTERNATE, "M", 1);
        meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2026, 3, 25),
                        LocalTime.of(18, 0),
                        "Rådhuset",
                        true);
    }

    Hall.Answer cannotCome(PersonId who, boolean absent) throws Exception {
        return hall.sends(
                who,
                "/mitt-uppdrag/franvaro",
                "organ",
                "kf",
                "dag",
                "2026-03-25",
                "borta",
                Boolean.toString(absent));
    }

    /// Where she is asked; empty where she is not.
    String asked(PersonId who) throws Exception {
        return hall.reads(who, "/start")
                .shown()
                .select("a[href^='/mitt-uppdrag/inkallelse/']")
                .attr("href");
    }

    String secretarySees() throws Exception {
        return hall.reads(hall.secretary, meeting.address() + "/inkallelse").shown().text();
    }

    @Test
    void the_first_of_the_own_party_is_asked_and_says_yes() throws Exception {
        assertThat(cannotCome(member, true).status()).isEqualTo(303);
        var question = asked(first);
        assertThat(asked(second)).isEmpty();
        assertThat(asked(stranger)).isEmpty();
        assertThat(hall.reads(first, question).shown().text())
                .contains("kan Bo Ek inte komma", "Du står först i ordningen");

        assertThat(hall.sends(first, question, "svar", "ja").status()).isEqualTo(303);
        assertThat(hall.reads(first, question).shown().text()).contains("Du har sagt ja");
        assertThat(asked(second)).isEmpty();
        assertThat(secretarySees()).contains("Bo Ek (S)", "Eva Öst kommer");
    }

    /// 14 kap. 16 § vallagen.
    @Test
    @Proves("VL-10")
    void the_one_named_for_the_member_is_asked_before_the_partys_first() throws Exception {
        substitutes.name("kf", member, List.of(second), Hall.SINCE, "Länsstyrelsens beslut");
        cannotCome(member, true);
        assertThat(asked(second)).isNotEmpty();
        assertThat(asked(first)).isEmpty();
        hall.sends(second, asked(second), "svar", "nej");
        assertThat(asked(first)).isNotEmpty();
        // For the others the same one is next in turn, after those of their own.
        cannotCome(other, true);
        assertThat(asked(stranger)).isEmpty();
    }

    @Test
    void after_a_no_the_next_is_asked_and_told_why() throws Exception {
        cannotCome(member, true);
        hall.sends(first, asked(first), "svar", "nej");
        assertThat(hall.reads(second, asked(second)).shown().text())
                .contains("nummer 2", "Före dig är Eva Öst");
        hall.sends(second, asked(second), "svar", "nej");
        assertThat(secretarySees()).contains("Ingen ersättare kan komma");
    }

    @Test
    void a_yes_can_become_a_no_and_the_next_is_asked() throws Exception {
        cannotCome(member, true);
        var question = asked(first);
        hall.sends(first, question, "svar", "ja");
        hall.sends(first, question, "svar", "nej");
        assertThat(asked(second)).isNotEmpty();
        var late = hall.sends(first, question, "svar", "ja");
        isRefused(late, CallingRefusal.NO_LONGER_ASKED, "5 kap. 17 § KL");
    }

    @Test
    void two_who_are_away_have_one_alternate_each() throws Exception {
        cannotCome(member, true);
        cannotCome(other, true);
        assertThat(hall.reads(first, asked(first)).shown().text()).contains("Bo Ek");
        assertThat(hall.reads(second, asked(second)).shown().text()).contains("Cecilia Lind");
    }

    @Test
    void an_alternate_who_cannot_come_is_not_asked_and_one_who_is_asked_is_passed()
            throws Exception {
        cannotCome(first, true);
        cannotCome(member, true);
        assertThat(asked(first)).isEmpty();
        assertThat(asked(second)).isNotEmpty();

        cannotCome(second, true);
        assertThat(asked(second)).isEmpty();
        cannotCome(first, false);
        assertThat(asked(first)).isNotEmpty();
    }

    @Test
    void when_the_member_can_come_after_all_nobody_is_asked() throws Exception {
        cannotCome(member, true);
        var question = asked(first);
        cannotCome(member, false);
        assertThat(asked(first)).isEmpty();
        assertThat(hall.reads(first, question).shown().text()).contains("kan komma ändå");
        cannotCome(member, true);
        assertThat(asked(first)).isNotEmpty();
    }

    @Test
    void the_secretary_asks_the_next_and_waits_when_there_is_none() throws Exception {
        var page = meeting.address() + "/inkallelse";
        var told = hall.sends(hall.secretary, page + "/franvaro", "person", id(member));
        assertThat(told.status()).isEqualTo(303);
        var question = asked(first);
        assertThat(hall.sends(hall.secretary, page + "/nasta", "fraga", last(question)).status())
                .isEqualTo(303);
        assertThat(asked(first)).isEmpty();
        var none = hall.sends(hall.secretary, page + "/nasta", "fraga", last(asked(second)));
        isRefused(none, CallingRefusal.NOBODY_LEFT_TO_ASK, "5 kap. 18 § KL");
        assertThat(asked(second)).isNotEmpty();
    }

    @Test
    void nobody_answers_for_another_and_only_the_secretary_sees_the_page() throws Exception {
        cannotCome(member, true);
        assertThat(hall.reads(second, asked(first)).status()).isEqualTo(404);
        assertThat(hall.sends(second, asked(first), "svar", "ja").status()).isEqualTo(404);
        assertThat(hall.reads(member, meeting.address() + "/inkallelse").status()).isEqualTo(403);
    }

    @Test
    void when_the_meeting_has_begun_the_room_decides() throws Exception {
        cannotCome(member, true);
        var question = asked(first);
        clock.set("2026-03-25", "18.00");
        for (var one : new PersonId[] {chair, other, first}) {
            sittings.act(meeting, new SittingCommand.Arrive(one, false), hall.secretary);
        }
        sittings.act(meeting, new SittingCommand.Open(), hall.secretary);
        assertThat(asked(first)).isEmpty();
        var late = hall.sends(first, question, "svar", "ja");
        isRefused(late, CallingRefusal.MEETING_HAS_BEGUN, "5 kap. 17 § KL");
    }

    void isRefused(Hall.Answer answer, CallingRefusal refusal, String citation) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().select("[role=alert]").text())
                .contains(texts.get(refusal.key()), citation);
    }

    static String id(PersonId person) {
        return person.value().toString();
    }

    static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}

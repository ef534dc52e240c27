package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.RegisterRefusal;
import se.uppdrag.register.Standing;
import se.uppdrag.register.Terms;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@Proves({"KL4-9", "KL4-10"})
@DisplayName("KL 4:6–10 – when nobody is released, and nobody recalled")
class RecallingTests {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Leavings leavings;
    @Autowired Successions successions;
    @Autowired Absences absences;
    @Autowired Persons persons;
    @Autowired Terms terms;
    @Autowired Meetings meetings;
    @Autowired Clock clock;

    Hall hall;
    PersonId alva;
    PersonId bo;
    LocalDate today;

    @BeforeEach
    void aMunicipality() {
        hall = new Hall(web, register);
        hall.found();
        alva = hall.sits("Alva Berg", "kf", Post.MEMBER, "S", 1);
        bo = hall.sits("Bo Ek", "kf", Post.ALTERNATE, "S", 1);
        hall.sits("Eva Lind", "kf", Post.ALTERNATE, "M", 1);
        today = SwedishTime.dateOf(clock.instant());
    }

    Leaving only() {
        assertThat(leavings.of(alva)).hasSize(1);
        return leavings.of(alva).getFirst();
    }

    Hall.Answer does(String what, String... fields) throws Exception {
        return hall.sends(hall.secretary, only().address() + "/" + what, fields);
    }

    List<String> members(LocalDate on) {
        return register.roll(register.assembly(), on).members().stream()
                .map(Membership::name)
                .toList();
    }

    @Test
    void recall_needs_one_of_the_two_grounds_and_never_reaches_the_voters_choice()
            throws Exception {
        hall.sits(alva, "Alva Berg", "bygg", Post.MEMBER, "S", 1);
        var file = "/administration/personer/" + alva.value() + "/upphor";
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file,
                                        "organ",
                                        "bygg",
                                        "orsak",
                                        "RECALLED",
                                        "fran",
                                        today.toString(),
                                        "beslut",
                                        "KF § 3")
                                .body())
                .contains("nekats ansvarsfrihet");
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file,
                                        "organ",
                                        "bygg",
                                        "orsak",
                                        "RECALLED",
                                        "grund",
                                        "MAJORITY_SHIFTED",
                                        "fran",
                                        today.toString(),
                                        "beslut",
                                        "KF § 3")
                                .status())
                .isEqualTo(422);
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file,
                                        "organ",
                                        "kf",
                                        "orsak",
                                        "RECALLED",
                                        "grund",
                                        "DISCHARGE_DENIED",
                                        "fran",
                                        today.toString(),
                                        "beslut",
                                        "KF § 3")
                                .body())
                .contains("given av väljarna");
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file,
                                        "organ",
                                        "bygg",
                                        "orsak",
                                        "RECALLED",
                                        "grund",
                                        "DISCHARGE_DENIED",
                                        "fran",
                                        today.toString(),
                                        "beslut",
                                        "KF § 3")
                                .status())
                .isEqualTo(303);
        assertThat(register.standing(alva, "bygg", today)).isInstanceOf(Standing.None.class);
    }

    static AssignmentRefusal refusal(Outcome<?> outcome) {
        return (AssignmentRefusal) ((Outcome.Refused<?>) outcome).refusal();
    }

    @Test
    void every_no_has_its_provision() {
        assertThat(refusal(leavings.ask(alva, "ks", "")))
                .isEqualTo(AssignmentRefusal.ONLY_THE_ELECTED_CAN_RESIGN);
        leavings.ask(alva, "kf", "");
        assertThat(refusal(leavings.ask(alva, "kf", "")))
                .isEqualTo(AssignmentRefusal.RESIGNATION_IS_ALREADY_ASKED_FOR);
        assertThat(refusal(leavings.release(only(), today, "")))
                .isEqualTo(AssignmentRefusal.NO_DECISION_STANDS_BEHIND_IT);
        assertThat(refusal(leavings.release(only(), Hall.SINCE, "KF § 1")))
                .isEqualTo(AssignmentRefusal.NOT_HELD_THEN);
        leavings.deny(only(), today, "KF § 1");
        assertThat(refusal(leavings.deny(only(), today, "KF § 2")))
                .isEqualTo(AssignmentRefusal.RESIGNATION_IS_ALREADY_DECIDED);
        assertThat(
                        refusal(
                                leavings.record(
                                        alva, "bygg", today, Departure.RECALLED, null, "KF § 1")))
                .isEqualTo(AssignmentRefusal.RECALL_HAS_NO_GROUND);
        assertThat(
                        refusal(
                                leavings.record(
                                        alva,
                                        "bygg",
                                        today,
                                        Departure.ALL_RECALLED,
                                        Ground.CONVICTED,
                                        "KF § 1")))
                .isEqualTo(AssignmentRefusal.RECALL_OF_ALL_HAS_NO_GROUND);
        assertThat(
                        refusal(
                                leavings.record(
                                        alva,
                                        "kf",
                                        today,
                                        Departure.RECALLED,
                                        Ground.CONVICTED,
                                        "KF § 1")))
                .isEqualTo(AssignmentRefusal.COUNCIL_SEAT_IS_NOT_RECALLED);
        assertThat(
                        refusal(
                                successions.succeed(
                                        only(),
                                        new Nominee("Bo Ek", "S", Post.MEMBER, null),
                                        today,
                                        "Länsstyrelsen")))
                .isEqualTo(AssignmentRefusal.SEAT_IS_NOT_EMPTY);
        var meeting = meetings.plan(register.assembly(), today, LocalTime.of(18, 0), "Salen", true);
        assertThat(refusal(absences.tell(PageChecks.somebody(), meeting, true)))
                .isEqualTo(AssignmentRefusal.NOBODY_IS_CALLED_TO_THE_MEETING);
        persons.affiliate(alva, null, today, "Anmält");
        assertThat(((Outcome.Refused<?>) persons.affiliate(alva, "M", today, "Anmält")).refusal())
                .isEqualTo(RegisterRefusal.PARTY_WAS_CHANGED_LATER);
        assertThat(
                        ((Outcome.Refused<?>)
                                        terms.leave(alva, "ks", today, Departure.DIED, "Anmält"))
                                .refusal())
                .isEqualTo(RegisterRefusal.POST_IS_NOT_HELD_THEN);
    }
}

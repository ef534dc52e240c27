package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Post;
import se.uppdrag.register.RegisterRefusal;
import se.uppdrag.register.Standing;

@Proves({"KL4-9", "KL4-10"})
@DisplayName("KL 4:6–10 – when nobody is released, and nobody recalled")
class RecallingTests extends SmallAssembly {

    Hall.Answer recalls(String file, String organ, String ground) throws Exception {
        return hall.sends(
                hall.secretary,
                file,
                "organ",
                organ,
                "orsak",
                "RECALLED",
                "grund",
                ground,
                "fran",
                today.toString(),
                "beslut",
                "KF § 3");
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
        assertThat(recalls(file, "bygg", "MAJORITY_SHIFTED").status()).isEqualTo(422);
        assertThat(recalls(file, "kf", "DISCHARGE_DENIED").body()).contains("given av väljarna");
        assertThat(recalls(file, "bygg", "DISCHARGE_DENIED").status()).isEqualTo(303);
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

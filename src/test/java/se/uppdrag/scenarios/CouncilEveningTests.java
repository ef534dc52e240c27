package se.uppdrag.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Decision.Kind;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingCommand.AdmitLateItem;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.AskToSpeak;
import se.uppdrag.sitting.SittingCommand.CallIn;
import se.uppdrag.sitting.SittingCommand.Decide;
import se.uppdrag.sitting.SittingCommand.ElectVerifiers;
import se.uppdrag.sitting.SittingCommand.GiveCastingVote;
import se.uppdrag.sitting.SittingCommand.Note;
import se.uppdrag.sitting.SittingCommand.Receive;
import se.uppdrag.sitting.SittingCommand.RequestVote;
import se.uppdrag.sitting.SittingCommand.Reserve;
import se.uppdrag.sitting.SittingCommand.TakeSeat;
import se.uppdrag.sitting.SittingCommand.TakeUp;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingEvent.How;
import se.uppdrag.sitting.SittingRefusal;
import se.uppdrag.sitting.Speakers;
import se.uppdrag.sitting.Stage;

/// Evenings in the council, from the first arrival to what came too late.
@DisplayName("An evening in the council")
@Proves({
    "KL4-25",
    "KL4-27",
    "KL5-15",
    "KL5-16",
    "KL5-17",
    "KL5-18",
    "KL5-19",
    "KL5-20",
    "KL5-45",
    "KL5-46",
    "KL5-47",
    "KL5-50",
    "KL5-52",
    "KL5-53",
    "KL5-54",
    "KL5-55",
    "KL5-56",
    "KL5-62",
    "KL5-64",
    "KL5-65",
    "KL6-24",
    "KL6-27",
    "KL6-29",
    "KL6-33",
    "LOCAL-ARB"
})
class CouncilEveningTests {

    static final String CALL_IN = "5 kap. 18 § KL";

    @Test
    void a_late_member_lets_the_alternate_finish_the_item() {
        var evening =
                Stage.council("S", 3, "M", 2).agenda(item(1, "Planen antas."), item(2, "Ja."));

        // S3 is late. The second alternate is here, the first is not: she is the next in order.
        evening.allBut("S3").arrive("S-ers2").theChairOpens();
        evening.isCalledIn("S-ers2", "S3").takesUp(1);
        assertThat(evening.serving()).containsExactly("S1", "S2", "S-ers2", "M1", "M2");

        // S3 comes in the middle of the item; the alternate goes on until it is decided.
        evening.at("18.40").arrive("S3");
        assertThat(evening.serving()).contains("S-ers2").doesNotContain("S3");
        evening.theDebateIsClosed().theCouncilDecides(Kind.APPROVED, "Planen antas.");
        assertThat(evening.floor(1).tookPart()).contains(evening.person("S-ers2"));

        // After the item the member takes her seat.
        assertThat(evening.serving()).contains("S3").doesNotContain("S-ers2");
        evening.takesUp(2);
        assertThat(evening.serving()).containsExactly("S1", "S2", "S3", "M1", "M2");
    }

    @Test
    void or_takes_her_seat_at_once_as_is_her_right() {
        var evening = Stage.council("S", 3, "M", 2).agenda(item(1, "Planen antas."));
        evening.allBut("S3").arrive("S-ers1").theChairOpens();
        evening.isCalledIn("S-ers1", "S3").takesUp(1).arrive("S3");
        evening.does(new TakeSeat(evening.person("S3")));
        assertThat(evening.serving()).containsExactly("S1", "S2", "S3", "M1", "M2");
    }

    @Test
    void alternates_come_in_their_order_and_only_for_their_own_party() {
        var evening = Stage.council("S", 3, "M", 2).agenda(item(1, "Ja."));
        evening.allBut("S3", "M2").arrive("S-ers1", "S-ers2", "M-ers1").theChairOpens();
        var s3 = evening.person("S3");

        evening.isRefused(
                new CallIn(evening.person("S-ers2"), s3),
                SittingRefusal.NOT_NEXT_IN_ORDER,
                CALL_IN);
        evening.isRefused(
                new CallIn(evening.person("M-ers1"), s3),
                SittingRefusal.NOT_NEXT_IN_ORDER,
                CALL_IN);
        evening.isCalledIn("S-ers1", "S3");
        evening.isRefused(
                new CallIn(evening.person("S-ers2"), s3),
                SittingRefusal.SEAT_IS_TAKEN,
                "5 kap. 17 § KL");
    }

    @Test
    void one_who_has_served_goes_before_the_order() {
        var evening = Stage.council("S", 4, "M", 3).agenda(item(1, "Ja."), item(2, "Ja."));
        // The second alternate serves first, since the first has not come yet.
        evening.allBut("S3").arrive("S-ers2").theChairOpens();
        evening.isCalledIn("S-ers2", "S3").arrive("S3").does(new TakeSeat(evening.person("S3")));

        // Later the first alternate is here too, and a seat becomes empty.
        evening.arrive("S-ers1").leaves("S4");
        evening.isCalledIn("S-ers2", "S4");
        assertThat(evening.serving()).contains("S-ers2");
    }

    @Test
    void w23_sick_at_ten_past_seven_and_back_at_half_past_eight_does_not_serve_again() {
        var evening = Stage.council("S", 3, "M", 3).agenda(item(1, "Ja."));
        evening.everybodyArrives().arrive("S-ers1").theChairOpens();
        evening.at("19.10").leaves("S2").isCalledIn("S-ers1", "S2");
        evening.at("20.30").arrive("S2");

        assertThat(evening.serving()).contains("S-ers1").doesNotContain("S2");
        evening.isRefused(
                new TakeSeat(evening.person("S2")),
                SittingRefusal.MAY_NOT_SERVE_AGAIN_TODAY,
                "5 kap. 20 § KL");
    }

    @Test
    void w23_one_who_stepped_aside_comes_back_after_the_item() {
        var evening = Stage.council("S", 3, "M", 2).agenda(item(1, "Ja."), item(2, "Ja."));
        evening.everybodyArrives().arrive("S-ers1").theChairOpens().takesUp(1);

        evening.stepsAside("S2").isCalledIn("S-ers1", "S2");
        assertThat(evening.serving()).containsExactly("S1", "S-ers1", "S3", "M1", "M2");
        evening.theDebateIsClosed().theCouncilDecides(Kind.APPROVED, "Ja.");

        assertThat(evening.floor(1).tookPart()).doesNotContain(evening.person("S2"));
        evening.isRefused(
                new Reserve(evening.person("S2"), 1, "Nej"),
                SittingRefusal.RESERVATION_WITHOUT_TAKING_PART,
                "4 kap. 27 § KL");
        evening.takesUp(2);
        assertThat(evening.serving()).containsExactly("S1", "S2", "S3", "M1", "M2");
    }

    @Test
    void w9_twenty_five_of_fifty_one_decide_nothing_and_twenty_six_do() {
        var evening = Stage.council("S", 26).withSeats(51).agenda(item(1, "Ja."));
        evening.allBut("S26").theChairOpens();
        evening.isRefused(new TakeUp(1), SittingRefusal.NOT_QUORATE, "5 kap. 45 § KL");

        evening.arrive("S26").takesUp(1);
        // Two step aside: the meeting may decide all the same (KL 5:46).
        evening.stepsAside("S3").stepsAside("S4").theDebateIsClosed();
        evening.theCouncilDecides(Kind.APPROVED, "Ja.");
        assertThat(evening.floor(1).tookPart()).hasSize(24);

        evening.leaves("S5");
        assertThat(evening.sitting().attendance().quorate()).isFalse();
    }

    @Test
    void w10_fifteen_of_thirty_nine_have_it_referred_back_although_the_vote_is_lost() {
        var evening = Stage.council("S", 41).agenda(item(1, "Planen antas."));
        evening.allBut("S40", "S41").theChairOpens().takesUp(1);
        evening.proposes("S39", Proposal.Kind.REFERRAL_BACK, "Konsekvenserna måste utredas.");
        evening.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("S39", 24, 15);

        var ballot = evening.floor(1).ballots().getFirst();
        assertThat(ballot.settled()).isEqualTo(Side.YES);
        assertThat(ballot.minority()).isTrue();
        assertThat(evening.floor(1).deferred()).isTrue();
        evening.theCouncilDecides(Kind.REFERRED_BACK, "Ärendet återremitteras.");
    }

    @Test
    void w10_twelve_of_thirty_eight_are_too_few() {
        var evening = Stage.council("S", 41).agenda(item(1, "Planen antas."));
        evening.allBut("S39", "S40", "S41").theChairOpens().takesUp(1);
        evening.proposes("S38", Proposal.Kind.REFERRAL_BACK, "Utred mer.");
        evening.theDebateIsClosed().theChairPutsTheQuestion().aVoteIsHeld("S38", 26, 12);
        assertThat(evening.floor(1).deferred()).isFalse();
        evening.theCouncilDecides(Kind.APPROVED, "Planen antas.");
    }

    @Test
    void w10_a_second_deferral_of_the_same_matter_takes_a_majority() {
        var again =
                new Item(
                        1,
                        "VA-taxa",
                        Item.Kind.ORDINARY,
                        "KS 1",
                        null,
                        "Taxan antas.",
                        true,
                        true,
                        List.of(),
                        null);
        var evening = Stage.council("S", 39).agenda(again).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.proposes("S39", Proposal.Kind.REFERRAL_BACK, "Utred mer.");
        evening.theDebateIsClosed().theChairPutsTheQuestion().aVoteIsHeld("S39", 24, 15);
        assertThat(evening.floor(1).deferred()).isFalse();
    }

    @Test
    void a_committee_defers_by_majority_only() {
        var evening = Stage.council("S", 9).committee().agenda(item(1, "Ja.")).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.proposes("S9", Proposal.Kind.TABLING, "Vi vill läsa på.");
        evening.theDebateIsClosed().theChairPutsTheQuestion().aVoteIsHeld("S9", 5, 4);
        assertThat(evening.floor(1).deferred()).isFalse();
    }

    @Test
    void w11_nineteen_against_nineteen_is_decided_by_the_chair_and_no_vote_is_added() {
        var evening = Stage.council("S", 41).agenda(item(1, "Motionen avslås."));
        evening.allBut("S39", "S40", "S41").theChairOpens().takesUp(1);
        evening.proposes("S20", Proposal.Kind.AMENDMENT, "Motionen bifalls.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("S20", 19, 19);

        evening.isRefused(
                new GiveCastingVote(evening.person("S2"), Side.YES),
                SittingRefusal.ONLY_THE_CHAIR_DECIDES_A_TIE,
                "5 kap. 56 § KL");
        evening.isRefused(
                new GiveCastingVote(evening.person("S1"), Side.ABSTAIN),
                SittingRefusal.CHAIR_MUST_DECIDE_THE_TIE,
                "5 kap. 56 § KL");
        evening.does(new GiveCastingVote(evening.person("S1"), Side.YES));

        var ballot = evening.floor(1).ballots().getFirst();
        assertThat(ballot.count(Side.YES) + ballot.count(Side.NO)).isEqualTo(38);
        assertThat(ballot.how()).isEqualTo(How.CASTING_VOTE);
        assertThat(evening.floor(1).winner().orElseThrow().text()).isEqualTo("Motionen avslås.");
    }

    @Test
    void w13_three_proposals_take_two_linked_ballots() {
        var evening = Stage.council("S", 41).agenda(item(1, "Majoritetens budget."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.proposes("S30", Proposal.Kind.AMENDMENT, "Budget A.");
        evening.proposes("S40", Proposal.Kind.AMENDMENT, "Budget B.");
        evening.theDebateIsClosed().theOrderIsApproved(0);

        // Which of the two others is to meet the main proposal?
        evening.theChairPutsTheQuestion().aVoteIsHeld("S40", 10, 3);
        // And then the main vote.
        evening.theChairPutsTheQuestion().theChairFinds(Side.YES).aVoteIsHeld("S30", 26, 13);

        var ballots = evening.floor(1).ballots();
        assertThat(ballots).hasSize(2);
        assertThat(ballots.getFirst().count(Side.ABSTAIN)).isEqualTo(28);
        assertThat(ballots.getFirst().votes()).hasSize(41);
        assertThat(ballots.get(1).question().yesMeaning()).contains("Majoritetens budget.");
        assertThat(ballots.get(1).question().noMeaning()).contains("Budget A.");
        assertThat(ballots.get(1).count(Side.ABSTAIN)).isEqualTo(2);
        assertThat(evening.floor(1).winner().orElseThrow().text())
                .isEqualTo("Majoritetens budget.");
    }

    @Test
    void nothing_is_decided_while_proposals_are_still_to_be_weighed() {
        var evening = Stage.council("S", 5).agenda(item(1, "Ja.")).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.proposes("S2", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.isRefused(
                new Decide(new Decision(Kind.APPROVED, "Ja.")),
                SittingRefusal.QUESTIONS_REMAIN,
                "5 kap. 53 § KL");
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.theGavelFalls().theCouncilDecides(Kind.APPROVED, "Ja.");
        assertThat(evening.floor(1).ballots().getFirst().how()).isEqualTo(How.ACCLAMATION);
    }

    @Test
    void additions_are_decided_last_and_by_themselves() {
        var evening = Stage.council("S", 5).agenda(item(1, "Budgeten antas.")).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.proposes("S3", Proposal.Kind.ADDITION, "Busslinje till Hemsjö.")
                .theDebateIsClosed();
        evening.theChairPutsTheQuestion().theChairFinds(Side.NO).theGavelFalls();
        evening.theCouncilDecides(Kind.APPROVED, "Budgeten antas.");
        assertThat(evening.floor(1).ballots().getFirst().settled()).isEqualTo(Side.NO);
    }

    @Test
    void w33_a_reservation_ten_minutes_after_the_meeting_was_closed_is_refused() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja.")).everybodyArrives();
        evening.theChairOpens().takesUp(1).theDebateIsClosed();
        evening.theCouncilDecides(Kind.APPROVED, "Ja.").reserves("S2", 1);
        evening.at("21.00").theChairCloses();
        evening.at("21.10")
                .isRefused(
                        new Reserve(evening.person("S3"), 1, "Nej"),
                        SittingRefusal.RESERVATION_AFTER_CLOSING,
                        "4 kap. 27 § KL");
        // What happened can be noted all the same.
        evening.does(new Note(1, "S3 ville anmäla reservation klockan 21.10."));
        evening.isRefused(new Note(1, " "), SittingRefusal.NOTE_IS_EMPTY, "5 kap. 65 § KL");
    }

    @Test
    void verifiers_nobody_wrote_down_can_be_entered_when_the_meeting_is_over() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja.")).everybodyArrives();
        var chosen = List.of(evening.person("S2"), evening.person("S3"));
        var elect = new ElectVerifiers(chosen, LocalDate.of(2026, 12, 4), "Rådhuset");
        evening.theChairOpens().leaves("S3").theChairCloses();
        evening.does(elect);
        evening.isRefused(elect, SittingRefusal.MEETING_IS_CLOSED, "5 kap. 65 § KL");
    }

    @Test
    void a_motion_is_handed_in_from_the_bench_at_eight_minutes_to_eight() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja.")).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.at("19.52").does(new Receive("MOTION", "Cykelparkering", "KS 2026.0466", "S2 (S)"));
        assertThat(evening.log().getLast().event())
                .isEqualTo(
                        new SittingEvent.InitiativeReceived(
                                "MOTION", "Cykelparkering", "KS 2026.0466", "S2 (S)"));
    }

    @Test
    void an_item_that_was_not_announced_waits_for_all_present_to_agree() {
        var late =
                new Item(
                        1,
                        "Borgen",
                        Item.Kind.ORDINARY,
                        "KS 1",
                        null,
                        "Ja.",
                        false,
                        false,
                        List.of(),
                        null);
        var evening = Stage.council("S", 3).agenda(late).everybodyArrives();
        evening.theChairOpens().takesUp(1).theDebateIsClosed();
        evening.isRefused(
                new Decide(new Decision(Kind.APPROVED, "Ja.")),
                SittingRefusal.ITEM_WAS_NOT_ANNOUNCED,
                "5 kap. 52 § KL");
        evening.does(new AdmitLateItem(1)).theCouncilDecides(Kind.APPROVED, "Ja.");
    }

    @Test
    void an_election_is_never_by_open_vote() {
        var election =
                new Item(
                        1,
                        "Val",
                        Item.Kind.ELECTION,
                        "KS 1",
                        null,
                        "Alva väljs.",
                        true,
                        false,
                        List.of(),
                        null);
        var evening = Stage.council("S", 5).agenda(election).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.proposes("S2", Proposal.Kind.AMENDMENT, "Bo väljs.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion();
        evening.isRefused(
                new RequestVote(evening.person("S2")),
                SittingRefusal.ELECTION_IS_NOT_OPEN,
                "5 kap. 54 § KL");
    }

    @Test
    void a_stranger_is_not_called_and_a_closed_meeting_stays_closed() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja.")).everybodyArrives();
        evening.isRefused(
                new Arrive(new PersonId(new UUID(1, 1)), false),
                SittingRefusal.NOT_CALLED,
                "5 kap. 15 § KL");
        evening.theChairOpens().theChairCloses();
        evening.isRefused(new TakeUp(1), SittingRefusal.MEETING_IS_CLOSED, "5 kap. 65 § KL");
        assertThat(Sitting.of(evening.log())).isEqualTo(evening.sitting());
    }

    @Test
    void w12_a_question_may_not_be_put_when_the_council_says_so() {
        var question =
                new Item(
                        1,
                        "Fråga",
                        Item.Kind.QUESTION,
                        "KS 1",
                        null,
                        "",
                        true,
                        false,
                        List.of(),
                        null);
        var evening = Stage.council("S", 41).agenda(question).everybodyArrives();
        evening.theChairOpens().takesUp(1);
        evening.isRefused(
                new Decide(new Decision(Kind.ANSWERED, "Frågan är besvarad.")),
                SittingRefusal.QUESTIONS_REMAIN,
                "5 kap. 53 § KL");

        // Whether it may be put is decided at once, without debate.
        evening.theChairPutsTheQuestion().theChairFinds(Side.YES).aVoteIsHeld("S2", 15, 22);
        var ballot = evening.floor(1).ballots().getFirst();
        assertThat(ballot.question().yesMeaning()).isEqualTo("Frågan får ställas");
        assertThat(evening.floor(1).allowed()).isFalse();
        evening.theCouncilDecides(Kind.NOT_ALLOWED, "Frågan får inte ställas.");
    }

    @Test
    void in_a_question_only_the_asker_and_the_answerer_speak() {
        var evening = Stage.council("S", 5);
        var two = List.of(evening.person("S2"), evening.person("S3"));
        evening.agenda(
                new Item(1, "Fråga", Item.Kind.QUESTION, "KS 1", null, "", true, false, two, null));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.theChairPutsTheQuestion().theChairFinds(Side.YES).theGavelFalls();

        evening.does(new AskToSpeak(evening.person("S2"), Speakers.Kind.SPEECH));
        evening.isRefused(
                new AskToSpeak(evening.person("S4"), Speakers.Kind.SPEECH),
                SittingRefusal.ONLY_ASKER_AND_ANSWERER_SPEAK,
                "5 kap. 64 § KL");
    }

    @Test
    void a_vote_is_shown_at_the_seat_it_was_cast_from_although_the_alternate_has_left_since() {
        var evening = Stage.council("S", 3, "M", 2).agenda(item(1, "Ja."));
        evening.allBut("S3").arrive("S-ers1").theChairOpens();
        evening.isCalledIn("S-ers1", "S3").takesUp(1);
        evening.proposes("M1", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("M1", 3, 2).theCouncilDecides(Kind.APPROVED, "Ja.");
        evening.leaves("S-ers1");
        assertThat(evening.floor(1).ballots().getFirst().seats())
                .containsEntry(evening.person("S3"), evening.person("S-ers1"));
    }

    @Test
    void nobody_takes_part_at_a_distance_unless_it_has_been_decided() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja."));
        evening.isRefused(
                new Arrive(evening.person("S2"), true),
                SittingRefusal.DISTANCE_IS_NOT_DECIDED,
                "5 kap. 16 § KL");

        var decided = Stage.council("S", 3).withDistance().agenda(item(1, "Ja."));
        decided.does(new Arrive(decided.person("S2"), true));
        assertThat(decided.sitting().attendance().distance()).containsExactly(decided.person("S2"));
    }
}

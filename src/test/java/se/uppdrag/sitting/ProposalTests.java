package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.sitting.Proposal.Kind;
import se.uppdrag.sitting.SittingCommand.AllowProposals;
import se.uppdrag.sitting.SittingCommand.ApproveRounds;
import se.uppdrag.sitting.SittingCommand.DisownVote;
import se.uppdrag.sitting.SittingCommand.Gavel;
import se.uppdrag.sitting.SittingCommand.Propose;
import se.uppdrag.sitting.SittingCommand.ProposeChange;
import se.uppdrag.sitting.SittingCommand.PutQuestion;
import se.uppdrag.sitting.SittingCommand.RequireMajority;
import se.uppdrag.sitting.SittingCommand.Support;
import se.uppdrag.sitting.SittingCommand.Withdraw;
import se.uppdrag.web.Rewording;

@DisplayName("What is proposed, and how many it takes")
@Proves({"KL4-24", "KL5-50", "KL5-53", "KL5-54", "KL5-55", "LOCAL-ARB"})
class ProposalTests {

    private static final String LEADS = "5 kap. 53 § KL";
    private static final String LOCAL = "arbetsordningen";

    private static Stage evening() {
        return Stage.council("S", 4, "M", 3)
                .agenda(Stage.item(1, "att planen antas\natt 400 000 kronor anslås"))
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1);
    }

    @Test
    void the_text_on_the_agenda_is_edited_and_the_difference_kept() {
        var evening = evening();
        var s2 = evening.person("S2");
        evening.isRefused(
                new ProposeChange(s2, "att planen antas\n\natt 400 000 kronor anslås"),
                SittingRefusal.CHANGE_CHANGES_NOTHING,
                LEADS);
        evening.does(new ProposeChange(s2, "att planen antas\natt 250 000 kronor anslås"));
        var proposal = evening.floor(1).proposal(1).orElseThrow();
        assertThat(proposal.kind()).isEqualTo(Kind.AMENDMENT);
        assertThat(proposal.change().orElseThrow().paragraphs().get(1).parts())
                .contains(new Rewording.Part(Rewording.Kind.REMOVED, "400"));
    }

    @Test
    void several_join_a_proposal_but_each_once() {
        var evening = evening().proposes("S2", Kind.OWN, "Frågan utreds om.");
        evening.does(new Support(evening.person("S3"), 1));
        evening.does(new Support(evening.person("M1"), 1));
        assertThat(evening.floor(1).proposal(1).orElseThrow().supporters())
                .containsExactly(evening.person("S3"), evening.person("M1"));
        evening.isRefused(
                new Support(evening.person("S3"), 1), SittingRefusal.ALREADY_JOINED, LOCAL);
        evening.isRefused(
                new Support(evening.person("S2"), 1), SittingRefusal.ALREADY_JOINED, LOCAL);
    }

    @Test
    void nothing_changes_after_the_debate_unless_all_agree() {
        var evening = evening().proposes("S2", Kind.REJECTION, "Avslag.");
        var late = new Propose(evening.person("M1"), Kind.AMENDMENT, "Senare.");
        evening.isRefused(new AllowProposals(), SittingRefusal.DEBATE_IS_NOT_CLOSED, LEADS);
        evening.theDebateIsClosed().theOrderIsApproved(0);
        evening.isRefused(late, SittingRefusal.DEBATE_IS_CLOSED, LOCAL);
        evening.isRefused(
                new Support(evening.person("M1"), 1), SittingRefusal.DEBATE_IS_CLOSED, LOCAL);
        evening.isRefused(
                new Withdraw(evening.person("S2"), 1), SittingRefusal.DEBATE_IS_CLOSED, LOCAL);

        // All agree: the order that was approved no longer holds.
        evening.does(new AllowProposals()).does(late);
        evening.isRefused(new PutQuestion(), SittingRefusal.ORDER_IS_NOT_APPROVED, LEADS);
        evening.theOrderIsApproved(2).theChairPutsTheQuestion();
        assertThat(evening.sitting().openBallot().orElseThrow().question().purpose())
                .isEqualTo(Question.Purpose.COUNTER);
        evening.isRefused(new AllowProposals(), SittingRefusal.QUESTIONS_HAVE_BEEN_PUT, LEADS);
        evening.isRefused(
                new ApproveRounds(QuestionOrder.proposed(evening.floor(1))),
                SittingRefusal.QUESTIONS_HAVE_BEEN_PUT,
                LEADS);
    }

    @Test
    void an_order_of_the_chairs_own_is_followed_and_an_impossible_one_refused() {
        var evening = evening().proposes("S2", Kind.TABLING, "Läsa på.");
        evening.proposes("S3", Kind.REFERRAL_BACK, "Utreda.").theDebateIsClosed();
        evening.isRefused(new PutQuestion(), SittingRefusal.ORDER_IS_NOT_APPROVED, LEADS);
        evening.isRefused(
                new ApproveRounds(new QuestionOrder(List.of(List.of(1, 2), List.of(0)))),
                SittingRefusal.ORDER_SETS_DEFERRAL_AGAINST_ANOTHER,
                "5 kap. 50 § KL");
        evening.does(
                new ApproveRounds(new QuestionOrder(List.of(List.of(2), List.of(1), List.of(0)))));
        evening.theChairPutsTheQuestion().theChairFinds(Side.YES).theGavelFalls();
        evening.theChairPutsTheQuestion().theChairFinds(Side.NO).theGavelFalls();
        assertThat(evening.floor(1).deferredBy().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_pause_is_asked_in_the_middle_of_the_debate_and_the_matter_goes_on() {
        var evening = evening();
        evening.isRefused(new PutQuestion(), SittingRefusal.DEBATE_IS_NOT_CLOSED, LEADS);
        evening.proposes("M1", Kind.ADJOURNMENT, "Tio minuter.").theChairPutsTheQuestion();
        evening.theChairFinds(Side.YES).theGavelFalls();
        assertThat(evening.floor(1).deferred()).isFalse();
        evening.proposes("M1", Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion();
    }

    @Test
    void a_third_can_table_a_matter_but_not_send_it_out_for_comment() {
        var evening = evening().proposes("S2", Kind.REMISSION, "Byalagen hörs.");
        evening.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("S2", 4, 3);
        assertThat(evening.floor(1).deferred()).isFalse();

        var other = evening().proposes("S2", Kind.TABLING, "Läsa på.");
        other.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        other.aVoteIsHeld("S2", 4, 3);
        assertThat(other.floor(1).deferred()).isTrue();
    }

    @Test
    void two_thirds_of_those_present_are_counted_and_not_heard() {
        var evening = evening().does(new RequireMajority(Majority.TWO_THIRDS_OF_PRESENT));
        evening.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.isRefused(
                new Gavel(), SittingRefusal.QUALIFIED_MAJORITY_IS_COUNTED, "5 kap. 55 § KL");
        // Four of seven are more than half but fewer than five.
        evening.aVoteIsHeld("S2", 4, 1);
        assertThat(evening.floor(1).fell()).isTrue();
        evening.isRefused(
                new RequireMajority(Majority.SIMPLE),
                SittingRefusal.QUESTIONS_HAVE_BEEN_PUT,
                LEADS);

        var enough = evening().does(new RequireMajority(Majority.TWO_THIRDS_OF_PRESENT));
        enough.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        enough.aVoteIsHeld("S2", 5, 2);
        assertThat(enough.floor(1).fell()).isFalse();
        assertThat(enough.floor(1).tree().ending().passed()).isTrue();
    }

    @Test
    void each_majority_is_computed_from_its_own_base() {
        assertThat(Majority.SIMPLE.needed(45, 51)).isEqualTo(23);
        assertThat(Majority.TWO_THIRDS_OF_PRESENT.needed(45, 51)).isEqualTo(30);
        assertThat(Majority.TWO_THIRDS_OF_PRESENT.needed(46, 51)).isEqualTo(31);
        assertThat(Majority.UNANIMITY.needed(45, 51)).isEqualTo(45);
        assertThat(Majority.ONE_THIRD_OF_ALL.needed(30, 51)).isEqualTo(17);
    }

    @Test
    void that_all_agree_can_be_heard_but_one_abstention_is_not_agreement() {
        var heard = evening().does(new RequireMajority(Majority.UNANIMITY)).theDebateIsClosed();
        heard.theChairPutsTheQuestion().theChairFinds(Side.YES).theGavelFalls();
        assertThat(heard.floor(1).fell()).isFalse();

        var counted = evening().does(new RequireMajority(Majority.UNANIMITY)).theDebateIsClosed();
        counted.theChairPutsTheQuestion().theChairFinds(Side.YES).aVoteIsHeld("S2", 6, 0);
        assertThat(counted.floor(1).fell()).isTrue();
    }

    @Test
    void a_vote_that_became_wrong_is_told_beside_the_result() {
        var evening = evening().proposes("S2", Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("S2", 4, 3);
        var m3 = evening.person("M3");
        evening.isRefused(
                new DisownVote(m3, 9, Side.YES), SittingRefusal.NO_SUCH_VOTE, "5 kap. 54 § KL");
        evening.isRefused(
                new DisownVote(m3, 1, Side.NO), SittingRefusal.VOTE_IS_AS_MEANT, "5 kap. 54 § KL");
        var before = evening.floor(1).ballots().getFirst();
        evening.does(new DisownVote(m3, 1, Side.YES));
        var after = evening.floor(1).ballots().getFirst();
        assertThat(before.meant()).isEmpty();
        assertThat(after.meant()).isEqualTo(Map.of(m3, Side.YES));
        assertThat(after.votes()).isEqualTo(before.votes());
        assertThat(after.settled()).isEqualTo(before.settled());
    }

    @Test
    void a_log_from_before_there_were_differences_and_rounds_is_still_read() {
        var json = new SittingJson();
        var written =
                json.write(
                        new SittingEvent.ProposalMade(
                                1,
                                new Proposal(
                                        1,
                                        Kind.TABLING,
                                        "x",
                                        Stage.council("S", 1).person("S1"),
                                        List.of(),
                                        false)));
        var old = written.replaceAll(",\"replaces\":null", "");
        assertThat(old).doesNotContain("replaces");
        assertThat(json.read(old)).isEqualTo(json.read(written));
        assertThat(json.read("{\"type\":\"OrderApproved\",\"item\":1,\"main\":0,\"others\":[1]}"))
                .isEqualTo(new SittingEvent.OrderApproved(1, 0, List.of(1)));
    }
}

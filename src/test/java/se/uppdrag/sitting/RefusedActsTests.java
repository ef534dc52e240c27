package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.sitting.Decision.Kind;
import se.uppdrag.sitting.SittingCommand.ApproveOrder;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.AskToSpeak;
import se.uppdrag.sitting.SittingCommand.CastVote;
import se.uppdrag.sitting.SittingCommand.Close;
import se.uppdrag.sitting.SittingCommand.Decide;
import se.uppdrag.sitting.SittingCommand.Find;
import se.uppdrag.sitting.SittingCommand.GiveCastingVote;
import se.uppdrag.sitting.SittingCommand.HandGavel;
import se.uppdrag.sitting.SittingCommand.Leave;
import se.uppdrag.sitting.SittingCommand.NextSpeaker;
import se.uppdrag.sitting.SittingCommand.Open;
import se.uppdrag.sitting.SittingCommand.Propose;
import se.uppdrag.sitting.SittingCommand.PutQuestion;
import se.uppdrag.sitting.SittingCommand.RequestVote;
import se.uppdrag.sitting.SittingCommand.Reserve;
import se.uppdrag.sitting.SittingCommand.Resume;
import se.uppdrag.sitting.SittingCommand.StepAside;
import se.uppdrag.sitting.SittingCommand.TakeUp;
import se.uppdrag.sitting.SittingCommand.Withdraw;

/// What is out of order at a meeting, and by which provision. Each evening also does the same thing
/// in order, so that a no is never the only answer.
@DisplayName("KL 4 and 5 kap. – what is out of order at a meeting")
class RefusedActsTests {

    private static final String LEADS = "5 kap. 53 § KL";
    private static final String LOCAL = "arbetsordningen";

    private static Stage evening() {
        return Stage.council("S", 5)
                .agenda(item(1, "Planen antas."), item(2, "Ja."))
                .everybodyArrives()
                .arrive("S-ers1");
    }

    @Test
    void before_it_opens_and_while_it_rests_nothing_is_taken_up() {
        var evening = evening();
        evening.isRefused(new TakeUp(1), SittingRefusal.MEETING_IS_NOT_OPEN, LEADS);
        evening.theChairOpens()
                .isRefused(new Open(), SittingRefusal.MEETING_IS_ALREADY_OPEN, LEADS)
                .isRefused(new Resume(), SittingRefusal.MEETING_IS_ALREADY_OPEN, LEADS);
        evening.does(new SittingCommand.Adjourn("19.30"));
        evening.isRefused(new TakeUp(1), SittingRefusal.MEETING_IS_ADJOURNED, LEADS);
        evening.does(new Resume()).takesUp(1);
    }

    @Test
    void one_item_at_a_time_and_each_once() {
        var evening = evening().theChairOpens();
        evening.isRefused(
                new Decide(new Decision(Kind.APPROVED, "Ja.")),
                SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING,
                LEADS);
        evening.isRefused(new TakeUp(9), SittingRefusal.NO_SUCH_ITEM, "5 kap. 52 § KL");
        evening.takesUp(1).isRefused(new TakeUp(2), SittingRefusal.ITEM_IS_IN_PROGRESS, LEADS);
        evening.isRefused(
                new Reserve(evening.person("S2"), 1, "Nej"),
                SittingRefusal.NOTHING_DECIDED_YET,
                "4 kap. 27 § KL");
        evening.theDebateIsClosed().theCouncilDecides(Kind.APPROVED, "Planen antas.");
        evening.isRefused(new TakeUp(1), SittingRefusal.ITEM_IS_ALREADY_DECIDED, LEADS);
        evening.takesUp(2);
    }

    @Test
    void only_those_in_the_room_leave_it_and_only_those_outside_come_in() {
        var evening = evening().theChairOpens();
        evening.isRefused(
                new Arrive(evening.person("S2"), false),
                SittingRefusal.ALREADY_PRESENT,
                "5 kap. 17 § KL");
        evening.isRefused(
                new Leave(evening.person("S-ers2"), "sjuk"),
                SittingRefusal.NOT_PRESENT,
                "5 kap. 17 § KL");
        evening.leaves("S2");
    }

    @Test
    void one_who_does_not_serve_neither_speaks_nor_steps_aside_nor_votes() {
        var evening = evening().theChairOpens().takesUp(1);
        var alternate = evening.person("S-ers1");
        evening.isRefused(
                new AskToSpeak(alternate, Speakers.Kind.SPEECH),
                SittingRefusal.NOT_SERVING,
                "4 kap. 22 § KL");
        evening.isRefused(new StepAside(alternate), SittingRefusal.NOT_SERVING, "4 kap. 22 § KL");
        evening.proposes("S2", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion();
        evening.does(new RequestVote(evening.person("S2")));
        var question = evening.sitting().openBallot().orElseThrow().question().number();
        evening.isRefused(
                new CastVote(alternate, question, Side.YES),
                SittingRefusal.NO_RIGHT_TO_VOTE_HERE,
                "4 kap. 24 § KL");
        evening.does(new CastVote(evening.person("S2"), question, Side.NO));
    }

    @Test
    void one_waits_for_the_floor_once_and_nobody_is_called_who_does_not_wait() {
        var evening = evening().theChairOpens().takesUp(1);
        evening.isRefused(new NextSpeaker(), SittingRefusal.NOBODY_WANTS_TO_SPEAK, LOCAL);
        var ask = new AskToSpeak(evening.person("S2"), Speakers.Kind.SPEECH);
        evening.does(ask).isRefused(ask, SittingRefusal.ALREADY_ON_THE_LIST, LOCAL);
        evening.does(new NextSpeaker());
    }

    @Test
    void a_proposal_says_something_and_comes_before_the_debate_is_closed() {
        var evening = evening().theChairOpens().takesUp(1);
        var s2 = evening.person("S2");
        evening.isRefused(
                new Propose(s2, Proposal.Kind.AMENDMENT, " "),
                SittingRefusal.PROPOSAL_IS_EMPTY,
                LEADS);
        evening.isRefused(
                new Propose(s2, Proposal.Kind.REFERRAL_BACK, ""),
                SittingRefusal.DEFERRAL_NEEDS_REASONS,
                "5 kap. 50 § KL");
        evening.isRefused(new Withdraw(s2, 1), SittingRefusal.NO_SUCH_PROPOSAL, LEADS);
        evening.proposes("S2", Proposal.Kind.AMENDMENT, "Planen ändras.");
        evening.isRefused(
                new Withdraw(evening.person("S3"), 1), SittingRefusal.NOT_YOUR_PROPOSAL, LEADS);
        evening.isRefused(new ApproveOrder(0), SittingRefusal.DEBATE_IS_NOT_CLOSED, LEADS);
        evening.theDebateIsClosed()
                .isRefused(
                        new Propose(s2, Proposal.Kind.AMENDMENT, "Mer."),
                        SittingRefusal.DEBATE_IS_CLOSED,
                        LOCAL);
    }

    @Test
    void questions_are_put_in_order_and_settled_one_at_a_time() {
        var evening = evening().theChairOpens().takesUp(1);
        evening.proposes("S2", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.isRefused(new PutQuestion(), SittingRefusal.ORDER_IS_NOT_APPROVED, LEADS);
        evening.theOrderIsApproved(0)
                .isRefused(new Find(Side.YES), SittingRefusal.NO_QUESTION_IS_PUT, LEADS);
        evening.isRefused(
                new CastVote(evening.person("S2"), 1, Side.YES),
                SittingRefusal.VOTING_IS_NOT_OPEN,
                "5 kap. 54 § KL");
        evening.isRefused(
                new GiveCastingVote(evening.person("S1"), Side.YES),
                SittingRefusal.NO_TIE_TO_DECIDE,
                "5 kap. 56 § KL");
        evening.theChairPutsTheQuestion()
                .isRefused(new PutQuestion(), SittingRefusal.QUESTION_IS_NOT_SETTLED, LEADS)
                .isRefused(new Close(), SittingRefusal.QUESTION_IS_NOT_SETTLED, LEADS);
        evening.theChairFinds(Side.YES).theGavelFalls();
        evening.isRefused(new PutQuestion(), SittingRefusal.NO_QUESTION_IS_LEFT, LEADS);
    }

    @Test
    void two_verify_beside_the_chair_and_only_the_presidium_takes_the_gavel() {
        var evening = evening().theChairOpens();
        var one = List.of(evening.person("S2"));
        var two = List.of(evening.person("S2"), evening.person("S3"));
        var by = LocalDate.of(2026, 12, 4);
        evening.isRefused(
                new SittingCommand.ElectVerifiers(one, by, "digitalt"),
                SittingRefusal.WRONG_NUMBER_OF_VERIFIERS,
                "5 kap. 69 § KL");
        evening.does(new SittingCommand.ElectVerifiers(two, by, "digitalt"));
        evening.isRefused(
                new HandGavel(evening.person("S3")),
                SittingRefusal.NOT_IN_THE_PRESIDIUM,
                "5 kap. 11 § KL");
        evening.does(new HandGavel(evening.person("S2")));
        assertThat(evening.sitting().presiding()).isEqualTo(evening.person("S2"));
    }
}

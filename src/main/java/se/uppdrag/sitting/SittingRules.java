package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.List;
import se.uppdrag.law.Outcome;
import se.uppdrag.sitting.Sitting.Phase;
import se.uppdrag.sitting.SittingCommand.AddItem;
import se.uppdrag.sitting.SittingCommand.Adjourn;
import se.uppdrag.sitting.SittingCommand.AdmitGuest;
import se.uppdrag.sitting.SittingCommand.AdmitLateItem;
import se.uppdrag.sitting.SittingCommand.AllowProposals;
import se.uppdrag.sitting.SittingCommand.ApproveOrder;
import se.uppdrag.sitting.SittingCommand.ApproveRounds;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.AskToSpeak;
import se.uppdrag.sitting.SittingCommand.CallIn;
import se.uppdrag.sitting.SittingCommand.CastVote;
import se.uppdrag.sitting.SittingCommand.Close;
import se.uppdrag.sitting.SittingCommand.CloseDebate;
import se.uppdrag.sitting.SittingCommand.CloseDoors;
import se.uppdrag.sitting.SittingCommand.CloseVote;
import se.uppdrag.sitting.SittingCommand.CountBallots;
import se.uppdrag.sitting.SittingCommand.Decide;
import se.uppdrag.sitting.SittingCommand.DisownVote;
import se.uppdrag.sitting.SittingCommand.DrawLine;
import se.uppdrag.sitting.SittingCommand.DrawLot;
import se.uppdrag.sitting.SittingCommand.ElectByAcclamation;
import se.uppdrag.sitting.SittingCommand.ElectVerifiers;
import se.uppdrag.sitting.SittingCommand.EndSpeech;
import se.uppdrag.sitting.SittingCommand.EnterTally;
import se.uppdrag.sitting.SittingCommand.Find;
import se.uppdrag.sitting.SittingCommand.Gavel;
import se.uppdrag.sitting.SittingCommand.GiveCastingVote;
import se.uppdrag.sitting.SittingCommand.GiveFloor;
import se.uppdrag.sitting.SittingCommand.HandGavel;
import se.uppdrag.sitting.SittingCommand.HandOutBallots;
import se.uppdrag.sitting.SittingCommand.HandOverAnswer;
import se.uppdrag.sitting.SittingCommand.Leave;
import se.uppdrag.sitting.SittingCommand.LiftLine;
import se.uppdrag.sitting.SittingCommand.MarkAuthority;
import se.uppdrag.sitting.SittingCommand.MarkEmployment;
import se.uppdrag.sitting.SittingCommand.NextSpeaker;
import se.uppdrag.sitting.SittingCommand.Note;
import se.uppdrag.sitting.SittingCommand.Open;
import se.uppdrag.sitting.SittingCommand.OpenDoors;
import se.uppdrag.sitting.SittingCommand.PauseSpeech;
import se.uppdrag.sitting.SittingCommand.Propose;
import se.uppdrag.sitting.SittingCommand.ProposeChange;
import se.uppdrag.sitting.SittingCommand.PutAnyway;
import se.uppdrag.sitting.SittingCommand.PutQuestion;
import se.uppdrag.sitting.SittingCommand.RaiseMotion;
import se.uppdrag.sitting.SittingCommand.Receive;
import se.uppdrag.sitting.SittingCommand.RefuseToPut;
import se.uppdrag.sitting.SittingCommand.RequestVote;
import se.uppdrag.sitting.SittingCommand.RequireMajority;
import se.uppdrag.sitting.SittingCommand.Reserve;
import se.uppdrag.sitting.SittingCommand.Resume;
import se.uppdrag.sitting.SittingCommand.ResumeSpeech;
import se.uppdrag.sitting.SittingCommand.SealLot;
import se.uppdrag.sitting.SittingCommand.StepAside;
import se.uppdrag.sitting.SittingCommand.Support;
import se.uppdrag.sitting.SittingCommand.TakeSeat;
import se.uppdrag.sitting.SittingCommand.TakeUp;
import se.uppdrag.sitting.SittingCommand.Withdraw;
import se.uppdrag.sitting.SittingCommand.WithdrawFromList;

/// What a command leads to, or why it is refused. The whole machine in one switch; each part's
/// rules are in [PresenceRules], [DebateRules], [SpeakingRules] and [QuestionRules].
public final class SittingRules {

    private SittingRules() {}

    public static Outcome<List<SittingEvent>> decide(Sitting sitting, SittingCommand command) {
        var presence = new PresenceRules(sitting);
        var debate = new DebateRules(sitting);
        var speaking = new SpeakingRules(sitting);
        var questions = new QuestionRules(sitting);
        var elections = new ElectionRules(sitting);
        return switch (command) {
            // Before, during and after: a fact about the meeting can always be entered.
            case Note(var item, var text) ->
                    text.isBlank()
                            ? refused(SittingRefusal.NOTE_IS_EMPTY)
                            : happens(new SittingEvent.Noted(item, text));
            case Receive(var kind, var title, var dnr, var sender) ->
                    happens(new SittingEvent.InitiativeReceived(kind, title, dnr, sender));
            case Reserve reserve -> debate.reserve(reserve);
            case ElectVerifiers elect ->
                    sitting.verifiersMayBeEntered()
                            ? presence.electVerifiers(elect)
                            : whenOpen(sitting, presence.electVerifiers(elect));

            // Before it opens as well as while it runs: people come and go.
            case Arrive arrive -> notClosed(sitting, presence.arrive(arrive));
            case Leave leave -> notClosed(sitting, presence.leave(leave));
            case CallIn callIn -> notClosed(sitting, presence.callIn(callIn));
            case TakeSeat(var member) -> notClosed(sitting, presence.takeSeat(member));

            case Open() -> open(sitting);
            case Resume() -> resume(sitting);
            case Adjourn(var until) ->
                    whenOpen(sitting, happens(new SittingEvent.Adjourned(until)));
            case Close() -> whenOpen(sitting, close(sitting));
            case HandGavel(var to) -> whenOpen(sitting, presence.handGavel(to));
            case StepAside(var person) -> whenOpen(sitting, presence.stepAside(person));

            case AddItem(var item) -> whenOpen(sitting, happens(new SittingEvent.ItemAdded(item)));
            case AdmitLateItem(var item) -> whenOpen(sitting, debate.admit(item));
            case HandOverAnswer(var to) -> whenOpen(sitting, speaking.handOver(to));
            case CloseDoors() -> whenOpen(sitting, debate.closeDoors());
            case OpenDoors() -> whenOpen(sitting, debate.openDoors());
            case TakeUp(var item) -> whenOpen(sitting, debate.takeUp(item));
            case AdmitGuest(var guest) -> notClosed(sitting, speaking.admitGuest(guest));
            case AskToSpeak(var person, var kind) -> whenOpen(sitting, speaking.ask(person, kind));
            case WithdrawFromList(var person) ->
                    whenOpen(sitting, speaking.withdrawFromList(person));
            case NextSpeaker() -> whenOpen(sitting, speaking.nextSpeaker());
            case GiveFloor(var person) -> whenOpen(sitting, speaking.giveFloor(person));
            case PauseSpeech() -> whenOpen(sitting, speaking.pause());
            case ResumeSpeech() -> whenOpen(sitting, speaking.resume());
            case DrawLine() -> whenOpen(sitting, speaking.drawLine());
            case LiftLine() -> whenOpen(sitting, speaking.liftLine());
            case EndSpeech() -> whenOpen(sitting, speaking.endSpeech());
            case Propose propose -> whenOpen(sitting, debate.propose(propose));
            case ProposeChange(var person, var wording) ->
                    whenOpen(sitting, debate.proposeChange(person, wording));
            case AllowProposals() -> whenOpen(sitting, debate.allowProposals());
            case RequireMajority(var majority) -> whenOpen(sitting, questions.require(majority));
            case Support(var person, var proposal) ->
                    whenOpen(sitting, debate.support(person, proposal));
            case RefuseToPut(var proposal, var why) ->
                    whenOpen(sitting, debate.refuseToPut(proposal, why));
            case PutAnyway(var proposal) -> whenOpen(sitting, debate.putAnyway(proposal));
            case Withdraw(var person, var proposal) ->
                    whenOpen(sitting, debate.withdraw(person, proposal));
            case CloseDebate() -> whenOpen(sitting, debate.close());
            case RaiseMotion(var matter, var dnr, var title) ->
                    whenOpen(sitting, debate.raise(matter, dnr, title));

            case ApproveOrder(var main) -> whenOpen(sitting, questions.approveOrder(main));
            case ApproveRounds(var order) -> whenOpen(sitting, questions.approve(order));
            case PutQuestion() -> whenOpen(sitting, questions.put());
            case Find(var side) -> whenOpen(sitting, questions.find(side));
            case RequestVote(var person) -> whenOpen(sitting, questions.requestVote(person));
            case CastVote(var person, var question, var side) ->
                    whenOpen(sitting, questions.cast(person, question, side));
            case DisownVote(var person, var question, var meant) ->
                    whenOpen(sitting, new CountRules(sitting).disown(person, question, meant));
            case CloseVote() -> whenOpen(sitting, questions.closeVote());
            case GiveCastingVote(var chair, var side) ->
                    whenOpen(sitting, questions.castingVote(chair, side));
            case Gavel() -> whenOpen(sitting, questions.gavel());
            case MarkAuthority() -> whenOpen(sitting, questions.markAuthority());
            case MarkEmployment() -> whenOpen(sitting, elections.markEmployment());
            case ElectByAcclamation(var names) -> whenOpen(sitting, elections.agree(names));
            case HandOutBallots(var by, var places) ->
                    whenOpen(sitting, elections.handOut(by, places));
            case EnterTally(var counter, var tally) ->
                    whenOpen(sitting, elections.tally(counter, tally));
            case CountBallots() -> whenOpen(sitting, elections.close());
            case SealLot(var fingerprint) -> whenOpen(sitting, elections.seal(fingerprint));
            case DrawLot(var seed, var words) -> whenOpen(sitting, elections.draw(seed, words));
            case Decide(var decision) -> whenOpen(sitting, questions.decide(decision));
        };
    }

    static Outcome<List<SittingEvent>> happens(SittingEvent... events) {
        return granted(List.of(events));
    }

    private static Outcome<List<SittingEvent>> open(Sitting sitting) {
        return sitting.phase() == Phase.NOT_OPENED
                ? happens(new SittingEvent.Opened())
                : refused(
                        sitting.phase() == Phase.CLOSED
                                ? SittingRefusal.MEETING_IS_CLOSED
                                : SittingRefusal.MEETING_IS_ALREADY_OPEN);
    }

    private static Outcome<List<SittingEvent>> resume(Sitting sitting) {
        return sitting.phase() == Phase.ADJOURNED
                ? happens(new SittingEvent.Resumed())
                : refused(
                        sitting.phase() == Phase.CLOSED
                                ? SittingRefusal.MEETING_IS_CLOSED
                                : SittingRefusal.MEETING_IS_ALREADY_OPEN);
    }

    private static Outcome<List<SittingEvent>> close(Sitting sitting) {
        return sitting.openBallot().isPresent()
                ? refused(SittingRefusal.QUESTION_IS_NOT_SETTLED)
                : happens(new SittingEvent.Closed(sitting.presiding()));
    }

    private static Outcome<List<SittingEvent>> whenOpen(
            Sitting sitting, Outcome<List<SittingEvent>> then) {
        return switch (sitting.phase()) {
            case OPEN -> then;
            case NOT_OPENED -> refused(SittingRefusal.MEETING_IS_NOT_OPEN);
            case ADJOURNED -> refused(SittingRefusal.MEETING_IS_ADJOURNED);
            case CLOSED -> refused(SittingRefusal.MEETING_IS_CLOSED);
        };
    }

    private static Outcome<List<SittingEvent>> notClosed(
            Sitting sitting, Outcome<List<SittingEvent>> then) {
        return sitting.phase() == Phase.CLOSED ? refused(SittingRefusal.MEETING_IS_CLOSED) : then;
    }
}

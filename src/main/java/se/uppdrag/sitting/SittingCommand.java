package se.uppdrag.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.uppdrag.access.PersonId;

/// What somebody asks of the meeting. Whether she may ask it for somebody else is for the door.
public sealed interface SittingCommand {

    record Open() implements SittingCommand {}

    record Arrive(PersonId person, boolean distance) implements SittingCommand {}

    record Leave(PersonId person, String reason) implements SittingCommand {}

    record CallIn(PersonId alternate, PersonId member) implements SittingCommand {}

    /// The member who came late takes her seat now, rather than after the item (KL 5:19).
    record TakeSeat(PersonId member) implements SittingCommand {}

    /// @param alternates who verifies when one of them is hindered; often nobody
    record ElectVerifiers(
            List<PersonId> verifiers, LocalDate by, String where, List<PersonId> alternates)
            implements SittingCommand {

        public ElectVerifiers(List<PersonId> verifiers, LocalDate by, String where) {
            this(verifiers, by, where, List.of());
        }
    }

    record AddItem(Item item) implements SittingCommand {}

    record AdmitLateItem(int item) implements SittingCommand {}

    /// The chair who was asked lets somebody else answer (KL 5:63).
    record HandOverAnswer(PersonId to) implements SittingCommand {}

    /// The meeting decides that the item is dealt with behind closed doors (KL 5:42, 6:25).
    record CloseDoors() implements SittingCommand {}

    record OpenDoors() implements SittingCommand {}

    record TakeUp(int item) implements SittingCommand {}

    record StepAside(PersonId person) implements SittingCommand {}

    record AskToSpeak(PersonId person, Speakers.Kind kind) implements SittingCommand {}

    record AdmitGuest(Guest guest) implements SittingCommand {}

    record WithdrawFromList(PersonId person) implements SittingCommand {}

    /// The first on the list gets the floor; whoever speaks has finished.
    record NextSpeaker() implements SittingCommand {}

    /// Somebody who waits gets the floor before her turn; the chair decides.
    record GiveFloor(PersonId person) implements SittingCommand {}

    record PauseSpeech() implements SittingCommand {}

    record ResumeSpeech() implements SittingCommand {}

    /// The meeting decides that no more may ask for a speech on the item.
    record DrawLine() implements SittingCommand {}

    record LiftLine() implements SittingCommand {}

    record EndSpeech() implements SittingCommand {}

    record Propose(PersonId person, Proposal.Kind kind, String text) implements SittingCommand {}

    /// The proposer has edited the text that came with the agenda.
    record ProposeChange(PersonId person, String wording) implements SittingCommand {}

    /// All agree that proposals are made and withdrawn although the debate is closed.
    record AllowProposals() implements SittingCommand {}

    record RequireMajority(Majority majority) implements SittingCommand {}

    record Support(PersonId person, int proposal) implements SittingCommand {}

    record Withdraw(PersonId person, int proposal) implements SittingCommand {}

    /// The chair puts no question on it (KL 5:57).
    record RefuseToPut(int proposal, Proposal.NotPut why) implements SittingCommand {}

    /// The meeting decides that it is put all the same.
    record PutAnyway(int proposal) implements SittingCommand {}

    record CloseDebate() implements SittingCommand {}

    /// The order that follows from the proposals, with this as the main one.
    record ApproveOrder(int main) implements SittingCommand {}

    /// An order the chair has made herself.
    record ApproveRounds(QuestionOrder order) implements SittingCommand {}

    /// The chair puts the question that is next in order.
    record PutQuestion() implements SittingCommand {}

    record Find(Side side) implements SittingCommand {}

    record RequestVote(PersonId person) implements SittingCommand {}

    record CastVote(PersonId person, int question, Side side) implements SittingCommand {}

    record DisownVote(PersonId person, int question, Side meant) implements SittingCommand {}

    record CloseVote() implements SittingCommand {}

    record GiveCastingVote(PersonId chair, Side side) implements SittingCommand {}

    /// The gavel falls on what the chair found.
    record Gavel() implements SittingCommand {}

    /// The item is the exercise of public authority against somebody (KL 4:26).
    record MarkAuthority() implements SittingCommand {}

    /// The item is about who is employed.
    record MarkEmployment() implements SittingCommand {}

    record ElectByAcclamation(List<String> names) implements SittingCommand {}

    /// Somebody wants a sealed vote about so many places.
    record HandOutBallots(PersonId by, int places) implements SittingCommand {}

    record EnterTally(PersonId counter, Tally tally) implements SittingCommand {}

    record CountBallots() implements SittingCommand {}

    record SealLot(String fingerprint) implements SittingCommand {}

    record DrawLot(String seed, String words) implements SittingCommand {}

    record Decide(Decision decision) implements SittingCommand {}

    record Reserve(PersonId person, int item, String text) implements SittingCommand {}

    record Note(int item, String text) implements SittingCommand {}

    record Receive(String kind, String title, String dnr, String sender)
            implements SittingCommand {}

    record RaiseMotion(UUID matter, String dnr, String title) implements SittingCommand {}

    record Adjourn(String until) implements SittingCommand {}

    record Resume() implements SittingCommand {}

    record HandGavel(PersonId to) implements SittingCommand {}

    record Close() implements SittingCommand {}
}

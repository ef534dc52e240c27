package se.uppdrag.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What happened at a sitting, in the order it happened. Kept for ever: an event may be added, and
/// components with a default, but none is renamed or taken away.
public sealed interface SittingEvent {

    /// The log begins: who is called, what is on the agenda, where § numbers go on from.
    record Convened(SittingRoll roll, List<Item> items, int firstSection) implements SittingEvent {}

    record Opened() implements SittingEvent {}

    record Arrived(PersonId person, boolean distance) implements SittingEvent {}

    record Left(PersonId person, String reason) implements SittingEvent {}

    /// An alternate takes a member's seat (KL 5:17).
    ///
    /// @param order her place in the order of call among those who could be called for the seat
    /// @param passedOver those before her who could not serve, and were not asked
    record AlternateCalledIn(
            PersonId alternate, PersonId member, int order, List<PersonId> passedOver)
            implements SittingEvent {}

    /// The alternate leaves the seat to its member.
    record AlternateRelieved(PersonId alternate, PersonId member) implements SittingEvent {}

    /// @param alternates who verifies when one of them is hindered, the first first
    record VerifiersElected(
            List<PersonId> verifiers, LocalDate by, String where, List<PersonId> alternates)
            implements SittingEvent {

        /// Logs from before alternates were asked for have none.
        public VerifiersElected {
            alternates = alternates == null ? List.of() : List.copyOf(alternates);
        }
    }

    record ItemAdded(Item item) implements SittingEvent {}

    /// All present agreed to decide an item that was not announced (KL 5:52), or on the decision in
    /// one that was not prepared (KL 5:33), or the assembly decided to take up what had been handed
    /// in too late by its own rules.
    record LateItemAdmitted(int item) implements SittingEvent {}

    /// The chair who was asked let somebody on a board answer instead (KL 5:63).
    record AnswerHandedOver(int item, Guest to) implements SittingEvent {}

    /// The public is out while the item is dealt with (KL 5:42, 6:25).
    record DoorsClosed(int item) implements SittingEvent {}

    record DoorsOpened(int item) implements SittingEvent {}

    record ItemTakenUp(int item, int section) implements SittingEvent {}

    /// Steps out of the handling for personal interest (`jäv`, KL 5:47, 6:28).
    record SteppedAside(PersonId person, int item) implements SittingEvent {}

    record Returned(PersonId person, int item) implements SittingEvent {}

    /// Somebody without a seat may speak from now on (KL 5:39–40, 6:26).
    record GuestAdmitted(Guest guest) implements SittingEvent {}

    record SpeakerListed(PersonId person, Speakers.Kind kind) implements SittingEvent {}

    record SpeakerWithdrew(PersonId person) implements SittingEvent {}

    record SpeechBegan(PersonId person, Speakers.Kind kind) implements SittingEvent {}

    /// The clock stands still: the chair breaks in, or there is noise.
    record SpeechPaused() implements SittingEvent {}

    record SpeechResumed() implements SittingEvent {}

    /// No more may ask for a speech on the item (`streck i debatten`).
    record LineDrawn(int item) implements SittingEvent {}

    record LineLifted(int item) implements SittingEvent {}

    record SpeechEnded(PersonId person) implements SittingEvent {}

    record ProposalMade(int item, Proposal proposal) implements SittingEvent {}

    record ProposalSupported(int item, int proposal, PersonId person) implements SittingEvent {}

    record ProposalWithdrawn(int item, int proposal) implements SittingEvent {}

    /// The chair puts no question on it (KL 5:57).
    record ProposalNotPut(int item, int proposal, Proposal.NotPut why) implements SittingEvent {}

    /// The meeting decided that it is put, although the chair found it to be against the law.
    record ProposalPutAnyway(int item, int proposal) implements SittingEvent {}

    record DebateClosed(int item) implements SittingEvent {}

    /// All agreed that proposals are made, joined and withdrawn although the debate is closed. The
    /// order of questions, if there was one, must be approved anew.
    record ProposalsAllowed(int item) implements SittingEvent {}

    /// What is decided in the item needs more than the most votes.
    record MajorityRequired(int item, Majority majority) implements SittingEvent {}

    /// The order in which questions are put was approved (`propositionsordning`).
    ///
    /// @param main the main proposal, set against the last of the others left
    /// @param rounds the whole order; logs from before it was kept have none
    record OrderApproved(
            int item, int main, List<Integer> others, @Nullable List<List<Integer>> rounds)
            implements SittingEvent {

        public OrderApproved(int item, int main, List<Integer> others) {
            this(item, main, others, null);
        }
    }

    record QuestionPut(Question question) implements SittingEvent {}

    /// What the chair finds that the meeting answered (`finner`).
    record Found(int question, Side side) implements SittingEvent {}

    /// @param voters those who serve now, each with one vote (KL 4:24)
    record VoteOpened(int question, PersonId requestedBy, List<PersonId> voters)
            implements SittingEvent {}

    /// A later vote by the same person in the same question replaces the earlier one.
    record VoteCast(int question, PersonId voter, Side side) implements SittingEvent {}

    /// Somebody says that her vote became another than she meant. The result stands; that she said
    /// so is minuted.
    record VoteDisowned(int question, PersonId voter, Side meant) implements SittingEvent {}

    record VoteClosed(int question, int yes, int no, int abstain) implements SittingEvent {}

    /// The chair decides a tie (`utslagsröst`, KL 5:56). No vote is added.
    record CastingVoteGiven(int question, PersonId chair, Side side) implements SittingEvent {}

    /// The gavel: the question has fallen.
    ///
    /// @param minority whether one third of those present had it deferred (KL 5:50)
    record Settled(int question, Side side, How how, boolean minority) implements SittingEvent {}

    /// The item is the exercise of public authority against somebody (`myndighetsutövning`): who
    /// takes part in it must take part in the decision (KL 4:26).
    record AuthorityExercised(int item) implements SittingEvent {}

    /// The item is about who is employed (`anställning`): any vote is sealed (KL 5:54).
    record EmploymentDecided(int item) implements SittingEvent {}

    /// Persons were chosen without a vote.
    record ElectedByAcclamation(int item, List<String> names) implements SittingEvent {}

    /// Sealed ballots, one slip to each of these.
    record BallotsHandedOut(int item, int places, PersonId requestedBy, List<PersonId> voters)
            implements SittingEvent {}

    /// What one person counted. A later one by the same person replaces the earlier.
    record BallotsTallied(int item, PersonId counter, Tally tally) implements SittingEvent {}

    /// Two have counted and found the same.
    record BallotsCounted(int item) implements SittingEvent {}

    /// The fingerprint of a secret seed is known; the seed is not.
    record LotSealed(int item, Lot lot) implements SittingEvent {}

    /// Words were said in the room, and then the seed was shown.
    record LotDrawn(int item, String seed, String words) implements SittingEvent {}

    /// How a question was settled.
    enum How {
        ACCLAMATION,
        VOTE,
        CASTING_VOTE
    }

    /// @param tookPart those who served when it was decided; they alone may make reservations
    record Decided(int item, Decision decision, List<PersonId> tookPart) implements SittingEvent {}

    record Reserved(PersonId person, int item, String text) implements SittingEvent {}

    /// A note to the minutes; always possible, whatever has happened.
    record Noted(int item, String text) implements SittingEvent {}

    /// Handed in and registered while the sitting goes on.
    record InitiativeReceived(String kind, String title, String dnr, String sender)
            implements SittingEvent {}

    /// A motion was raised (`väckt`) in the assembly: the year of KL 5:35 begins.
    record MotionRaised(int item, UUID matter, String dnr, String title) implements SittingEvent {}

    record Adjourned(String until) implements SittingEvent {}

    record Resumed() implements SittingEvent {}

    /// Another of the presidium presides from now on.
    record GavelHanded(PersonId to) implements SittingEvent {}

    /// @param presiding who led the meeting at its end; nobody known if it was closed without
    record Closed(@Nullable PersonId presiding) implements SittingEvent {}
}

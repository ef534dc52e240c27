package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.sitting.SittingRules.happens;

import java.util.ArrayList;
import java.util.List;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.sitting.Question.Purpose;
import se.uppdrag.sitting.SittingEvent.How;

/// Questions, votes and decisions (KL 4:24–25, 5:45, 5:50, 5:52–56).
///
/// The order is always: decide today or another day; then proposals weighed against each other, two
/// at a time until one is left to meet the main proposal; then each addition by itself.
record QuestionRules(Sitting sitting) {

    /// The order that follows from the proposals, with this main proposal.
    Outcome<List<SittingEvent>> approveOrder(int main) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        var rivals = floor.get().rivals();
        var known = rivals.isEmpty() || rivals.stream().anyMatch(one -> one.number() == main);
        return known || !floor.get().debateClosed()
                ? approve(QuestionOrder.proposed(floor.get(), main))
                : refused(SittingRefusal.NO_SUCH_PROPOSAL);
    }

    Outcome<List<SittingEvent>> approve(QuestionOrder order) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        if (!floor.get().debateClosed()) {
            return refused(SittingRefusal.DEBATE_IS_NOT_CLOSED);
        }
        if (floor.get().begun()) {
            return refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT);
        }
        var fault = order.fault(floor.get());
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return happens(approved(sitting, order));
    }

    static SittingEvent approved(Sitting sitting, QuestionOrder order) {
        var rivals = sitting.floor().map(order::rivals).orElse(List.of());
        return new SittingEvent.OrderApproved(
                sitting.current(),
                rivals.stream().findFirst().orElse(0),
                rivals.stream().skip(1).toList(),
                order.rounds());
    }

    /// What is decided in the item needs more than the most votes; said before it is asked.
    Outcome<List<SittingEvent>> require(Majority majority) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        return floor.get().begun()
                ? refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT)
                : happens(new SittingEvent.MajorityRequired(sitting.current(), majority));
    }

    Outcome<List<SittingEvent>> put() {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        if (floor.get().open().isPresent()) {
            return refused(SittingRefusal.QUESTION_IS_NOT_SETTLED);
        }
        var next = NextQuestion.of(sitting, floor.get());
        // Whether a question may be put is decided without debate (KL 5:62), as is a pause.
        if (!floor.get().debateClosed()
                && !floor.get().item().kind().needsLeave()
                && next.filter(one -> one.purpose() == Purpose.ADJOURNMENT).isEmpty()) {
            return refused(SittingRefusal.DEBATE_IS_NOT_CLOSED);
        }
        if (!sitting.attendance().quorate()) {
            return DebateRules.notQuorate(sitting);
        }
        if (next.isPresent()) {
            return happens(new SittingEvent.QuestionPut(next.get()));
        }
        return refused(
                floor.get().orderNeeded() && floor.get().tree().first().isPresent()
                        ? SittingRefusal.ORDER_IS_NOT_APPROVED
                        : SittingRefusal.NO_QUESTION_IS_LEFT);
    }

    Outcome<List<SittingEvent>> find(Side side) {
        var ballot = sitting.openBallot();
        if (ballot.isEmpty() || side == Side.ABSTAIN) {
            return refused(SittingRefusal.NO_QUESTION_IS_PUT);
        }
        return ballot.get().requestedBy() == null
                ? happens(new SittingEvent.Found(ballot.get().question().number(), side))
                : refused(SittingRefusal.QUESTION_IS_NOT_SETTLED);
    }

    /// One member is enough (KL 5:54); open, by name, except in elections.
    Outcome<List<SittingEvent>> requestVote(PersonId person) {
        var ballot = sitting.openBallot();
        if (ballot.isEmpty()) {
            return refused(SittingRefusal.NO_QUESTION_IS_PUT);
        }
        if (!sitting.attendance().serves(person)) {
            return refused(SittingRefusal.NOT_SERVING, sitting.roll().name(person));
        }
        if (sitting.agenda().secret(sitting.current())) {
            return refused(SittingRefusal.ELECTION_IS_NOT_OPEN);
        }
        return ballot.get().requestedBy() == null
                ? happens(
                        new SittingEvent.VoteOpened(
                                ballot.get().question().number(),
                                person,
                                sitting.attendance().serving()))
                : refused(SittingRefusal.QUESTION_IS_NOT_SETTLED);
    }

    Outcome<List<SittingEvent>> cast(PersonId person, int question, Side side) {
        var ballot = sitting.openBallot().filter(Ballot::voting);
        if (ballot.isEmpty() || ballot.get().question().number() != question) {
            return refused(SittingRefusal.VOTING_IS_NOT_OPEN);
        }
        if (!ballot.get().voters().contains(person)) {
            return refused(SittingRefusal.NO_RIGHT_TO_VOTE_HERE, sitting.roll().name(person));
        }
        return side == Side.ABSTAIN && mustDecide(ballot.get())
                ? refused(SittingRefusal.ALL_DECIDE_WHERE_AUTHORITY_IS_EXERCISED)
                : happens(new SittingEvent.VoteCast(question, person, side));
    }

    /// Nobody has to vote for more than one proposal, so the choice of a counter-proposal may be
    /// left to others (KL 4:26).
    boolean mustDecide(Ballot ballot) {
        return ballot.question().purpose() != Purpose.COUNTER
                && sitting.item(ballot.question().item())
                        .filter(Item::exercisesAuthority)
                        .isPresent();
    }

    /// Only in a committee (KL 4:26, 5:1): the assembly exercises no authority against anybody.
    Outcome<List<SittingEvent>> markAuthority() {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        if (sitting.roll().assembly()) {
            return refused(SittingRefusal.ASSEMBLY_EXERCISES_NO_AUTHORITY);
        }
        return floor.get().begun()
                ? refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT)
                : happens(new SittingEvent.AuthorityExercised(sitting.current()));
    }

    Outcome<List<SittingEvent>> closeVote() {
        var open = sitting.openBallot().filter(Ballot::voting);
        if (open.isEmpty()) {
            return refused(SittingRefusal.VOTING_IS_NOT_OPEN);
        }
        var ballot = open.get();
        var number = ballot.question().number();
        var events = new ArrayList<SittingEvent>();
        events.add(
                new SittingEvent.VoteClosed(
                        number,
                        ballot.count(Side.YES),
                        ballot.count(Side.NO),
                        ballot.count(Side.ABSTAIN)));
        var side = new CountRules(sitting).result(ballot);
        if (side != Side.ABSTAIN) {
            events.add(settled(ballot, side, How.VOTE));
        }
        return granted(events);
    }

    /// A tie is decided by the chair, who cannot abstain from that (KL 4:25, 5:56).
    Outcome<List<SittingEvent>> castingVote(PersonId chair, Side side) {
        var tie = sitting.openBallot().filter(Ballot::voted).filter(Ballot::tied);
        if (tie.isEmpty()) {
            return refused(SittingRefusal.NO_TIE_TO_DECIDE);
        }
        if (!chair.equals(sitting.presiding())) {
            return refused(SittingRefusal.ONLY_THE_CHAIR_DECIDES_A_TIE);
        }
        if (side == Side.ABSTAIN) {
            return refused(SittingRefusal.CHAIR_MUST_DECIDE_THE_TIE);
        }
        return happens(
                new SittingEvent.CastingVoteGiven(tie.get().question().number(), chair, side),
                settled(tie.get(), side, How.CASTING_VOTE));
    }

    Outcome<List<SittingEvent>> gavel() {
        var ballot = sitting.openBallot();
        if (ballot.isEmpty() || ballot.get().found() == null) {
            return refused(SittingRefusal.NO_QUESTION_IS_PUT);
        }
        if (ballot.get().voted()) {
            return refused(SittingRefusal.CHAIR_MUST_DECIDE_THE_TIE);
        }
        if (new CountRules(sitting).mustBeCounted(ballot.get())) {
            return refused(SittingRefusal.QUALIFIED_MAJORITY_IS_COUNTED);
        }
        return ballot.get().voting()
                ? refused(SittingRefusal.QUESTION_IS_NOT_SETTLED)
                : happens(settled(ballot.get(), ballot.get().found(), How.ACCLAMATION));
    }

    Outcome<List<SittingEvent>> decide(Decision decision) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        var item = floor.get().item();
        if (floor.get().open().isPresent()) {
            return refused(SittingRefusal.QUESTION_IS_NOT_SETTLED);
        }
        if (item.kind() != Item.Kind.FORMALITY && !answered(decision)) {
            if (!sitting.attendance().quorate()) {
                return DebateRules.notQuorate(sitting);
            }
            if (!item.announced()
                    && !sitting.agenda().admitted().contains(item.number())
                    && !floor.get().deferred()) {
                return refused(SittingRefusal.ITEM_WAS_NOT_ANNOUNCED, item.title());
            }
            if (item.unprepared()
                    && !sitting.agenda().admitted().contains(item.number())
                    && !floor.get().deferred()
                    && !decision.kind().defers()) {
                return refused(SittingRefusal.ITEM_IS_NOT_PREPARED, item.title());
            }
        }
        if (item.tooLate().isPresent() && !sitting.agenda().admitted().contains(item.number())) {
            return refused(SittingRefusal.HANDED_IN_TOO_LATE, item.tooLate().get().toString());
        }
        var election = sitting.agenda().elections().get(item.number());
        if (election != null && !election.done()) {
            return refused(SittingRefusal.ELECTION_IS_NOT_FINISHED);
        }
        if (election == null
                && !floor.get().deferred()
                && NextQuestion.remains(sitting, floor.get())) {
            return refused(SittingRefusal.QUESTIONS_REMAIN);
        }
        var events = new ArrayList<SittingEvent>();
        events.add(
                new SittingEvent.Decided(item.number(), decision, sitting.attendance().serving()));
        events.addAll(PresenceRules.afterItem(sitting));
        return granted(events);
    }

    /// Answers may be given without quorum where the house has said so (KL 5:45).
    private boolean answered(Decision decision) {
        return decision.kind() == Decision.Kind.ANSWERED && sitting.roll().answersWithoutQuorum();
    }

    private SittingEvent settled(Ballot ballot, Side side, How how) {
        return new SittingEvent.Settled(
                ballot.question().number(), side, how, side == Side.YES && minority(ballot));
    }

    private boolean minority(Ballot ballot) {
        return new CountRules(sitting).minority(ballot);
    }
}

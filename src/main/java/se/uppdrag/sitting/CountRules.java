package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.sitting.SittingRules.happens;

import java.util.List;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.law.Outcome;
import se.uppdrag.sitting.Question.Purpose;

/// What the votes add up to (KL 5:10, 5:33, 5:50, 5:55), and votes that became wrong.
record CountRules(Sitting sitting) {

    /// How the question falls; [Side#ABSTAIN] for a tie, which the chair decides (KL 5:56).
    Side result(Ballot ballot) {
        if (ballot.question().purpose() == Purpose.QUALIFIED) {
            return ballot.count(Side.YES) >= needed(ballot) ? Side.YES : Side.NO;
        }
        return ballot.tied() ? Side.ABSTAIN : ballot.majority();
    }

    /// How many yes a question about a qualified majority needs.
    int needed(Ballot ballot) {
        var floor = sitting.floors().get(ballot.question().item());
        return floor == null
                ? Majority.SIMPLE.needed(ballot.voters().size(), sitting.roll().seats())
                : floor.majority().needed(ballot.voters().size(), sitting.roll().seats());
    }

    /// A share of those present cannot be heard, only counted. That nobody is against can.
    boolean mustBeCounted(Ballot ballot) {
        return ballot.question().purpose() == Purpose.QUALIFIED
                && ballot.requestedBy() == null
                && ballot.found() == Side.YES
                && sitting.floor().filter(one -> one.majority() != Majority.UNANIMITY).isPresent();
    }

    /// One third of those present can have a matter tabled or referred back although the majority
    /// wants to decide it: in the assembly, once for each matter, not in elections (KL 5:50). Not
    /// to have somebody heard.
    boolean minority(Ballot ballot) {
        var floor = sitting.floor();
        return ballot.question().purpose() == Purpose.DEFERRAL
                && sitting.roll().assembly()
                && ballot.requestedBy() != null
                && floor.flatMap(one -> one.proposal(ballot.question().no()))
                        .filter(one -> one.kind() != Proposal.Kind.REMISSION)
                        .isPresent()
                && floor.map(Floor::item)
                        .filter(one -> !one.deferredBefore() && one.kind() != Item.Kind.ELECTION)
                        .isPresent()
                && ballot.count(Side.NO) >= Numbers.third(ballot.voters().size());
    }

    /// When the vote is closed it stands; that somebody meant otherwise is kept beside it.
    Outcome<List<SittingEvent>> disown(PersonId person, int question, Side meant) {
        var vote =
                sitting.floors().values().stream()
                        .flatMap(floor -> floor.ballots().stream())
                        .filter(one -> one.question().number() == question && one.voted())
                        .findFirst()
                        .map(Ballot::votes)
                        .map(votes -> votes.get(person));
        if (vote.isEmpty()) {
            return refused(SittingRefusal.NO_SUCH_VOTE, sitting.roll().name(person));
        }
        return vote.get() == meant
                ? refused(SittingRefusal.VOTE_IS_AS_MEANT)
                : happens(new SittingEvent.VoteDisowned(question, person, meant));
    }
}

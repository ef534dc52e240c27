package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// An item that is or has been before the meeting: its proposals, the order of questions, and how
/// each question fell.
///
/// @param section its number in the minutes (`§`)
/// @param main the main proposal of the approved order; -1 before there is one
/// @param others the other proposals of the order, until they have fallen
/// @param decision nothing until the meeting has decided
public record Floor(
        Item item,
        int section,
        List<Proposal> proposals,
        boolean debateClosed,
        int main,
        List<Integer> others,
        List<Ballot> ballots,
        @Nullable Decision decision,
        List<PersonId> tookPart) {

    static final int NO_ORDER = -1;

    public Floor {
        proposals = List.copyOf(proposals);
        others = List.copyOf(others);
        ballots = List.copyOf(ballots);
        tookPart = List.copyOf(tookPart);
    }

    static Floor of(Item item, int section) {
        var first =
                item.proposal().isBlank()
                        ? List.<Proposal>of()
                        : List.of(
                                new Proposal(
                                        0,
                                        Proposal.Kind.APPROVAL,
                                        item.proposal(),
                                        null,
                                        List.of(),
                                        false));
        return new Floor(
                item, section, first, false, NO_ORDER, List.of(), List.of(), null, List.of());
    }

    public Optional<Proposal> proposal(int number) {
        return proposals.stream().filter(one -> one.number() == number).findFirst();
    }

    Floor alsoSpeaking(PersonId person) {
        return new Floor(
                item.alsoSpeaking(person),
                section,
                proposals,
                debateClosed,
                main,
                others,
                ballots,
                decision,
                tookPart);
    }

    int nextProposal() {
        return proposals.stream().mapToInt(Proposal::number).max().orElse(0) + 1;
    }

    private Stream<Proposal> standing() {
        return proposals.stream().filter(one -> !one.withdrawn());
    }

    /// Proposals that are weighed against each other. A call for approval is the proposal on the
    /// agenda itself, where there is one.
    public List<Proposal> rivals() {
        var onAgenda = proposals.stream().anyMatch(one -> one.number() == 0);
        return standing()
                .filter(one -> !one.kind().defers() && one.kind() != Proposal.Kind.ADDITION)
                .filter(one ->
                        one.number() == 0 || one.kind() != Proposal.Kind.APPROVAL || !onAgenda)
                .toList();
    }

    public Optional<Proposal> deferral() {
        return standing().filter(one -> one.kind().defers()).findFirst();
    }

    List<Proposal> additions() {
        return standing().filter(one -> one.kind() == Proposal.Kind.ADDITION).toList();
    }

    /// The question that is put and has not fallen.
    public Optional<Ballot> open() {
        return ballots.stream().filter(one -> one.settled() == null).findFirst();
    }

    Optional<Ballot> settled(Question.Purpose purpose) {
        return ballots.stream()
                .filter(one -> one.settled() != null && one.question().purpose() == purpose)
                .reduce((_, last) -> last);
    }

    /// The proposal that has won so far; the only one where there was no rival.
    public Optional<Proposal> winner() {
        return settled(Question.Purpose.MAIN)
                .map(ballot ->
                        ballot.settled() == Side.YES
                                ? ballot.question().yes()
                                : ballot.question().no())
                .flatMap(this::proposal)
                .or(() ->
                        rivals().size() == 1 ? Optional.of(rivals().getFirst()) : Optional.empty());
    }

    /// Whether the assembly has allowed that the interpellation or question is put (KL 5:62).
    public boolean allowed() {
        return settled(Question.Purpose.ALLOW).filter(one -> one.settled() == Side.YES).isPresent();
    }

    /// Whether the meeting has deferred the matter, by majority or by a third of those present.
    public boolean deferred() {
        return settled(Question.Purpose.DEFERRAL)
                .filter(one -> one.minority() || one.settled() == Side.NO)
                .isPresent();
    }

    Floor with(Proposal proposal) {
        var more = new ArrayList<>(proposals);
        more.removeIf(one -> one.number() == proposal.number());
        more.add(proposal);
        more.sort(Comparator.comparingInt(Proposal::number));
        return new Floor(
                item, section, more, debateClosed, main, others, ballots, decision, tookPart);
    }

    Floor closeDebate() {
        return new Floor(item, section, proposals, true, main, others, ballots, decision, tookPart);
    }

    Floor ordered(int first, List<Integer> rest) {
        return new Floor(
                item, section, proposals, debateClosed, first, rest, ballots, decision, tookPart);
    }

    Floor with(Ballot ballot) {
        var all = new ArrayList<>(ballots);
        all.removeIf(one -> one.question().number() == ballot.question().number());
        all.add(ballot);
        var left = new ArrayList<>(others);
        if (ballot.settled() != null && ballot.question().purpose() == Question.Purpose.COUNTER) {
            // The loser falls; the winner meets the next, or the main proposal.
            left.remove(
                    (Integer)
                            (ballot.settled() == Side.YES
                                    ? ballot.question().no()
                                    : ballot.question().yes()));
        }
        return new Floor(
                item, section, proposals, debateClosed, main, left, all, decision, tookPart);
    }

    Floor decided(Decision what, List<PersonId> by) {
        return new Floor(item, section, proposals, debateClosed, main, others, ballots, what, by);
    }
}

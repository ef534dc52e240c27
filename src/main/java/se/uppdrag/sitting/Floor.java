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
/// @param reopened whether all agreed that proposals are made and changed after the debate
/// @param order the approved order of questions; nothing before there is one
/// @param majority how many must be for what is decided
/// @param decision nothing until the meeting has decided
public record Floor(
        Item item,
        int section,
        List<Proposal> proposals,
        boolean debateClosed,
        boolean reopened,
        @Nullable QuestionOrder order,
        Majority majority,
        List<Ballot> ballots,
        @Nullable Decision decision,
        List<PersonId> tookPart) {

    public Floor {
        proposals = List.copyOf(proposals);
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
                item,
                section,
                first,
                false,
                false,
                null,
                Majority.SIMPLE,
                List.of(),
                null,
                List.of());
    }

    /// As everybody may have it of what is secret, or was done behind closed doors: that it is up.
    Floor fromOutside() {
        return new Floor(
                item.fromOutside(),
                section,
                List.of(),
                debateClosed,
                false,
                null,
                Majority.SIMPLE,
                List.of(),
                null,
                List.of());
    }

    public Optional<Proposal> proposal(int number) {
        return proposals.stream().filter(one -> one.number() == number).findFirst();
    }

    Floor alsoSpeaking(PersonId person) {
        return with(item.alsoSpeaking(person));
    }

    Floor with(Item changed) {
        return new Floor(
                changed,
                section,
                proposals,
                debateClosed,
                reopened,
                order,
                majority,
                ballots,
                decision,
                tookPart);
    }

    int nextProposal() {
        return proposals.stream().mapToInt(Proposal::number).max().orElse(0) + 1;
    }

    private Stream<Proposal> standing() {
        return proposals.stream().filter(Proposal::standing);
    }

    /// Proposals that are weighed against each other. A call for approval is the proposal on the
    /// agenda itself, where there is one.
    public List<Proposal> rivals() {
        var onAgenda = proposals.stream().anyMatch(one -> one.number() == 0);
        return standing()
                .filter(one -> !one.kind().formal() && one.kind() != Proposal.Kind.ADDITION)
                .filter(one ->
                        one.number() == 0 || one.kind() != Proposal.Kind.APPROVAL || !onAgenda)
                .toList();
    }

    /// How the matter is to be handled: each of these is put by itself, before anything is decided.
    /// A pause comes first.
    List<Proposal> formal() {
        return standing()
                .filter(one -> one.kind().formal())
                .sorted(Comparator.comparing(one -> one.kind().defers()))
                .toList();
    }

    /// Whether proposals may be made, joined and withdrawn.
    public boolean proposable() {
        return !debateClosed || reopened;
    }

    /// Whether a question about what is decided has been put; the order stands from then on.
    boolean begun() {
        return ballots.stream()
                .map(one -> one.question().purpose())
                .anyMatch(purpose ->
                        purpose != Question.Purpose.DEFERRAL
                                && purpose != Question.Purpose.ADJOURNMENT);
    }

    /// The order that holds: the approved one, or the one that follows from the proposals.
    QuestionOrder ordered() {
        return order == null ? QuestionOrder.proposed(this) : order;
    }

    /// Whether the order must be approved before more is asked: there is more than one way.
    boolean orderNeeded() {
        return order == null
                && (rivals().size() > 1
                        || additions().size() > 1
                        || standing().filter(one -> one.kind().defers()).count() > 1);
    }

    /// What is left of the order, after the questions that have fallen.
    QuestionTree tree() {
        var tree = ordered().tree(this);
        for (var first = tree.first(); first.isPresent(); first = tree.first()) {
            var asked = first.get();
            var ballot =
                    ballots.stream()
                            .filter(one -> one.settled() != null)
                            .filter(one -> asked.same(one.question()))
                            .findFirst();
            if (ballot.isEmpty()) {
                return tree;
            }
            tree = tree.after(ballot.get().minority() ? Side.NO : ballot.get().side());
        }
        return tree;
    }

    /// Whether the question of a pause or of another day has been answered, and the matter goes on.
    boolean passed(Proposal formal) {
        return ballots.stream()
                .filter(one -> one.settled() != null && one.question().yes() == formal.number())
                .anyMatch(one ->
                        one.question().purpose() == Question.Purpose.ADJOURNMENT
                                || one.question().purpose() == Question.Purpose.DEFERRAL
                                        && one.settled() == Side.YES
                                        && !one.minority());
    }

    /// The proposal that has the matter decided another day, by majority or by a third.
    public Optional<Proposal> deferredBy() {
        return ballots.stream()
                .filter(one -> one.question().purpose() == Question.Purpose.DEFERRAL)
                .filter(one -> one.settled() == Side.NO || one.minority())
                .findFirst()
                .flatMap(one -> proposal(one.question().no()));
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

    /// The proposal that has won; the only one where there was no rival.
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

    /// Whether what had won lacked the qualified majority that it needed.
    public boolean fell() {
        return settled(Question.Purpose.QUALIFIED)
                .filter(one -> one.settled() == Side.NO)
                .isPresent();
    }

    /// Whether the assembly has allowed that the interpellation or question is put (KL 5:62).
    public boolean allowed() {
        return settled(Question.Purpose.ALLOW).filter(one -> one.settled() == Side.YES).isPresent();
    }

    /// Whether the meeting has deferred the matter, by majority or by a third of those present.
    public boolean deferred() {
        return deferredBy().isPresent();
    }

    Floor with(Proposal proposal) {
        var more = new ArrayList<>(proposals);
        more.removeIf(one -> one.number() == proposal.number());
        more.add(proposal);
        more.sort(Comparator.comparingInt(Proposal::number));
        return copy(more, debateClosed, reopened, order, ballots);
    }

    Floor closeDebate() {
        return copy(proposals, true, false, order, ballots);
    }

    /// The order is void, since proposals may change.
    Floor reopen() {
        return copy(proposals, debateClosed, true, null, ballots);
    }

    /// What is put has changed, so an approved order is void.
    Floor putting(Proposal changed) {
        return with(changed).ordered(null, reopened);
    }

    private Floor ordered(@Nullable QuestionOrder approved, boolean again) {
        return copy(proposals, debateClosed, again, approved, ballots);
    }

    Floor ordered(QuestionOrder approved) {
        return ordered(approved, false);
    }

    Floor with(Ballot ballot) {
        var all = new ArrayList<>(ballots);
        all.removeIf(one -> one.question().number() == ballot.question().number());
        all.add(ballot);
        return copy(proposals, debateClosed, reopened, order, all);
    }

    Floor withoutOpenQuestion() {
        return copy(
                proposals,
                debateClosed,
                reopened,
                order,
                ballots.stream().filter(one -> one.settled() != null).toList());
    }

    Floor needing(Majority more) {
        return new Floor(
                item,
                section,
                proposals,
                debateClosed,
                reopened,
                order,
                more,
                ballots,
                decision,
                tookPart);
    }

    Floor decided(Decision what, List<PersonId> by) {
        return new Floor(
                item,
                section,
                proposals,
                debateClosed,
                reopened,
                order,
                majority,
                ballots,
                what,
                by);
    }

    private Floor copy(
            List<Proposal> made,
            boolean closed,
            boolean again,
            @Nullable QuestionOrder approved,
            List<Ballot> all) {
        return new Floor(
                item, section, made, closed, again, approved, majority, all, decision, tookPart);
    }
}

package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The order in which questions are put (`propositionsordning`), as rounds. Proposals in one round
/// are set against each other; the first of them is the main proposal (`huvudförslag`).
///
/// What is to be decided today comes before what is decided; each of those stands alone. Then the
/// proposals that rule each other out, all in one round. Last each addition, alone.
public record QuestionOrder(List<List<Integer>> rounds) {

    public QuestionOrder {
        rounds = rounds.stream().map(List::copyOf).toList();
    }

    /// The order that follows from what was proposed, with this as the main proposal.
    public static QuestionOrder proposed(Floor floor, int main) {
        var rivals = floor.rivals().stream().map(Proposal::number).toList();
        var rounds = new ArrayList<List<Integer>>();
        floor.formal().stream()
                .filter(one -> !floor.passed(one))
                .forEach(one -> rounds.add(List.of(one.number())));
        if (!rivals.isEmpty()) {
            rounds.add(
                    Stream.concat(
                                    rivals.stream().filter(one -> one == main),
                                    rivals.stream().filter(one -> one != main))
                            .toList());
        }
        floor.additions().forEach(one -> rounds.add(List.of(one.number())));
        return new QuestionOrder(rounds);
    }

    /// The same, with what came on the agenda as the main proposal until the chair says another.
    public static QuestionOrder proposed(Floor floor) {
        return proposed(floor, floor.rivals().isEmpty() ? 0 : floor.rivals().getFirst().number());
    }

    /// Why the order cannot be followed; nothing when it can.
    public Optional<SittingRefusal> fault(Floor floor) {
        var named = rounds.stream().flatMap(List::stream).toList();
        var asked = proposed(floor).rounds().stream().flatMap(List::stream).toList();
        if (!asked.containsAll(named)) {
            return Optional.of(SittingRefusal.NO_SUCH_PROPOSAL);
        }
        if (new HashSet<>(named).size() < named.size()) {
            return Optional.of(SittingRefusal.ORDER_ASKS_TWICE);
        }
        var together =
                rounds.stream()
                        .filter(round -> round.size() > 1)
                        .flatMap(List::stream)
                        .flatMap(number -> floor.proposal(number).stream())
                        .toList();
        if (together.stream().anyMatch(one -> one.kind().formal())) {
            return Optional.of(SittingRefusal.ORDER_SETS_DEFERRAL_AGAINST_ANOTHER);
        }
        if (together.stream().anyMatch(one -> one.kind() == Proposal.Kind.ADDITION)) {
            return Optional.of(SittingRefusal.ORDER_SETS_ADDITION_AGAINST_ANOTHER);
        }
        var turn = turn(floor);
        if (turn.lastIndexOf(Turn.HANDLED) > firstOther(turn)) {
            return Optional.of(SittingRefusal.ORDER_DECIDES_BEFORE_DEFERRAL);
        }
        var adds = turn.indexOf(Turn.ADDED);
        if (adds >= 0 && turn.lastIndexOf(Turn.WEIGHED) > adds) {
            return Optional.of(SittingRefusal.ORDER_ADDS_BEFORE_MAIN);
        }
        if (turn.indexOf(Turn.WEIGHED) != turn.lastIndexOf(Turn.WEIGHED)) {
            return Optional.of(SittingRefusal.ORDER_PARTS_RIVALS);
        }
        return named.containsAll(asked)
                ? Optional.empty()
                : Optional.of(SittingRefusal.ORDER_LEAVES_OUT);
    }

    private enum Turn {
        HANDLED,
        WEIGHED,
        ADDED
    }

    private static int firstOther(List<Turn> turn) {
        for (int i = 0; i < turn.size(); i++) {
            if (turn.get(i) != Turn.HANDLED) {
                return i;
            }
        }
        return turn.size();
    }

    /// What each round is about.
    private List<Turn> turn(Floor floor) {
        return rounds.stream()
                .flatMap(round -> round.stream().limit(1))
                .flatMap(first -> floor.proposal(first).stream())
                .map(one ->
                        one.kind().formal()
                                ? Turn.HANDLED
                                : one.kind() == Proposal.Kind.ADDITION ? Turn.ADDED : Turn.WEIGHED)
                .toList();
    }

    /// The proposals set against each other, the main one first.
    List<Integer> rivals(Floor floor) {
        return rounds.stream()
                .filter(round -> round.stream().limit(1).anyMatch(one -> weighed(floor, one)))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean weighed(Floor floor, int number) {
        return floor.rivals().stream().anyMatch(one -> one.number() == number);
    }

    /// All that may be asked, with what follows on each answer.
    public QuestionTree tree(Floor floor) {
        return new QuestionTree(
                alone(floor, one -> one.kind().formal()),
                rivals(floor),
                floor.majority() != Majority.SIMPLE,
                floor.rivals().stream()
                        .filter(one -> one.kind() == Proposal.Kind.REJECTION)
                        .map(Proposal::number)
                        .toList(),
                alone(floor, one -> one.kind() == Proposal.Kind.ADDITION).stream()
                        .map(Proposal::number)
                        .toList(),
                QuestionTree.Ending.OPEN);
    }

    private List<Proposal> alone(Floor floor, Predicate<Proposal> wanted) {
        return rounds.stream()
                .filter(round -> round.size() == 1)
                .flatMap(round -> floor.proposal(round.getFirst()).stream())
                .filter(wanted)
                .toList();
    }
}

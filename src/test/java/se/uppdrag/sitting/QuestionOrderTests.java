package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.chance.Chance;
import se.uppdrag.sitting.Proposal.Kind;
import se.uppdrag.sitting.Question.Purpose;

@DisplayName("The order in which questions are put")
@Proves({"KL5-50", "KL5-53", "KL5-55"})
class QuestionOrderTests {

    private static Floor floor(Kind... kinds) {
        var stage =
                Stage.council("S", 4, "M", 3)
                        .agenda(Stage.item(1, "Planen antas."))
                        .everybodyArrives()
                        .theChairOpens()
                        .takesUp(1);
        for (var kind : kinds) {
            stage.proposes("S2", kind, "Yrkande " + kind);
        }
        return stage.theDebateIsClosed().floor(1);
    }

    private static QuestionOrder order(List<?>... rounds) {
        return new QuestionOrder(
                List.of(rounds).stream()
                        .map(round -> round.stream().map(Integer.class::cast).toList())
                        .toList());
    }

    private static void fails(Floor floor, SittingRefusal why, List<?>... rounds) {
        assertThat(order(rounds).fault(floor)).contains(why);
    }

    @Test
    void another_day_comes_first_and_each_alone_and_additions_last() {
        var floor = floor(Kind.ADDITION, Kind.REJECTION, Kind.TABLING, Kind.REFERRAL_BACK);
        var proposed = QuestionOrder.proposed(floor);
        assertThat(proposed.rounds())
                .containsExactly(List.of(3), List.of(4), List.of(0, 2), List.of(1));
        assertThat(proposed.fault(floor)).isEmpty();
        assertThat(order(List.of(4), List.of(3), List.of(2, 0), List.of(1)).fault(floor)).isEmpty();
    }

    @Test
    void an_order_that_cannot_be_followed_is_refused_with_its_reason() {
        var floor = floor(Kind.REJECTION, Kind.TABLING, Kind.REFERRAL_BACK, Kind.ADDITION);
        fails(
                floor,
                SittingRefusal.ORDER_SETS_DEFERRAL_AGAINST_ANOTHER,
                List.of(2, 3),
                List.of(0, 1),
                List.of(4));
        fails(
                floor,
                SittingRefusal.ORDER_DECIDES_BEFORE_DEFERRAL,
                List.of(2),
                List.of(0, 1),
                List.of(3),
                List.of(4));
        fails(
                floor,
                SittingRefusal.ORDER_ADDS_BEFORE_MAIN,
                List.of(2),
                List.of(3),
                List.of(4),
                List.of(0, 1));
        fails(
                floor,
                SittingRefusal.ORDER_SETS_ADDITION_AGAINST_ANOTHER,
                List.of(2),
                List.of(3),
                List.of(0, 1, 4));
        fails(
                floor,
                SittingRefusal.ORDER_PARTS_RIVALS,
                List.of(2),
                List.of(3),
                List.of(0),
                List.of(1),
                List.of(4));
        fails(
                floor,
                SittingRefusal.ORDER_ASKS_TWICE,
                List.of(2),
                List.of(2),
                List.of(3),
                List.of(0, 1),
                List.of(4));
        fails(floor, SittingRefusal.ORDER_LEAVES_OUT, List.of(2), List.of(3), List.of(0, 1));
        fails(
                floor,
                SittingRefusal.NO_SUCH_PROPOSAL,
                List.of(2),
                List.of(3),
                List.of(0, 1, 9),
                List.of(4));
    }

    /// Every order of every set: the same are accepted as a slow and separate reading accepts.
    @Test
    void of_all_orders_of_four_proposals_only_those_that_can_be_followed_pass() {
        var kinds = List.of(Kind.REFERRAL_BACK, Kind.TABLING, Kind.REJECTION, Kind.ADDITION);
        var floor = floor(kinds.toArray(Kind[]::new));
        var accepted = new HashSet<List<List<Integer>>>();
        var tried = 0;
        for (var permutation : permutations(List.of(0, 1, 2, 3, 4))) {
            for (int cuts = 0; cuts < 16; cuts++) {
                tried++;
                var rounds = cut(permutation, cuts);
                if (new QuestionOrder(rounds).fault(floor).isEmpty()) {
                    accepted.add(rounds);
                }
            }
        }
        assertThat(tried).isEqualTo(120 * 16);
        // Referral and tabling in either order, the two rivals with either as the main one.
        assertThat(accepted)
                .isEqualTo(
                        Set.of(
                                List.of(List.of(1), List.of(2), List.of(0, 3), List.of(4)),
                                List.of(List.of(2), List.of(1), List.of(0, 3), List.of(4)),
                                List.of(List.of(1), List.of(2), List.of(3, 0), List.of(4)),
                                List.of(List.of(2), List.of(1), List.of(3, 0), List.of(4))));
    }

    @Test
    void whatever_is_proposed_and_answered_it_ends_once_and_with_one_outcome() {
        Chance.forAny(chance -> {
            var kinds = new ArrayList<Kind>();
            var some = chance.between(0, 7);
            for (int i = 0; i < some; i++) {
                kinds.add(chance.oneOf(List.of(Kind.values())));
            }
            var floor = floor(kinds.toArray(Kind[]::new));
            if (chance.between(0, 1) == 1) {
                floor = floor.needing(Majority.TWO_THIRDS_OF_PRESENT);
            }
            var order = shuffled(QuestionOrder.proposed(floor), floor, chance.between(0, 999));
            assertThat(order.fault(floor)).isEmpty();
            var leaves = follow(floor, order.tree(floor), new HashSet<>());
            assertThat(leaves).isPositive();
        });
    }

    /// Another order of the same: deferrals among themselves, rivals, additions.
    private static QuestionOrder shuffled(QuestionOrder order, Floor floor, int seed) {
        var random = new Random(seed);
        var formal = new ArrayList<List<Integer>>();
        var material = new ArrayList<List<Integer>>();
        var added = new ArrayList<List<Integer>>();
        for (var round : order.rounds()) {
            var kind = floor.proposal(round.getFirst()).orElseThrow().kind();
            var mixed = new ArrayList<>(round);
            Collections.shuffle(mixed, random);
            (kind.formal() ? formal : kind == Kind.ADDITION ? added : material).add(mixed);
        }
        Collections.shuffle(formal, random);
        Collections.shuffle(added, random);
        var all = new ArrayList<>(formal);
        all.addAll(material);
        all.addAll(added);
        return new QuestionOrder(all);
    }

    /// Goes down every branch; counts the endings and checks each.
    private static int follow(Floor floor, QuestionTree tree, Set<QuestionTree.Asked> asked) {
        var first = tree.first();
        if (first.isEmpty()) {
            var ending = tree.ending();
            var decided = tree.winner().isPresent() && !ending.fell();
            var outcomes = (ending.deferred() ? 1 : 0) + (ending.fell() ? 1 : 0);
            assertThat(outcomes).isLessThanOrEqualTo(1);
            if (outcomes == 0 && !floor.rivals().isEmpty()) {
                assertThat(decided).isTrue();
            }
            assertThat(ending.added())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(floor.additions().stream().map(Proposal::number).toList());
            return 1;
        }
        var path = new HashSet<>(asked);
        assertThat(path.add(first.get())).as("asked once").isTrue();
        if (first.get().purpose() != Purpose.MAIN && first.get().purpose() != Purpose.COUNTER) {
            assertThat(first.get().yes()).isEqualTo(first.get().no());
        }
        return follow(floor, tree.after(Side.YES), path) + follow(floor, tree.after(Side.NO), path);
    }

    private static List<List<Integer>> permutations(List<Integer> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        return all.stream()
                .flatMap(first ->
                        permutations(all.stream().filter(one -> !one.equals(first)).toList())
                                .stream()
                                .map(rest -> {
                                    var more = new ArrayList<>(List.of(first));
                                    more.addAll(rest);
                                    return List.copyOf(more);
                                }))
                .toList();
    }

    private static List<List<Integer>> cut(List<Integer> all, int cuts) {
        var rounds = new ArrayList<List<Integer>>();
        rounds.add(new ArrayList<>());
        IntStream.range(0, all.size())
                .forEach(i -> {
                    if (i > 0 && (cuts & 1 << i - 1) != 0) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.getLast().add(all.get(i));
                });
        return rounds.stream().map(List::copyOf).toList();
    }
}

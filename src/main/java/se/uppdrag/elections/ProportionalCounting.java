package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppdrag.elections.ProportionalElection.Elected;
import se.uppdrag.elections.ProportionalElection.Group;
import se.uppdrag.elections.ProportionalElection.Result;
import se.uppdrag.elections.ProportionalElection.Tie;
import se.uppdrag.elections.ProportionalElection.Turn;

/// The counting itself (16–21 §§): one seat at a time to the group with the greatest comparison
/// number, which is its votes divided by one more than the seats it holds. A person that several
/// groups elected counts as a part of a seat for each.
final class ProportionalCounting {

    /// One who has a seat, and every group that gave it.
    private record Holder(int order, Fraction comparison, Set<String> groups) {}

    private final ProportionalElection election;
    private final DrawnOrder drawn;
    private final boolean orderMatters;
    private final Map<String, Holder> holders = new LinkedHashMap<>();
    private final Map<String, Integer> nextName = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    ProportionalCounting(ProportionalElection election, DrawnOrder drawn) {
        this.election = election;
        this.drawn = drawn;
        this.orderMatters = election.namesAreShared();
    }

    Result run() {
        while (holders.size() < election.seats()) {
            var greatest = greatest();
            if (greatest.isEmpty()) {
                break;
            }
            var inTurn = greatest.size() == 1 ? greatest : lot(greatest);
            if (inTurn.isEmpty()) {
                break;
            }
            var comparison = comparison(greatest.getFirst());
            inTurn.forEach(group -> give(group, comparison));
        }
        var elected = new ArrayList<Elected>();
        holders.forEach((person, holder) ->
                elected.add(
                        new Elected(
                                holder.order(),
                                person,
                                holder.groups().iterator().next(),
                                holder.comparison(),
                                List.copyOf(holder.groups()))));
        return new Result(elected, ties, turns, election.seats() - holders.size());
    }

    /// Those with names left and the greatest number (17, 20 §§).
    private List<Group> greatest() {
        var greatest = new ArrayList<Group>();
        for (var group : election.groups()) {
            if (group.votes() == 0 || next(group) >= group.names().size()) {
                continue;
            }
            int order =
                    greatest.isEmpty()
                            ? 0
                            : comparison(group).compareTo(comparison(greatest.getFirst()));
            if (order > 0) {
                greatest.clear();
            }
            if (order >= 0) {
                greatest.add(group);
            }
        }
        return greatest;
    }

    private Fraction comparison(Group group) {
        var held = Fraction.ZERO;
        for (var holder : holders.values()) {
            if (holder.groups().contains(group.label())) {
                held = held.plus(Fraction.of(1, holder.groups().size()));
            }
        }
        return Fraction.of(group.votes()).dividedBy(held.plus(Fraction.ONE));
    }

    /// Equal numbers: the tie is noted, and those in turn come in the order the lot gave. Where
    /// there are seats for all of them and only their order is open, they come as they stand.
    private List<Group> lot(List<Group> equals) {
        var labels = equals.stream().map(Group::label).toList();
        int left = orderMatters ? 1 : election.seats() - holders.size();
        int winners = Math.min(equals.size(), left);
        var decidesSeat = equals.size() > left;
        var order = drawn.of(ties.size(), labels);
        // Of the last two, the one that was not drawn is known as well.
        boolean settled =
                order.size() >= winners || !decidesSeat && order.size() == equals.size() - 1;
        ties.add(
                new Tie(
                        holders.size() + 1,
                        winners,
                        labels,
                        comparison(equals.getFirst()),
                        decidesSeat,
                        settled));
        if (!settled && decidesSeat) {
            return List.of();
        }
        var inOrder = new LinkedHashSet<>(order);
        if (!decidesSeat) {
            inOrder.addAll(labels);
        }
        return inOrder.stream()
                .limit(winners)
                .map(label -> election.group(label).orElseThrow())
                .toList();
    }

    /// The next name on the list gets the seat, or a part of one that it holds already (18–19 §§).
    private void give(Group group, Fraction comparison) {
        int position = next(group);
        var person = group.names().get(position);
        nextName.put(group.label(), position + 1);
        var holder = holders.get(person);
        turns.add(new Turn(group.label(), comparison, person, holder != null));
        if (holder == null) {
            holders.put(
                    person,
                    new Holder(
                            holders.size() + 1,
                            comparison,
                            new LinkedHashSet<>(Set.of(group.label()))));
        } else {
            holder.groups().add(group.label());
        }
    }

    private int next(Group group) {
        return nextName.getOrDefault(group.label(), 0);
    }
}

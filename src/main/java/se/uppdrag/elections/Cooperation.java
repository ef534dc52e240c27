package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.uppdrag.elections.ProportionalElection.Ballots;

/// What the groups of an organ would get in a proportional election, each alone and in the ways
/// they might go together (`valsamverkan`, `valteknisk samverkan`). Each side votes for one list
/// with names enough; nobody is left out and nobody votes for another.
///
/// @param groups votes by group, in the order they were given
/// @param together the sides, each a list of groups; a group that is in none stands alone
public record Cooperation(
        int seats, int present, Map<String, Integer> groups, List<List<String>> together) {

    /// One side, alone or several groups together.
    ///
    /// @param sure seats whatever a lot gives
    /// @param possible seats if every lot falls its way
    /// @param demands whether it is many enough to have the election proportional (2 §)
    public record Side(String name, int votes, int sure, int possible, boolean demands) {}

    public Cooperation {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        together = together.stream().map(List::copyOf).toList();
    }

    public int quota() {
        return ProportionalElection.quota(present, seats);
    }

    /// Every group by itself.
    public List<Side> alone() {
        return counted(groups);
    }

    /// As they go together.
    public List<Side> cooperating() {
        var sides = new LinkedHashMap<String, Integer>();
        for (var side : together) {
            sides.put(
                    String.join("+", side),
                    side.stream().mapToInt(group -> groups.getOrDefault(group, 0)).sum());
        }
        groups.forEach((group, votes) -> {
            if (together.stream().noneMatch(side -> side.contains(group))) {
                sides.put(group, votes);
            }
        });
        return counted(sides);
    }

    private List<Side> counted(Map<String, Integer> sides) {
        var ballots = new ArrayList<Ballots>();
        sides.forEach((name, votes) ->
                ballots.add(
                        new Ballots(
                                name,
                                IntStream.rangeClosed(1, seats)
                                        .mapToObj(place -> name + " " + place)
                                        .toList(),
                                votes)));
        var result = ProportionalElection.of(seats, present, ballots, 0).elect(DrawnOrder.NONE);
        return sides.entrySet().stream()
                .map(side -> {
                    int sure =
                            (int)
                                    result.elected().stream()
                                            .filter(one -> one.group().equals(side.getKey()))
                                            .count();
                    boolean inLot =
                            result.ties().stream()
                                    .anyMatch(tie ->
                                            tie.decidesSeat()
                                                    && tie.among().contains(side.getKey()));
                    return new Side(
                            side.getKey(),
                            side.getValue(),
                            sure,
                            sure + (inLot ? 1 : 0),
                            side.getValue() >= quota());
                })
                .toList();
    }
}

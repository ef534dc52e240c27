package se.uppdrag.sitting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one person counted in the box: slips of paper, and the names on them.
///
/// @param votes how many each got, by name
/// @param ballots all slips in the box, blank and invalid ones counted in
public record Tally(Map<String, Integer> votes, int ballots, int blank, int invalid) {

    public Tally {
        votes = Map.copyOf(votes);
    }

    int valid() {
        return ballots - blank - invalid;
    }

    /// Whether the numbers can be true: each valid slip has at least one name and at most as many
    /// as there are places.
    boolean addsUp(int places) {
        var names = votes.values().stream().mapToInt(Integer::intValue).sum();
        return blank >= 0
                && invalid >= 0
                && valid() >= 0
                && votes.values().stream().allMatch(one -> one > 0 && one <= valid())
                && names >= valid()
                && names <= valid() * places;
    }

    /// The most votes first; by name where they are as many.
    public Map<String, Integer> ranked() {
        var ranked = new LinkedHashMap<String, Integer>();
        votes.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> ranked.put(one.getKey(), one.getValue()));
        return ranked;
    }

    /// Those who have a place whatever the lot says.
    List<String> elected(int places) {
        var ranked = ranked();
        return ranked.keySet().stream()
                .filter(name -> ahead(ranked, name, places) && !tied(places).contains(name))
                .toList();
    }

    /// Those of whom some have a place and some not, with as many votes each (KL 5:56).
    List<String> tied(int places) {
        var counts = List.copyOf(ranked().values());
        if (counts.size() <= places || !counts.get(places - 1).equals(counts.get(places))) {
            return List.of();
        }
        return ranked().entrySet().stream()
                .filter(one -> one.getValue().equals(counts.get(places)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean ahead(Map<String, Integer> ranked, String name, int places) {
        return List.copyOf(ranked.keySet()).indexOf(name) < places;
    }
}

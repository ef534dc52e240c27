package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.uppdrag.elections.ProportionalElection.Ballots;

/// Who of a party takes its seats in a constituency when it has more than one list, and who serves
/// for each of them (14 kap. 9–12, 16–17 §§ vallagen). Pure.
///
/// @param lists the party's ballots, alike ones together
/// @param personal personal votes by name, from all lists together
record PartyBallots(List<Ballots> lists, Map<String, Integer> personal) {

    /// The law demands two substitutes at least (14 kap. 17 §).
    static final int FEWEST_SUBSTITUTES = 2;

    /// @param byVotes whether personal votes gave her the seat
    /// @param counted the lists whose ballots gave it to her
    /// @param lot others who had as much when she came in; a lot decides between them
    record Elected(String name, boolean byVotes, List<Ballots> counted, List<String> lot) {}

    PartyBallots {
        lists = List.copyOf(lists);
        personal = Map.copyOf(personal);
    }

    int votes() {
        return lists.stream().mapToInt(Ballots::count).sum();
    }

    /// First those with personal votes enough, by number; then by the whole-number method: each
    /// ballot counts for the first name on it that has no seat, in full until it has given one,
    /// then by a half, a third and so on. Fewer than the seats where the names run out.
    List<Elected> elected(int seats) {
        var elected = new ArrayList<Elected>();
        for (var name : enough()) {
            if (elected.size() < seats) {
                elected.add(new Elected(name, true, with(name), equals(name)));
            }
        }
        var given = new LinkedHashMap<Ballots, Integer>();
        while (elected.size() < seats) {
            var taken = names(elected);
            var sums = sums(lists, taken, given);
            if (sums.isEmpty()) {
                return elected;
            }
            var most = most(sums);
            var counted = lists.stream().filter(one -> most.equals(first(one, taken))).toList();
            counted.forEach(one -> given.merge(one, 1, Integer::sum));
            elected.add(new Elected(most, false, counted, equals(sums, most)));
        }
        return elected;
    }

    /// Who serves for the member, the first first. Those with personal votes enough who got no seat
    /// come before the others; then her own ballots are counted, each as a whole vote for the first
    /// name on it that is not yet named. There may be fewer than asked for: nobody is taken from
    /// ballots that did not give her the seat.
    List<String> substitutes(Elected member, List<Elected> all, int wanted) {
        var named = new ArrayList<>(enough());
        var taken = names(all);
        named.removeAll(taken);
        while (named.size() > wanted) {
            named.removeLast();
        }
        taken.addAll(named);
        while (named.size() < wanted) {
            var sums = sums(member.counted(), taken, Map.of());
            if (sums.isEmpty()) {
                return named;
            }
            var next = most(sums);
            named.add(next);
            taken.add(next);
        }
        return named;
    }

    private List<String> enough() {
        var votes = new PersonalVotes(votes(), personal);
        return personal.keySet().stream()
                .filter(votes::enough)
                .filter(name -> !with(name).isEmpty())
                .sorted(
                        Comparator.<String>comparingInt(name -> -personal.getOrDefault(name, 0))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<Ballots> with(String name) {
        return lists.stream().filter(one -> one.names().contains(name)).toList();
    }

    private List<String> equals(String name) {
        return enough().stream()
                .filter(one -> !one.equals(name))
                .filter(one -> Objects.equals(personal.get(one), personal.get(name)))
                .toList();
    }

    private static List<String> equals(Map<String, Fraction> sums, String name) {
        return sums.entrySet().stream()
                .filter(one -> !one.getKey().equals(name))
                .filter(one -> one.getValue().equals(sums.get(name)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> names(List<Elected> elected) {
        var names = new HashSet<String>();
        elected.forEach(one -> names.add(one.name()));
        return names;
    }

    private static String first(Ballots list, Set<String> taken) {
        return list.names().stream().filter(name -> !taken.contains(name)).findFirst().orElse("");
    }

    private static Map<String, Fraction> sums(
            List<Ballots> lists, Set<String> taken, Map<Ballots, Integer> given) {
        var sums = new LinkedHashMap<String, Fraction>();
        for (var list : lists) {
            var name = first(list, taken);
            if (!name.isEmpty()) {
                sums.merge(
                        name,
                        Fraction.of(list.count(), 1L + given.getOrDefault(list, 0)),
                        Fraction::plus);
            }
        }
        return sums;
    }

    /// The first of equals, by name; whoever asks is told that there were others.
    private static String most(Map<String, Fraction> sums) {
        return sums.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Fraction>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}

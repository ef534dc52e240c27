package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A proportional election (`proportionellt val`) in the assembly or a committee, under the act
/// (2022:629). Counted from the ballots; what happens in the room is not ours.
///
/// @param seats how many persons are elected
/// @param present voters present, also those who do not take part (2 §)
/// @param groups ballots with the same designation and the same names in the same order (14 §)
/// @param invalid ballots that do not count (9 §)
public record ProportionalElection(int seats, int present, List<Group> groups, int invalid) {

    /// A group of equal ballots (`valsedelsgrupp`).
    ///
    /// @param label its designation, numbered where several lists share it: `S (2)`
    public record Group(String label, String designation, List<String> names, int votes) {

        public Group {
            names = List.copyOf(names);
        }
    }

    /// Ballots as they were counted, before equal ones are put together.
    public record Ballots(String group, List<String> names, int count) {

        public Ballots {
            names = List.copyOf(names);
        }
    }

    /// One who was elected.
    ///
    /// @param group the group that gave the seat first (22 §)
    /// @param shared every group that gave it
    public record Elected(
            int order, String person, String group, Fraction comparison, List<String> shared) {

        public Elected {
            shared = List.copyOf(shared);
        }
    }

    /// Equal numbers (21 §).
    ///
    /// @param at the seat in turn
    /// @param decidesSeat whether it decides who is elected, and not only in what order
    /// @param drawn whether its outcome was given
    public record Tie(
            int at,
            int seats,
            List<String> among,
            Fraction comparison,
            boolean decidesSeat,
            boolean drawn) {

        public Tie {
            among = List.copyOf(among);
        }
    }

    /// Every time a group was in turn, also when its name already had a seat from another group.
    public record Turn(String group, Fraction comparison, String person, boolean sharedSeat) {}

    /// @param unfilled seats that wait for a lot, or that no list has a name for
    public record Result(List<Elected> elected, List<Tie> ties, List<Turn> turns, int unfilled) {

        public Result {
            elected = List.copyOf(elected);
            ties = List.copyOf(ties);
            turns = List.copyOf(turns);
        }

        /// Whether a lot must be drawn before the election is complete.
        public boolean waitsForLot() {
            return ties.stream().anyMatch(tie -> tie.decidesSeat() && !tie.drawn());
        }
    }

    public ProportionalElection {
        groups = List.copyOf(groups);
    }

    /// Puts equal ballots together (14 §).
    public static ProportionalElection of(
            int seats, int present, List<Ballots> ballots, int invalid) {
        record Key(String designation, List<String> names) {}
        var votes = new LinkedHashMap<Key, Integer>();
        for (var one : ballots) {
            votes.merge(new Key(one.group(), one.names()), one.count(), Integer::sum);
        }
        var groups = new ArrayList<Group>();
        votes.forEach((key, count) -> {
            long same =
                    groups.stream()
                            .filter(one -> one.designation().equals(key.designation()))
                            .count();
            groups.add(
                    new Group(
                            same == 0
                                    ? key.designation()
                                    : "%s (%d)".formatted(key.designation(), same + 1),
                            key.designation(),
                            key.names(),
                            count));
        });
        return new ProportionalElection(seats, present, groups, invalid);
    }

    /// How many must ask for the election to be proportional: those present divided by one more
    /// than the seats, rounded up (2 §).
    public static int quota(int present, int seats) {
        return (present + seats) / (seats + 1);
    }

    public int quota() {
        return quota(present, seats);
    }

    /// Whether so many may have the election proportional (2 §).
    public static boolean demanded(int demanding, int present, int seats) {
        return demanding >= quota(present, seats);
    }

    /// In what order alternates are called in for a member (22 §): first those of a group with the
    /// same designation as the member's, then those of the group with the most votes and so on;
    /// within a group as its list has them. One elected by several groups belongs to the one that
    /// gave the seat first. Groups with equal votes stand as they were counted.
    ///
    /// @param alternates the outcome of this election, which was of alternates
    public List<String> callOrder(String designation, Result alternates) {
        Comparator<Elected> byGroup =
                Comparator.comparing(one ->
                        !group(one.group())
                                .map(Group::designation)
                                .equals(Optional.of(designation)));
        return alternates.elected().stream()
                .sorted(
                        byGroup.thenComparing(
                                        Comparator.comparingInt((Elected one) -> votes(one.group()))
                                                .reversed())
                                .thenComparing(Elected::group)
                                .thenComparingInt(this::placeOnList))
                .map(Elected::person)
                .toList();
    }

    private int votes(String label) {
        return group(label).map(Group::votes).orElse(0);
    }

    private int placeOnList(Elected one) {
        return group(one.group()).map(group -> group.names().indexOf(one.person())).orElse(0);
    }

    /// @param drawn the lots drawn so far
    public Result elect(DrawnOrder drawn) {
        return new ProportionalCounting(this, drawn).run();
    }

    Optional<Group> group(String label) {
        return groups.stream().filter(one -> one.label().equals(label)).findFirst();
    }

    /// Whether one name stands on the lists of several groups; then the order matters to who is
    /// elected.
    boolean namesAreShared() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        groups.forEach(group -> group.names().forEach(name -> seen.merge(name, 1, Integer::sum)));
        return seen.values().stream().anyMatch(times -> times > 1);
    }
}

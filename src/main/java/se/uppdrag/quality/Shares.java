package se.uppdrag.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Sex;

/// How many in a group are women and men, and how old they are, as they have told themselves. A
/// count that would tell of fewer than five is not told. Pure.
///
/// @param known how many have told; the rest are left out
/// @param women nothing where either sex is fewer than five
/// @param meanAge nothing where fewer than five have told
/// @param ages by ten years, the youngest first; groups of fewer than five are put together with
///   their neighbours
record Shares(
        int all, int known, Optional<Integer> women, Optional<Integer> meanAge, List<Ages> ages) {

    static final int FEWEST = 5;

    private static final int DECADE = 10;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 130;

    /// @param to the oldest of the group, itself counted
    record Ages(int from, int to, int count) {}

    Shares {
        ages = List.copyOf(ages);
    }

    static Shares of(List<PersonDetails> people, int year) {
        int women = count(people, Sex.WOMAN);
        int men = count(people, Sex.MAN);
        var born =
                people.stream()
                        .map(PersonDetails::birthYear)
                        .filter(Objects::nonNull)
                        .map(one -> year - one)
                        .sorted()
                        .toList();
        return new Shares(
                people.size(),
                women + men,
                told(women) && told(men) && women + men >= FEWEST
                        ? Optional.of(women)
                        : Optional.empty(),
                born.size() < FEWEST
                        ? Optional.empty()
                        : Optional.of(
                                (int)
                                        Math.round(
                                                born.stream()
                                                        .mapToInt(Integer::intValue)
                                                        .average()
                                                        .orElse(0))),
                ages(born));
    }

    private static int count(List<PersonDetails> people, Sex sex) {
        return (int) people.stream().filter(one -> one.sex() == sex).count();
    }

    private static boolean told(int count) {
        return count >= FEWEST;
    }

    /// From the youngest, decade by decade; a group too small to be told is joined with the next,
    /// and the last with the one before it.
    private static List<Ages> ages(List<Integer> born) {
        if (born.size() < FEWEST) {
            return List.of();
        }
        var groups = new ArrayList<Ages>();
        int from = YOUNGEST;
        int counted = 0;
        for (int top = 29; top < OLDEST; top += DECADE) {
            int last = top;
            int count = (int) born.stream().filter(age -> age <= last).count() - counted;
            int left = born.size() - counted - count;
            if (count >= FEWEST && (left == 0 || left >= FEWEST)) {
                groups.add(new Ages(from, left == 0 ? born.getLast() : top, count));
                counted += count;
                from = top + 1;
            }
            if (counted == born.size()) {
                break;
            }
        }
        return groups;
    }
}

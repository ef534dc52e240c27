package se.uppdrag.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import se.uppdrag.law.NationalNumber;

/// Who takes a party's seats when it has one list: first those with personal votes enough, by
/// number (14 kap. 9 § vallagen), then the list in its order.
record PersonalVotes(int partyVotes, Map<String, Integer> byName) {

    private static final LocalDate SINCE = LocalDate.of(2018, 9, 9);
    private static final int PERCENT = NationalNumber.PERSONAL_VOTES_PERCENT.at(SINCE);
    private static final int FEWEST = NationalNumber.PERSONAL_VOTES_FEWEST.at(SINCE);

    PersonalVotes {
        byName = Map.copyOf(byName);
    }

    /// How many are enough.
    static int threshold(int partyVotes) {
        return Math.max(FEWEST, (int) Math.ceilDiv((long) PERCENT * partyVotes, 100));
    }

    /// At least 5 % of the party's votes in the constituency, and at least fifty.
    boolean enough(String name) {
        int votes = byName.getOrDefault(name, 0);
        return votes >= FEWEST && 100L * votes >= (long) PERCENT * partyVotes;
    }

    /// @param list the names in order; equal personal votes are left as the list has them, and the
    ///   county administrative board draws a lot where that decides a seat
    List<String> elected(List<String> list, int seats) {
        var byVotes = new ArrayList<>(list.stream().filter(this::enough).toList());
        byVotes.sort(
                Comparator.comparing((String name) -> byName.getOrDefault(name, 0)).reversed());
        var order = new LinkedHashSet<>(byVotes);
        order.addAll(list);
        return order.stream().limit(seats).toList();
    }
}

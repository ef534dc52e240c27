package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many of the assembly's seats are fixed in each constituency (`fasta valkretsmandat`) where a
/// municipality is divided: nine tenths of all, rounded down, by the number entitled to vote – one
/// for each whole quota, and the rest to the largest remainders (4 kap. vallagen). The remaining
/// tenth are adjustment seats. Pure.
///
/// @param tied constituencies with equal remainders, between which a lot decides
/// @param open how many seats the lot is about
record FixedSeats(int fixed, int levelling, List<Share> shares, List<String> tied, int open) {

    /// A constituency should be expected to have at least so many.
    static final int FEWEST = 13;

    /// @param whole seats for whole quotas
    /// @param extra whether the remainder gave one more
    record Share(String name, int voters, int whole, boolean extra) {

        int seats() {
            return whole + (extra ? 1 : 0);
        }

        boolean few() {
            return seats() < FEWEST;
        }
    }

    FixedSeats {
        shares = List.copyOf(shares);
        tied = List.copyOf(tied);
    }

    /// @param voters entitled to vote, by constituency
    static FixedSeats of(int seats, Map<String, Integer> voters) {
        int fixed = seats * 9 / 10;
        long all = voters.values().stream().mapToLong(Integer::longValue).sum();
        var whole = new LinkedHashMap<String, Integer>();
        var remainders = new LinkedHashMap<String, Long>();
        voters.forEach((name, count) -> {
            whole.put(name, (int) ((long) count * fixed / all));
            remainders.put(name, (long) count * fixed % all);
        });
        int left = fixed - whole.values().stream().mapToInt(Integer::intValue).sum();
        var falling = remainders.values().stream().sorted(Comparator.<Long>reverseOrder()).toList();
        // The largest remainder that gets nothing; all above it get a seat.
        long cut = left < falling.size() ? falling.get(left) : -1;
        var tied = new ArrayList<String>();
        int given = 0;
        for (var remainder : remainders.entrySet()) {
            if (remainder.getValue() > cut) {
                given++;
            } else if (remainder.getValue() == cut) {
                tied.add(remainder.getKey());
            }
        }
        int open = left - given;
        var shares =
                voters.entrySet().stream()
                        .map(one ->
                                new Share(
                                        one.getKey(),
                                        one.getValue(),
                                        whole.getOrDefault(one.getKey(), 0),
                                        remainders.getOrDefault(one.getKey(), 0L) > cut))
                        .toList();
        return new FixedSeats(fixed, seats - fixed, shares, open > 0 ? tied : List.of(), open);
    }
}

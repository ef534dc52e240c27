package se.uppdrag.elections;

import java.util.LinkedHashMap;
import java.util.Map;

/// How near it was: what each party lacked to take the last seat from the one who got it. For a
/// municipality in one piece; with constituencies a single vote moves too much to say.
final class LastSeat {

    private LastSeat() {}

    /// The fewest more votes, all else being as it was. Empty while a lot is open.
    static Map<String, Integer> votesShort(Distribution distribution) {
        var shortOf = new LinkedHashMap<String, Integer>();
        var count = distribution.count();
        if (count.divided() || !distribution.settled() || distribution.whole().isEmpty()) {
            return shortOf;
        }
        var last = distribution.whole().getLast();
        count.votes()
                .forEach((party, votes) -> {
                    if (!party.equals(last.party()) && !MunicipalCount.AGGREGATES.contains(party)) {
                        int seats = distribution.seats().getOrDefault(party, 0);
                        var divisor =
                                seats == 0
                                        ? count.rule().firstDivisor()
                                        : Fraction.of(2L * seats + 1);
                        long toBeatTheLast = last.comparison().times(divisor).floor() + 1 - votes;
                        shortOf.put(party, (int) Math.max(toBeatTheLast, toTakePart(count, votes)));
                    }
                });
        return shortOf;
    }

    /// New votes raise the bar as well, since they are valid votes too.
    private static long toTakePart(MunicipalCount count, int votes) {
        long percent = count.rule().percent(false);
        long lacking = percent * count.validVotes() - 100L * votes;
        return lacking <= 0 ? 0 : Math.ceilDiv(lacking, 100 - percent);
    }
}

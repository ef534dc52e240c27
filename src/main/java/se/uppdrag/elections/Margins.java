package se.uppdrag.elections;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How few votes would have changed the result, for each party by itself and all else being as it
/// was. Found by counting anew until it changes; never estimated.
final class Margins {

    /// @param more the fewest more votes that would have given one more seat
    /// @param fewer the fewest fewer votes that would have cost one
    record Margin(String party, @Nullable Change more, @Nullable Change fewer) {}

    /// @param votes how many
    /// @param constituency where, in a divided municipality; otherwise empty
    /// @param other who would have lost the seat, or taken it; empty where no single party
    record Change(int votes, String constituency, String other) {}

    /// Beyond this an answer would take too long, and say nothing.
    private static final int MOST_WORK = 6_000;

    private final Distribution before;
    private final MunicipalCount count;

    private Margins(Distribution before) {
        this.before = before;
        this.count = before.count();
    }

    /// Nothing while a lot is open: then there is no result to change.
    static List<Margin> of(Distribution distribution) {
        var count = distribution.count();
        if (!distribution.settled()
                || count.seats() * count.votes().size() > MOST_WORK
                || distribution.handedOut() == 0) {
            return List.of();
        }
        var margins = new Margins(distribution);
        return count.votes().keySet().stream()
                .filter(party -> !MunicipalCount.AGGREGATES.contains(party))
                .map(margins::margin)
                .toList();
    }

    private Margin margin(String party) {
        return new Margin(
                party,
                least(party, 1, 2 * count.validVotes() + 1).orElse(null),
                seats(before, party) == 0
                        ? null
                        : least(party, -1, Integer.MAX_VALUE).orElse(null));
    }

    /// The constituency where it takes the fewest, and how many.
    private Optional<Change> least(String party, int sign, int limit) {
        int best = 0;
        var where = "";
        for (var constituency : places()) {
            int most = Math.min(limit, sign > 0 ? limit : votes(party, constituency));
            if (best > 1) {
                most = Math.min(most, best - 1);
            }
            IntPredicate holds = k -> changes(party, constituency, sign * k);
            int guess = count.divided() ? 0 : guess(party, sign);
            int found =
                    guess > 0
                                    && guess <= most
                                    && holds.test(guess)
                                    && (guess == 1 || !holds.test(guess - 1))
                            ? guess
                            : best == 1 ? 0 : search(most, holds);
            if (found > 0) {
                best = found;
                where = constituency;
            }
        }
        return best == 0
                ? Optional.empty()
                : Optional.of(
                        new Change(
                                best,
                                where,
                                other(
                                        party,
                                        Distribution.of(count.with(party, where, sign * best)))));
    }

    /// What the numbers themselves say in a municipality in one piece; counted to be sure.
    private int guess(String party, int sign) {
        int votes = count.votes().getOrDefault(party, 0);
        int has = seats(before, party);
        return sign > 0
                ? Math.max(toBeat(party, votes, has), toTakePart(votes))
                : Math.min(toFallBehind(party, votes, has), toFallOut(votes));
    }

    private int toBeat(String party, int votes, int has) {
        return others(party)
                .filter(other -> seats(before, other) > 0)
                .map(other -> comparison(other, seats(before, other) - 1))
                .min(Fraction::compareTo)
                .map(least -> (int) (least.times(divisor(has)).floor() + 1 - votes))
                .orElse(0);
    }

    private int toFallBehind(String party, int votes, int has) {
        return others(party)
                .filter(count::admitted)
                .map(other -> comparison(other, seats(before, other)))
                .max(Fraction::compareTo)
                .map(greatest -> {
                    var equal = greatest.times(divisor(has - 1));
                    var whole = equal.denominator().equals(BigInteger.ONE);
                    return (int) (votes - equal.floor() + (whole ? 1 : 0));
                })
                .orElse(Integer.MAX_VALUE);
    }

    /// New votes raise the bar as well, since they are valid votes too.
    private int toTakePart(int votes) {
        long percent = count.rule().percent(false);
        long lacking = percent * count.validVotes() - 100L * votes;
        return lacking <= 0 ? 0 : (int) Math.ceilDiv(lacking, 100 - percent);
    }

    private int toFallOut(int votes) {
        long percent = count.rule().percent(false);
        return percent == 0
                ? Integer.MAX_VALUE
                : (int)
                        (Math.floorDiv(100L * votes - percent * count.validVotes(), 100 - percent)
                                + 1);
    }

    private Stream<String> others(String party) {
        return count.votes().keySet().stream()
                .filter(one -> !one.equals(party) && !MunicipalCount.AGGREGATES.contains(one));
    }

    private Fraction comparison(String party, int seats) {
        return count.rule().comparison(count.votes().getOrDefault(party, 0), seats);
    }

    private Fraction divisor(int seats) {
        return seats == 0 ? count.rule().firstDivisor() : Fraction.of(2L * seats + 1);
    }

    private List<String> places() {
        return count.divided()
                ? count.constituencies().stream().map(MunicipalCount.Constituency::code).toList()
                : List.of("");
    }

    private int votes(String party, String constituency) {
        return count.constituencies().stream()
                .filter(one -> count.divided() && one.code().equals(constituency))
                .findFirst()
                .map(MunicipalCount.Constituency::votes)
                .orElse(count.votes())
                .getOrDefault(party, 0);
    }

    /// Whether so many more votes, or fewer, surely give the party another number of seats.
    private boolean changes(String party, String constituency, int more) {
        var after = Distribution.of(count.with(party, constituency, more));
        int now = seats(after, party);
        return more > 0
                ? now > seats(before, party)
                : after.settled() && now < seats(before, party);
    }

    /// The least number from 1 that holds; 0 when none up to the limit does.
    private static int search(int limit, IntPredicate holds) {
        if (limit < 1) {
            return 0;
        }
        int high = 1;
        while (high < limit && !holds.test(high)) {
            high = (int) Math.min(limit, 2L * high);
        }
        if (!holds.test(high)) {
            return 0;
        }
        int low = high / 2;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// The one other party whose seats changed.
    private String other(String party, Distribution after) {
        var changed = new LinkedHashMap<String, Integer>();
        for (Map.Entry<String, Integer> one : before.seats().entrySet()) {
            int difference = seats(after, one.getKey()) - one.getValue();
            if (difference != 0 && !one.getKey().equals(party)) {
                changed.put(one.getKey(), difference);
            }
        }
        return changed.size() == 1 ? changed.keySet().iterator().next() : "";
    }

    private static int seats(Distribution distribution, String party) {
        return distribution.seats().getOrDefault(party, 0);
    }
}

package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Seats handed out one at a time in one area: each goes to the party with the greatest comparison
/// number, which then gets a smaller one.
///
/// @param seats by party, in the order the votes were given
/// @param rounds every seat in the order it was taken
/// @param open the lot that must be drawn before the rest can be handed out, if any
public record SeatDistribution(Map<String, Integer> seats, List<Round> rounds, List<Lot> open) {

    /// One seat.
    ///
    /// @param next who came closest, or nobody
    /// @param byLot whether equal numbers were parted by lot
    public record Round(
            int seat,
            String party,
            Fraction comparison,
            @Nullable String next,
            Fraction nextComparison,
            boolean byLot) {}

    public SeatDistribution {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        rounds = List.copyOf(rounds);
        open = List.copyOf(open);
    }

    /// @param votes of those that take part
    /// @param constituency its code, or empty for the municipality as a whole
    static SeatDistribution of(
            Map<String, Integer> votes,
            int seats,
            SeatRule rule,
            String constituency,
            LotOutcomes outcomes) {
        var count = new Count(votes, rule);
        var open = new ArrayList<Lot>();
        while (count.taken() < seats && open.isEmpty()) {
            var equals = count.greatest();
            if (equals.isEmpty()) {
                break;
            }
            var lot =
                    new Lot(
                            Lot.Stage.SEAT,
                            constituency,
                            "",
                            count.taken() + 1,
                            seats - count.taken(),
                            equals,
                            count.comparison(equals.getFirst()).toString());
            for (var party : outcomes.choose(lot, open)) {
                count.give(party, lot.among().size() > lot.seats());
            }
        }
        return new SeatDistribution(count.seats, count.rounds, open);
    }

    int taken() {
        return rounds.size();
    }

    /// The running count: how many each has, and with what number each would take the next.
    private static final class Count {

        private final Map<String, Integer> votes;
        private final SeatRule rule;
        private final Map<String, Integer> seats = new LinkedHashMap<>();
        private final Map<String, Fraction> comparisons = new LinkedHashMap<>();
        private final List<Round> rounds = new ArrayList<>();

        Count(Map<String, Integer> votes, SeatRule rule) {
            this.votes = votes;
            this.rule = rule;
            votes.forEach((party, number) -> {
                seats.put(party, 0);
                if (number > 0) {
                    comparisons.put(party, rule.comparison(number, 0));
                }
            });
        }

        int taken() {
            return rounds.size();
        }

        Fraction comparison(String party) {
            return comparisons.getOrDefault(party, Fraction.ZERO);
        }

        List<String> greatest() {
            var greatest =
                    comparisons.values().stream().max(Fraction::compareTo).orElse(Fraction.ZERO);
            return comparisons.entrySet().stream()
                    .filter(one -> one.getValue().equals(greatest))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        void give(String party, boolean byLot) {
            var next =
                    comparisons.entrySet().stream()
                            .filter(one -> !one.getKey().equals(party))
                            .max(Map.Entry.comparingByValue());
            rounds.add(
                    new Round(
                            taken() + 1,
                            party,
                            comparison(party),
                            next.map(Map.Entry::getKey).orElse(null),
                            next.map(Map.Entry::getValue).orElse(Fraction.ZERO),
                            byLot));
            var now = seats.merge(party, 1, Integer::sum);
            comparisons.put(party, rule.comparison(votes.getOrDefault(party, 0), now));
        }
    }
}

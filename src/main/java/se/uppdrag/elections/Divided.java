package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.elections.Distribution.InConstituency;
import se.uppdrag.elections.Distribution.Move;
import se.uppdrag.elections.Distribution.Share;
import se.uppdrag.elections.Distribution.Trace;
import se.uppdrag.elections.MunicipalCount.Constituency;

/// A municipality with several constituencies. Until 2014 each was an election of its own. From
/// 2018 the rules for the Riksdag apply (14 kap. 8 § vallagen, which points to 3–5 §§):
///
/// 1. the fixed seats of each constituency are handed out (3 §);
/// 2. all seats are handed out as if the municipality were one area (4 §);
/// 3. who got more by 1 than by 2 returns the surplus where it was won by the lowest number, though
///    not where there are fewer than three fixed seats, and others who lack seats take it (4 a §);
/// 4. the levelling seats fill up to 2, each in the constituency where the party's number is the
///    greatest (5 §).
final class Divided {

    private final MunicipalCount count;
    private final LotOutcomes outcomes;
    private final List<Lot> open = new ArrayList<>();

    /// Fixed seats by constituency and party, after what was returned has been taken anew.
    private final Map<String, Map<String, Integer>> fixed = new LinkedHashMap<>();

    private final Map<String, Map<String, Integer>> levelling = new LinkedHashMap<>();

    private final Map<String, List<SeatDistribution.Round>> rounds = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private Map<String, Integer> asOneArea = Map.of();

    private Divided(MunicipalCount count, LotOutcomes outcomes) {
        this.count = count;
        this.outcomes = outcomes;
    }

    static Distribution distribute(MunicipalCount count, LotOutcomes outcomes) {
        return new Divided(count, outcomes).distribute();
    }

    private Distribution distribute() {
        for (var constituency : count.constituencies()) {
            var seats =
                    SeatDistribution.of(
                            count.admitted(constituency.votes()),
                            constituency.fixedSeats(),
                            count.rule(),
                            constituency.code(),
                            outcomes);
            fixed.put(constituency.code(), new LinkedHashMap<>(seats.seats()));
            levelling.put(constituency.code(), new LinkedHashMap<>());
            rounds.put(constituency.code(), seats.rounds());
            open.addAll(seats.open());
        }
        if (!count.rule().levelsOut()) {
            return result(totals(), List.of());
        }
        var votes = count.admitted(count.votes());
        var whole = SeatDistribution.of(votes, count.seats(), count.rule(), "", outcomes);
        open.addAll(whole.open());
        var due = whole.seats();
        asOneArea = due;
        if (open.isEmpty()) {
            new Returning(count, fixed, due, outcomes, open, moves).run();
        }
        if (open.isEmpty()) {
            due = withoutThoseWhoKeepTooMany(votes, due);
        }
        for (var party : due.keySet()) {
            if (open.isEmpty()) {
                place(party, due.getOrDefault(party, 0) - fixedOf(party));
            }
        }
        return result(due, whole.rounds());
    }

    /// A surplus that could not be returned stays; the others share what is left (5 §).
    private Map<String, Integer> withoutThoseWhoKeepTooMany(
            Map<String, Integer> votes, Map<String, Integer> first) {
        var due = new LinkedHashMap<>(first);
        var rest = new LinkedHashMap<>(votes);
        int left = count.seats();
        while (true) {
            var keepers =
                    rest.keySet().stream()
                            .filter(party -> fixedOf(party) > due.getOrDefault(party, 0))
                            .toList();
            if (keepers.isEmpty()) {
                return due;
            }
            for (var party : keepers) {
                rest.remove(party);
                due.put(party, fixedOf(party));
                left -= fixedOf(party);
            }
            var again = SeatDistribution.of(rest, left, count.rule(), "", outcomes);
            open.addAll(again.open());
            due.putAll(again.seats());
        }
    }

    private void place(String party, int seats) {
        int placed = 0;
        while (placed < seats && open.isEmpty()) {
            var best = greatest(party);
            if (best.isEmpty()) {
                return;
            }
            var lot =
                    new Lot(
                            Lot.Stage.LEVELLING,
                            "",
                            party,
                            placed + 1,
                            seats - placed,
                            best.stream().map(Constituency::code).toList(),
                            placing(best.getFirst(), party).toString());
            var comparison = placing(best.getFirst(), party);
            for (var code : outcomes.choose(lot, open)) {
                moves.add(new Move(Move.Kind.LEVELLED, code, party, comparison));
                in(levelling, code).merge(party, 1, Integer::sum);
                placed++;
            }
        }
    }

    private List<Constituency> greatest(String party) {
        var greatest = new ArrayList<Constituency>();
        for (var one : count.constituencies()) {
            if (one.votes().getOrDefault(party, 0) == 0) {
                continue;
            }
            int order =
                    greatest.isEmpty()
                            ? 0
                            : placing(one, party).compareTo(placing(greatest.getFirst(), party));
            if (order > 0) {
                greatest.clear();
            }
            if (order >= 0) {
                greatest.add(one);
            }
        }
        return greatest;
    }

    /// Where the party has no seat yet its votes are not divided at all (5 §).
    private Fraction placing(Constituency one, String party) {
        return Fraction.of(one.votes().getOrDefault(party, 0), 2L * seatsIn(one.code(), party) + 1);
    }

    private int seatsIn(String code, String party) {
        return in(fixed, code).getOrDefault(party, 0) + in(levelling, code).getOrDefault(party, 0);
    }

    private int fixedOf(String party) {
        return fixed.values().stream().mapToInt(seats -> seats.getOrDefault(party, 0)).sum();
    }

    private Map<String, Integer> totals() {
        var totals = new LinkedHashMap<String, Integer>();
        for (var party : count.votes().keySet()) {
            totals.put(party, fixedOf(party));
        }
        return totals;
    }

    private Distribution result(Map<String, Integer> due, List<SeatDistribution.Round> whole) {
        var constituencies =
                count.constituencies().stream()
                        .map(one -> {
                            var shares = new LinkedHashMap<String, Share>();
                            for (var party : one.votes().keySet()) {
                                shares.put(
                                        party,
                                        new Share(
                                                seatsIn(one.code(), party),
                                                in(levelling, one.code()).getOrDefault(party, 0)));
                            }
                            return new InConstituency(one.code(), shares);
                        })
                        .toList();
        return new Distribution(
                count,
                Distribution.everyParty(count, due),
                constituencies,
                whole,
                open,
                new Trace(rounds, asOneArea, moves));
    }

    static Map<String, Integer> in(Map<String, Map<String, Integer>> seats, String code) {
        return seats.computeIfAbsent(code, _ -> new LinkedHashMap<>());
    }
}

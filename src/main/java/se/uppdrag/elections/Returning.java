package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.elections.Distribution.Move;
import se.uppdrag.elections.MunicipalCount.Constituency;

/// Surplus fixed seats are given back and taken anew (`återföring`, 14 kap. 4 a § vallagen).
final class Returning {

    private static final int FEWEST_SEATS_TO_RETURN_FROM = 3;

    private final MunicipalCount count;
    private final Map<String, Map<String, Integer>> fixed;
    private final Map<String, Integer> due;
    private final LotOutcomes outcomes;
    private final List<Lot> open;
    private final List<Move> moves;
    private final Map<String, Integer> vacant = new LinkedHashMap<>();

    /// @param fixed changed in place
    /// @param due what each party should have in all
    /// @param open lots that must be drawn are added here
    /// @param moves what happened is added here
    Returning(
            MunicipalCount count,
            Map<String, Map<String, Integer>> fixed,
            Map<String, Integer> due,
            LotOutcomes outcomes,
            List<Lot> open,
            List<Move> moves) {
        this.count = count;
        this.fixed = fixed;
        this.due = due;
        this.outcomes = outcomes;
        this.open = open;
        this.moves = moves;
    }

    void run() {
        for (var party : due.keySet()) {
            giveBack(party, surplus(party));
        }
        takeAnew();
    }

    private int surplus(String party) {
        var has = fixed.values().stream().mapToInt(one -> one.getOrDefault(party, 0)).sum();
        return has - due.getOrDefault(party, 0);
    }

    private int seats(Constituency constituency, String party) {
        return Divided.in(fixed, constituency.code()).getOrDefault(party, 0);
    }

    /// Where the seat was won by the lowest number.
    private void giveBack(String party, int surplus) {
        int given = 0;
        while (given < surplus && open.isEmpty()) {
            var lowest = lowest(party);
            if (lowest.isEmpty()) {
                return;
            }
            var lot =
                    new Lot(
                            Lot.Stage.RETURN,
                            "",
                            party,
                            given + 1,
                            surplus - given,
                            lowest.stream().map(Constituency::code).toList(),
                            wonBy(lowest.getFirst(), party).toString());
            var comparison = wonBy(lowest.getFirst(), party);
            for (var code : outcomes.choose(lot, open)) {
                moves.add(new Move(Move.Kind.RETURNED, code, party, comparison));
                Divided.in(fixed, code).merge(party, -1, Integer::sum);
                vacant.merge(code, 1, Integer::sum);
                given++;
            }
        }
    }

    private List<Constituency> lowest(String party) {
        var lowest = new ArrayList<Constituency>();
        for (var one : count.constituencies()) {
            if (one.fixedSeats() < FEWEST_SEATS_TO_RETURN_FROM || seats(one, party) == 0) {
                continue;
            }
            int order =
                    lowest.isEmpty()
                            ? 0
                            : wonBy(one, party).compareTo(wonBy(lowest.getFirst(), party));
            if (order < 0) {
                lowest.clear();
            }
            if (order <= 0) {
                lowest.add(one);
            }
        }
        return lowest;
    }

    /// The number that gave the party its latest seat in the constituency.
    private Fraction wonBy(Constituency one, String party) {
        return count.rule().comparison(one.votes().getOrDefault(party, 0), seats(one, party) - 1);
    }

    private record Claim(Constituency constituency, String party, Fraction comparison) {

        String name() {
            return constituency.code() + " " + party;
        }
    }

    /// One at a time, the greatest number first, over all constituencies with a vacant seat.
    private void takeAnew() {
        int taken = 0;
        while (open.isEmpty()) {
            var claims = claims();
            if (claims.isEmpty()) {
                return;
            }
            var winner = claims.getFirst();
            if (contested(claims)) {
                var lot =
                        new Lot(
                                Lot.Stage.REDISTRIBUTION,
                                "",
                                "",
                                taken + 1,
                                1,
                                claims.stream().map(Claim::name).toList(),
                                winner.comparison().toString());
                var chosen = outcomes.choose(lot, open);
                if (chosen.isEmpty()) {
                    return;
                }
                winner =
                        claims.stream()
                                .filter(one -> one.name().equals(chosen.getFirst()))
                                .findFirst()
                                .orElseThrow();
            }
            var code = winner.constituency().code();
            moves.add(new Move(Move.Kind.TAKEN, code, winner.party(), winner.comparison()));
            Divided.in(fixed, code).merge(winner.party(), 1, Integer::sum);
            vacant.merge(code, -1, Integer::sum);
            taken++;
        }
    }

    /// The greatest claims; more than one when they are equal.
    private List<Claim> claims() {
        var greatest = new ArrayList<Claim>();
        for (var one : count.constituencies()) {
            if (vacant.getOrDefault(one.code(), 0) == 0) {
                continue;
            }
            count.admitted(one.votes())
                    .forEach((party, votes) -> {
                        if (votes > 0 && surplus(party) < 0) {
                            var claim =
                                    new Claim(
                                            one,
                                            party,
                                            count.rule().comparison(votes, seats(one, party)));
                            int order =
                                    greatest.isEmpty()
                                            ? 0
                                            : claim.comparison()
                                                    .compareTo(greatest.getFirst().comparison());
                            if (order > 0) {
                                greatest.clear();
                            }
                            if (order >= 0) {
                                greatest.add(claim);
                            }
                        }
                    });
        }
        return greatest;
    }

    /// Equal claims need a lot only when not all of them can be met.
    private boolean contested(List<Claim> claims) {
        for (var claim : claims) {
            var code = claim.constituency().code();
            long here =
                    claims.stream().filter(one -> one.constituency().code().equals(code)).count();
            long same = claims.stream().filter(one -> one.party().equals(claim.party())).count();
            if (here > vacant.getOrDefault(code, 0) || same > -surplus(claim.party())) {
                return true;
            }
        }
        return false;
    }
}

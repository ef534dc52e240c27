package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.chance.Chance;
import se.uppdrag.elections.MunicipalCount.Constituency;

@DisplayName("Whatever the votes")
class SeatPropertiesTests {

    private static Map<String, Integer> votes(Chance chance) {
        var votes = new LinkedHashMap<String, Integer>();
        int parties = chance.between(1, 9);
        for (int i = 0; i < parties; i++) {
            // Small numbers too, so that equal ones are common.
            votes.put("P" + i, chance.heads() ? chance.between(1, 12) : chance.between(1, 5000));
        }
        return votes;
    }

    private static SeatDistribution distribute(Map<String, Integer> votes, int seats) {
        return SeatDistribution.of(votes, seats, SeatRule.FROM_2018, "", LotOutcomes.NONE);
    }

    @Test
    void every_seat_is_handed_out_or_waits_for_a_lot() {
        Chance.forAny(chance -> {
            int seats = chance.between(1, 60);
            var result = distribute(votes(chance), seats);
            int waiting = result.open().stream().mapToInt(Lot::seats).sum();
            assertThat(result.taken() + waiting).isEqualTo(seats);
            assertThat(result.seats().values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(result.taken());
        });
    }

    @Test
    void more_votes_never_mean_fewer_seats() {
        Chance.forAny(chance -> {
            var votes = votes(chance);
            int seats = chance.between(1, 60);
            var before = distribute(votes, seats);
            votes.merge("P0", chance.between(1, 300), Integer::sum);
            var after = distribute(votes, seats);
            // Never below what was sure before, nor below what a lot could have given before.
            assertThat(sure(after) + (inLot(after) ? 1 : 0))
                    .isGreaterThanOrEqualTo(sure(before) + (inLot(before) ? 1 : 0));
        });
    }

    private static int sure(SeatDistribution distribution) {
        return distribution.seats().getOrDefault("P0", 0);
    }

    private static boolean inLot(SeatDistribution distribution) {
        return distribution.open().stream().anyMatch(lot -> lot.among().contains("P0"));
    }

    @Test
    void the_order_of_the_parties_changes_nothing() {
        Chance.forAny(chance -> {
            var votes = votes(chance);
            int seats = chance.between(1, 60);
            var names = new ArrayList<>(votes.keySet());
            Collections.shuffle(names, new Random(chance.between(0, 1000)));
            var shuffled = new LinkedHashMap<String, Integer>();
            names.forEach(name -> shuffled.put(name, votes.getOrDefault(name, 0)));
            assertThat(distribute(shuffled, seats).seats())
                    .isEqualTo(distribute(votes, seats).seats());
        });
    }

    @Test
    void every_number_that_won_is_at_least_as_great_as_any_that_would_come_next() {
        Chance.forAny(chance -> {
            var votes = votes(chance);
            var result = distribute(votes, chance.between(1, 60));
            var least =
                    result.rounds().stream()
                            .map(SeatDistribution.Round::comparison)
                            .min(Fraction::compareTo);
            least.ifPresent(number ->
                    result.seats()
                            .forEach((party, seats) ->
                                    assertThat(
                                                    SeatRule.FROM_2018.comparison(
                                                            votes.getOrDefault(party, 0), seats))
                                            .isLessThanOrEqualTo(number)));
        });
    }

    @Test
    void a_divided_municipality_hands_out_every_seat_and_each_party_gets_its_share_of_the_whole() {
        Chance.forAny(chance -> {
            var parts = new ArrayList<Constituency>();
            var whole = new LinkedHashMap<String, Integer>();
            int fixed = 0;
            for (int i = 0; i < chance.between(2, 4); i++) {
                var votes = votes(chance);
                int here = chance.between(3, 20);
                fixed += here;
                parts.add(new Constituency("K" + i, "K" + i, here, votes));
                votes.forEach((party, number) -> whole.merge(party, number, Integer::sum));
            }
            int seats = fixed + chance.between(0, fixed / 9 + 1);
            int valid = whole.values().stream().mapToInt(Integer::intValue).sum();
            var count = new MunicipalCount(2018, "1", "Prov", seats, valid, whole, parts);
            var result = Distribution.of(count);
            if (parts.size() < 2 || !result.settled()) {
                return;
            }
            assertThat(result.handedOut()).isEqualTo(seats);
            for (var party : whole.keySet()) {
                int inParts =
                        result.constituencies().stream()
                                .map(one -> one.parties().get(party))
                                .filter(share -> share != null)
                                .mapToInt(Distribution.Share::seats)
                                .sum();
                assertThat(inParts).as(party).isEqualTo(result.seats().get(party));
            }
            assertThat(List.copyOf(result.seats().values())).allMatch(number -> number >= 0);
        });
    }
}

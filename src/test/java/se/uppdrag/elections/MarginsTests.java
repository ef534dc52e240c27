package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.chance.Chance;
import se.uppdrag.elections.Margins.Change;
import se.uppdrag.elections.Margins.Margin;
import se.uppdrag.elections.MunicipalCount.Constituency;

@DisplayName("How few votes would have changed the result")
@Proves({"VL-3", "VL-4", "VL-7"})
class MarginsTests {

    private static Map<String, Integer> votes(Object... partiesAndVotes) {
        var votes = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < partiesAndVotes.length; i += 2) {
            votes.put((String) partiesAndVotes[i], (int) partiesAndVotes[i + 1]);
        }
        return votes;
    }

    private static Margin of(List<Margin> margins, String party) {
        return margins.stream().filter(one -> one.party().equals(party)).findFirst().orElseThrow();
    }

    private static int seats(MunicipalCount count, String party) {
        return Distribution.of(count).seats().getOrDefault(party, 0);
    }

    @Test
    void two_parties_and_three_seats_by_hand() {
        // A 100 → 83.3, 33.3 · B 60 → 50, 20. Seats: A, B, A.
        var count = MunicipalCount.undivided(2022, "Prov", 3, 160, votes("A", 100, "B", 60));
        var margins = Margins.of(Distribution.of(count));
        // B must beat 33.3 with its second: 101/3 = 33.67.
        assertThat(of(margins, "B").more()).isEqualTo(new Change(41, "", "A"));
        // A must fall under 20 with its second: 59/3.
        assertThat(of(margins, "A").fewer()).isEqualTo(new Change(41, "", "B"));
        // A must beat B's 50 with its third: 251/5.
        assertThat(of(margins, "A").more()).isEqualTo(new Change(151, "", "B"));
        // B must fall under A's third, 20: 23/1.2 = 19.2.
        assertThat(of(margins, "B").fewer()).isEqualTo(new Change(37, "", "A"));
    }

    @Test
    void alingsas_2022_says_the_same_as_the_last_seat() {
        var count =
                MunicipalCount.undivided(
                        2022,
                        "Alingsås",
                        51,
                        27_365,
                        votes(
                                "S", 7403, "M", 5134, "SD", 3912, "V", 2684, "C", 2454, "KD", 2119,
                                "L", 2030, "MP", 1336));
        var distribution = Distribution.of(count);
        var margins = Margins.of(distribution);
        LastSeat.votesShort(distribution)
                .forEach((party, short_) ->
                        assertThat(of(margins, party).more())
                                .as(party)
                                .isNotNull()
                                .extracting(Change::votes)
                                .isEqualTo(short_));
    }

    @Test
    void one_vote_less_changes_nothing_and_so_many_do() {
        Chance.forAny(chance -> {
            var votes = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < chance.between(2, 7); i++) {
                votes.put("P" + i, chance.between(1, 900));
            }
            int valid = votes.values().stream().mapToInt(Integer::intValue).sum();
            var count = MunicipalCount.undivided(2022, "Prov", chance.between(1, 25), valid, votes);
            for (var margin : Margins.of(Distribution.of(count))) {
                decides(count, margin.party(), margin.more(), 1);
                decides(count, margin.party(), margin.fewer(), -1);
            }
        });
    }

    private static void decides(
            MunicipalCount count,
            String party,
            @org.jspecify.annotations.Nullable Change change,
            int sign) {
        if (change == null) {
            return;
        }
        int before = seats(count, party);
        var changed = count.with(party, change.constituency(), sign * change.votes());
        assertThat(sign * (seats(changed, party) - before)).isPositive();
        var almost = count.with(party, change.constituency(), sign * (change.votes() - 1));
        var after = Distribution.of(almost);
        if (after.settled()) {
            assertThat(sign * (after.seats().getOrDefault(party, 0) - before))
                    .as("%s with one vote less", party)
                    .isNotPositive();
        }
    }

    @Test
    void a_divided_municipality_says_in_which_constituency_the_fewest_are_needed() {
        var count =
                new MunicipalCount(
                        2018,
                        "1",
                        "Prov",
                        11,
                        1_600,
                        votes("A", 900, "B", 500, "C", 200),
                        List.of(
                                new Constituency(
                                        "1", "Norra", 5, votes("A", 500, "B", 250, "C", 50)),
                                new Constituency(
                                        "2", "Södra", 5, votes("A", 400, "B", 250, "C", 150))));
        var distribution = Distribution.of(count);
        assertThat(distribution.settled()).isTrue();
        var margins = Margins.of(distribution);
        assertThat(margins).hasSize(3);
        for (var margin : margins) {
            decides(count, margin.party(), margin.more(), 1);
            decides(count, margin.party(), margin.fewer(), -1);
        }
        assertThat(margins)
                .allSatisfy(margin -> {
                    var more = margin.more();
                    assertThat(more).isNotNull();
                    if (more != null) {
                        assertThat(more.constituency()).isIn("1", "2");
                    }
                });
    }

    @Test
    void nothing_is_said_while_a_lot_is_open() {
        var count =
                MunicipalCount.undivided(2022, "Prov", 2, 240, votes("A", 100, "B", 70, "C", 70));
        assertThat(Margins.of(Distribution.of(count))).isEmpty();
    }

    @Test
    void the_trace_of_a_divided_municipality_adds_up() {
        Chance.forAny(chance -> {
            var parts = new java.util.ArrayList<Constituency>();
            var whole = new LinkedHashMap<String, Integer>();
            int fixed = 0;
            for (int i = 0; i < 3; i++) {
                var here = new LinkedHashMap<String, Integer>();
                for (int p = 0; p < 4; p++) {
                    here.put("P" + p, chance.between(1, 2_000));
                }
                here.forEach((party, number) -> whole.merge(party, number, Integer::sum));
                int seats = chance.between(3, 12);
                fixed += seats;
                parts.add(new Constituency("K" + i, "K" + i, seats, here));
            }
            int valid = whole.values().stream().mapToInt(Integer::intValue).sum();
            var count =
                    new MunicipalCount(2022, "1", "Prov", fixed + fixed / 9, valid, whole, parts);
            var result = Distribution.of(count);
            if (!result.settled()) {
                return;
            }
            var trace = result.trace();
            for (var party : whole.keySet()) {
                long won =
                        trace.fixed().values().stream()
                                .flatMap(List::stream)
                                .filter(round -> round.party().equals(party))
                                .count();
                for (var move : trace.moves()) {
                    if (move.party().equals(party)) {
                        won += move.kind() == Distribution.Move.Kind.RETURNED ? -1 : 1;
                    }
                }
                assertThat(won).as(party).isEqualTo((long) result.seats().getOrDefault(party, 0));
            }
        });
    }
}

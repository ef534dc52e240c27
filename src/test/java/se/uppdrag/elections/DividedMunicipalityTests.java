package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.elections.DistributingSeatsTests.votes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.elections.Distribution.Share;
import se.uppdrag.elections.MunicipalCount.Constituency;

@DisplayName("14 kap. 3–5, 8 §§ vallagen – a municipality with several constituencies")
@Proves({"VL-7"})
class DividedMunicipalityTests {

    static MunicipalCount count(int year, int seats, Constituency... constituencies) {
        var whole = new LinkedHashMap<String, Integer>();
        for (var one : constituencies) {
            one.votes().forEach((party, number) -> whole.merge(party, number, Integer::sum));
        }
        int valid = whole.values().stream().mapToInt(Integer::intValue).sum();
        return new MunicipalCount(year, "1", "Prov", seats, valid, whole, List.of(constituencies));
    }

    static Constituency constituency(String code, int fixed, Object... partiesAndVotes) {
        return new Constituency(code, code, fixed, votes(partiesAndVotes));
    }

    static Share share(Distribution distribution, String code, String party) {
        return distribution.constituencies().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .parties()
                .getOrDefault(party, new Share(0, 0));
    }

    @Test
    void until_2014_each_constituency_is_an_election_of_its_own() {
        var result =
                Distribution.of(
                        count(
                                2014,
                                4,
                                constituency("N", 2, "A", 60, "B", 40),
                                constituency("S", 2, "A", 90, "B", 10)));
        assertThat(result.seats()).isEqualTo(votes("A", 3, "B", 1));
        assertThat(share(result, "S", "A")).isEqualTo(new Share(2, 0));
    }

    @Test
    void levelling_seats_go_where_the_partys_number_is_the_greatest() {
        // B is small everywhere: no fixed seat, but one in the whole, placed undivided in the
        // south.
        var result =
                Distribution.of(
                        count(
                                2018,
                                9,
                                constituency("N", 4, "A", 900, "B", 100),
                                constituency("S", 4, "A", 860, "B", 140)));
        assertThat(result.seats()).isEqualTo(votes("A", 8, "B", 1));
        assertThat(share(result, "S", "B")).isEqualTo(new Share(1, 1));
        assertThat(share(result, "N", "B")).isEqualTo(new Share(0, 0));
        assertThat(share(result, "N", "A")).isEqualTo(new Share(4, 0));
    }

    @Test
    void a_surplus_is_returned_where_it_was_won_by_the_lowest_number_and_taken_by_who_lacks_one() {
        // A takes all six fixed seats, yet the whole gives it five of six.
        var count =
                count(
                        2018,
                        6,
                        constituency("N", 3, "A", 800, "B", 155),
                        constituency("S", 3, "A", 700, "B", 135));
        var result = Distribution.of(count);
        assertThat(result.seats()).isEqualTo(votes("A", 5, "B", 1));
        assertThat(share(result, "S", "A")).isEqualTo(new Share(2, 0));
        assertThat(share(result, "S", "B")).isEqualTo(new Share(1, 0));
        assertThat(share(result, "N", "A")).isEqualTo(new Share(3, 0));
    }

    @Test
    void nothing_is_returned_from_a_constituency_with_fewer_than_three_fixed_seats() {
        var count =
                count(
                        2018,
                        5,
                        constituency("N", 3, "A", 800, "B", 155),
                        constituency("S", 2, "A", 300, "B", 90));
        var result = Distribution.of(count);
        assertThat(result.seats()).isEqualTo(votes("A", 4, "B", 1));
        // The lowest number is in the south, which keeps its two all the same.
        assertThat(share(result, "S", "A")).isEqualTo(new Share(2, 0));
        assertThat(share(result, "N", "A")).isEqualTo(new Share(2, 0));
        assertThat(share(result, "N", "B")).isEqualTo(new Share(1, 0));
    }

    @Test
    void the_threshold_is_three_percent_of_the_whole() {
        var north = constituency("N", 18, "A", 490, "B", 30);
        assertThat(Distribution.of(count(2018, 39, north, constituency("S", 18, "A", 480))).seats())
                .containsEntry("B", 1);
        assertThat(Distribution.of(count(2018, 39, north, constituency("S", 18, "A", 481))).seats())
                .containsEntry("B", 0);
    }

    @Test
    void equal_numbers_for_the_place_of_a_levelling_seat_are_a_lot_between_constituencies() {
        var count =
                count(
                        2018,
                        9,
                        constituency("N", 4, "A", 850, "B", 125),
                        constituency("S", 4, "A", 850, "B", 125));
        var open = Distribution.of(count);
        var lot = open.open().getFirst();
        assertThat(lot.stage()).isEqualTo(Lot.Stage.LEVELLING);
        assertThat(lot.party()).isEqualTo("B");
        assertThat(lot.among()).containsExactly("N", "S");

        var drawn = Distribution.of(count, new LotOutcomes(Map.of(lot.key(), List.of("S"))));
        assertThat(drawn.settled()).isTrue();
        assertThat(share(drawn, "S", "B")).isEqualTo(new Share(1, 1));
    }
}

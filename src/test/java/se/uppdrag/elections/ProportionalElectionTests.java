package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.elections.ProportionalElection.Elected;
import se.uppdrag.elections.ProportionalElection.Result;
import se.uppdrag.elections.ProportionalElection.Tie;

@DisplayName("Lag (2022:629) – proportional elections")
@Proves({"KL5-58", "LPV-14", "LPV-16", "LPV-17", "LPV-19", "LPV-2", "LPV-20", "LPV-21"})
class ProportionalElectionTests {

    /// A list long enough: `A1`, `A2` …
    static List<String> names(String group) {
        return IntStream.rangeClosed(1, 20).mapToObj(number -> group + number).toList();
    }

    static ProportionalElection election(int seats, int present, Object... groupsAndVotes) {
        var ballots = new ArrayList<Ballots>();
        for (int i = 0; i < groupsAndVotes.length; i += 2) {
            var group = (String) groupsAndVotes[i];
            ballots.add(new Ballots(group, names(group), (Integer) groupsAndVotes[i + 1]));
        }
        return ProportionalElection.of(seats, present, ballots, 0);
    }

    static Map<String, Integer> seats(Result result) {
        var seats = new LinkedHashMap<String, Integer>();
        result.elected().forEach(one -> seats.merge(one.group(), 1, Integer::sum));
        return seats;
    }

    static List<List<String>> deciding(Result result) {
        return result.ties().stream().filter(Tie::decidesSeat).map(Tie::among).toList();
    }

    @Test
    void w14_the_quota_is_rounded_up_and_a_whole_one_stays() {
        assertThat(ProportionalElection.quota(31, 7)).isEqualTo(4);
        assertThat(ProportionalElection.quota(51, 15)).isEqualTo(4);
        assertThat(ProportionalElection.quota(48, 11)).isEqualTo(4);
        assertThat(ProportionalElection.quota(51, 5)).isEqualTo(9);
    }

    final ProportionalElection w15 = election(7, 31, "A", 17, "B", 5, "C", 5, "G", 4);

    @Test
    void w15_seven_seats_where_only_the_order_is_left_to_a_lot() {
        var result = w15.elect(DrawnOrder.NONE);
        assertThat(result.elected())
                .extracting(one -> one.group() + " " + one.comparison())
                .containsExactly("A 17", "A 17/2", "A 17/3", "B 5", "C 5", "A 17/4", "G 4");
        assertThat(result.ties())
                .containsExactly(new Tie(4, 2, List.of("B", "C"), Fraction.of(5), false, false));
        assertThat(result.waitsForLot()).isFalse();
    }

    @Test
    void w15_the_lot_that_was_drawn_gives_the_order() {
        var result = w15.elect(new DrawnOrder(List.of(List.of("C", "B"))));
        assertThat(result.elected().get(3).group()).isEqualTo("C");
        assertThat(result.ties().getFirst().drawn()).isTrue();
    }

    static ProportionalElection alingsas(int seats) {
        return election(
                seats, 51, "S", 14, "M", 10, "SD", 7, "C", 5, "V", 5, "L", 4, "KD", 4, "MP", 2);
    }

    void w16(int seats, Map<String, Integer> expected, List<List<String>> lots) {
        var result = alingsas(seats).elect(DrawnOrder.NONE);
        assertThat(seats(result)).isEqualTo(expected);
        assertThat(deciding(result)).isEqualTo(lots);
    }

    @Test
    void w16_the_councils_of_alingsas() {
        w16(5, Map.of("S", 2, "M", 1, "SD", 1), List.of(List.of("M", "C", "V")));
        w16(7, Map.of("S", 2, "M", 2, "SD", 1, "C", 1, "V", 1), List.of());
        w16(9, Map.of("S", 3, "M", 2, "SD", 1, "C", 1, "V", 1), List.of(List.of("L", "KD")));
        w16(
                11,
                Map.of("S", 3, "M", 2, "SD", 1, "C", 1, "V", 1, "L", 1, "KD", 1),
                List.of(List.of("S", "SD")));
        w16(13, Map.of("S", 4, "M", 3, "SD", 2, "C", 1, "V", 1, "L", 1, "KD", 1), List.of());
        w16(
                15,
                Map.of("S", 5, "M", 3, "SD", 2, "C", 1, "V", 1, "L", 1, "KD", 1),
                List.of(List.of("M", "C", "V")));
    }

    @Test
    void w16_the_quotas() {
        assertThat(IntStream.of(5, 7, 9, 11, 13, 15).map(seats -> alingsas(seats).quota()))
                .containsExactly(9, 7, 6, 5, 4, 4);
    }

    @Test
    void w17_a_name_on_two_lists_is_shared_between_them() {
        var election =
                ProportionalElection.of(
                        3,
                        22,
                        List.of(
                                new Ballots("P", List.of("X", "A", "B"), 12),
                                new Ballots("Q", List.of("X", "C", "D"), 10)),
                        0);
        assertThat(election.elect(DrawnOrder.NONE).elected())
                .containsExactly(
                        new Elected(1, "X", "P", Fraction.of(12), List.of("P", "Q")),
                        new Elected(2, "A", "P", Fraction.of(8), List.of("P")),
                        new Elected(3, "C", "Q", Fraction.of(20, 3), List.of("Q")));
    }

    @Test
    void w18_two_names_swapped_make_a_group_of_its_own() {
        var election =
                ProportionalElection.of(
                        3,
                        14,
                        List.of(
                                new Ballots("S", List.of("Alva", "Bo"), 13),
                                new Ballots("S", List.of("Bo", "Alva"), 1)),
                        0);
        assertThat(election.groups())
                .extracting(group -> group.label() + " " + group.votes())
                .containsExactly("S 13", "S (2) 1");
    }

    @Test
    void equal_ballots_counted_apart_are_one_group() {
        var election =
                ProportionalElection.of(
                        1,
                        3,
                        List.of(
                                new Ballots("S", List.of("Alva"), 2),
                                new Ballots("S", List.of("Alva"), 1)),
                        0);
        assertThat(election.groups()).hasSize(1);
        assertThat(election.groups().getFirst().votes()).isEqualTo(3);
    }

    @Test
    void one_seat_goes_to_the_first_name_of_the_greatest_group() {
        assertThat(election(1, 5, "A", 3, "B", 2).elect(DrawnOrder.NONE).elected())
                .extracting(Elected::person)
                .containsExactly("A1");
    }

    @Test
    void a_group_whose_names_are_used_up_leaves_the_distribution() {
        var election =
                ProportionalElection.of(
                        3,
                        12,
                        List.of(
                                new Ballots("A", List.of("Alva"), 10),
                                new Ballots("B", List.of("Bo"), 2)),
                        0);
        var result = election.elect(DrawnOrder.NONE);
        assertThat(result.elected()).extracting(Elected::person).containsExactly("Alva", "Bo");
        assertThat(result.unfilled()).isEqualTo(1);
    }

    @Test
    void each_lot_can_have_an_order_of_its_own() {
        // First S and SD are equal for the order, then C, V and M for the last seat.
        var drawn = new DrawnOrder(List.of(List.of("SD", "S"), List.of("V")));
        var result = alingsas(5).elect(drawn);
        assertThat(result.elected())
                .extracting(Elected::group)
                .containsExactly("S", "M", "SD", "S", "V");
        assertThat(result.waitsForLot()).isFalse();
    }
}

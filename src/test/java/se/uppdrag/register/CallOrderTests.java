package se.uppdrag.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.CallOrder.Place;
import se.uppdrag.register.CallOrder.Seat;

@DisplayName("Vallagen 14:16, KL 5:18, 6:17 – in what order alternates are called to a seat")
@Proves({"VL-10", "KL5-18", "KL6-17"})
class CallOrderTests {

    static final PersonId FIRST = somebody();
    static final PersonId SECOND = somebody();
    static final PersonId THIRD = somebody();
    static final PersonId STRANGER = somebody();
    static final List<Place> ALTERNATES =
            List.of(
                    new Place(STRANGER, "M", ""),
                    new Place(FIRST, "S", ""),
                    new Place(SECOND, "S", ""),
                    new Place(THIRD, "S", ""));

    static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    static Seat seat(String party, PersonId... named) {
        return new Seat(somebody(), party, "", List.of(named));
    }

    static List<PersonId> order(Seat seat, Seat... others) {
        return new CallOrder(
                        true,
                        Map.of(),
                        Map.of(),
                        Stream.concat(Stream.of(seat), Stream.of(others)).toList(),
                        ALTERNATES)
                .forSeatOf(seat);
    }

    @Test
    void without_named_ones_the_order_of_the_party_goes() {
        assertThat(order(seat("S"))).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void those_named_for_the_member_come_first_in_her_own_order() {
        assertThat(order(seat("S", THIRD, FIRST))).containsExactly(THIRD, FIRST, SECOND);
    }

    @Test
    void after_them_come_those_named_for_the_partys_others_by_seat() {
        assertThat(order(seat("S", SECOND), seat("S", THIRD)))
                .containsExactly(SECOND, THIRD, FIRST);
        // Whoever is named for another party's member is not brought forward.
        assertThat(order(seat("S", SECOND), seat("M", THIRD)))
                .containsExactly(SECOND, FIRST, THIRD);
    }

    @Test
    void one_who_is_no_longer_an_alternate_is_passed_by() {
        assertThat(order(seat("S", somebody(), SECOND))).containsExactly(SECOND, FIRST, THIRD);
    }

    @Test
    void in_a_committee_the_decided_order_of_parties_goes_before_the_rest() {
        var order =
                new CallOrder(
                        false,
                        Map.of("S", List.of("S", "M")),
                        Map.of(),
                        List.of(seat("S")),
                        ALTERNATES);
        assertThat(order.forSeatOf(seat("S"))).containsExactly(FIRST, SECOND, THIRD, STRANGER);
        assertThat(order.forSeatOf(seat("M"))).containsExactly(STRANGER, FIRST, SECOND, THIRD);
    }

    static final PersonId FOURTH = somebody();

    /// Four parts; the party has most votes in the west, then the north, the south and the east.
    static CallOrder divided(Seat... members) {
        return new CallOrder(
                true,
                Map.of(),
                Map.of("S", List.of("Väster", "Norr", "Söder", "Öster")),
                List.of(members),
                List.of(
                        new Place(THIRD, "S", "Öster"),
                        new Place(FIRST, "S", "Norr"),
                        new Place(SECOND, "S", "Söder"),
                        new Place(FOURTH, "S", "Väster"),
                        new Place(STRANGER, "M", "Norr")));
    }

    static Seat from(String constituency, PersonId... named) {
        return new Seat(somebody(), "S", constituency, List.of(named));
    }

    @Test
    @Proves("KL5-21")
    void in_a_divided_municipality_her_own_part_comes_first_then_by_the_partys_votes() {
        var south = from("Söder", SECOND);
        var north = from("Norr", FIRST);
        var west = from("Väster", FOURTH);
        var east = from("Öster", THIRD);
        // By seat: the east, the south, the north and the west.
        var order = divided(east, south, north, west);
        // Hers, then the west, the north and the east.
        assertThat(order.forSeatOf(south)).containsExactly(SECOND, FOURTH, FIRST, THIRD);
        assertThat(order.forSeatOf(east)).containsExactly(THIRD, FOURTH, FIRST, SECOND);
        assertThat(order.forSeatOf(north)).containsExactly(FIRST, FOURTH, SECOND, THIRD);
    }

    @Test
    @Proves("KL5-21")
    void within_her_part_the_one_named_for_the_first_seat_comes_before_the_second() {
        var hers = from("Norr");
        var first = from("Norr", SECOND);
        var second = from("Norr", FIRST);
        var west = from("Väster", FOURTH);
        assertThat(divided(west, first, hers, second).forSeatOf(hers))
                .containsExactly(SECOND, FIRST, FOURTH, THIRD);
    }

    @Test
    @Proves("KL5-21")
    void where_nobody_is_named_the_substitutes_own_part_decides() {
        assertThat(divided(from("Norr"), from("Söder")).forSeatOf(from("Söder")))
                .containsExactly(SECOND, FOURTH, FIRST, THIRD);
    }
}

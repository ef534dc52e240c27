package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.elections.PartyBallots.Elected;
import se.uppdrag.elections.ProportionalElection.Ballots;

@DisplayName(
        "Vallagen 14:10–12, 14:16–17 – who serves for each member is read from her own ballots")
@Proves({"VL-9", "VL-10", "VL-11"})
class SubstitutesFromBallotsTests {

    static final Ballots FIRST = new Ballots("1", List.of("Alva", "Bo", "Cecilia", "David"), 400);
    static final Ballots SECOND = new Ballots("2", List.of("Eva", "Fia", "Bo"), 250);

    static final PartyBallots TWO_LISTS = new PartyBallots(List.of(FIRST, SECOND), Map.of());

    static List<String> names(List<Elected> elected) {
        return elected.stream().map(Elected::name).toList();
    }

    static List<String> substitutes(PartyBallots ballots, int seats, String member, int wanted) {
        var elected = ballots.elected(seats);
        return elected.stream()
                .filter(one -> one.name().equals(member))
                .map(one -> ballots.substitutes(one, elected, wanted))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_ballot_counts_in_full_until_it_has_given_a_seat_and_then_by_a_half() {
        // 400, 250, 400/2 = 200, 400/3 = 133 against 250/2 = 125.
        assertThat(names(TWO_LISTS.elected(4))).containsExactly("Alva", "Eva", "Bo", "Cecilia");
    }

    @Test
    void lists_with_the_same_first_name_count_together() {
        var ballots =
                new PartyBallots(
                        List.of(
                                new Ballots("1", List.of("Alva", "Bo"), 100),
                                new Ballots("2", List.of("Alva", "Cecilia"), 90),
                                new Ballots("3", List.of("David"), 150)),
                        Map.of());
        var elected = ballots.elected(2);
        assertThat(names(elected)).containsExactly("Alva", "David");
        assertThat(elected.getFirst().counted()).extracting(Ballots::group).contains("1", "2");
    }

    @Test
    void a_member_is_served_for_by_those_on_her_own_ballots_alone() {
        assertThat(substitutes(TWO_LISTS, 2, "Alva", 2)).containsExactly("Bo", "Cecilia");
        assertThat(substitutes(TWO_LISTS, 2, "Eva", 2)).containsExactly("Fia", "Bo");
        // Cecilia and David are on no ballot that gave Eva her seat.
        assertThat(substitutes(TWO_LISTS, 2, "Eva", 4)).containsExactly("Fia", "Bo");
    }

    @Test
    void one_who_is_elected_serves_for_nobody() {
        assertThat(substitutes(TWO_LISTS, 3, "Eva", 2)).containsExactly("Fia");
    }

    @Test
    void each_ballot_is_a_whole_vote_when_substitutes_are_counted() {
        // Alva's seat came from both lists; 90 of them go on to Cecilia and 100 to Bo.
        var ballots =
                new PartyBallots(
                        List.of(
                                new Ballots("1", List.of("Alva", "Bo"), 100),
                                new Ballots("2", List.of("Alva", "Cecilia"), 190)),
                        Map.of());
        assertThat(substitutes(ballots, 1, "Alva", 2)).containsExactly("Cecilia", "Bo");
    }

    @Test
    void those_with_personal_votes_enough_come_first_for_everybody() {
        var ballots = new PartyBallots(List.of(FIRST, SECOND), Map.of("David", 60, "Fia", 49));
        assertThat(names(ballots.elected(2))).containsExactly("David", "Alva");
        var more = new PartyBallots(List.of(FIRST, SECOND), Map.of("David", 60, "Fia", 55));
        assertThat(names(more.elected(1))).containsExactly("David");
        assertThat(substitutes(more, 1, "David", 3)).containsExactly("Fia", "Alva", "Bo");
    }

    @Test
    void a_lot_is_told_of_and_not_drawn() {
        var even =
                new PartyBallots(
                        List.of(
                                new Ballots("1", List.of("Bo"), 10),
                                new Ballots("2", List.of("Alva"), 10)),
                        Map.of());
        assertThat(even.elected(1).getFirst().lot()).containsExactly("Bo");
        assertThat(TWO_LISTS.elected(1).getFirst().lot()).isEmpty();
    }

    @Test
    void names_that_run_out_leave_seats_empty() {
        assertThat(TWO_LISTS.elected(9)).hasSize(6);
    }
}

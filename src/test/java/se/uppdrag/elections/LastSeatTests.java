package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.chance.Chance;

@DisplayName("How few votes more would have moved the last seat")
class LastSeatTests {

    static Distribution with(Distribution before, String party, int more) {
        var count = before.count();
        var votes = new LinkedHashMap<>(count.votes());
        votes.merge(party, more, Integer::sum);
        return Distribution.of(
                MunicipalCount.undivided(
                        count.year(), "", count.seats(), count.validVotes() + more, votes));
    }

    @Test
    void so_many_votes_are_enough_and_one_less_is_not() {
        Chance.forAny(chance -> {
            var votes = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < chance.between(2, 8); i++) {
                votes.put("P" + i, chance.between(1, 5000));
            }
            int valid = votes.values().stream().mapToInt(Integer::intValue).sum();
            // The old rule has no threshold that others could fall below.
            var before =
                    Distribution.of(
                            MunicipalCount.undivided(
                                    2014, "", chance.between(1, 51), valid, votes));
            LastSeat.votesShort(before)
                    .forEach((party, lacking) -> {
                        int had = before.seats().getOrDefault(party, 0);
                        assertThat(with(before, party, lacking).seats().get(party))
                                .isGreaterThan(had);
                        if (lacking > 1) {
                            assertThat(with(before, party, lacking - 1).seats().get(party))
                                    .isEqualTo(had);
                        }
                    });
        });
    }

    @Test
    void below_the_threshold_it_must_be_reached_as_well() {
        var before = DistributingSeatsTests.seats(2018, 99, 1000, "A", 990, "B", 10);
        int lacking = LastSeat.votesShort(before).getOrDefault("B", 0);
        assertThat(lacking).isEqualTo(11);
        assertThat(with(before, "B", lacking).seats()).containsEntry("B", 2);
        assertThat(with(before, "B", lacking - 1).seats()).containsEntry("B", 0);
    }
}

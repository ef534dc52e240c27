package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.CallIn;

@DisplayName("KL 6:16–17 – who takes a seat in a committee, by its own rules")
class CommitteeSeatsTests {

    Stage committee(Map<String, List<String>> order, boolean servesAgain) {
        return Stage.council("M", 1, "L", 1, "S", 2)
                .committee()
                .withCustoms(
                        new Customs(
                                0,
                                "beslutsgang",
                                0,
                                SpeakingOrder.AS_ASKED,
                                order,
                                servesAgain,
                                0,
                                false))
                .agenda(item(1, "Ja."));
    }

    @Test
    void the_parties_decided_for_the_member_are_called_first_to_last() {
        var evening = committee(Map.of("S", List.of("S", "L")), true);
        evening.allBut("S2").arrive("M-ers1", "L-ers1", "S-ers2").theChairOpens();
        var seat = evening.person("S2");
        assertThat(evening.sitting().attendance().orderFor(seat))
                .extracting(Called::name)
                .containsExactly("S-ers1", "S-ers2", "L-ers1", "L-ers2", "M-ers1", "M-ers2");
        evening.isRefused(
                new CallIn(evening.person("L-ers1"), seat),
                SittingRefusal.NOT_NEXT_IN_ORDER,
                "5 kap. 18 § KL");
        evening.isCalledIn("S-ers2", "S2");
    }

    @Test
    void a_party_without_a_decision_has_the_set_order() {
        var evening = committee(Map.of("S", List.of("S", "L")), true).allBut("M1");
        assertThat(evening.sitting().attendance().orderFor(evening.person("M1")))
                .extracting(Called::name)
                .startsWith("M-ers1", "M-ers2", "L-ers1");
    }

    @Test
    void one_who_left_takes_the_seat_again_where_the_rules_allow_it() {
        var evening = committee(Map.of(), true).everybodyArrives().theChairOpens();
        evening.leaves("S2").arrive("S2");
        assertThat(evening.serving()).contains("S2");
    }

    @Test
    void one_who_left_is_out_for_the_day_where_the_rules_say_so() {
        var evening = committee(Map.of(), false).everybodyArrives().arrive("S-ers1");
        evening.theChairOpens().leaves("S2").isCalledIn("S-ers1", "S2").arrive("S2");
        assertThat(evening.serving()).doesNotContain("S2");
        evening.isRefused(
                new SittingCommand.TakeSeat(evening.person("S2")),
                SittingRefusal.MAY_NOT_SERVE_AGAIN_TODAY,
                "5 kap. 20 § KL");
        evening.isRefused(
                new Arrive(evening.person("S2"), false),
                SittingRefusal.ALREADY_PRESENT,
                "5 kap. 17 § KL");
    }
}

package se.uppdrag.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 5:9, 5:11, 14 kap. 1 § vallagen – seating a council and choosing who presides")
@Proves({"KL3-1", "KL4-3", "KL4-24", "KL5-9", "KL5-11", "VL-1"})
class SeatingRulesTests {

    private static final LocalDate START = LocalDate.of(2022, 10, 15);
    private static final String DECISION = "Länsstyrelsens beslut 2022-09-26";

    @Autowired Register register;

    private static Seating seating(String decidedBy, String... names) {
        return new Seating(
                START, decidedBy, List.of(new Seating.PartyList("S", "S", 2, List.of(names))));
    }

    private static void refused(Outcome<?> outcome, RegisterRefusal expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    private Organ council() {
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                LocalDate.of(2018, 10, 15),
                "kommunallagen");
        return register.organ("kf").orElseThrow();
    }

    @Test
    void every_seat_has_a_whole_name_once_and_a_decision_behind_it() {
        refused(seating("", "Alva Berg", "Bo Ek").checked(), RegisterRefusal.NO_DECISION_IS_NAMED);
        refused(seating(DECISION, "Alva Berg").checked(), RegisterRefusal.SEATS_ARE_NOT_FILLED);
        refused(seating(DECISION, "Alva Berg", "Bo").checked(), RegisterRefusal.NAME_IS_NOT_WHOLE);
        refused(
                seating(DECISION, "Alva Berg", "Alva Berg").checked(),
                RegisterRefusal.PERSON_IS_NAMED_TWICE);
        assertThat(seating(DECISION, "Alva Berg", "Bo Ek").checked()).isInstanceOf(Granted.class);
    }

    @Test
    void a_council_is_seated_once_and_only_where_there_is_one() {
        var seating = seating(DECISION, "Alva Berg", "Bo Ek");
        refused(register.seat(seating), RegisterRefusal.THERE_IS_NO_ASSEMBLY);
        council();
        assertThat(register.seat(seating)).isInstanceOf(Granted.class);
        refused(register.seat(seating), RegisterRefusal.COUNCIL_IS_ALREADY_SEATED);
    }

    @Test
    void members_preside_and_from_a_day_after_they_began() {
        var council = council();
        register.seat(seating(DECISION, "Alva Berg", "Bo Ek", "Cecilia Ås"));
        var roll = register.roll(council, START);
        var chosen =
                Map.of(
                        Post.CHAIR, roll.members().get(0).person(),
                        Post.FIRST_VICE_CHAIR, roll.members().get(1).person());
        var alternate = Map.of(Post.CHAIR, roll.alternates().getFirst().person());
        var later = START.plusDays(10);
        refused(
                register.preside(council, alternate, later, "KF § 2"),
                RegisterRefusal.PRESIDING_WITHOUT_A_SEAT);
        refused(
                register.preside(council, chosen, START, "KF § 2"),
                RegisterRefusal.PRESIDIUM_BEGAN_LATER);
        assertThat(register.preside(council, chosen, later, "KF § 2")).isInstanceOf(Granted.class);
    }
}

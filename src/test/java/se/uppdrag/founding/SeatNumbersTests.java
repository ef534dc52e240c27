package se.uppdrag.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.assignments.Hall;
import se.uppdrag.law.LawRefusal;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Refusal;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.RegisterRefusal;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 5:5–7, 6:16, 12:5 – an organ gets another number of seats from a day on")
@Proves({"KL5-5", "KL5-7", "KL6-16", "KL12-4"})
class SeatNumbersTests {

    static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    static final String HERE = "/administration/kommunen/organ/platser";

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Organs organs;

    final PersonId administrator = PageChecks.somebody();
    Hall hall;

    @BeforeEach
    void aMunicipality() {
        hall = new Hall(web, register);
        hall.found();
        register.enter(new Person(administrator, "Maja", "Öst", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, Hall.SINCE);
    }

    int seats(String organ, LocalDate on) {
        return register.organ(organ, on).orElseThrow().seats();
    }

    Hall.Answer decides(PersonId who, String organ, String number, String from) throws Exception {
        return hall.sends(
                who, HERE, "organ", organ, "platser", number, "fran", from, "beslut", "KF § 7");
    }

    Refusal refusal(String organ, int number, LocalDate from, String decision) {
        var outcome = organs.resize(register.organ(organ).orElseThrow(), number, from, decision);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    @Test
    void the_days_before_it_are_as_they_were() throws Exception {
        assertThat(decides(administrator, "bygg", "5", "2027-01-01").status()).isEqualTo(303);
        assertThat(seats("bygg", DAY.minusDays(1))).isEqualTo(3);
        assertThat(seats("bygg", DAY)).isEqualTo(5);
        assertThat(register.organs(DAY))
                .filteredOn(one -> one.slug().equals("bygg"))
                .extracting(Organ::seats)
                .containsExactly(5);
        assertThat(hall.reads(administrator, HERE).shown().select("tbody tr").eachText())
                .contains(
                        "Byggnadsnämnden 3 15 oktober 2022 kommunallagen",
                        "Byggnadsnämnden 5 1 januari 2027 KF § 7");
        assertThat(hall.reads("/organ/bygg?datum=2026-12-31").shown().text()).contains("3");
    }

    @Test
    void a_number_that_is_none_a_day_that_is_none_and_others_are_turned_away() throws Exception {
        assertThat(decides(administrator, "bygg", "0", "2027-01-01").status()).isEqualTo(422);
        assertThat(decides(administrator, "bygg", "5", "snart").status()).isEqualTo(422);
        assertThat(decides(administrator, "finns-inte", "5", "2027-01-01").status()).isEqualTo(422);
        assertThat(decides(hall.secretary, "bygg", "5", "2027-01-01").status()).isEqualTo(403);
        assertThat(seats("bygg", DAY)).isEqualTo(3);
    }

    @Test
    void the_assembly_is_odd_and_resized_by_an_election_alone() {
        var term = LocalDate.of(2026, 10, 15);
        assertThat(refusal("kf", 50, term, "KF § 7")).isEqualTo(LawRefusal.COUNCIL_SIZE_IS_EVEN);
        assertThat(refusal("kf", 51, DAY, "KF § 7"))
                .isEqualTo(RegisterRefusal.ASSEMBLY_IS_RESIZED_BY_AN_ELECTION);
        assertThat(refusal("kf", 51, LocalDate.of(2027, 10, 15), "KF § 7"))
                .isEqualTo(RegisterRefusal.ASSEMBLY_IS_RESIZED_BY_AN_ELECTION);
        assertThat(organs.resize(register.assembly(), 51, term, "KF § 7"))
                .isInstanceOf(Granted.class);
        assertThat(seats("kf", term.minusDays(1))).isEqualTo(5);
    }

    @Test
    void the_executive_and_the_audit_have_a_smallest_size() {
        assertThat(refusal("ks", 4, DAY, "KF § 7"))
                .isEqualTo(RegisterRefusal.EXECUTIVE_WOULD_BE_TOO_SMALL);
        assertThat(refusal("revisionen", 4, DAY, "KF § 7"))
                .isEqualTo(RegisterRefusal.AUDIT_WOULD_BE_TOO_SMALL);
        assertThat(organs.resize(register.organ("ks").orElseThrow(), 5, DAY, "KF § 7"))
                .isInstanceOf(Granted.class);
    }

    @Test
    void nothing_is_decided_without_a_decision_before_a_later_one_or_for_no_organ() {
        assertThat(refusal("bygg", 5, DAY, " "))
                .isEqualTo(RegisterRefusal.NUMBER_OF_SEATS_IS_NOT_DECIDED);
        organs.resize(register.organ("bygg").orElseThrow(), 5, DAY, "KF § 7");
        assertThat(refusal("bygg", 7, DAY.minusDays(1), "KF § 8"))
                .isEqualTo(RegisterRefusal.NUMBER_OF_SEATS_WAS_CHANGED_LATER);
        assertThat(refusal("bygg", 7, Hall.SINCE.minusDays(1), "KF § 8"))
                .isEqualTo(RegisterRefusal.ORGAN_IS_NOT_THERE_THEN);
    }
}

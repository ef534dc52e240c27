package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.elections.Result.DrawnLot;
import se.uppdrag.law.LawRefusal;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Refusal;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("14 kap. 2 § vallagen – a lot is drawn by people and recorded once")
class RecordingALotTests {

    private static final LocalDate ON = LocalDate.of(2022, 9, 20);

    @Autowired Elections elections;

    final PersonId by = PageChecks.somebody();
    private ResultId id = new ResultId(new java.util.UUID(0, 0));

    private static AuthorityResult read(int seats) {
        var votes = new LinkedHashMap<String, Integer>();
        votes.put("A", 100);
        votes.put("B", 70);
        votes.put("C", 70);
        return new AuthorityResult(
                MunicipalCount.undivided(2022, "Prov", seats, 300, votes),
                LocalDate.of(2022, 9, 11),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static void refused(Outcome<?> outcome, Refusal expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    @BeforeEach
    void keep() {
        if (elections.keep(read(5), Result.Source.ENTERED, by)
                instanceof Granted<ResultId>(var kept, _)) {
            id = kept;
        }
    }

    private String lot() {
        return elections.result(id).orElseThrow().distribution().open().getFirst().key();
    }

    @Test
    void a_result_does_not_count_before_its_lot_is_drawn() {
        refused(elections.confirm(id, by), ElectionRefusal.LOT_IS_NOT_DRAWN);
        elections.recordLot(id, lot(), new DrawnLot(List.of("C"), "Länsstyrelsen", ON), by);
        assertThat(elections.confirm(id, by)).isInstanceOf(Granted.class);
    }

    @Test
    void an_outcome_names_as_many_as_the_lot_has_seats_and_nobody_else() {
        for (var winners : List.of(List.<String>of(), List.of("B", "C"), List.of("A"))) {
            refused(
                    elections.recordLot(id, lot(), new DrawnLot(winners, "Länsstyrelsen", ON), by),
                    ElectionRefusal.OUTCOME_DOES_NOT_ANSWER_THE_LOT);
        }
    }

    @Test
    void somebody_drew_it_and_it_is_recorded_once() {
        refused(
                elections.recordLot(id, lot(), new DrawnLot(List.of("B"), " ", ON), by),
                ElectionRefusal.NOBODY_DREW_THE_LOT);
        var lot = lot();
        var drawn = new DrawnLot(List.of("B"), "Länsstyrelsen", ON);
        assertThat(elections.recordLot(id, lot, drawn, by)).isInstanceOf(Granted.class);
        refused(elections.recordLot(id, lot, drawn, by), ElectionRefusal.LOT_IS_ALREADY_RECORDED);
    }

    @Test
    void an_even_council_is_not_kept() {
        refused(
                elections.keep(read(4), Result.Source.ENTERED, by),
                LawRefusal.COUNCIL_SIZE_IS_EVEN);
    }
}

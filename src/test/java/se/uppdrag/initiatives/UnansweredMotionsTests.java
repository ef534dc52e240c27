package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:35 – motions that wait for the assembly's decision")
@Proves("KL5-35")
class UnansweredMotionsTests {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Initiatives initiatives;
    @Autowired Registry registry;
    @Autowired UnansweredTasks tasks;

    @BeforeTransaction
    void gather() {
        council.gather();
    }

    MatterId filed(String title) {
        return new MatterId(
                Council.granted(
                                initiatives.file(
                                        council.members.get(2),
                                        Kind.MOTION,
                                        title,
                                        "Det behövs.",
                                        "att det görs",
                                        ""))
                        .matter());
    }

    @Test
    @Transactional
    void the_one_that_has_waited_longest_is_first_and_what_is_decided_is_gone() throws Exception {
        clock.set("2025-02-01", "08.00");
        var early = filed("Bänkar i parken");
        var late = filed("Trappan vid ån");
        var decided = filed("Flagga på rådhuset");
        filed("Inte väckt än");
        initiatives.raised(late, LocalDate.of(2025, 9, 24), "§ 2", "/");
        initiatives.raised(early, LocalDate.of(2025, 2, 26), "§ 1", "/");
        initiatives.raised(decided, LocalDate.of(2025, 2, 26), "§ 3", "/");
        registry.step(decided, new Step(LocalDate.of(2025, 5, 28), Step.Kind.DECIDED, "§ 9", null));

        clock.set("2026-03-10", "08.00");
        var page =
                PageChecks.page(
                        web.perform(get("/motioner/obesvarade"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8));
        var rows = page.select("tbody tr").eachText();
        assertThat(rows.stream().filter(row -> row.contains("Bänkar")).findFirst())
                .hasValueSatisfying(row ->
                        assertThat(row)
                                .contains("26 februari 2026", "Mer än ett år", "12 månader"));
        assertThat(rows.stream().filter(row -> row.contains("Trappan")).findFirst())
                .hasValueSatisfying(row ->
                        assertThat(row)
                                .contains("24 september 2026", "5 månader")
                                .doesNotContain("Mer än ett år"));
        assertThat(page.select("tbody td[data-t]").eachText())
                .containsSubsequence("Bänkar i parken", "Trappan vid ån", "Inte väckt än")
                .doesNotContain("Flagga på rådhuset");
        assertThat(page.text()).contains("5 kap. 35 § KL");

        assertThat(tasks.tasksFor(council.secretary.value(), LocalDate.of(2026, 3, 10)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.due()).isBeforeOrEqualTo("2026-02-26");
                    assertThat(task.href()).isEqualTo("/motioner/obesvarade");
                });
        // Nothing has been raised for as long as that.
        assertThat(tasks.tasksFor(council.secretary.value(), LocalDate.of(2025, 10, 1)))
                .allSatisfy(task -> assertThat(task.due()).isNull());
        assertThat(tasks.tasksFor(council.members.get(2).value(), LocalDate.of(2026, 3, 10)))
                .isEmpty();
    }
}

package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("FL 9 § – somebody is reminded of a matter on the day she has set")
@Proves({"FL-9", "OSL-5-2"})
class ReminderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Autowired RegistryTown town;
    @Autowired RegistryTasks tasks;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-06", "10.00");
    }

    private String reminds(PersonId who, String desk, String day, String words, String whom)
            throws Exception {
        return town.does(
                who,
                desk + "/paminn",
                "dag",
                day,
                "paminnelse",
                words,
                "om-handling",
                "",
                "for-vem",
                whom);
    }

    private List<Tasks.Task> of(PersonId who, LocalDate on, String words) {
        return tasks.tasksFor(who.value(), on).stream()
                .filter(one -> one.title().contains(words))
                .toList();
    }

    private String id(String words) {
        return jdbc.sql("select id::text from registry.reminder where words = :words")
                .param("words", words)
                .query(String.class)
                .single();
    }

    private String says(RegistryRefusal refusal, String... arguments) {
        return texts.get(refusal.key(), (Object[]) arguments);
    }

    @Test
    void it_is_a_task_on_the_day_and_not_before_until_it_is_done() throws Exception {
        var desk = town.matter("Dammen");
        reminds(town.registrar, desk, "2026-03-20", "Ring länsstyrelsen", "MYSELF");
        assertThat(town.page(town.registrar, desk).select("section:has(#paminnelser)").text())
                .contains("2026-03-20", "Ring länsstyrelsen", "Rut Reg", "Väntar på dagen");
        assertThat(of(town.registrar, DAY.minusDays(1), "länsstyrelsen")).isEmpty();
        for (var on : List.of(DAY, DAY.plusDays(9))) {
            assertThat(of(town.registrar, on, "länsstyrelsen"))
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.href()).isEqualTo(desk);
                        assertThat(task.due()).isEqualTo(DAY);
                        assertThat(task.title()).contains("KS 2026.");
                    });
        }
        assertThat(of(town.secretary, DAY, "länsstyrelsen")).as("somebody else").isEmpty();
        town.clock.set("2026-03-20", "08.00");
        assertThat(town.page(town.registrar, desk).text()).contains("Att göra nu");
        var id = id("Ring länsstyrelsen");
        town.does(town.registrar, desk + "/paminnelse-klar", "vilken", id);
        assertThat(of(town.registrar, DAY, "länsstyrelsen")).isEmpty();
        assertThat(town.page(town.registrar, desk).select("section:has(#paminnelser)").text())
                .contains("Klar 2026-03-20, Rut Reg");
        assertThatThrownBy(() -> jdbc.sql("delete from registry.reminder").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void it_is_moved_and_a_day_that_has_been_is_refused() throws Exception {
        var desk = town.matter("Bron");
        var refused =
                town.refuses(
                        town.registrar,
                        desk + "/paminn",
                        "dag",
                        "2026-03-05",
                        "paminnelse",
                        "Mät bron",
                        "om-handling",
                        "",
                        "for-vem",
                        "MYSELF");
        assertThat(refused.text())
                .contains(
                        says(RegistryRefusal.DAY_HAS_PASSED, "2026-03-05"),
                        "Välj i dag eller en dag som kommer");
        assertThat(refused.select("[name=paminnelse]").attr("value")).isEqualTo("Mät bron");
        reminds(town.registrar, desk, "2026-03-06", "Mät bron", "MYSELF");
        assertThat(of(town.registrar, LocalDate.of(2026, 3, 6), "Mät bron")).hasSize(1);
        var id = id("Mät bron");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/paminnelse-flytta",
                                        "vilken",
                                        id,
                                        "dag",
                                        "2026-03-01")
                                .text())
                .contains(says(RegistryRefusal.DAY_HAS_PASSED, "2026-03-01"));
        town.does(town.registrar, desk + "/paminnelse-flytta", "vilken", id, "dag", "2026-03-20");
        assertThat(of(town.registrar, DAY.minusDays(1), "Mät bron")).isEmpty();
        assertThat(of(town.registrar, DAY, "Mät bron")).hasSize(1);
        assertThat(town.page(town.registrar, desk).select("section:has(#historik)").text())
                .contains("Påminnelse flyttad", "2026-03-06 → 2026-03-20");
    }

    @Test
    void one_of_a_document_leads_to_it_and_there_is_none_of_one_that_is_not_there()
            throws Exception {
        var desk = town.matter("Kajen");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/paminn",
                                        "dag",
                                        "2026-03-20",
                                        "paminnelse",
                                        "Läs om kajen",
                                        "om-handling",
                                        "7",
                                        "for-vem",
                                        "MYSELF")
                                .text())
                .contains(says(RegistryRefusal.DOCUMENT_IS_NOT_THERE, "7"));
        town.does(
                town.registrar,
                desk + "/paminn",
                "dag",
                "2026-03-20",
                "paminnelse",
                "Läs om kajen",
                "om-handling",
                "1",
                "for-vem",
                "MYSELF");
        assertThat(of(town.registrar, DAY, "kajen"))
                .singleElement()
                .satisfies(task -> assertThat(task.href()).isEqualTo(desk + "/1"));
    }

    @Test
    void the_one_who_answers_for_the_matter_is_reminded_whoever_that_is_on_the_day()
            throws Exception {
        var desk = town.matter("Lekplatsen");
        reminds(town.registrar, desk, "2026-03-20", "Besikta gungan", "RESPONSIBLE");
        assertThat(of(town.registrar, DAY, "gungan")).as("nobody answers for it yet").hasSize(1);
        town.handles(town.official, desk);
        assertThat(of(town.registrar, DAY, "gungan")).isEmpty();
        assertThat(of(town.official, DAY, "gungan"))
                .singleElement()
                .satisfies(task -> assertThat(task.why()).contains("ansvarar för ärendet"));
    }

    @Test
    void the_one_who_answers_for_the_matter_may_set_one_and_nobody_else_outside_the_desk()
            throws Exception {
        var desk = town.matter("Rondellen");
        town.handles(town.official, desk);
        reminds(town.official, desk, "2026-03-20", "Fråga om rondellen", "MYSELF");
        assertThat(town.page(town.official, desk).select("#reminder-done, #remind")).hasSize(2);
        assertThat(town.page(town.official, desk).select("#close, #party")).isEmpty();
        assertThat(of(town.official, DAY, "rondellen")).hasSize(1);
        assertThat(
                        town.sends(
                                        town.member,
                                        desk + "/paminn",
                                        "dag",
                                        "2026-03-20",
                                        "paminnelse",
                                        "x",
                                        "for-vem",
                                        "MYSELF")
                                .getStatus())
                .isEqualTo(403);
        town.handles(town.registrar, desk);
        assertThat(of(town.official, DAY, "rondellen"))
                .as("who may not read it any more is not told")
                .isEmpty();
        var id = id("Fråga om rondellen");
        town.does(town.registrar, desk + "/paminnelse-klar", "vilken", id);
        assertThat(town.sends(town.registrar, desk + "/paminnelse-klar", "vilken", id).getStatus())
                .as("it is not among those that stand")
                .isEqualTo(422);
    }

    @Test
    void what_is_done_is_not_done_again() {
        var done =
                new Reminder(
                        UUID.randomUUID(), null, DAY, "Ring", "Rut Reg", false, DAY, "Rut Reg");
        assertThat(done.goesOn())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(RegistryRefusal.REMINDER_IS_DONE));
    }
}

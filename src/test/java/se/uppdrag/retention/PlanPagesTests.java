package se.uppdrag.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.InRegistryTown;
import se.uppdrag.registry.RegistryTown;

@InRegistryTown
@DisplayName("Arkivlagen 10 § – the information-management plan")
@Proves({"ARK-4"})
class PlanPagesTests {

    private static final String HEADING = "klass;rubrik;handlingar;åtgärd;år;anmärkning\n";
    private static final String ROWS =
            "1;Styra;;;;\n1.1;Protokoll;Protokoll och kallelser;bevaras;;\n"
                    + "1.2;Inbjudningar;Inbjudningar;gallras;2;Efter mötet\n";
    private static final String HERE = "/administration/diarium/plan";

    @Autowired RegistryTown town;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-02", "10.00");
    }

    @Test
    void a_plan_is_looked_at_then_taken_in_and_read_by_all() throws Exception {
        var fields =
                new String[] {
                    "organ",
                    "sn",
                    "beslutad",
                    "2026-02-10",
                    "paragraf",
                    "§ 12",
                    "galler-fran",
                    "2026-03-01"
                };
        var bad =
                town.sendsFile(
                        town.secretary,
                        HERE,
                        "text/csv",
                        (HEADING + ROWS + "3.1;Utan förälder;;kastas;;\n")
                                .getBytes(StandardCharsets.UTF_8),
                        fields);
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(RegistryTown.page(bad).text()).contains("Rad 5", "inte kastas");
        var look =
                town.sendsFile(
                        town.secretary,
                        HERE,
                        "text/csv",
                        (HEADING + ROWS).getBytes(Charset.forName("windows-1252")),
                        fields);
        assertThat(look.getStatus()).isEqualTo(200);
        var preview = RegistryTown.page(look);
        assertThat(preview.text()).contains("3 klasser", "Gallras efter 2 år");
        assertThat(town.page(null, "/diarium/dokumenthanteringsplan").text())
                .doesNotContain("Inbjudningar");
        var content = preview.select("input[name=innehall]").attr("value");
        var all = Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "steg";
        all[fields.length + 1] = "in";
        all[fields.length + 2] = "innehall";
        all[fields.length + 3] = content;
        town.does(town.secretary, HERE, all);
        assertThat(town.page(null, "/diarium/dokumenthanteringsplan?myndighet=SN").text())
                .contains("Beslutad 10 februari 2026, § 12", "Gallras efter 2 år", "Bevaras");
        assertThat(town.refuses(town.secretary, HERE, all).text()).contains("redan en plan");
        assertThat(town.asks(town.member, HERE).getStatus()).isEqualTo(403);
        assertThat(town.page(town.registrar, "/diarium/registrera").select("option[value=1.2]"))
                .hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("update retention.class set years = 1").update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x;Namn;;;; | code",
                "1;Igen;;;; | twice",
                "2.1;Utan förälder;;;; | parent",
                "2;;;;; | name",
                "2;Namn;;bränns;; | fate",
                "2;Namn;;gallras;; | no-years",
                "2;Namn;;bevaras;5; | years",
                "2;Namn;;gallras;500; | years"
            })
    void a_bad_row_refuses_the_whole_file(String row, String mistake) {
        var file =
                PlanFile.read(
                        "KS", (HEADING + "1;Styra;;;;\n" + row).getBytes(StandardCharsets.UTF_8));
        assertThat(file.mistakes()).extracting(PlanFile.Mistake::key).containsExactly(mistake);
        assertThat(file.mistakes().getFirst().line()).isEqualTo(3);
    }

    @Test
    void nothing_is_disposed_of_before_it_is_decided() {
        var file = PlanFile.read("KS", (HEADING + ROWS).getBytes(StandardCharsets.UTF_8));
        var broken = PlanFile.read("KS", HEADING.getBytes(StandardCharsets.UTF_8));
        var today = LocalDate.of(2026, 3, 2);
        refused(plan("2026-03-01", "2026-03-01").takenIn(file, today, false), null);
        refused(
                plan("2026-03-05", "2026-03-05").takenIn(file, today, false),
                RetentionRefusal.PLAN_BEFORE_ITS_DECISION);
        refused(
                plan("2026-03-01", "2026-02-01").takenIn(file, today, false),
                RetentionRefusal.PLAN_BEFORE_ITS_DECISION);
        refused(
                plan("2026-03-01", "2026-03-01").takenIn(file, today, true),
                RetentionRefusal.ANOTHER_PLAN_FROM_THAT_DAY);
        refused(
                plan("2026-03-01", "2026-03-01").takenIn(broken, today, false),
                RetentionRefusal.PLAN_FILE_HAS_MISTAKES);
    }

    private static void refused(Outcome<?> outcome, @Nullable RetentionRefusal why) {
        if (why == null) {
            assertThat(outcome).isInstanceOf(Outcome.Granted.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
        }
    }

    private static Plan plan(String decided, String from) {
        return new Plan(
                UUID.randomUUID(),
                "KS",
                "Kommunstyrelsen",
                LocalDate.parse(decided),
                "§ 1",
                LocalDate.parse(from));
    }
}

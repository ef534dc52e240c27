package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.database.Schema;
import se.uppdrag.hosting.UpgradePlan.Action;
import se.uppdrag.hosting.UpgradePlan.Step;
import se.uppdrag.hosting.UpgradePlan.Why;

@DisplayName("What an upgrade does is reckoned from what is seen")
class UpgradePlanTests {

    private static final String NEW = "0.2.0 20270101";
    private static final String OLD = "0.1.0 20261201";
    private static final Hosted NORRBY = new Hosted("norrby", Hosted.HERE);

    private static Seen seen(
            boolean answers, List<String> versions, Schema.@Nullable State schema) {
        return new Seen(
                NORRBY,
                "127.0.0.1:8101",
                false,
                false,
                answers,
                versions,
                schema,
                0,
                null,
                null,
                null,
                "");
    }

    private static Step plan(Seen seen) {
        return UpgradePlan.of(List.of(seen), NEW).getFirst();
    }

    @Test
    void a_database_that_lacks_migrations_is_copied_and_migrated() {
        var step = plan(seen(true, List.of(OLD), new Schema.State(140, 7, 0)));

        assertThat(step).isEqualTo(new Step(NORRBY, Action.UPGRADE, Why.LACKS_MIGRATIONS, 7));
    }

    @Test
    void one_that_has_them_all_and_runs_the_new_program_is_left_alone() {
        var step = plan(seen(true, List.of(NEW), new Schema.State(147, 0, 0)));

        assertThat(step.action()).isEqualTo(Action.NOTHING);
    }

    @Test
    void one_that_has_them_all_and_runs_another_program_is_only_started_anew() {
        var step = plan(seen(true, List.of(OLD), new Schema.State(147, 0, 0)));

        assertThat(step.action()).isEqualTo(Action.START);
        assertThat(step.why()).isEqualTo(Why.OTHER_PROGRAM);
    }

    @Test
    void one_that_runs_two_programs_at_once_is_started_anew() {
        assertThat(plan(seen(true, List.of(OLD, NEW), new Schema.State(147, 0, 0))).action())
                .isEqualTo(Action.START);
    }

    @Test
    void one_that_was_migrated_and_did_not_come_up_is_started_and_not_copied_again() {
        var step = plan(seen(false, List.of(), new Schema.State(147, 0, 0)));

        assertThat(step.action()).isEqualTo(Action.START);
        assertThat(step.why()).isEqualTo(Why.NO_ANSWER);
    }

    @Test
    void a_database_that_a_newer_program_has_changed_is_not_touched() {
        var step = plan(seen(true, List.of(OLD), new Schema.State(150, 0, 3)));

        assertThat(step.action()).isEqualTo(Action.BLOCKED);
        assertThat(step.why()).isEqualTo(Why.IS_AHEAD);
    }

    @Test
    void nor_is_one_where_a_migration_says_something_else_than_ours() {
        assertThat(plan(seen(true, List.of(OLD), new Schema.State(147, 1, 1))).action())
                .isEqualTo(Action.BLOCKED);
    }

    @Test
    void one_whose_database_does_not_answer_stops_it() {
        assertThat(plan(seen(false, List.of(), null)).why()).isEqualTo(Why.NO_DATABASE);
    }

    @Test
    void one_that_could_not_be_seen_stops_it() {
        var step = plan(Seen.nothing(NORRBY, "Inget svar"));

        assertThat(step.action()).isEqualTo(Action.BLOCKED);
        assertThat(step.why()).isEqualTo(Why.NOT_SEEN);
    }

    @Test
    void the_order_is_that_of_the_list() {
        var soderby = new Hosted("soderby", Hosted.HERE);
        var steps =
                UpgradePlan.of(List.of(Seen.nothing(soderby, "x"), Seen.nothing(NORRBY, "x")), NEW);

        assertThat(steps).extracting(Step::hosted).containsExactly(soderby, NORRBY);
    }

    @Test
    void a_report_says_what_was_done_what_was_not_and_how_to_go_back() {
        var steps =
                List.of(
                        new Step(NORRBY, Action.UPGRADE, Why.LACKS_MIGRATIONS, 1),
                        new Step(
                                new Hosted("soderby", Hosted.HERE),
                                Action.UPGRADE,
                                Why.LACKS_MIGRATIONS,
                                1),
                        new Step(
                                new Hosted("vasterby", Hosted.HERE),
                                Action.UPGRADE,
                                Why.LACKS_MIGRATIONS,
                                1));

        assertThat(new UpgradeReport(steps, 1, "Disken är full.").lines())
                .containsExactly(
                        "Uppgraderingen stannade vid soderby. Disken är full.",
                        "Uppgraderade: 1 (norrby).",
                        "Inte uppgraderade: 2 (soderby, vasterby).",
                        "När felet är rättat: kör samma kommando igen. De som redan är uppgraderade"
                                + " rörs inte.",
                        "Så går en kommun tillbaka till det som var före uppgraderingen: ./uppdrag"
                                + " kommuner backa norrby. Det som har skrivits efter den läggs då"
                                + " åt sidan.");
    }

    @Test
    void a_report_of_one_that_went_well_speaks_of_nothing_left() {
        var steps = List.of(new Step(NORRBY, Action.NOTHING, Why.IS_CURRENT, 0));

        assertThat(new UpgradeReport(steps, 1, "").lines())
                .containsExactly(
                        "Uppgraderade: ingen.", "Hade redan den här versionen: 1 (norrby).");
    }
}

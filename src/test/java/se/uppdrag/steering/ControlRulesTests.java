package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.steering.SteeringTown.granted;
import static se.uppdrag.steering.SteeringTown.isRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;

@DisplayName("KL 6:6 – internal control: risks, plans, occasions and judgement")
@Proves({"KL6-6"})
class ControlRulesTests {

    static final LocalDate DECIDED = LocalDate.of(2026, 2, 12);
    static final Decided DECISION = new Decided("sn", DECIDED, "14");

    static Risk risk(String title, int probability, int consequence, Risk.Kind kind, boolean in) {
        return new Risk(
                UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                "sn",
                2026,
                title,
                kind,
                probability,
                consequence,
                "",
                in ? 1 : null);
    }

    static Control control(Risk risk, Control.Interval interval, @Nullable Integer plan) {
        return new Control(
                UUID.randomUUID(),
                risk.id(),
                "sn",
                2026,
                "Attest av fakturor",
                "Stickprov",
                interval,
                UUID.randomUUID(),
                "Hedda Ro",
                25,
                plan);
    }

    static ControlResult result(
            Control control, int occasion, ControlResult.Finding outcome, int deviations) {
        return new ControlResult(
                UUID.randomUUID(),
                control.id(),
                occasion,
                outcome,
                outcome == ControlResult.Finding.CLEAN ? "" : "Två fakturor saknade attest.",
                25,
                deviations,
                null,
                Instant.EPOCH,
                "Hedda Ro");
    }

    static ControlYear year(
            List<Risk> risks,
            List<Control> controls,
            List<ControlYear.Adoption> adopted,
            List<ControlResult> results) {
        return new ControlYear("sn", 2026, risks, controls, adopted, results, null);
    }

    static final Risk BIG = risk("Felaktig utbetalning", 3, 4, Risk.Kind.ERROR, true);
    static final List<ControlYear.Adoption> ADOPTED =
            List.of(new ControlYear.Adoption(1, DECIDED, "14"));

    @Test
    void a_risk_is_as_big_as_its_probability_times_its_consequence() {
        assertThat(BIG.value()).isEqualTo(12);
        assertThat(BIG.size()).isEqualTo(Risk.Size.ACT);
        assertThat(Risk.size(1, 1)).isEqualTo(Risk.Size.ACCEPT);
        assertThat(Risk.size(2, 2)).isEqualTo(Risk.Size.WATCH);
        assertThat(Risk.size(2, 4)).isEqualTo(Risk.Size.CONTROL);
    }

    @Test
    void a_control_has_as_many_occasions_as_its_interval_says_each_due_when_its_period_ends() {
        var quarterly = control(BIG, Control.Interval.QUARTERLY, 1);
        assertThat(quarterly.occasions().stream().map(Control.Occasion::due))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
        assertThat(control(BIG, Control.Interval.MONTHLY, 1).occasions()).hasSize(12);
        assertThat(control(BIG, Control.Interval.YEARLY, 1).occasions()).hasSize(1);
    }

    @Test
    void a_control_that_was_not_done_in_time_is_missed_the_day_after_and_not_before() {
        var quarterly = control(BIG, Control.Interval.QUARTERLY, 1);
        var year = year(List.of(BIG), List.of(quarterly), ADOPTED, List.of());
        assertThat(year.counts(LocalDate.of(2026, 3, 31)).missed()).isZero();
        assertThat(year.counts(LocalDate.of(2026, 4, 1)))
                .isEqualTo(new ControlYear.Counts(0, 0, 0, 1, 1, 2));
    }

    @Test
    void what_was_found_stands_for_the_occasion_and_is_no_longer_missed() {
        var quarterly = control(BIG, Control.Interval.QUARTERLY, 1);
        var year =
                year(
                        List.of(BIG),
                        List.of(quarterly),
                        ADOPTED,
                        List.of(
                                result(quarterly, 1, ControlResult.Finding.DEVIATION, 2),
                                result(quarterly, 2, ControlResult.Finding.CLEAN, 0)));
        assertThat(year.counts(LocalDate.of(2026, 7, 1)))
                .isEqualTo(new ControlYear.Counts(2, 1, 1, 0, 1, 1));
    }

    @Test
    void a_control_added_during_the_year_is_not_asked_for_what_was_before() {
        var quarterly = control(BIG, Control.Interval.QUARTERLY, 2);
        var year =
                year(
                        List.of(BIG),
                        List.of(quarterly),
                        List.of(
                                ADOPTED.getFirst(),
                                new ControlYear.Adoption(2, LocalDate.of(2026, 6, 11), "80")),
                        List.of());
        assertThat(year.counts(LocalDate.of(2026, 6, 11)).occasions()).isEqualTo(3);
    }

    @Test
    void a_plan_is_adopted_with_what_the_law_has_to_say_of_it() {
        var small = risk("Sen registrering", 3, 3, Risk.Kind.ERROR, false);
        var year =
                year(
                        List.of(risk("Felaktig utbetalning", 3, 4, Risk.Kind.ERROR, false), small),
                        List.of(control(small, Control.Interval.YEARLY, null)),
                        List.of(),
                        List.of());
        assertThat(year.adopt(DECISION))
                .isInstanceOfSatisfying(
                        Outcome.Granted.class, granted -> assertThat(granted.remarks()).hasSize(2));
    }

    @Test
    void nothing_is_adopted_without_controls_or_twice() {
        isRefused(
                year(List.of(BIG), List.of(), List.of(), List.of()).adopt(DECISION),
                SteeringRefusal.PLAN_WITHOUT_CONTROLS);
        isRefused(
                year(
                                List.of(BIG),
                                List.of(control(BIG, Control.Interval.YEARLY, 1)),
                                ADOPTED,
                                List.of())
                        .adopt(DECISION),
                SteeringRefusal.NOTHING_NEW_TO_ADOPT);
    }

    @Test
    void a_result_is_of_an_adopted_control_in_its_time_and_says_what_was_wrong() {
        var control = control(BIG, Control.Interval.QUARTERLY, 1);
        var year = year(List.of(BIG), List.of(control), ADOPTED, List.of());
        var on = LocalDate.of(2026, 4, 1);
        granted(year.enter(control, result(control, 1, ControlResult.Finding.CLEAN, 0), on));
        isRefused(
                year.enter(control, result(control, 3, ControlResult.Finding.CLEAN, 0), on),
                SteeringRefusal.OCCASION_HAS_NOT_BEGUN);
        isRefused(
                year.enter(control, result(control, 1, ControlResult.Finding.CLEAN, 2), on),
                SteeringRefusal.DEVIATION_WITHOUT_A_WORD);
        isRefused(
                year.enter(control, result(control, 1, ControlResult.Finding.DEVIATION, 0), on),
                SteeringRefusal.DEVIATION_WITHOUT_A_WORD);
        var proposed = control(BIG, Control.Interval.QUARTERLY, null);
        isRefused(
                year.enter(proposed, result(proposed, 1, ControlResult.Finding.CLEAN, 0), on),
                SteeringRefusal.CONTROL_IS_NOT_ADOPTED);
    }

    @Test
    void the_year_is_judged_once_and_not_before_december() {
        var control = control(BIG, Control.Interval.YEARLY, 1);
        var year = year(List.of(BIG), List.of(control), ADOPTED, List.of());
        var report =
                new ControlYear.Report(
                        ControlYear.Judgement.IN_PART,
                        "Två avvikelser.",
                        LocalDate.of(2026, 12, 10),
                        "140",
                        Instant.EPOCH);
        isRefused(year.judge(report, LocalDate.of(2026, 11, 30)), SteeringRefusal.YEAR_IS_NOT_OVER);
        granted(year.judge(report, LocalDate.of(2026, 12, 1)));
        var reported =
                new ControlYear(
                        "sn", 2026, List.of(BIG), List.of(control), ADOPTED, List.of(), report);
        isRefused(
                reported.judge(report, LocalDate.of(2026, 12, 11)),
                SteeringRefusal.YEAR_IS_REPORTED);
        isRefused(
                reported.enter(
                        control,
                        result(control, 1, ControlResult.Finding.CLEAN, 0),
                        LocalDate.of(2026, 12, 11)),
                SteeringRefusal.YEAR_IS_REPORTED);
        isRefused(
                year(List.of(BIG), List.of(), List.of(), List.of())
                        .judge(report, LocalDate.of(2026, 12, 11)),
                SteeringRefusal.CONTROL_IS_NOT_ADOPTED);
    }

    @Test
    void the_whole_is_judged_once_after_november_and_says_who_had_not_reported() {
        var december = LocalDate.of(2040, 12, 1);
        var whole =
                new Overall(
                        2040,
                        ControlYear.Judgement.IN_PART,
                        "Det mesta är bra.",
                        List.of("bun"),
                        december,
                        "4",
                        Instant.EPOCH);
        assertThat(whole.checked(null, december))
                .isInstanceOfSatisfying(
                        Outcome.Granted.class, granted -> assertThat(granted.remarks()).hasSize(1));
        SteeringTown.isRefused(
                whole.checked(null, december.minusDays(1)), SteeringRefusal.YEAR_IS_NOT_OVER);
        SteeringTown.isRefused(whole.checked(whole, december), SteeringRefusal.WHOLE_IS_JUDGED);
    }

    @Test
    void a_decision_has_a_day_that_has_been_and_a_paragraph() {
        var today = LocalDate.of(2026, 2, 13);
        assertThat(granted(Decided.of("sn", DECIDED, "§ 14", today)).by("Socialnämnden"))
                .isEqualTo("Socialnämnden 2026-02-12 §\u00a014");
        isRefused(Decided.of("sn", null, "14", today), SteeringRefusal.NO_DECISION_IS_NAMED);
        isRefused(Decided.of("sn", DECIDED, "snart", today), SteeringRefusal.NO_DECISION_IS_NAMED);
        isRefused(
                Decided.of("sn", LocalDate.of(2026, 2, 14), "14", today),
                SteeringRefusal.DECISION_IS_NOT_MADE_YET);
    }
}

package se.uppdrag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.audit.DischargeTable.AnnualReport;
import se.uppdrag.audit.DischargeTable.Decision;
import se.uppdrag.audit.DischargeTable.Explanation;
import se.uppdrag.audit.Published.Verdict;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Remark;

@DisplayName("KL 5:24, 11:21 – discharge, organ by organ")
@Proves({"KL12-2", "KL5-24", "KL11-21", "KL5-29"})
class DischargeMatterTests {

    private static final LocalDate ON = LocalDate.of(2026, 5, 27);
    private static final Verdict GOOD = new Verdict("ks", true, "", "");
    private static final Verdict REMARK =
            new Verdict("bun", true, "Bristande kontroll", "Ingen plan fanns.");
    private static final Optional<AnnualReport> APPROVED =
            Optional.of(new AnnualReport(2025, true, ON, "§ 40"));

    private static DischargeMatter matter(
            Optional<AnnualReport> annual, List<Explanation> explanations) {
        return new DischargeMatter(
                2025, Optional.of(ON), List.of(GOOD, REMARK), annual, explanations, List.of());
    }

    private static Decision decision(String organ, boolean granted, String remark, String why) {
        return decision(organ, granted, remark, why, ON);
    }

    private static Decision decision(
            String organ, boolean granted, String remark, String why, LocalDate on) {
        return new Decision(2025, organ, granted, remark, why, on, "§ 41");
    }

    private static List<String> remarks(Outcome<Decision> outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted<Decision>) outcome).remarks().stream().map(Remark::key).toList();
    }

    @Test
    void is_granted_without_a_word_when_all_came_in_its_order() {
        var outcome = matter(APPROVED, List.of()).decide(decision("ks", true, "", ""));
        assertThat(remarks(outcome)).isEmpty();
    }

    @Test
    void waits_for_the_auditors_and_for_the_annual_report() {
        var nothing =
                new DischargeMatter(
                        2025, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
        assertThat(nothing.decide(decision("ks", true, "", "")))
                .isEqualTo(new Refused<Decision>(AuditRefusal.NO_AUDIT_REPORT, List.of("2025")));
        assertThat(matter(Optional.empty(), List.of()).decide(decision("ks", true, "", "")))
                .isEqualTo(
                        new Refused<Decision>(
                                AuditRefusal.ANNUAL_REPORT_IS_NOT_TREATED, List.of("2025")));
    }

    @Test
    void what_was_decided_in_another_order_is_recorded_and_told() {
        var refused = Optional.of(new AnnualReport(2025, false, ON, "§ 40"));
        assertThat(
                        remarks(
                                matter(refused, List.of())
                                        .decide(
                                                decision(
                                                        "ks",
                                                        true,
                                                        "",
                                                        "",
                                                        LocalDate.of(2026, 9, 2)))))
                .containsExactly("audit.remark.not-approved", "law.remark.discharge-late");
    }

    @Test
    void an_organ_with_a_remark_is_heard_first() {
        var unheard = matter(APPROVED, List.of());
        assertThat(unheard.awaitsExplanation("bun")).isTrue();
        assertThat(unheard.awaitsExplanation("ks")).isFalse();
        assertThat(remarks(unheard.decide(decision("bun", true, "", ""))))
                .containsExactly("audit.remark.no-explanation");
        var heard =
                matter(
                        APPROVED,
                        List.of(
                                new Explanation(
                                        2025,
                                        "bun",
                                        "Planen är nu antagen.",
                                        Instant.parse("2026-05-04T10:00:00Z"),
                                        "Alva Berg")));
        assertThat(heard.awaitsExplanation("bun")).isFalse();
        assertThat(remarks(heard.decide(decision("bun", true, "", "")))).isEmpty();
    }

    @Test
    void a_no_and_a_remark_are_decided_with_reasons_and_once() {
        var matter = matter(APPROVED, List.of());
        assertThat(matter.decide(decision("ks", false, "", "")))
                .isEqualTo(Outcome.refused(AuditRefusal.DECISION_WITHOUT_REASONS));
        assertThat(matter.decide(decision("ks", true, "Brist", "")))
                .isEqualTo(Outcome.refused(AuditRefusal.DECISION_WITHOUT_REASONS));
        var decided =
                new DischargeMatter(
                        2025,
                        Optional.of(ON),
                        List.of(GOOD),
                        APPROVED,
                        List.of(),
                        List.of(decision("ks", false, "", "Skadan var uppenbar.")));
        assertThat(decided.decide(decision("ks", true, "", "")))
                .isEqualTo(Outcome.refused(AuditRefusal.DISCHARGE_IS_DECIDED));
    }

    @Test
    void the_last_day_is_the_last_of_june() {
        assertThat(matter(APPROVED, List.of()).lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void the_annual_report_is_treated_when_the_auditors_have_assessed_it() {
        assertThat(matter(APPROVED, List.of()).remarkOnAnnualReport()).isEmpty();
        var late =
                new DischargeMatter(
                        2025,
                        Optional.of(ON.plusDays(1)),
                        List.of(GOOD),
                        APPROVED,
                        List.of(),
                        List.of());
        assertThat(late.remarkOnAnnualReport()).isPresent();
        var untreated = matter(Optional.empty(), List.of());
        assertThat(untreated.remarkOnAnnualReport()).isEmpty();
    }
}

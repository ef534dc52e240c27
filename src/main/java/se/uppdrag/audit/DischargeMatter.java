package se.uppdrag.audit;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppdrag.audit.DischargeTable.AnnualReport;
import se.uppdrag.audit.DischargeTable.Decision;
import se.uppdrag.audit.DischargeTable.Explanation;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Discharge;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;

/// The matter of discharge for a year (KL 5:24, 11:21): first the auditors' report, then the annual
/// report, then each organ for itself. What the assembly has decided is recorded; where the order
/// was another than the law's, that is told beside it.
///
/// @param assessedOn when the auditors gave their assessment of the annual report (KL 12:2)
/// @param verdicts what the auditors said; empty before they have
/// @param annualReport what the assembly decided of the annual report; nothing before it has
record DischargeMatter(
        int year,
        Optional<LocalDate> assessedOn,
        List<Published.Verdict> verdicts,
        Optional<AnnualReport> annualReport,
        List<Explanation> explanations,
        List<Decision> decisions) {

    Optional<Published.Verdict> verdict(String organ) {
        return verdicts.stream().filter(one -> one.organ().equals(organ)).findFirst();
    }

    Optional<Explanation> explanation(String organ) {
        return explanations.stream().filter(one -> one.organ().equals(organ)).findFirst();
    }

    Optional<Decision> decision(String organ) {
        return decisions.stream().filter(one -> one.organ().equals(organ)).findFirst();
    }

    /// Whether the auditors said something of the organ that it must be asked to explain.
    private boolean mustExplain(String organ) {
        return verdict(organ)
                .filter(one -> !one.remark().isEmpty() || !one.supported())
                .isPresent();
    }

    /// Whether that is still to come.
    boolean awaitsExplanation(String organ) {
        return mustExplain(organ) && explanation(organ).isEmpty();
    }

    Outcome<Decision> decide(Decision decision) {
        if (decision(decision.organ()).isPresent()) {
            return refused(AuditRefusal.DISCHARGE_IS_DECIDED);
        }
        if (verdicts.isEmpty()) {
            return refused(AuditRefusal.NO_AUDIT_REPORT, Integer.toString(year));
        }
        if (annualReport.isEmpty()) {
            return refused(AuditRefusal.ANNUAL_REPORT_IS_NOT_TREATED, Integer.toString(year));
        }
        boolean against = !decision.granted() || !decision.remark().isEmpty();
        if (against && decision.reasons().isEmpty()) {
            return refused(AuditRefusal.DECISION_WITHOUT_REASONS);
        }
        return granted(decision, remarks(decision));
    }

    /// What was not as the law has it when the organ's discharge was decided.
    List<Remark> remarks(Decision decision) {
        var remarks = new ArrayList<Remark>();
        boolean inOrder =
                annualReport
                        .filter(AnnualReport::approved)
                        .filter(one -> !one.decidedOn().isAfter(decision.decidedOn()))
                        .isPresent();
        if (!inOrder) {
            remarks.add(new Remark(kl(11, 21), "audit.remark.not-approved", List.of()));
        }
        if (new Discharge(year, true).decide(decision.decidedOn())
                instanceof Granted<Discharge>(_, var late)) {
            remarks.addAll(late);
        }
        if (mustExplain(decision.organ())
                && explanation(decision.organ())
                        .filter(one ->
                                !SwedishTime.dateOf(one.givenAt()).isAfter(decision.decidedOn()))
                        .isEmpty()) {
            remarks.add(new Remark(kl(5, "29–32"), "audit.remark.no-explanation", List.of()));
        }
        return List.copyOf(remarks);
    }

    /// What was not as the law has it when the annual report was treated.
    Optional<Remark> remarkOnAnnualReport() {
        return annualReport
                .filter(report ->
                        assessedOn.filter(day -> !day.isAfter(report.decidedOn())).isEmpty())
                .map(_ -> new Remark(kl(12, 2), "audit.remark.not-assessed", List.of()));
    }

    /// The last day for the whole of it.
    LocalDate lastDay() {
        return DeadlineRule.KL5_24.from(LocalDate.of(year, 12, 31)).last();
    }
}

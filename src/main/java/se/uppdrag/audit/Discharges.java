package se.uppdrag.audit;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.audit.DischargeTable.AnnualReport;
import se.uppdrag.audit.DischargeTable.Decision;
import se.uppdrag.audit.DischargeTable.Explanation;
import se.uppdrag.law.Outcome;

/// The door to the matter of discharge, which the presidium of the assembly prepares.
@Service
@Transactional
public class Discharges {

    private final DischargeTable table;
    private final PublishedTable published;
    private final Clock clock;

    Discharges(DischargeTable table, PublishedTable published, Clock clock) {
        this.table = table;
        this.published = published;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    DischargeMatter matter(int year) {
        return new DischargeMatter(
                year,
                published.assessedOn(year),
                published.verdicts(year),
                table.annualReport(year),
                table.explanations(year),
                table.decisions(year));
    }

    /// What the assembly decided of the annual report.
    public Outcome<Integer> treat(int year, boolean approved, LocalDate on, String paragraph) {
        if (table.annualReport(year).isPresent()) {
            return refused(AuditRefusal.DISCHARGE_IS_DECIDED);
        }
        table.insert(new AnnualReport(year, approved, on, paragraph));
        return granted(year);
    }

    /// What an organ answers to what the auditors said of it.
    public Outcome<String> explain(int year, String organ, String text, String by) {
        if (!matter(year).awaitsExplanation(organ)) {
            return refused(AuditRefusal.ANSWERED_BEFORE);
        }
        table.insert(new Explanation(year, organ, text, clock.instant(), by));
        return granted(organ);
    }

    /// @param remark of the assembly; empty where there is none
    public Outcome<String> decide(
            int year,
            String organ,
            boolean granted,
            String remark,
            String reasons,
            LocalDate on,
            String paragraph) {
        return decide(new Decision(year, organ, granted, remark, reasons, on, paragraph))
                .map(Decision::organ);
    }

    private Outcome<Decision> decide(Decision decision) {
        return matter(decision.year())
                .decide(decision)
                .map(one -> {
                    table.insert(one);
                    return one;
                });
    }
}

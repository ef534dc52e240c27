package se.uppdrag.law;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.List;

/// Discharge from liability (`ansvarsfrihet`) for a year.
///
/// @param year whose administration it is about
/// @param reportApproved whether the annual report has been approved, if so earlier the same day
public record Discharge(int year, boolean reportApproved) {

    /// Whether the assembly may decide on the day (KL 11:21); late is told and not refused (5:24).
    public Outcome<Discharge> decide(LocalDate on) {
        if (!reportApproved) {
            return refused(LawRefusal.ANNUAL_REPORT_IS_NOT_APPROVED, Integer.toString(year));
        }
        var deadline = DeadlineRule.KL5_24.from(LocalDate.of(year, 12, 31));
        return deadline.missedOn(on)
                ? granted(
                        this,
                        List.of(
                                new Remark(
                                        deadline.rule().basis(),
                                        "law.remark.discharge-late",
                                        List.of(deadline.last().toString()))))
                : granted(this);
    }

    /// Who answers for the administration, or is close to one who does, takes no part (KL 5:48–49).
    public static Outcome<Boolean> takesPart(boolean accountable, boolean closeToOne) {
        return accountable || closeToOne
                ? refused(LawRefusal.ACCOUNTABLE_MAY_NOT_DECIDE)
                : granted(true);
    }
}

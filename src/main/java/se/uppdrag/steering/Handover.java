package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.InterimPeriod;
import se.uppdrag.law.Outcome;

/// What the law or the municipality gives a day in a year, and when it was done.
///
/// @param month the last month of the interim report's period; nothing for the rest
/// @param decision the decision, or to whom it was handed over
public record Handover(
        int year, Kind kind, @Nullable Integer month, LocalDate doneOn, String decision) {

    /// What is to be done in a calendar year, in the order of the days.
    public enum Kind {
        /// The annual report of the year before, to the assembly and the auditors (KL 11:20).
        ANNUAL(Citation.kl(11, 20)),
        /// The interim report (KL 11:16).
        INTERIM(Citation.kl(11, 16)),
        /// The executive committee's proposal of next year's budget (KL 11:8).
        BUDGET_PROPOSAL(Citation.kl(11, 8)),
        /// Next year's budget, by the assembly (KL 11:10).
        BUDGET(Citation.kl(11, 10)),
        /// The executive committee tells the assembly of agreed cooperation (KL 9:38); the law says
        /// every year, and names no day.
        COOPERATION(Citation.kl(9, 38));

        private final Citation basis;

        Kind(Citation basis) {
            this.basis = basis;
        }

        Citation basis() {
            return basis;
        }

        /// The last day of it in the year.
        ///
        /// @param month the last of the interim report's period
        LocalDate due(int year, int month) {
            return switch (this) {
                case ANNUAL -> DeadlineRule.KL11_20.from(LocalDate.of(year - 1, 12, 31)).last();
                case INTERIM ->
                        DeadlineRule.KL11_16.from(YearMonth.of(year, month).atEndOfMonth()).last();
                case BUDGET_PROPOSAL -> DeadlineRule.KL11_8.from(LocalDate.of(year, 1, 1)).last();
                case BUDGET -> DeadlineRule.KL11_10.from(LocalDate.of(year, 1, 1)).last();
                case COOPERATION -> LocalDate.of(year, 12, 31);
            };
        }
    }

    /// What most municipalities report on; the law lets it end from June to August.
    static final int USUAL_MONTH = Month.AUGUST.getValue();

    int lastMonth() {
        return month == null ? USUAL_MONTH : month;
    }

    boolean late() {
        return doneOn.isAfter(kind.due(year, lastMonth()));
    }

    /// Late is shown, never stopped; a period that the law does not know is no interim report.
    Outcome<Handover> on(LocalDate today) {
        if (doneOn.isAfter(today)) {
            return refused(SteeringRefusal.DECISION_IS_NOT_MADE_YET, doneOn.toString());
        }
        return kind == Kind.INTERIM
                ? InterimPeriod.until(YearMonth.of(year, lastMonth())).map(_ -> this)
                : granted(this);
    }
}

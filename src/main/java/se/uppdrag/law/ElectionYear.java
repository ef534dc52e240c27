package se.uppdrag.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// A year with an ordinary election (`valår`), and the days that follow from it.
public record ElectionYear(int year) {

    private static final int ONE_OF_THEM = 2022;

    public static boolean is(int year) {
        return Math.floorMod(
                        year - ONE_OF_THEM, NationalNumber.TERM_YEARS.at(LocalDate.of(2018, 1, 1)))
                == 0;
    }

    /// A time in office.
    ///
    /// @param to the first day it is over
    public record Term(LocalDate from, LocalDate to) {}

    /// The second Sunday in September (1 kap. 3 § vallagen).
    public LocalDate electionDay() {
        return LocalDate.of(year, Month.SEPTEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
    }

    /// When the voters are counted for the size of the assembly (KL 5:6).
    public LocalDate electorateCounted() {
        return NationalDay.ELECTORATE_COUNTED.in(year - 1);
    }

    public Term councilTerm() {
        return term(NationalDay.COUNCIL_TERM_BEGINS.in(year));
    }

    /// Where the assembly has not decided otherwise (KL 6:18).
    public Term executiveTerm() {
        return term(NationalDay.EXECUTIVE_TERM_BEGINS.in(year + 1));
    }

    /// The years whose accounts the auditors elected this year audit (KL 12:4).
    public Term auditYears() {
        return term(LocalDate.of(year + 1, Month.JANUARY, 1));
    }

    private static Term term(LocalDate from) {
        return new Term(from, from.plusYears(NationalNumber.TERM_YEARS.at(from)));
    }
}

package se.uppdrag.law;

import java.time.LocalDate;
import java.time.MonthDay;

/// The days of the year that national law fixes.
public enum NationalDay {
    ELECTORATE_COUNTED("KL5-6", 3, 1),
    SIZE_DECIDED_BEFORE("KL5-7", 3, 1),
    COUNCIL_TERM_BEGINS("KL5-9", 10, 15),
    EXECUTIVE_TERM_BEGINS("KL6-18", 1, 1),
    DISCHARGE_BY("KL5-24", 6, 30),
    ANNUAL_REPORT_BY("KL11-20", 4, 15),
    BUDGET_PROPOSED_BY("KL11-8", 10, 31),
    BUDGET_ADOPTED_BY("KL11-10", 11, 30);

    private final String provision;
    private final MonthDay day;

    NationalDay(String provision, int month, int day) {
        this.provision = provision;
        this.day = MonthDay.of(month, day);
    }

    public LocalDate in(int year) {
        return day.atYear(year);
    }

    public String provision() {
        return provision;
    }

    public String key() {
        return "law.day." + name();
    }
}

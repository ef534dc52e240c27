package se.uppdrag.assignments;

import java.time.LocalDate;
import java.time.Month;
import se.uppdrag.law.ElectionYear;
import se.uppdrag.register.Organ;

/// The days an organ is elected for (`mandatperiod`), half-open: the assembly four years from 15
/// October in the year of the election (KL 5:9), committees and auditors four years from 1 January
/// after it (KL 6:18, 12:4) unless the assembly decides otherwise.
///
/// @param to the first day that is not in the term
public record Term(LocalDate from, LocalDate to) {

    /// An election year; every fourth before and after is one too (vallagen 1:3).
    private static final int AN_ELECTION_YEAR = 2022;

    private static final int YEARS = 4;

    /// What an election held on the day is for: the coming term once the voters have voted.
    public static Term elected(Organ.Kind kind, LocalDate on) {
        int year = lastElectionYear(on);
        return of(kind, year);
    }

    /// The term that runs on the day: what a by-election is for.
    public static Term running(Organ.Kind kind, LocalDate on) {
        int year = lastElectionYear(on);
        var elected = of(kind, year);
        return elected.from().isAfter(on) ? of(kind, year - YEARS) : elected;
    }

    public static Term of(Organ.Kind kind, int electionYear) {
        var year = new ElectionYear(electionYear);
        var term = kind == Organ.Kind.ASSEMBLY ? year.councilTerm() : year.executiveTerm();
        return new Term(term.from(), term.to());
    }

    /// The last day a political secretary may be employed who is employed on the day: the end of
    /// the year in which the next nationwide election is held (KL 4:33).
    public static LocalDate secretaryUntil(LocalDate employed) {
        int year = employed.getYear();
        while ((year - AN_ELECTION_YEAR) % YEARS != 0) {
            year++;
        }
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /// The year of the last election whose assembly has taken its seats on the day.
    static int lastElectionYear(LocalDate on) {
        int year = on.getYear();
        while (Math.floorMod(year - AN_ELECTION_YEAR, YEARS) != 0
                || on.isBefore(LocalDate.of(year, Month.OCTOBER, 15))) {
            year--;
        }
        return year;
    }
}

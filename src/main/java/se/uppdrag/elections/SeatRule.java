package se.uppdrag.elections;

import java.time.LocalDate;
import se.uppdrag.law.NationalNumber;

/// How votes become seats (`jämkade uddatalsmetoden`), in the version the year of the election had.
/// The rule lives with the year: an old result is recounted as it was counted then.
public enum SeatRule {
    /// First divisor 1.4, no threshold, every seat fixed to its constituency.
    UNTIL_2014(LocalDate.of(2014, 9, 14)),
    /// First divisor 1.2, and 2 % of the votes to take part, or 3 % where the municipality is
    /// divided; then a tenth of the seats level out the whole (14 kap. 3–8 §§ vallagen, SFS
    /// 2014:1384).
    FROM_2018(LocalDate.of(2018, 9, 9));

    private static final int FIRST_ELECTION_WITH_THRESHOLD = 2018;

    private final Fraction firstDivisor;
    private final int percent;
    private final int percentDivided;

    /// @param election a day the rule applied, by which the law tells its numbers
    SeatRule(LocalDate election) {
        var first = NationalNumber.FIRST_DIVISOR.on(election);
        this.firstDivisor = Fraction.of(first.numerator(), first.denominator());
        this.percent = NationalNumber.THRESHOLD_PERCENT.at(election);
        this.percentDivided = NationalNumber.THRESHOLD_PERCENT_DIVIDED.at(election);
    }

    public static SeatRule of(int year) {
        return year < FIRST_ELECTION_WITH_THRESHOLD ? UNTIL_2014 : FROM_2018;
    }

    /// The comparison number (`jämförelsetal`) of a party that already has so many seats.
    Fraction comparison(int votes, int seats) {
        return seats == 0
                ? Fraction.of(votes).dividedBy(firstDivisor)
                : Fraction.of(votes, 2L * seats + 1);
    }

    /// Exactly the share is enough.
    boolean admits(int votes, int validVotes, boolean divided) {
        return 100L * votes >= (long) percent(divided) * validVotes;
    }

    public int percent(boolean divided) {
        return divided ? percentDivided : percent;
    }

    public Fraction firstDivisor() {
        return firstDivisor;
    }

    boolean levelsOut() {
        return this == FROM_2018;
    }
}

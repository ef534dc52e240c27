package se.uppdrag.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers that national law fixes, each with the days it applied. What a municipality may
/// decide for itself is house data and not here.
public enum NationalNumber {
    /// Days from the notice and the summons to the meeting.
    NOTICE_DAYS("KL5-13", since("2018-01-01", 7)),
    /// Of a party's seats: at most half, rounded up.
    SUBSTITUTES_SHARE("KL5-8", new Version(date("2018-01-01"), null, 1, 2)),
    VERIFICATION_DAYS("KL5-69", since("2018-01-01", 14)),
    ANNOUNCEMENT_DAYS("KL8-12", since("2018-01-01", 2)),
    APPEAL_WEEKS("KL13-5", since("2018-01-01", 3)),
    ADMINISTRATIVE_APPEAL_WEEKS("FL-44", since("2018-07-01", 3)),
    MOTION_YEARS("KL5-35", since("2018-01-01", 1)),
    DAMAGES_ACTION_YEARS("KL5-25", since("2018-01-01", 1)),
    EXTRA_ELECTION_BLACKOUT_MONTHS("KL5-10", since("2018-01-01", 6)),
    ASSIGNMENTS_END_MONTHS("KL4-8", since("2018-01-01", 2)),
    PARTY_SUPPORT_ACCOUNT_MONTHS("KL4-31", since("2018-01-01", 6)),
    PARTY_SUPPORT_GRACE_YEARS("KL4-29", since("2018-01-01", 1)),
    INTERIM_REPORT_MONTHS("KL11-16", since("2018-01-01", 2)),
    /// Of the year, in months: half and two thirds.
    INTERIM_PERIOD_FEWEST_MONTHS("LKBR13-1", since("2019-01-01", 6)),
    INTERIM_PERIOD_MOST_MONTHS("LKBR13-1", since("2019-01-01", 8)),
    EXECUTIVE_FEWEST_MEMBERS("KL6-16", since("2018-01-01", 5)),
    EXECUTIVE_FEWEST_ALTERNATES("KL6-16", since("2018-01-01", 5)),
    AUDITORS_FEWEST("KL12-5", since("2018-01-01", 5)),
    VICE_CHAIRS_MOST_IN_COMMITTEE("KL6-21", since("2018-01-01", 2)),
    STAFF_REPRESENTATIVES_MOST("KL7-10", since("2018-01-01", 3)),
    PETITION_PERCENT("KL5-36", since("2018-01-01", 10)),
    PETITION_SIGNATURE_MONTHS("KL8-2", since("2018-01-01", 6)),
    TERM_YEARS("KL5-9", since("2018-01-01", 4)),
    /// As a fraction: 7/5 is 1.4.
    FIRST_DIVISOR(
            "VL-3",
            new Version(date("2006-01-01"), date("2018-01-01"), 7, 5),
            new Version(date("2018-01-01"), null, 6, 5)),
    THRESHOLD_PERCENT(
            "VL-4",
            new Version(date("2006-01-01"), date("2018-01-01"), 0, 1),
            new Version(date("2018-01-01"), null, 2, 1)),
    THRESHOLD_PERCENT_DIVIDED(
            "VL-4",
            new Version(date("2006-01-01"), date("2018-01-01"), 0, 1),
            new Version(date("2018-01-01"), null, 3, 1)),
    PERSONAL_VOTES_PERCENT("VL-8", since("2018-01-01", 5)),
    PERSONAL_VOTES_FEWEST("VL-8", since("2018-01-01", 50));

    /// @param to the first day it no longer applies
    public record Version(LocalDate from, @Nullable LocalDate to, int numerator, int denominator) {

        boolean appliesOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        /// `7`, or `1,4`.
        public String written() {
            return denominator == 1
                    ? Integer.toString(numerator)
                    : numerator / denominator + "," + numerator % denominator * 10 / denominator;
        }
    }

    private final String provision;
    private final List<Version> versions;

    NationalNumber(String provision, Version... versions) {
        this.provision = provision;
        this.versions = List.of(versions);
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }

    private static Version since(String from, int value) {
        return new Version(date(from), null, value, 1);
    }

    /// The version of the day. Before the first one there is nothing to fall back on but that.
    public Version on(LocalDate day) {
        return versions.stream()
                .filter(one -> one.appliesOn(day))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /// Its value on the day, where it is a whole number.
    public int at(LocalDate day) {
        return on(day).numerator();
    }

    /// The provision that fixes it, by its id in the catalogue.
    public String provision() {
        return provision;
    }

    public List<Version> versions() {
        return versions;
    }

    public String key() {
        return "law.number." + name();
    }
}

package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.NationalNumber.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The statutory deadlines the program computes: what day starts each, how long it is, and whether
/// it runs on over a holiday. National law; local margins are house data.
public enum DeadlineRule {
    KL4_8(
            kl(4, 8),
            "dagen då omvalet eller det extra valet avslutades",
            "Uppdrag som fullmäktige gett upphör senast",
            false,
            day -> day.plusMonths(ASSIGNMENTS_END_MONTHS.at(day))),
    KL4_31(
            kl(4, 31),
            "räkenskapsårets sista dag",
            "Redovisning av partistöd med granskningsrapport lämnas till fullmäktige senast",
            true,
            day -> day.plusMonths(PARTY_SUPPORT_ACCOUNT_MONTHS.at(day))),
    KL5_7(
            kl(5, 7),
            "en dag under valåret",
            "Beslut om antalet ledamöter i fullmäktige fattas senast",
            false,
            day -> NationalDay.SIZE_DECIDED_BEFORE.in(day.getYear()).minusDays(1)),
    KL5_10(
            kl(5, 10),
            "nyvalda fullmäktiges första sammanträde",
            "Extra val får beslutas tidigast",
            false,
            day -> day.plusMonths(EXTRA_ELECTION_BLACKOUT_MONTHS.at(day))),
    KL5_13(
            kl(5, 13),
            "sammanträdesdagen",
            "Tillkännagivandet anslås på anslagstavlan senast",
            false,
            day -> day.minusDays(NOTICE_DAYS.at(day))),
    KL5_14(
            kl(5, 14),
            "sammanträdesdagen",
            "Ett brådskande ärende tillkännages senast",
            false,
            Holidays::before),
    KL5_15(
            kl(5, 15),
            "sammanträdesdagen",
            "Kallelsen lämnas till varje ledamot och ersättare senast",
            false,
            day -> day.minusDays(NOTICE_DAYS.at(day))),
    KL5_24(
            kl(5, 24),
            "räkenskapsårets sista dag",
            "Fullmäktige beslutar om ansvarsfrihet senast",
            false,
            day -> NationalDay.DISCHARGE_BY.in(day.getYear() + 1)),
    KL5_25(
            kl(5, 25),
            "beslutet att vägra ansvarsfrihet",
            "Talan om skadestånd väcks senast",
            true,
            day -> day.plusYears(DAMAGES_ACTION_YEARS.at(day))),
    KL5_35(
            kl(5, 35),
            "dagen då motionen väcktes",
            "Motionen avgörs om möjligt, eller redovisas för fullmäktige, senast",
            false,
            day -> day.plusYears(MOTION_YEARS.at(day))),
    KL5_69(
            kl(5, 69),
            "sammanträdesdagen",
            "Protokollet justeras senast",
            true,
            day -> day.plusDays(VERIFICATION_DAYS.at(day))),
    KL6_34(
            kl(6, 34),
            "dagen då medborgarförslaget väcktes i fullmäktige",
            "Nämnden avgör om möjligt medborgarförslaget senast",
            false,
            day -> day.plusYears(MOTION_YEARS.at(day))),
    KL8_12(
            kl(8, 12),
            "justeringsdagen",
            "Justeringen anslås på anslagstavlan senast",
            true,
            day -> day.plusDays(ANNOUNCEMENT_DAYS.at(day))),
    KL11_8(
            kl(11, 8),
            "en dag under året före budgetåret",
            "Styrelsens förslag till budget upprättas senast",
            false,
            day -> NationalDay.BUDGET_PROPOSED_BY.in(day.getYear())),
    KL11_10(
            kl(11, 10),
            "en dag under året före budgetåret",
            "Fullmäktige fastställer budgeten senast",
            false,
            day -> NationalDay.BUDGET_ADOPTED_BY.in(day.getYear())),
    KL11_16(
            kl(11, 16),
            "delårsperiodens sista dag",
            "Delårsrapporten lämnas till fullmäktige och revisorerna senast",
            true,
            day -> day.plusMonths(INTERIM_REPORT_MONTHS.at(day))),
    KL11_20(
            kl(11, 20),
            "räkenskapsårets sista dag",
            "Årsredovisningen lämnas till fullmäktige och revisorerna senast",
            true,
            day -> NationalDay.ANNUAL_REPORT_BY.in(day.getYear() + 1)),
    KL13_5(
            kl(13, 5),
            "dagen då justeringen anslogs",
            "Beslutet överklagas till förvaltningsrätten senast",
            true,
            day -> day.plusWeeks(APPEAL_WEEKS.at(day))),
    FL_44(
            Citation.section(Act.FL, 44),
            "dagen då den som överklagar fick del av beslutet",
            "Beslutet överklagas enligt förvaltningslagen senast",
            true,
            day -> day.plusWeeks(ADMINISTRATIVE_APPEAL_WEEKS.at(day)));

    private final Citation basis;
    private final String trigger;
    private final String sentence;
    private final boolean rolls;
    private final UnaryOperator<LocalDate> period;

    DeadlineRule(
            Citation basis,
            String trigger,
            String sentence,
            boolean rolls,
            UnaryOperator<LocalDate> period) {
        this.basis = basis;
        this.trigger = trigger;
        this.sentence = sentence;
        this.rolls = rolls;
        this.period = period;
    }

    /// The deadline that starts on the day.
    public Deadline from(LocalDate day) {
        var target = period.apply(day);
        return new Deadline(this, day, target, rolls ? Holidays.onOrAfter(target) : target);
    }

    /// `KL5-69`
    public String id() {
        return name().replace('_', '-');
    }

    public Citation basis() {
        return basis;
    }

    /// What the day it is counted from is: `sammanträdesdagen`.
    public String trigger() {
        return trigger;
    }

    /// What is to be done, as a sentence that a date ends.
    public String sentence() {
        return sentence;
    }

    public static Optional<DeadlineRule> withId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }
}

package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The statutory deadlines the program computes: what day starts each, how long it is, and whether
/// it runs on over a holiday. National law; local margins are house data.
public enum DeadlineRule {
    KL4_31(
            kl(4, 31),
            "räkenskapsårets sista dag",
            "Redovisning av partistöd med granskningsrapport lämnas till fullmäktige senast",
            true,
            day -> day.plusMonths(6)),
    KL5_7(
            kl(5, 7),
            "en dag under valåret",
            "Beslut om antalet ledamöter i fullmäktige fattas senast",
            false,
            day -> LocalDate.of(day.getYear(), Month.MARCH, 1).minusDays(1)),
    KL5_10(
            kl(5, 10),
            "nyvalda fullmäktiges första sammanträde",
            "Extra val får beslutas tidigast",
            false,
            day -> day.plusMonths(6)),
    KL5_13(
            kl(5, 13),
            "sammanträdesdagen",
            "Tillkännagivandet anslås på anslagstavlan senast",
            false,
            day -> day.minusWeeks(1)),
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
            day -> day.minusWeeks(1)),
    KL5_24(
            kl(5, 24),
            "räkenskapsårets sista dag",
            "Fullmäktige beslutar om ansvarsfrihet senast",
            false,
            day -> LocalDate.of(day.getYear() + 1, Month.JUNE, 30)),
    KL5_25(
            kl(5, 25),
            "beslutet att vägra ansvarsfrihet",
            "Talan om skadestånd väcks senast",
            true,
            day -> day.plusYears(1)),
    KL5_35(
            kl(5, 35),
            "dagen då motionen väcktes",
            "Motionen avgörs om möjligt, eller redovisas för fullmäktige, senast",
            false,
            day -> day.plusYears(1)),
    KL5_69(
            kl(5, 69),
            "sammanträdesdagen",
            "Protokollet justeras senast",
            true,
            day -> day.plusDays(14)),
    KL8_12(
            kl(8, 12),
            "justeringsdagen",
            "Justeringen anslås på anslagstavlan senast",
            true,
            day -> day.plusDays(2)),
    KL11_10(
            kl(11, 10),
            "en dag under året före budgetåret",
            "Fullmäktige fastställer budgeten senast",
            false,
            day -> LocalDate.of(day.getYear(), Month.NOVEMBER, 30)),
    KL11_16(
            kl(11, 16),
            "delårsperiodens sista dag",
            "Delårsrapporten lämnas till fullmäktige och revisorerna senast",
            true,
            day -> day.plusMonths(2)),
    KL11_20(
            kl(11, 20),
            "räkenskapsårets sista dag",
            "Årsredovisningen lämnas till fullmäktige och revisorerna senast",
            true,
            day -> LocalDate.of(day.getYear() + 1, Month.APRIL, 15)),
    KL13_5(
            kl(13, 5),
            "dagen då justeringen anslogs",
            "Beslutet överklagas till förvaltningsrätten senast",
            true,
            day -> day.plusWeeks(3));

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

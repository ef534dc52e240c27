package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.statutes.ShelfTable.Line;

@DisplayName("KL 2:4, 5:71, 6:37, 6:44, 8:13 – which versions may be entered")
@Proves({"KL2-4", "KL5-71", "KL6-37", "KL6-44", "KL8-13"})
class EnteringVersionsTests {

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Period period(String from, @Nullable String to) {
        return new Period(day(from), to == null ? null : day(to));
    }

    static Decided by(String organ, String on) {
        return new Decided(organ, day(on), 12, "ks-2026-0001", false);
    }

    static StatuteVersion version(int number, String from, @Nullable String to) {
        return new StatuteVersion(
                number,
                Form.WHOLE,
                "1 § A.",
                "1 § A.",
                by("kf", from),
                period(from, to),
                null,
                Instant.EPOCH);
    }

    static Outcome<VersionRules.Placed> place(
            StatuteKind kind, @Nullable Decided decided, Period period, StatuteVersion... there) {
        return VersionRules.place(kind, "ks", "kf", decided, period, List.of(there));
    }

    static void isRefused(Outcome<?> outcome, StatuteRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    static VersionRules.Placed granted(Outcome<VersionRules.Placed> outcome) {
        if (outcome instanceof Granted<VersionRules.Placed>(var placed, _)) {
            return placed;
        }
        throw new AssertionError(outcome.toString());
    }

    @Test
    void one_that_begins_after_the_open_one_ends_it() {
        var placed =
                granted(
                        place(
                                StatuteKind.POLICY,
                                by("kf", "2026-02-25"),
                                period("2026-03-01", null),
                                version(1, "2020-01-01", "2022-01-01"),
                                version(2, "2022-01-01", null)));
        assertThat(placed.ends()).isEqualTo(2);
    }

    @Test
    void one_may_come_where_there_is_room_and_end_nothing() {
        var placed =
                granted(
                        place(
                                StatuteKind.POLICY,
                                by("kf", "2020-02-25"),
                                period("2021-01-01", "2022-01-01"),
                                version(1, "2020-03-01", "2021-01-01"),
                                version(2, "2022-01-01", null)));
        assertThat(placed.ends()).isEqualTo(null);
    }

    @Test
    void no_two_are_in_force_on_the_same_day() {
        isRefused(
                place(
                        StatuteKind.POLICY,
                        by("kf", "2020-02-25"),
                        period("2021-06-01", "2022-06-01"),
                        version(1, "2022-01-01", null)),
                StatuteRefusal.PERIODS_MEET);
        isRefused(
                place(
                        StatuteKind.POLICY,
                        by("kf", "2020-02-25"),
                        period("2022-01-01", null),
                        version(1, "2022-01-01", null)),
                StatuteRefusal.PERIODS_MEET);
    }

    @Test
    void none_ends_before_it_begins() {
        isRefused(
                place(
                        StatuteKind.POLICY,
                        by("kf", "2020-02-25"),
                        period("2021-06-01", "2021-06-01")),
                StatuteRefusal.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void none_is_in_force_before_it_was_decided_unless_the_organ_has_said_so() {
        isRefused(
                place(StatuteKind.TARIFF, by("kf", "2026-02-25"), period("2026-01-01", null)),
                StatuteRefusal.IN_FORCE_BEFORE_IT_WAS_DECIDED);
        var retroactive = new Decided("kf", day("2026-02-25"), 12, "ks-2026-0001", true);
        assertThat(place(StatuteKind.TARIFF, retroactive, period("2026-01-01", null)))
                .isInstanceOfSatisfying(
                        Granted.class, granted -> assertThat(granted.remarks()).hasSize(1));
    }

    @Test
    void none_is_entered_without_a_decision() {
        isRefused(
                place(StatuteKind.POLICY, null, period("2026-03-01", null)),
                StatuteRefusal.DECISION_IS_MISSING);
        isRefused(
                VersionRules.repeal(
                        List.of(version(1, "2020-01-01", null)), null, day("2026-01-01")),
                StatuteRefusal.DECISION_IS_MISSING);
    }

    @Test
    void only_the_assembly_adopts_rules_of_procedure_and_standing_orders() {
        isRefused(
                place(
                        StatuteKind.RULES_OF_PROCEDURE,
                        by("ks", "2026-02-25"),
                        period("2026-03-01", null)),
                StatuteRefusal.PROCEDURE_IS_THE_ASSEMBLYS);
        isRefused(
                place(
                        StatuteKind.STANDING_ORDERS,
                        by("ks", "2026-02-25"),
                        period("2026-03-01", null)),
                StatuteRefusal.STANDING_ORDERS_ARE_THE_ASSEMBLYS);
        granted(
                place(
                        StatuteKind.STANDING_ORDERS,
                        by("kf", "2026-02-25"),
                        period("2026-03-01", null)));
    }

    @Test
    void only_the_committee_itself_decides_what_it_delegates() {
        isRefused(
                place(
                        StatuteKind.DELEGATION_ORDER,
                        by("kf", "2026-02-25"),
                        period("2026-03-01", null)),
                StatuteRefusal.DELEGATION_IS_THE_COMMITTEES);
        granted(
                place(
                        StatuteKind.DELEGATION_ORDER,
                        by("ks", "2026-02-25"),
                        period("2026-03-01", null)));
    }

    @Test
    void a_repeal_ends_what_has_no_end_and_nothing_else() {
        assertThat(
                        VersionRules.repeal(
                                List.of(version(1, "2020-01-01", null)),
                                by("kf", "2025-12-17"),
                                day("2026-01-01")))
                .isInstanceOf(Granted.class);
        isRefused(
                VersionRules.repeal(
                        List.of(version(1, "2020-01-01", "2025-01-01")),
                        by("kf", "2025-12-17"),
                        day("2026-01-01")),
                StatuteRefusal.NOTHING_IS_IN_FORCE);
        isRefused(
                VersionRules.repeal(
                        List.of(version(1, "2020-01-01", null)),
                        by("kf", "2026-12-17"),
                        day("2026-01-01")),
                StatuteRefusal.IN_FORCE_BEFORE_IT_WAS_DECIDED);
    }

    // What the book warns of.

    static Statute statute(StatuteKind kind, String title, @Nullable String review) {
        return new Statute(
                UUID.randomUUID(),
                "s",
                kind,
                new Statute.Card(title, "ks", "", "", review == null ? null : day(review)));
    }

    static Line inForce(Statute statute) {
        return new Line(
                statute, 1, day("2020-01-01"), "kf", day("2019-12-18"), 4, null, day("2020-01-01"));
    }

    static Line ended(Statute statute) {
        return new Line(statute, null, null, null, null, 0, day("2025-01-01"), day("2020-01-01"));
    }

    @Test
    void the_book_warns_of_what_is_wrong_in_it() {
        var late = statute(StatuteKind.POLICY, "Sen", "2026-01-31");
        var first = statute(StatuteKind.STANDING_ORDERS, "Ett", null);
        var second = statute(StatuteKind.STANDING_ORDERS, "Två", null);
        var gap = statute(StatuteKind.TARIFF, "Lucka", null);
        var repealed = statute(StatuteKind.TARIFF, "Upphävd", null);
        var loose = statute(StatuteKind.TARIFF, "Lös", "2027-01-01");
        var waiting = statute(StatuteKind.PLAN, "Väntar", null);
        var known =
                new Warning.Known(
                        Set.of(loose.id()),
                        Set.of(first.id()),
                        Set.of(repealed.id()),
                        Map.of(waiting.id(), day("2026-01-01")));
        var warnings =
                Warning.of(
                        List.of(
                                inForce(late),
                                inForce(first),
                                inForce(second),
                                ended(gap),
                                ended(repealed),
                                inForce(loose),
                                inForce(waiting)),
                        known,
                        day("2026-02-01"));
        assertThat(warnings.stream().map(one -> one.kind() + " " + one.statute().title()))
                .containsExactly(
                        "TWO_IN_FORCE Två",
                        "NONE_IN_FORCE Lucka",
                        "DECISION_NOT_FOUND Lös",
                        "NOT_ENTERED Ett",
                        "NOT_DECIDED Väntar",
                        "REVIEW_OVERDUE Sen");
    }

    @Test
    void the_book_warns_of_no_review_on_its_last_day() {
        var due = statute(StatuteKind.POLICY, "I dag", "2026-02-01");
        var known = new Warning.Known(Set.of(), Set.of(), Set.of(), Map.of());
        assertThat(Warning.of(List.of(inForce(due)), known, day("2026-02-01"))).isEmpty();
    }
}

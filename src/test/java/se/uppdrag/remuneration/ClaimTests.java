package se.uppdrag.remuneration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.remuneration.RemunerationRefusal.CHILD_IS_TOO_OLD;
import static se.uppdrag.remuneration.RemunerationRefusal.CLAIMED_BEFORE;
import static se.uppdrag.remuneration.RemunerationRefusal.CLAIMED_TOO_LATE;
import static se.uppdrag.remuneration.RemunerationRefusal.DAY_HAS_NOT_COME;
import static se.uppdrag.remuneration.RemunerationRefusal.LONGER_THAN_THE_ASSIGNMENT;
import static se.uppdrag.remuneration.RemunerationRefusal.NO_POST_THAT_DAY;
import static se.uppdrag.remuneration.RemunerationRefusal.OVER_THE_LIMIT;
import static se.uppdrag.remuneration.RemunerationRefusal.RECEIPT_IS_MISSING;
import static se.uppdrag.remuneration.RemunerationRefusal.SERVES_FULL_TIME;
import static se.uppdrag.remuneration.RemunerationRefusal.WAY_IS_TOO_SHORT;
import static se.uppdrag.remuneration.RemunerationRefusal.WITHOUT_ATTENDANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.remuneration.Voucher.Kind;
import se.uppdrag.remuneration.Voucher.Line;

@DisplayName("KL 4:11–17 – claims for lost earnings, travel, child care, support and duties")
class ClaimTests {

    static final LocalDate DAY = LocalDate.of(2026, 3, 25);

    final UUID meeting = UUID.randomUUID();
    final UUID file = UUID.randomUUID();
    final Regulations regulations = Sample.regulations(Sample.chair());

    /// Three hours, from six to nine.
    final Participation attended =
            new Participation(
                    new MeetingId(meeting),
                    new PersonId(UUID.randomUUID()),
                    "Alva Berg",
                    "kf",
                    "Kommunfullmäktige",
                    DAY,
                    Instant.parse("2026-03-25T17:00:00Z"),
                    Instant.parse("2026-03-25T20:00:00Z"),
                    180,
                    180,
                    false);

    Outcome<Proposed> claims(Claim claim, ClaimRules.Facts facts) {
        return new ClaimRules(regulations, facts).decide(claim);
    }

    ClaimRules.Facts facts(@Nullable Participation took, LocalDate today, Voucher... before) {
        return new ClaimRules.Facts(
                took,
                took == null ? List.of() : List.of(took),
                List.of(before),
                true,
                false,
                today);
    }

    ClaimRules.Facts usual(Voucher... before) {
        return facts(attended, DAY.plusDays(3), before);
    }

    Claim lost(int minutes, long kronor) {
        return new Claim.LostEarnings(meeting, false, minutes, Money.kronor(kronor), file);
    }

    Voucher voucher(Outcome<Proposed> outcome) {
        var proposed = ((Granted<Proposed>) outcome).value();
        return new Voucher(
                new VoucherId(UUID.randomUUID()),
                attended.person(),
                "Alva Berg",
                proposed.origin(),
                proposed.meeting(),
                proposed.organ(),
                null,
                proposed.onDate(),
                "x",
                "x",
                proposed.file(),
                Instant.EPOCH,
                attended.person(),
                null,
                proposed.lines());
    }

    static void isRefused(Outcome<Proposed> outcome, RemunerationRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void lost_earnings_bring_lost_holiday_and_pension_with_them() {
        var lines = voucher(claims(lost(240, 1_500), usual())).lines();
        assertThat(lines.stream().map(Line::kind))
                .containsExactly(Kind.LOST_EARNINGS, Kind.LOST_HOLIDAY, Kind.LOST_PENSION);
        // 12 % is 180; 4,5 % is 67,50, which goes up to 68.
        assertThat(lines.stream().map(Line::sum))
                .containsExactly(Money.kronor(1_500), Money.kronor(180), Money.kronor(68));
    }

    @Test
    void a_business_of_ones_own_has_the_standard_sum_without_a_certificate() {
        var claim = new Claim.LostEarnings(meeting, true, 90, Money.ZERO, null);
        assertThat(voucher(claims(claim, usual())).lines().getFirst().sum())
                .isEqualTo(Money.kronor(450));
    }

    @Test
    void without_attendance_nothing_is_paid_and_the_paragraph_says_so() {
        var outcome = claims(lost(60, 100), facts(null, DAY));
        isRefused(outcome, WITHOUT_ATTENDANCE);
        assertThat(((Refused<Proposed>) outcome).arguments())
                .containsExactly(
                        "6\u00a0§ arvodesreglementet (Kommunfullmäktige 2025-12-17 § 171)");
    }

    @Test
    void over_the_limit_of_the_hour_or_the_day_is_refused() {
        isRefused(claims(lost(60, 401), usual()), OVER_THE_LIMIT);
        var earlier = voucher(claims(lost(240, 1_600), usual()));
        var other =
                new Voucher(
                        earlier.id(),
                        earlier.person(),
                        earlier.name(),
                        earlier.origin(),
                        UUID.randomUUID(),
                        "ks",
                        null,
                        DAY,
                        "x",
                        "x",
                        null,
                        Instant.EPOCH,
                        earlier.person(),
                        null,
                        earlier.lines());
        isRefused(claims(lost(240, 801), usual(other)), OVER_THE_LIMIT);
        assertThat(claims(lost(240, 800), usual(other))).isInstanceOf(Granted.class);
    }

    @Test
    void twice_is_refused() {
        var first = voucher(claims(lost(60, 100), usual()));
        isRefused(claims(lost(60, 100), usual(first)), CLAIMED_BEFORE);
    }

    @Test
    void too_late_is_refused_and_the_last_day_is_not_too_late() {
        isRefused(
                claims(lost(60, 100), facts(attended, LocalDate.of(2026, 6, 26))),
                CLAIMED_TOO_LATE);
        assertThat(claims(lost(60, 100), facts(attended, LocalDate.of(2026, 6, 25))))
                .isInstanceOf(Granted.class);
    }

    @Test
    void a_certificate_or_receipt_must_be_there() {
        isRefused(
                claims(
                        new Claim.LostEarnings(meeting, false, 60, Money.kronor(100), null),
                        usual()),
                RECEIPT_IS_MISSING);
        isRefused(
                claims(new Claim.ChildCare(meeting, 60, Money.kronor(100), 4, null), usual()),
                RECEIPT_IS_MISSING);
        isRefused(
                claims(new Claim.Disability(meeting, Money.kronor(100), "tolk", null), usual()),
                RECEIPT_IS_MISSING);
    }

    @Test
    void no_longer_than_the_meeting_with_travel_and_rest() {
        isRefused(claims(lost(241, 100), usual()), LONGER_THAN_THE_ASSIGNMENT);
    }

    @Test
    void travel_is_paid_there_and_back_from_the_shortest_distance() {
        assertThat(voucher(claims(new Claim.Travel(meeting, 18, "hem"), usual())).total())
                .isEqualTo(Money.kronor(90));
        isRefused(claims(new Claim.Travel(meeting, 4, "hem"), usual()), WAY_IS_TOO_SHORT);
        isRefused(claims(new Claim.Travel(meeting, 151, "hem"), usual()), OVER_THE_LIMIT);
    }

    @Test
    void child_care_is_for_children_below_the_age() {
        var claim = new Claim.ChildCare(meeting, 180, Money.kronor(360), 11, file);
        assertThat(voucher(claims(claim, usual())).total()).isEqualTo(Money.kronor(360));
        isRefused(
                claims(new Claim.ChildCare(meeting, 180, Money.kronor(100), 12, file), usual()),
                CHILD_IS_TOO_OLD);
        isRefused(
                claims(new Claim.ChildCare(meeting, 180, Money.kronor(361), 5, file), usual()),
                OVER_THE_LIMIT);
    }

    @Test
    void one_who_serves_full_time_has_no_lost_earnings_but_her_travel() {
        var fullTime =
                new ClaimRules.Facts(attended, List.of(), List.of(), true, true, DAY.plusDays(1));
        isRefused(claims(lost(60, 100), fullTime), SERVES_FULL_TIME);
        assertThat(claims(new Claim.Travel(meeting, 10, "hem"), fullTime))
                .isInstanceOf(Granted.class);
    }

    Claim duty(String from, String to) {
        return new Claim.Duty(
                "kf", DAY, LocalTime.parse(from), LocalTime.parse(to), "Studiebesök", null);
    }

    @Test
    void a_duty_is_paid_by_its_length() {
        assertThat(voucher(claims(duty("08:00", "12:00"), usual())).total())
                .isEqualTo(Money.kronor(1_150));
    }

    @Test
    void a_duty_while_the_meeting_went_on_is_paid_already() {
        isRefused(claims(duty("17:00", "18:30"), usual()), CLAIMED_BEFORE);
    }

    @Test
    void a_duty_without_a_post_or_before_its_day_is_refused() {
        isRefused(
                claims(
                        duty("08:00", "12:00"),
                        new ClaimRules.Facts(null, List.of(), List.of(), false, false, DAY)),
                NO_POST_THAT_DAY);
        isRefused(claims(duty("08:00", "12:00"), facts(null, DAY.minusDays(1))), DAY_HAS_NOT_COME);
    }
}

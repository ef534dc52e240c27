package se.uppdrag.remuneration;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.remuneration.RemunerationRefusal.CLAIMED_BEFORE;
import static se.uppdrag.remuneration.RemunerationRefusal.CLAIMED_TOO_LATE;
import static se.uppdrag.remuneration.RemunerationRefusal.DAY_HAS_NOT_COME;
import static se.uppdrag.remuneration.RemunerationRefusal.NO_POST_THAT_DAY;
import static se.uppdrag.remuneration.RemunerationRefusal.SERVES_FULL_TIME;

import java.time.Duration;
import java.util.List;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.remuneration.ClaimRules.Facts;
import se.uppdrag.remuneration.Voucher.Kind;
import se.uppdrag.remuneration.Voucher.Line;
import se.uppdrag.remuneration.Voucher.Origin;
import se.uppdrag.remuneration.Voucher.Unit;

/// Whether a duty outside meetings is paid, and how much.
record DutyRules(Regulations regulations, Facts facts) {

    Outcome<Proposed> decide(Claim.Duty duty) {
        if (!facts.holdsPost()) {
            return refused(NO_POST_THAT_DAY, duty.onDate().toString());
        }
        if (facts.fullTime()) {
            return refused(SERVES_FULL_TIME);
        }
        if (duty.onDate().isAfter(facts.today())) {
            return refused(DAY_HAS_NOT_COME, regulations.cite(Part.DUTY));
        }
        var last = regulations.lastDay(duty.onDate());
        if (facts.today().isAfter(last)) {
            return refused(CLAIMED_TOO_LATE, last.toString(), regulations.cite(Part.TIME_LIMIT));
        }
        var before =
                facts.vouchers().stream()
                        .anyMatch(
                                one -> one.has(Kind.DUTY_FEE) && one.organ().equals(duty.organ()));
        if (before || facts.meetings().stream().anyMatch(one -> during(duty, one))) {
            return refused(CLAIMED_BEFORE, regulations.cite(Part.DUTY));
        }
        int minutes = (int) Duration.between(duty.from(), duty.to()).toMinutes();
        return granted(
                new Proposed(
                        Origin.CLAIM,
                        null,
                        duty.organ(),
                        null,
                        duty.onDate(),
                        Part.DUTY,
                        "remuneration.why.duty",
                        List.of(ClaimRules.hours(minutes), duty.what()),
                        duty.file(),
                        List.of(
                                new Line(
                                        Kind.DUTY_FEE,
                                        regulations
                                                .meeting()
                                                .fee(minutes, FeeRules.paid(facts.vouchers())),
                                        minutes,
                                        Unit.MINUTES))));
    }

    /// Done while a meeting of hers went on, which is paid already.
    private static boolean during(Claim.Duty duty, Participation meeting) {
        return SwedishTime.at(duty.onDate(), duty.from()).isBefore(meeting.to())
                && meeting.from().isBefore(SwedishTime.at(duty.onDate(), duty.to()));
    }
}

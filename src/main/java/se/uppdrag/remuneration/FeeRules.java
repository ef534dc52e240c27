package se.uppdrag.remuneration;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppdrag.law.Money;
import se.uppdrag.learning.Attended;
import se.uppdrag.register.Membership;
import se.uppdrag.remuneration.Voucher.Kind;
import se.uppdrag.remuneration.Voucher.Line;
import se.uppdrag.remuneration.Voucher.Origin;
import se.uppdrag.remuneration.Voucher.Unit;
import se.uppdrag.web.Swedish;

/// The fees the program proposes by itself: for meetings from attendance, for posts by the day.
final class FeeRules {

    private FeeRules() {}

    /// @param covered whether an annual fee pays for the meeting already
    /// @param earlier minutes paid for other meetings and duties the same day
    static Optional<Proposed> meeting(
            Participation took, Regulations regulations, boolean covered, int earlier) {
        int minutes =
                took.alternate() && !regulations.alternatesPaid() ? took.served() : took.minutes();
        var sum = regulations.meeting().fee(minutes, earlier);
        if (covered || !sum.positive()) {
            return Optional.empty();
        }
        return Optional.of(
                new Proposed(
                        Origin.MEETING,
                        took.meeting().value(),
                        took.organ(),
                        null,
                        took.onDate(),
                        Part.MEETING,
                        "remuneration.why.meeting." + manner(took),
                        List.of(
                                took.organName() + " " + took.onDate(),
                                Swedish.time(took.from()),
                                Swedish.time(took.to()),
                                ClaimRules.hours(minutes),
                                earlier > 0 && regulations.meeting().daySummed()
                                        ? ClaimRules.hours(earlier)
                                        : ""),
                        null,
                        List.of(new Line(Kind.MEETING_FEE, sum, minutes, Unit.MINUTES))));
    }

    /// What somebody is paid for a training she came to, as for a duty outside meetings.
    ///
    /// @param organ where she serves
    /// @param earlier minutes paid for other meetings and duties the same day
    static Optional<Proposed> training(
            Attended came, String organ, Regulations regulations, int earlier) {
        int minutes = (int) Duration.between(came.from(), came.to()).toMinutes();
        var sum = regulations.meeting().fee(minutes, earlier);
        return sum.positive()
                ? Optional.of(
                        new Proposed(
                                Origin.TRAINING,
                                null,
                                organ,
                                null,
                                came.on(),
                                Part.DUTY,
                                "remuneration.why.training",
                                List.of(ClaimRules.hours(minutes), came.title()),
                                null,
                                List.of(new Line(Kind.DUTY_FEE, sum, minutes, Unit.MINUTES))))
                : Optional.empty();
    }

    private static String manner(Participation took) {
        return !took.alternate() ? "member" : took.served() > 0 ? "served" : "present";
    }

    /// Minutes of the day that are paid already.
    static int paid(List<Voucher> sameDay) {
        return sameDay.stream()
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.kind() == Kind.MEETING_FEE || one.kind() == Kind.DUTY_FEE)
                .mapToInt(Line::quantity)
                .sum();
    }

    /// One version of the regulations, from its day until the next begins.
    record Span(Regulations regulations, Period period) {}

    /// What is due of a post's annual fee from the beginning of the year through a month.
    ///
    /// @param served the person's times on the post
    static Money due(YearMonth through, List<Membership> served, List<Span> versions) {
        var due = Money.ZERO;
        for (var version : versions) {
            var first = served.getFirst();
            var post = version.regulations().annual(first.organ(), first.post());
            if (post.isPresent()) {
                long units = 0;
                for (int month = 1; month <= through.getMonthValue(); month++) {
                    units += units(through.withMonth(month), served, version.period());
                }
                due =
                        due.plus(
                                AnnualShare.of(
                                        version.regulations().yearly(post.get()),
                                        units,
                                        version.regulations().rounding()));
            }
        }
        return due;
    }

    private static long units(YearMonth month, List<Membership> served, Period version) {
        return served.stream()
                .map(one -> version.within(new Period(one.fromDate(), one.toDate())))
                .mapToLong(period -> AnnualShare.units(month, period.from(), period.to()))
                .sum();
    }

    /// The month's part, and with it whatever earlier months turn out to have had too much or too
    /// little, when the register has been put right since.
    ///
    /// @param before what has been proposed for the post this year
    static Optional<Proposed> annual(
            YearMonth month,
            List<Membership> served,
            List<Span> versions,
            Money before,
            String what) {
        var due = due(month, served, versions);
        var sum = due.minus(before);
        if (sum.zero()) {
            return Optional.empty();
        }
        var own =
                month.getMonthValue() == 1
                        ? due
                        : due.minus(due(month.minusMonths(1), served, versions));
        var first = served.getFirst();
        int days =
                served.stream()
                        .mapToInt(one -> AnnualShare.days(month, one.fromDate(), one.toDate()))
                        .sum();
        var arguments = new ArrayList<String>();
        arguments.add(what);
        arguments.add(Integer.toString(days));
        arguments.add(Integer.toString(month.lengthOfMonth()));
        arguments.add(month.toString());
        arguments.add(sum.minus(own).toString());
        return Optional.of(
                new Proposed(
                        Origin.POST,
                        null,
                        first.organ(),
                        first.post().name(),
                        month.atDay(1),
                        Part.ANNUAL,
                        sum.equals(own)
                                ? "remuneration.why.annual"
                                : "remuneration.why.annual.corrected",
                        arguments,
                        null,
                        List.of(new Line(Kind.ANNUAL_FEE, sum, days, Unit.DAYS))));
    }
}

package se.uppdrag.remuneration;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.remuneration.RemunerationRefusal.CHILD_IS_TOO_OLD;
import static se.uppdrag.remuneration.RemunerationRefusal.CLAIMED_BEFORE;
import static se.uppdrag.remuneration.RemunerationRefusal.CLAIMED_TOO_LATE;
import static se.uppdrag.remuneration.RemunerationRefusal.LONGER_THAN_THE_ASSIGNMENT;
import static se.uppdrag.remuneration.RemunerationRefusal.OVER_THE_LIMIT;
import static se.uppdrag.remuneration.RemunerationRefusal.RECEIPT_IS_MISSING;
import static se.uppdrag.remuneration.RemunerationRefusal.SERVES_FULL_TIME;
import static se.uppdrag.remuneration.RemunerationRefusal.WAY_IS_TOO_SHORT;
import static se.uppdrag.remuneration.RemunerationRefusal.WITHOUT_ATTENDANCE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.remuneration.Voucher.Kind;
import se.uppdrag.remuneration.Voucher.Line;
import se.uppdrag.remuneration.Voucher.Origin;
import se.uppdrag.remuneration.Voucher.Unit;

/// Whether a claim can be made, and what it gives (KL 4:11–17 and the regulations).
record ClaimRules(Regulations regulations, Facts facts) {

    private static final int HOUR = 60;

    /// What is known of the person and the day.
    ///
    /// @param attended her part in the meeting claimed for; none if she was not there
    /// @param meetings all her meetings that day
    /// @param vouchers hers for that day that have not been rejected
    /// @param holdsPost whether she has a post in the organ of a duty that day
    /// @param fullTime whether she serves full time or a substantial part of it
    record Facts(
            @Nullable Participation attended,
            List<Participation> meetings,
            List<Voucher> vouchers,
            boolean holdsPost,
            boolean fullTime,
            LocalDate today) {}

    Outcome<Proposed> decide(Claim claim) {
        return switch (claim) {
            case Claim.LostEarnings lost ->
                    atMeeting(lost, Kind.LOST_EARNINGS, Part.LOST_EARNINGS)
                            .flatMap(attended -> lostEarnings(lost, attended));
            case Claim.Travel travel ->
                    atMeeting(travel, Kind.TRAVEL, Part.TRAVEL)
                            .flatMap(attended -> travel(travel, attended));
            case Claim.ChildCare care ->
                    atMeeting(care, Kind.CHILD_CARE, Part.CHILD_CARE)
                            .flatMap(attended -> childCare(care, attended));
            case Claim.Disability support ->
                    atMeeting(support, Kind.DISABILITY, Part.DISABILITY)
                            .flatMap(attended -> disability(support, attended));
            case Claim.Duty duty -> new DutyRules(regulations, facts).decide(duty);
        };
    }

    /// What holds for every claim that belongs to a meeting.
    private Outcome<Participation> atMeeting(Claim.AtMeeting claim, Kind kind, Part part) {
        var attended = facts.attended();
        if (attended == null) {
            return refused(WITHOUT_ATTENDANCE, regulations.cite(part));
        }
        if (facts.fullTime() && kind != Kind.TRAVEL) {
            return refused(SERVES_FULL_TIME);
        }
        if (facts.vouchers().stream()
                .anyMatch(one -> claim.meeting().equals(one.meeting()) && one.has(kind))) {
            return refused(CLAIMED_BEFORE, regulations.cite(part));
        }
        var last = regulations.lastDay(attended.onDate());
        return facts.today().isAfter(last)
                ? refused(CLAIMED_TOO_LATE, last.toString(), cite(Part.TIME_LIMIT))
                : granted(attended);
    }

    private Outcome<Proposed> lostEarnings(Claim.LostEarnings lost, Participation attended) {
        var rules = regulations.lost();
        var longest = length(attended) + rules.aroundMinutes();
        if (lost.minutes() > longest) {
            return refused(LONGER_THAN_THE_ASSIGNMENT, hours(longest), cite(Part.LOST_EARNINGS));
        }
        if (!lost.standard() && lost.file() == null) {
            return refused(RECEIPT_IS_MISSING, cite(Part.LOST_EARNINGS));
        }
        var left = rules.dayMost().minus(sum(Kind.LOST_EARNINGS));
        var most =
                rules.hourMost()
                        .share(lost.minutes(), HOUR, Money.Rounding.NEAREST_ORE)
                        .least(left);
        var sum =
                lost.standard()
                        ? rules.standardHour()
                                .share(lost.minutes(), HOUR, regulations.rounding())
                                .least(left)
                        : lost.sum();
        if (!sum.positive() || !lost.standard() && sum.compareTo(most) > 0) {
            return refused(OVER_THE_LIMIT, most.toString(), cite(Part.LOST_EARNINGS));
        }
        var lines = new ArrayList<Line>();
        lines.add(new Line(Kind.LOST_EARNINGS, sum, lost.minutes(), Unit.MINUTES));
        follow(lines, Kind.LOST_HOLIDAY, sum, rules.holiday());
        follow(lines, Kind.LOST_PENSION, sum, rules.pension());
        return granted(
                claimed(
                        attended,
                        Part.LOST_EARNINGS,
                        lost.standard() ? "lost.standard" : "lost",
                        List.of(
                                hours(lost.minutes()),
                                meeting(attended),
                                rules.standardHour().toString()),
                        lost.file(),
                        lines));
    }

    /// Lost pension and holiday pay follow from the earnings lost (KL 4:12).
    private void follow(List<Line> lines, Kind kind, Money lost, int share) {
        if (share > 0) {
            lines.add(
                    new Line(
                            kind,
                            lost.share(share, Regulations.WHOLE, regulations.rounding()),
                            1,
                            Unit.TIMES));
        }
    }

    private Outcome<Proposed> travel(Claim.Travel travel, Participation attended) {
        var rules = regulations.travel();
        if (travel.kilometres() < rules.fewest()) {
            return refused(WAY_IS_TOO_SHORT, rules.fewest() + "\u00a0km", cite(Part.TRAVEL));
        }
        int both = 2 * travel.kilometres();
        if (both > rules.most()) {
            return refused(OVER_THE_LIMIT, rules.most() + "\u00a0km", cite(Part.TRAVEL));
        }
        return granted(
                claimed(
                        attended,
                        Part.TRAVEL,
                        "travel",
                        List.of(
                                Integer.toString(both),
                                rules.perKilometre().toString(),
                                meeting(attended),
                                travel.way()),
                        null,
                        List.of(
                                new Line(
                                        Kind.TRAVEL,
                                        rules.perKilometre().times(both),
                                        both,
                                        Unit.KILOMETRES))));
    }

    private Outcome<Proposed> childCare(Claim.ChildCare care, Participation attended) {
        var rules = regulations.childCare();
        if (care.age() >= rules.below()) {
            return refused(
                    CHILD_IS_TOO_OLD, Integer.toString(rules.below()), cite(Part.CHILD_CARE));
        }
        var longest = length(attended) + regulations.lost().aroundMinutes();
        if (care.minutes() > longest) {
            return refused(LONGER_THAN_THE_ASSIGNMENT, hours(longest), cite(Part.CHILD_CARE));
        }
        if (care.file() == null) {
            return refused(RECEIPT_IS_MISSING, cite(Part.CHILD_CARE));
        }
        var most = rules.hourMost().share(care.minutes(), HOUR, Money.Rounding.NEAREST_ORE);
        if (care.sum().compareTo(most) > 0) {
            return refused(OVER_THE_LIMIT, most.toString(), cite(Part.CHILD_CARE));
        }
        return granted(
                claimed(
                        attended,
                        Part.CHILD_CARE,
                        "child-care",
                        List.of(hours(care.minutes()), meeting(attended)),
                        care.file(),
                        List.of(
                                new Line(
                                        Kind.CHILD_CARE,
                                        care.sum(),
                                        care.minutes(),
                                        Unit.MINUTES))));
    }

    private Outcome<Proposed> disability(Claim.Disability support, Participation attended) {
        if (support.file() == null) {
            return refused(RECEIPT_IS_MISSING, cite(Part.DISABILITY));
        }
        var most = regulations.disabilityMost();
        if (most.positive() && support.sum().compareTo(most) > 0) {
            return refused(OVER_THE_LIMIT, most.toString(), cite(Part.DISABILITY));
        }
        return granted(
                claimed(
                        attended,
                        Part.DISABILITY,
                        "disability",
                        List.of(meeting(attended), support.what()),
                        support.file(),
                        List.of(new Line(Kind.DISABILITY, support.sum(), 1, Unit.TIMES))));
    }

    private Proposed claimed(
            Participation attended,
            Part part,
            String why,
            List<String> arguments,
            @Nullable UUID file,
            List<Line> lines) {
        return new Proposed(
                Origin.CLAIM,
                attended.meeting().value(),
                attended.organ(),
                null,
                attended.onDate(),
                part,
                "remuneration.why." + why,
                arguments,
                file,
                lines);
    }

    private Money sum(Kind kind) {
        return facts.vouchers().stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.kind() == kind)
                .map(Line::sum)
                .reduce(Money.ZERO, Money::plus);
    }

    private String cite(Part part) {
        return regulations.cite(part);
    }

    private static String meeting(Participation attended) {
        return attended.organName() + " " + attended.onDate();
    }

    /// From when she came until she left, breaks counted in.
    private static int length(Participation attended) {
        return (int)
                Math.ceilDiv(Duration.between(attended.from(), attended.to()).toSeconds(), HOUR);
    }

    /// `3 tim 14 min`
    static String hours(int minutes) {
        var whole = minutes / HOUR + "\u00a0tim";
        var rest = minutes % HOUR + "\u00a0min";
        return minutes < HOUR ? rest : minutes % HOUR == 0 ? whole : whole + "\u00a0" + rest;
    }
}

package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.FigureFile.Month;
import se.uppdrag.steering.Goal.FollowUp;
import se.uppdrag.steering.pages.Mark;
import se.uppdrag.steering.pages.OverviewPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// How each committee stands in a year, each thing as a colour with words.
@Component
class OverviewPages {

    private static final int BAR = 200;

    private final MunicipalGoals goals;
    private final Figures figures;
    private final InternalControl control;
    private final Commissions commissions;
    private final Committees committees;
    private final Marks marks;
    private final Texts texts;

    OverviewPages(
            MunicipalGoals goals,
            Figures figures,
            InternalControl control,
            Commissions commissions,
            Committees committees,
            Marks marks,
            Texts texts) {
        this.goals = goals;
        this.figures = figures;
        this.control = control;
        this.commissions = commissions;
        this.committees = committees;
        this.marks = marks;
        this.texts = texts;
    }

    /// Everything of a year that the marks are made of, read once.
    record Facts(
            int year,
            LocalDate on,
            List<Goal> goals,
            Map<UUID, FollowUp> said,
            Map<String, List<Month>> months,
            List<Commission> commissions) {

        List<Goal> of(String organ) {
            return goals.stream().filter(one -> one.organ().equals(organ)).toList();
        }

        Economy economy(String organ) {
            return new Economy(months.getOrDefault(organ, List.of()));
        }

        long said(List<Goal> of, Predicate<Goal.State> wanted) {
            return of.stream()
                    .map(one -> said.get(one.id()))
                    .filter(one -> one != null && wanted.test(one.state()))
                    .count();
        }
    }

    Facts facts(int year, LocalDate on) {
        return new Facts(
                year,
                on,
                goals.in(year),
                goals.followUps(year).stream()
                        .collect(Collectors.toMap(FollowUp::goal, one -> one, (_, later) -> later)),
                figures.months(year).stream().collect(Collectors.groupingBy(Month::organ)),
                commissions.all());
    }

    OverviewPage.Committee committee(Organ organ, Facts facts) {
        var latest = facts.economy(organ.slug()).latest();
        return new OverviewPage.Committee(
                organ.name(),
                "/styrning/%s?ar=%d".formatted(organ.slug(), facts.year()),
                goals(facts.of(organ.slug()), facts),
                latest.map(this::economy).orElseGet(() -> marks.none("steering.economy.none")),
                latest.map(one ->
                                texts.get(
                                        "steering.economy.note",
                                        Sums.difference(Economy.left(one)),
                                        Swedish.month(one.month().atDay(1))))
                        .orElse(""),
                control(organ, facts),
                commissions(organ, facts));
    }

    private Mark goals(List<Goal> of, Facts facts) {
        long well = facts.said(of, state -> state == Goal.State.WELL);
        long partly = facts.said(of, state -> state == Goal.State.PARTLY);
        long not = facts.said(of, state -> state == Goal.State.NOT);
        if (of.isEmpty() || well + partly + not == 0) {
            return marks.none(of.isEmpty() ? "steering.goals.none" : "steering.goals.unsaid");
        }
        return marks.of(
                not > 0 ? "danger" : partly > 0 ? "warning" : "success",
                "steering.goals.mark",
                Long.toString(well),
                Integer.toString(of.size()),
                Long.toString(partly),
                Long.toString(not));
    }

    Mark economy(Month month) {
        return switch (Economy.state(month)) {
            case KEEPS -> marks.of("success", "steering.economy.KEEPS");
            case NEAR -> marks.of("warning", "steering.economy.NEAR");
            case OVER -> marks.of("danger", "steering.economy.OVER");
        };
    }

    private Mark control(Organ organ, Facts facts) {
        var year = control.year(organ.slug(), facts.year());
        var report = year.report();
        if (report != null) {
            var judged = marks.of(report.judgement());
            return marks.of(judged.colour(), "steering.control.judged", judged.words());
        }
        if (year.adopted().isEmpty()) {
            return marks.of("warning", "steering.control.no-plan");
        }
        var counts = year.counts(facts.on());
        if (counts.missed() > 0) {
            return marks.of("danger", "steering.control.missed", Integer.toString(counts.missed()));
        }
        return counts.deviations() > 0
                ? marks.of(
                        "warning",
                        "steering.control.deviations",
                        Integer.toString(counts.deviations()))
                : marks.of("success", "steering.control.well");
    }

    private Mark commissions(Organ organ, Facts facts) {
        var open =
                facts.commissions().stream()
                        .filter(one -> one.organ().equals(organ.slug()))
                        .filter(one -> one.on(facts.on()).open())
                        .toList();
        long late =
                open.stream()
                        .filter(one -> one.on(facts.on()) == Commission.Standing.OVERDUE)
                        .count();
        if (open.isEmpty()) {
            return marks.none("steering.commissions.mark.none");
        }
        return late > 0
                ? marks.of("danger", "steering.commissions.mark.late", Long.toString(late))
                : marks.of(
                        "success", "steering.commissions.mark.open", Integer.toString(open.size()));
    }

    /// The assembly's goals, each with its committees' goals as a bar.
    List<OverviewPage.Goal> assembly(Facts facts) {
        var assembly = committees.assembly().slug();
        return facts.of(assembly).stream().map(one -> goal(one, facts)).toList();
    }

    private OverviewPage.Goal goal(Goal goal, Facts facts) {
        var under = facts.goals().stream().filter(one -> goal.id().equals(one.parent())).toList();
        var parts = new ArrayList<OverviewPage.Part>();
        int x = 0;
        for (var state : Goal.State.values()) {
            long count = facts.said(under, one -> one == state);
            int width = under.isEmpty() ? 0 : (int) (count * BAR / under.size());
            if (width > 0) {
                parts.add(
                        new OverviewPage.Part(state.name().toLowerCase(Swedish.LOCALE), x, width));
                x += width;
            }
        }
        return new OverviewPage.Goal(
                goal.address(),
                goal.title(),
                said(goal, facts),
                texts.get(
                        "steering.goals.under",
                        Integer.toString(under.size()),
                        Long.toString(facts.said(under, one -> one == Goal.State.WELL)),
                        Long.toString(facts.said(under, one -> one == Goal.State.PARTLY)),
                        Long.toString(facts.said(under, one -> one == Goal.State.NOT))),
                parts);
    }

    Mark said(Goal goal, Facts facts) {
        return Optional.ofNullable(facts.said().get(goal.id()))
                .map(one -> said(one.state()))
                .orElseGet(() -> marks.none("steering.goals.unsaid"));
    }

    Mark said(Goal.State state) {
        return marks.of(
                switch (state) {
                    case WELL -> "success";
                    case PARTLY -> "warning";
                    case NOT -> "danger";
                },
                "steering.goal-state." + state);
    }

    /// What a member needs to know, as sentences.
    List<String> sentences(List<OverviewPage.Committee> all) {
        return Stream.of("goals", "economy", "control", "commissions")
                .map(what -> {
                    var bad =
                            all.stream()
                                    .filter(one -> mark(one, what).colour().equals("danger"))
                                    .map(OverviewPage.Committee::name)
                                    .toList();
                    return bad.isEmpty()
                            ? texts.get("steering.sentence." + what + ".well")
                            : texts.get(
                                    "steering.sentence." + what + ".bad", String.join(", ", bad));
                })
                .toList();
    }

    private static Mark mark(OverviewPage.Committee one, String what) {
        return switch (what) {
            case "goals" -> one.goals();
            case "economy" -> one.economy();
            case "control" -> one.control();
            default -> one.commissions();
        };
    }
}

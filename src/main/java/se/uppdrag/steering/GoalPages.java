package se.uppdrag.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.steering.pages.GoalPage;
import se.uppdrag.steering.pages.Mark;
import se.uppdrag.steering.pages.Plot;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a goal into words and drawings: its indicators through time, and what the organ says of it.
@Component
class GoalPages {

    private final MunicipalGoals goals;
    private final Figures figures;
    private final ScanTable scans;
    private final OverviewPages pages;
    private final Committees committees;
    private final Marks marks;
    private final Texts texts;

    GoalPages(
            MunicipalGoals goals,
            Figures figures,
            ScanTable scans,
            OverviewPages pages,
            Committees committees,
            Marks marks,
            Texts texts) {
        this.goals = goals;
        this.figures = figures;
        this.scans = scans;
        this.pages = pages;
        this.committees = committees;
        this.marks = marks;
        this.texts = texts;
    }

    /// @param acts what the reader may do with it
    GoalPage of(Goal goal, LocalDate today, List<Act> acts) {
        var name = committees.name(goal.organ());
        var above = Optional.ofNullable(goal.parent()).flatMap(goals::find);
        return new GoalPage(
                goal.title(),
                goal.text(),
                name,
                goal.organ().equals(committees.assembly().slug())
                        ? "/styrning"
                        : "/styrning/" + goal.organ(),
                goal.fromYear() == goal.toYear()
                        ? Integer.toString(goal.fromYear())
                        : goal.fromYear() + "–" + goal.toYear(),
                goal.decided().by(name),
                above.map(Goal::title).orElse(""),
                above.map(Goal::address).orElse(""),
                goals.all().stream()
                        .filter(one -> goal.id().equals(one.parent()))
                        .map(one ->
                                new GoalPage.Link(
                                        committees.name(one.organ()) + ": " + one.title(),
                                        one.address()))
                        .toList(),
                scans.reasons(goal.id()).stream().map(this::reason).toList(),
                goals.indicators(goal).stream().map(this::indicator).toList(),
                followUps(goal, today),
                acts);
    }

    private GoalPage.Reason reason(ScanTable.Reason one) {
        return new GoalPage.Reason(
                texts.get("steering.reason", one.title(), one.fromYear() + "–" + one.toYear()),
                one.action());
    }

    private GoalPage.Indicator indicator(Goal.Indicator one) {
        var values = figures.values(one.id());
        return new GoalPage.Indicator(
                "indikator-" + one.id(),
                one.name(),
                target(one, texts),
                values.isEmpty()
                        ? marks.none("steering.value.none")
                        : reached(one, values.getLast().value(), marks),
                plot(one, values),
                values.reversed().stream()
                        .map(value ->
                                new GoalPage.Value(
                                        month(value.month()),
                                        Sums.value(value.value(), one.unit()),
                                        reached(one, value.value(), marks)))
                        .toList());
    }

    private Plot plot(Goal.Indicator one, List<FigureFile.Value> values) {
        var numbers = new ArrayList<@Nullable BigDecimal>();
        values.forEach(value -> numbers.add(value.value()));
        return Plots.of(
                texts.get("steering.indicator.description", one.name()),
                values.stream().map(value -> month(value.month())).toList(),
                List.of(new Plots.Series("", numbers)),
                one.target(),
                texts.get("steering.target.short"),
                value -> Sums.number(value.setScale(1, RoundingMode.HALF_UP)));
    }

    private List<GoalPage.FollowUp> followUps(Goal goal, LocalDate today) {
        var list = new ArrayList<GoalPage.FollowUp>();
        for (int year = goal.fromYear(); year <= Math.min(goal.toYear(), today.getYear()); year++) {
            for (var said : goals.followUps(year)) {
                if (said.goal().equals(goal.id())) {
                    list.add(
                            new GoalPage.FollowUp(
                                    texts.get("steering.third." + said.third()) + " " + year,
                                    pages.said(said.state()),
                                    said.text(),
                                    texts.get(
                                            "steering.entered",
                                            Swedish.date(said.enteredAt()),
                                            said.byName())));
                }
            }
        }
        return list.reversed();
    }

    static String target(Goal.Indicator one, Texts texts) {
        return texts.get(
                one.more() ? "steering.target.least" : "steering.target.most",
                Sums.value(one.target(), one.unit()));
    }

    static Mark reached(Goal.Indicator one, BigDecimal value, Marks marks) {
        return one.reached(value)
                ? marks.of("success", "steering.value.reached")
                : marks.of("warning", "steering.value.not-reached");
    }

    /// `aug 2026`
    static String month(YearMonth month) {
        return Swedish.month(month.atDay(1)) + "\u00a0" + month.getYear();
    }
}

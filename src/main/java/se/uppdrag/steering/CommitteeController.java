package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.FigureFile.Month;
import se.uppdrag.steering.FigureFile.Value;
import se.uppdrag.steering.pages.CommissionsPage;
import se.uppdrag.steering.pages.CommitteePage;
import se.uppdrag.steering.pages.Plot;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/styrning/{organ}`: a committee's year: its goals, its economy and what it is to do.
@Controller
class CommitteeController {

    private static final String HERE = "/styrning/{slug}";

    private final OverviewPages pages;
    private final MunicipalGoals goals;
    private final Figures figures;
    private final GoalForms forms;
    private final CommissionController commissions;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Marks marks;
    private final Texts texts;
    private final Clock clock;

    CommitteeController(
            OverviewPages pages,
            MunicipalGoals goals,
            Figures figures,
            GoalForms forms,
            CommissionController commissions,
            Committees committees,
            Owners owners,
            Acts acts,
            Marks marks,
            Texts texts,
            Clock clock) {
        this.pages = pages;
        this.goals = goals;
        this.figures = figures;
        this.forms = forms;
        this.commissions = commissions;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.marks = marks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String ar,
            @Nullable SignedIn who,
            Model model) {
        return show(committees.find(slug, today()), Committees.year(ar, today()), who, null, model);
    }

    @PostMapping(HERE + "/mal")
    String goal(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var organ = committees.find(slug, today());
        owners.require(who, organ.slug(), today());
        var year = Committees.year(sent.getOrDefault("ar", ""), today());
        return acts.take(
                form(organ, year),
                sent,
                command,
                response,
                filled ->
                        forms.wanted(organ, filled, today())
                                .flatMap(goal -> goals.set(goal, who.person()))
                                .map(Goal::address),
                again -> show(organ, year, who, again, model));
    }

    private Form form(Organ organ, int year) {
        var assembly = committees.assembly().slug();
        return forms.goal(
                organ,
                year,
                goals.in(year).stream().filter(one -> one.organ().equals(assembly)).toList(),
                "/styrning/" + organ.slug());
    }

    private String show(
            Organ organ, int year, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var facts = pages.facts(year, today());
        var months = facts.economy(organ.slug()).months();
        model.addAttribute(
                "page",
                new CommitteePage(
                        organ.slug(),
                        organ.name(),
                        Integer.toString(year),
                        years(organ, year),
                        pages.committee(organ, facts),
                        goals(organ, facts),
                        plot(organ, year, months),
                        forecast(organ, year, months),
                        months.stream().map(this::month).toList(),
                        months.isEmpty() ? "" : economy(months.getLast()),
                        lines(organ, facts),
                        owners.keeps(who, organ.slug(), today())
                                ? acts.shown(again, form(organ, year))
                                : List.of()));
        return "steering/committee";
    }

    private List<Year> years(Organ organ, int shown) {
        return IntStream.rangeClosed(today().getYear() - 2, today().getYear() + 1)
                .filter(one ->
                        one == shown || one <= today().getYear() || goals.years().contains(one))
                .mapToObj(one ->
                        new Year(
                                Integer.toString(one),
                                "/styrning/%s?ar=%d".formatted(organ.slug(), one),
                                one == shown))
                .toList();
    }

    private List<CommitteePage.Goal> goals(Organ organ, OverviewPages.Facts facts) {
        Map<UUID, Value> latest =
                figures.latest(facts.year()).stream()
                        .collect(Collectors.toMap(Value::indicator, one -> one));
        var indicators = goals.indicators();
        return facts.of(organ.slug()).stream()
                .map(goal ->
                        new CommitteePage.Goal(
                                goal.address(),
                                goal.title(),
                                Optional.ofNullable(goal.parent())
                                        .flatMap(goals::find)
                                        .map(Goal::title)
                                        .orElse(""),
                                pages.said(goal, facts),
                                Optional.ofNullable(facts.said().get(goal.id()))
                                        .map(Goal.FollowUp::text)
                                        .orElse(""),
                                indicators.stream()
                                        .filter(one -> one.goal().equals(goal.id()))
                                        .map(one -> indicator(one, latest.get(one.id())))
                                        .toList()))
                .toList();
    }

    private CommitteePage.Indicator indicator(Goal.Indicator one, @Nullable Value latest) {
        return new CommitteePage.Indicator(
                one.name(),
                GoalPages.target(one, texts),
                latest == null
                        ? ""
                        : texts.get(
                                "steering.value.at",
                                Sums.value(latest.value(), one.unit()),
                                GoalPages.month(latest.month())),
                latest == null
                        ? marks.none("steering.value.none")
                        : GoalPages.reached(one, latest.value(), marks));
    }

    /// What each month took, beside what was meant for it.
    private Plot plot(Organ organ, int year, List<Month> months) {
        return Plots.of(
                texts.get("steering.economy.description", organ.name(), Integer.toString(year)),
                names(months),
                List.of(
                        series("steering.outcome", months, Month::outcome),
                        series("steering.budget", months, Month::budget)),
                null,
                "",
                value -> Sums.millions(value.longValue()));
    }

    /// What was thought of the whole year after each month, beside the budget of the year.
    private Plot forecast(Organ organ, int year, List<Month> months) {
        return Plots.of(
                texts.get("steering.forecast.description", organ.name(), Integer.toString(year)),
                names(months),
                List.of(series("steering.forecast.chart", months, Month::forecast)),
                months.isEmpty() ? null : BigDecimal.valueOf(months.getLast().yearBudget()),
                texts.get("steering.forecast.year"),
                value -> Sums.millions(value.longValue()));
    }

    private static List<String> names(List<Month> months) {
        return months.stream().map(one -> Swedish.month(one.month().atDay(1))).toList();
    }

    private Plots.Series series(String key, List<Month> months, ToLongFunction<Month> of) {
        var values = new ArrayList<@Nullable BigDecimal>();
        months.forEach(one -> values.add(BigDecimal.valueOf(of.applyAsLong(one))));
        return new Plots.Series(texts.get(key), values);
    }

    private CommitteePage.Month month(Month one) {
        return new CommitteePage.Month(
                name(one.month()),
                Sums.millions(one.budget()),
                Sums.millions(one.outcome()),
                Sums.difference(one.budget() - one.outcome()),
                Sums.difference(Economy.left(one)),
                pages.economy(one));
    }

    private String name(YearMonth month) {
        return texts.get("steering.month." + month.getMonthValue());
    }

    private String economy(Month latest) {
        return texts.get(
                "steering.economy.sentence",
                Swedish.inSentence(name(latest.month())),
                Sums.millions(latest.forecast()),
                Sums.millions(latest.yearBudget()),
                Sums.difference(Economy.left(latest)));
    }

    private List<CommissionsPage.Line> lines(Organ organ, OverviewPages.Facts facts) {
        return facts.commissions().stream()
                .filter(one -> one.organ().equals(organ.slug()) && one.on(today()).open())
                .map(commissions::line)
                .toList();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

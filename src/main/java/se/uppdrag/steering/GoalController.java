package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.steering.pages.GoalPage;
import se.uppdrag.steering.pages.Mark;
import se.uppdrag.steering.pages.Plot;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/styrning/mal/{id}`: one goal, its indicators through time, and what the organ says of it.
@Controller
class GoalController {

    private static final String HERE = "/styrning/mal/{id}";

    private final MunicipalGoals goals;
    private final Figures figures;
    private final ScanTable scans;
    private final GoalForms forms;
    private final OverviewPages pages;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Marks marks;
    private final Texts texts;
    private final Clock clock;

    GoalController(
            MunicipalGoals goals,
            Figures figures,
            ScanTable scans,
            GoalForms forms,
            OverviewPages pages,
            Committees committees,
            Owners owners,
            Acts acts,
            Marks marks,
            Texts texts,
            Clock clock) {
        this.goals = goals;
        this.figures = figures;
        this.scans = scans;
        this.forms = forms;
        this.pages = pages;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.marks = marks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@PathVariable String id, @Nullable SignedIn who, Model model) {
        return show(find(id), who, null, model);
    }

    @PostMapping(HERE + "/indikator")
    String indicator(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var goal = find(id);
        owners.require(who, goal.organ(), today());
        var target = number(sent.getOrDefault("malvarde", ""));
        if (target.isEmpty()) {
            response.setStatus(422);
            var filled = forms.indicator(goal).read(sent);
            return show(goal, who, filled.mistaken("malvarde", "steering.mistake.decimal"), model);
        }
        return acts.take(
                forms.indicator(goal),
                sent,
                command,
                response,
                filled ->
                        goals.measure(
                                        goal,
                                        filled.text("namn"),
                                        filled.text("enhet"),
                                        target.get(),
                                        filled.text("riktning").equals("mer"),
                                        who.person())
                                .map(_ -> goal.address()),
                again -> show(goal, who, again, model));
    }

    @PostMapping(HERE + "/uppfoljning")
    String follow(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var goal = find(id);
        owners.require(who, goal.organ(), today());
        return acts.take(
                forms.followUp(goal, today()),
                sent,
                command,
                response,
                filled ->
                        goals.follow(
                                        goal,
                                        filled.number("ar"),
                                        Third.of(filled.number("tertial")),
                                        filled.choice("lage", Goal.State.class),
                                        filled.text("text"),
                                        who.person())
                                .map(_ -> goal.address()),
                again -> show(goal, who, again, model));
    }

    private static Optional<BigDecimal> number(String text) {
        var plain = text.replaceAll("[\\s\\u00a0]", "").replace(',', '.').replace('−', '-');
        return plain.matches("-?\\d{1,12}(\\.\\d{1,3})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private String show(Goal goal, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var name = committees.name(goal.organ());
        var above = Optional.ofNullable(goal.parent()).flatMap(goals::find);
        model.addAttribute(
                "page",
                new GoalPage(
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
                        followUps(goal),
                        owners.keeps(who, goal.organ(), today())
                                ? acts.shown(
                                        again, forms.followUp(goal, today()), forms.indicator(goal))
                                : List.of()));
        return "steering/goal";
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

    private List<GoalPage.FollowUp> followUps(Goal goal) {
        var list = new ArrayList<GoalPage.FollowUp>();
        for (int year = goal.fromYear();
                year <= Math.min(goal.toYear(), today().getYear());
                year++) {
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

    private Goal find(String id) {
        return goals.find(Committees.id(id)).orElseThrow(Committees::notFound);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.pages.OverviewPage;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/styrning`: how the municipality's goals, economy, internal control and commissions stand, and
/// the days of the year.
@Controller
class SteeringController {

    private static final String HERE = "/styrning";

    private final OverviewPages pages;
    private final YearDays days;
    private final Handovers handovers;
    private final MunicipalGoals goals;
    private final GoalForms forms;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Texts texts;
    private final Clock clock;

    SteeringController(
            OverviewPages pages,
            YearDays days,
            Handovers handovers,
            MunicipalGoals goals,
            GoalForms forms,
            Committees committees,
            Owners owners,
            Acts acts,
            Texts texts,
            Clock clock) {
        this.pages = pages;
        this.days = days;
        this.handovers = handovers;
        this.goals = goals;
        this.forms = forms;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@RequestParam(defaultValue = "") String ar, @Nullable SignedIn who, Model model) {
        return show(Committees.year(ar, today()), who, null, model);
    }

    /// A goal that the assembly has decided.
    @PostMapping(HERE + "/mal")
    String goal(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        var year = Committees.year(sent.getOrDefault("ar", ""), today());
        return acts.take(
                forms.goal(committees.assembly(), year, List.of(), HERE),
                sent,
                command,
                response,
                filled ->
                        forms.wanted(committees.assembly(), filled, today())
                                .flatMap(goal -> goals.set(goal, who.person()))
                                .map(Goal::address),
                again -> show(year, who, again, model));
    }

    @PostMapping(HERE + "/frister")
    String handOver(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        var year = Committees.year(sent.getOrDefault("ar", ""), today());
        return acts.take(
                handover(year),
                sent,
                command,
                response,
                filled ->
                        handovers
                                .record(handed(year, filled), who.person())
                                .map(_ -> HERE + "?ar=" + year),
                again -> show(year, who, again, model));
    }

    private static Handover handed(int year, Filled filled) {
        var kind = filled.choice("frist", Handover.Kind.class);
        return new Handover(
                year,
                kind,
                kind == Handover.Kind.INTERIM ? filled.number("manad") : null,
                filled.day("gjord"),
                filled.text("beslut"));
    }

    private Form handover(int year) {
        return Form.of("steering", "handover", HERE + "/frister")
                .choice("frist", acts.options("steering.day-kind", Handover.Kind.class))
                .choice(
                        "manad",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month ->
                                        new Option(
                                                Integer.toString(month),
                                                texts.get("steering.month." + month)))
                                .toList())
                .beginning("manad", Integer.toString(Handover.USUAL_MONTH))
                .day("gjord")
                .text("beslut", 200)
                .hidden("ar", Integer.toString(year));
    }

    private String show(int year, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var facts = pages.facts(year, today());
        var all =
                committees.all(today()).stream()
                        .map(organ -> pages.committee(organ, facts))
                        .toList();
        model.addAttribute(
                "page",
                new OverviewPage(
                        Integer.toString(year),
                        years(year),
                        pages.sentences(all),
                        all,
                        pages.assembly(facts),
                        days.of(year, today()),
                        keeps(who)
                                ? acts.shown(
                                        again,
                                        forms.goal(committees.assembly(), year, List.of(), HERE),
                                        handover(year))
                                : List.of()));
        return "steering/overview";
    }

    private List<Year> years(int shown) {
        return Stream.concat(
                        Stream.of(shown, today().getYear(), today().getYear() - 1),
                        goals.years().stream()
                                .filter(one -> Math.abs(one - today().getYear()) <= 2))
                .distinct()
                .sorted()
                .map(one -> new Year(Integer.toString(one), HERE + "?ar=" + one, one == shown))
                .toList();
    }

    /// The assembly's own is kept by its secretary and the municipality's director.
    private boolean keeps(@Nullable SignedIn who) {
        return owners.keeps(who, committees.assembly().slug(), today())
                || committees
                        .executive(today())
                        .map(Organ::slug)
                        .filter(slug -> owners.keeps(who, slug, today()))
                        .isPresent();
    }

    private void require(SignedIn who) {
        if (!keeps(who)) {
            throw new AccessDeniedException("keeper of the assembly's goals");
        }
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

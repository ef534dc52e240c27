package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form.Filled;

/// `/styrning/mal/{id}`: one goal, its indicators through time, and what the organ says of it.
@Controller
class GoalController {

    private static final String HERE = "/styrning/mal/{id}";

    private final MunicipalGoals goals;
    private final GoalForms forms;
    private final GoalPages pages;
    private final Owners owners;
    private final Acts acts;
    private final Clock clock;

    GoalController(
            MunicipalGoals goals,
            GoalForms forms,
            GoalPages pages,
            Owners owners,
            Acts acts,
            Clock clock) {
        this.goals = goals;
        this.forms = forms;
        this.pages = pages;
        this.owners = owners;
        this.acts = acts;
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
        var shown =
                owners.keeps(who, goal.organ(), today())
                        ? acts.shown(again, forms.followUp(goal, today()), forms.indicator(goal))
                        : List.<Act>of();
        model.addAttribute("page", pages.of(goal, today(), shown));
        return "steering/goal";
    }

    private Goal find(String id) {
        return goals.find(Committees.id(id)).orElseThrow(Committees::notFound);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

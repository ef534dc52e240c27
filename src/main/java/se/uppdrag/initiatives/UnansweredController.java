package se.uppdrag.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.pages.UnansweredPage;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/motioner/obesvarade`: motions the assembly has not decided on, the one that has waited longest
/// first, and the lists of them that the assembly is given twice a year.
@Controller
class UnansweredController {

    private static final String HERE = "/motioner/obesvarade";
    private static final int WHY_MOST = 2000;

    private final Initiatives initiatives;
    private final UnansweredLists lists;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    UnansweredController(
            Initiatives initiatives,
            UnansweredLists lists,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.initiatives = initiatives;
        this.lists = lists;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String unanswered(@Nullable SignedIn who, Model model) {
        return show(who, Map.of(), Map.of(), null, model);
    }

    /// The list becomes a document and an item on the agenda; each motion that is overdue is told
    /// of with what has come out so far (KL 5:35).
    @PostMapping(HERE)
    String report(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        if (!reports(who)) {
            throw new AccessDeniedException("secretary of the assembly");
        }
        var why = new LinkedHashMap<String, String>();
        var mistakes = new LinkedHashMap<String, String>();
        for (var one : initiatives.unansweredMotions()) {
            var typed = sent.getOrDefault("skal-" + one.matterSlug(), "").strip();
            why.put(one.matterSlug(), typed);
            if (typed.length() > WHY_MOST) {
                mistakes.put(one.matterSlug(), "initiatives.mistake.why.long");
            } else if (typed.isEmpty() && UnansweredLists.late(one, lists.today())) {
                mistakes.put(one.matterSlug(), "initiatives.mistake.why");
            }
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(who, why, mistakes, null, model);
        }
        return switch (trail.once(
                command, () -> lists.report(why).map(made -> "/diarium/" + made.matterSlug()))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, why, mistakes, texts.of(refused), model);
            }
        };
    }

    private boolean reports(@Nullable SignedIn who) {
        return who != null && gate.open(who, Role.SECRETARY, register.assembly().slug());
    }

    private String show(
            @Nullable SignedIn who,
            Map<String, String> why,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        var today = lists.today();
        var lines =
                initiatives.unansweredMotions().stream()
                        .map(one -> line(one, why.getOrDefault(one.matterSlug(), ""), today))
                        .toList();
        model.addAttribute(
                "page",
                new UnansweredPage(
                        Swedish.date(today),
                        lines,
                        (int) lines.stream().filter(UnansweredPage.Line::late).count(),
                        DeadlineRule.KL5_35.basis().toString(),
                        reports(who),
                        mistakes.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                one -> texts.get(one.getValue()))),
                        refusal,
                        lists.made().stream()
                                .map(one ->
                                        new UnansweredPage.Made(
                                                "/diarium/" + one.matterSlug(),
                                                one.dnr(),
                                                Swedish.date(one.onDate()),
                                                one.meeting(),
                                                one.motions(),
                                                one.late()))
                                .toList()));
        return "initiatives/unanswered";
    }

    private static UnansweredPage.Line line(Receipt one, String why, LocalDate today) {
        var raised = one.raisedOn();
        return new UnansweredPage.Line(
                one.title(),
                InitiativePages.address(one),
                one.dnr(),
                one.moverName(),
                "/ledamoter/" + one.mover().value(),
                Objects.requireNonNullElse(one.moverParty(), ""),
                raised == null ? "" : Swedish.date(raised),
                raised == null ? "" : Swedish.date(DeadlineRule.KL5_35.from(raised).last()),
                UnansweredLists.late(one, today),
                raised == null ? 0 : (int) ChronoUnit.MONTHS.between(raised, today),
                one.matterSlug(),
                why);
    }
}

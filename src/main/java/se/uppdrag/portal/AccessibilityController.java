package se.uppdrag.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.portal.Accessibility.Feedback;
import se.uppdrag.portal.pages.AccessibilityPage;
import se.uppdrag.portal.pages.AccessibilityPage.Typed;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;

/// `/administration/tillganglighet`: answering reports and keeping the register of known defects.
@Controller
class AccessibilityController {

    private static final String HERE = "/administration/tillganglighet";
    private static final int TEXT_MAX = 2_000;

    private final Accessibility accessibility;
    private final Gate gate;
    private final Trail trail;
    private final Clock clock;

    AccessibilityController(Accessibility accessibility, Gate gate, Trail trail, Clock clock) {
        this.accessibility = accessibility;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(Typed.NOTHING, "", model);
    }

    @PostMapping(HERE + "/rapport/{id}")
    String answered(@PathVariable UUID id, SignedIn who, Command command) {
        return act(who, command, () -> accessibility.answered(id, who));
    }

    @PostMapping(HERE + "/brist/{id}")
    String mended(@PathVariable UUID id, SignedIn who, Command command) {
        return act(who, command, () -> accessibility.mended(id));
    }

    @PostMapping(HERE + "/brist")
    String found(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String vad,
            @RequestParam(defaultValue = "") String varfor,
            @RequestParam(defaultValue = "") String atgard,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        if (unusable(vad) || unusable(varfor) || unusable(atgard)) {
            response.setStatus(422);
            return show(new Typed(vad, varfor, atgard, "", ""), "portal.mistake.defect", model);
        }
        return act(
                who,
                command,
                () -> accessibility.found(vad.strip(), varfor.strip(), atgard.strip()));
    }

    @PostMapping(HERE + "/bedomning")
    String assessed(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String metod,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        try {
            var on = LocalDate.parse(datum);
            if (!unusable(metod) && !on.isAfter(today())) {
                return act(who, command, () -> accessibility.assessed(on, metod.strip()));
            }
        } catch (DateTimeException notADate) {
            // Told below, as any other mistake in the form.
        }
        response.setStatus(422);
        return show(
                new Typed("", "", "", DateFields.date(datum), metod),
                "portal.mistake.assessment",
                model);
    }

    private String act(SignedIn who, Command command, Runnable change) {
        gate.require(who, Role.ADMINISTRATOR);
        trail.once(
                command,
                () -> {
                    change.run();
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private static boolean unusable(String text) {
        return text.isBlank() || text.length() > TEXT_MAX || TopicDraft.unreadable(text);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private String show(Typed typed, String problem, Model model) {
        model.addAttribute(
                "page",
                new AccessibilityPage(
                        accessibility.feedback().stream()
                                .map(AccessibilityController::report)
                                .toList(),
                        accessibility.defects().stream()
                                .map(defect ->
                                        new AccessibilityPage.Defect(
                                                defect.id().toString(),
                                                defect.what(),
                                                defect.why(),
                                                defect.plan(),
                                                Swedish.date(defect.foundOn())))
                                .toList(),
                        accessibility
                                .assessment()
                                .map(one -> Swedish.date(one.onDate()))
                                .orElse(""),
                        today().toString(),
                        typed,
                        problem));
        return "portal/accessibility";
    }

    private static AccessibilityPage.Report report(Feedback one) {
        return new AccessibilityPage.Report(
                one.id().toString(),
                StatementController.number(one.id()),
                Swedish.moment(one.at()),
                one.about(),
                one.message().lines().filter(line -> !line.isBlank()).toList(),
                one.email() == null ? "" : one.email(),
                one.answeredAt() == null
                        ? ""
                        : Swedish.moment(one.answeredAt()) + ", " + one.answeredBy());
    }
}

package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
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
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/revision/ansvarsfrihet`: the matter of discharge, year by year. For everybody to follow; the
/// presidium and the secretary of the assembly enter what it decides, and each organ explains
/// itself.
@Controller
class DischargeController {

    static final String HERE = "/revision/ansvarsfrihet";

    private final Discharges discharges;
    private final DischargePages pages;
    private final Auditors auditors;
    private final Trail trail;
    private final Gate gate;
    private final Texts texts;

    DischargeController(
            Discharges discharges,
            DischargePages pages,
            Auditors auditors,
            Trail trail,
            Gate gate,
            Texts texts) {
        this.discharges = discharges;
        this.pages = pages;
        this.auditors = auditors;
        this.trail = trail;
        this.gate = gate;
        this.texts = texts;
    }

    /// The year that is decided now: the one before this.
    @GetMapping(HERE)
    String now() {
        return Answers.seeOther(HERE + "/" + (auditors.today().getYear() - 1));
    }

    @GetMapping(HERE + "/{year:20\\d\\d}")
    String show(@PathVariable int year, @Nullable SignedIn who, Model model) {
        return show(year, who, new TypedForm(Map.of()), null, model);
    }

    @PostMapping(HERE + "/{year:20\\d\\d}/arsredovisning")
    String treat(
            @PathVariable int year,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireAssembly(who);
        var form = new TypedForm(fields);
        boolean approved = form.among("godkand", List.of("ja", "nej")).equals("ja");
        var on = form.day("ar-dag");
        var paragraph = form.line("ar-paragraf");
        return act(
                year,
                who,
                command,
                form,
                () -> discharges.treat(year, approved, on, paragraph),
                model,
                response);
    }

    @PostMapping(HERE + "/{year:20\\d\\d}/forklaring")
    String explain(
            @PathVariable int year,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var organ = fields.getOrDefault("organ", "");
        if (!pages.answersFor(who, organ)) {
            throw new AccessDeniedException("Does not answer for " + organ);
        }
        var form = new TypedForm(fields);
        var text = form.text("forklaring");
        return act(
                year,
                who,
                command,
                form,
                () -> discharges.explain(year, organ, text, who.name()),
                model,
                response);
    }

    @PostMapping(HERE + "/{year:20\\d\\d}/beslut")
    String decide(
            @PathVariable int year,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireAssembly(who);
        var form = new TypedForm(fields);
        var organ = form.among("organ", auditors.judged(year).stream().map(Organ::slug).toList());
        boolean granted = form.among("beviljas", List.of("ja", "nej")).equals("ja");
        var remark = form.optional("anmarkning", TypedForm.TEXT);
        var reasons = form.optional("motiv", TypedForm.TEXT);
        var on = form.day("dag");
        var paragraph = form.line("paragraf");
        return act(
                year,
                who,
                command,
                form,
                () -> discharges.decide(year, organ, granted, remark, reasons, on, paragraph),
                model,
                response);
    }

    private String act(
            int year,
            SignedIn who,
            Command command,
            TypedForm form,
            Supplier<Outcome<?>> act,
            Model model,
            HttpServletResponse response) {
        if (!form.right()) {
            response.setStatus(422);
            return show(year, who, form, null, model);
        }
        var outcome = trail.once(command, () -> act.get().map(_ -> HERE + "/" + year));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(year, who, form, texts.of(refused), model);
            }
        };
    }

    private void requireAssembly(SignedIn who) {
        var assembly = auditors.assembly().slug();
        if (!gate.open(who, Role.PRESIDIUM, assembly)) {
            gate.require(who, Role.SECRETARY, assembly);
        }
    }

    private String show(
            int year,
            @Nullable SignedIn who,
            TypedForm form,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.page(year, who, form, refusal));
        return "audit/discharge";
    }
}

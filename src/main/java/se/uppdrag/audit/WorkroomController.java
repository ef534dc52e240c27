package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/revision/arbetsrum`: the auditors' room, a year at a time.
@Controller
class WorkroomController {

    static final String HERE = "/revision/arbetsrum";
    private static final String YEAR = HERE + "/{year:20\\d\\d}";

    private static final List<String> STEPS = List.of("1", "2", "3", "4");

    private final Audits audits;
    private final Auditors auditors;
    private final WorkroomDoor door;
    private final WorkroomPages pages;
    private final AuditTrail trail;
    private final Texts texts;

    WorkroomController(
            Audits audits,
            Auditors auditors,
            WorkroomDoor door,
            WorkroomPages pages,
            AuditTrail trail,
            Texts texts) {
        this.audits = audits;
        this.auditors = auditors;
        this.door = door;
        this.pages = pages;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String now(SignedIn who) {
        door.require(who);
        return Answers.seeOther(HERE + "/" + auditors.today().getYear());
    }

    @GetMapping(YEAR)
    String show(@PathVariable int year, SignedIn who, Model model, HttpServletRequest request) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        model.addAttribute("page", pages.room(open.get(), year, new TypedForm(Map.of()), null));
        return "audit/workroom";
    }

    @PostMapping(YEAR + "/risk")
    String risk(
            @PathVariable int year,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        var form = new TypedForm(fields);
        var organ = form.among("risk-organ", slugs());
        var text = form.text("risk");
        var likelihood = form.among("sannolikhet", STEPS);
        var consequence = form.among("konsekvens", STEPS);
        var measure = form.optional("atgard", TypedForm.TEXT);
        if (!form.right()) {
            response.setStatus(422);
            model.addAttribute("page", pages.room(open.get(), year, form, null));
            return "audit/workroom";
        }
        return done(
                trail.once(
                        command,
                        HERE + "/" + year,
                        () -> {
                            audits.addRisk(
                                    open.get(),
                                    new Room.Risk(
                                            UUID.randomUUID(),
                                            year,
                                            organ,
                                            text,
                                            Integer.parseInt(likelihood),
                                            Integer.parseInt(consequence),
                                            measure));
                            return Outcome.granted(HERE + "/" + year);
                        }),
                open.get(),
                year,
                form,
                model,
                response);
    }

    @PostMapping(YEAR + "/granskning")
    String plan(
            @PathVariable int year,
            SignedIn who,
            Command command,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        var form = new TypedForm(fields.toSingleValueMap());
        var organs =
                fields.getOrDefault("organ", List.of()).stream().filter(slugs()::contains).toList();
        if (organs.isEmpty()) {
            form.wrong("organ", "web.mistake.choose");
        }
        var kind = form.among("slag", Arrays.stream(Review.Kind.values()).map(Enum::name).toList());
        var title = form.line("titel");
        var purpose = form.text("syfte");
        if (!form.right()) {
            response.setStatus(422);
            model.addAttribute("page", pages.room(open.get(), year, form, null));
            return "audit/workroom";
        }
        return done(
                trail.once(
                        command,
                        HERE + "/" + year,
                        () ->
                                Outcome.granted(
                                        ReviewController.HERE
                                                + "/"
                                                + audits.plan(
                                                        open.get(),
                                                        new Review.Plan(
                                                                UUID.randomUUID(),
                                                                year,
                                                                Review.Kind.valueOf(kind),
                                                                title,
                                                                organs,
                                                                purpose)))),
                open.get(),
                year,
                form,
                model,
                response);
    }

    private String done(
            Outcome<String> outcome,
            AuditRing.Open open,
            int year,
            TypedForm form,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", pages.room(open, year, form, texts.of(refused)));
                yield "audit/workroom";
            }
        };
    }

    private List<String> slugs() {
        return auditors.reviewed().stream().map(Organ::slug).toList();
    }
}

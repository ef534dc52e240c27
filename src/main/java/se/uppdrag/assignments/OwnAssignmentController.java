package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.assignments.pages.ResignPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/mitt-uppdrag`: the reader's own posts, attendance, consents; where she resigns or tells that
/// she cannot come.
@Controller
class OwnAssignmentController {

    private static final String HERE = "/mitt-uppdrag";

    private final Leavings leavings;
    private final Absences absences;
    private final OwnAssignmentPages pages;
    private final Register register;
    private final Persons persons;
    private final Meetings meetings;
    private final Trail trail;
    private final Texts texts;

    OwnAssignmentController(
            Leavings leavings,
            Absences absences,
            OwnAssignmentPages pages,
            Register register,
            Persons persons,
            Meetings meetings,
            Trail trail,
            Texts texts) {
        this.leavings = leavings;
        this.absences = absences;
        this.pages = pages;
        this.register = register;
        this.persons = persons;
        this.meetings = meetings;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @RequestParam(defaultValue = "false") boolean sparat, Model model) {
        return pages.show(who, ContactForm.of(persons.details(who.person())), sparat, "", model);
    }

    /// Where she is reached, what of it everybody may see, and what only statistics may count.
    @PostMapping(HERE + "/uppgifter")
    String contact(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = ContactForm.read(fields);
        var problem = form.problem();
        var before = persons.details(who.person());
        if (!problem.isEmpty() || before.isEmpty()) {
            response.setStatus(422);
            return pages.show(
                    who,
                    form,
                    false,
                    texts.get(problem.isEmpty() ? "assignments.mine.unknown" : problem),
                    model);
        }
        trail.once(
                command,
                () -> {
                    persons.change(form.changed(before.get(), pages.today()));
                    return Outcome.granted(HERE + "?sparat=true");
                });
        return Answers.seeOther(HERE + "?sparat=true");
    }

    @PostMapping(HERE + "/franvaro")
    String absence(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "true") boolean borta,
            Model model,
            HttpServletResponse response) {
        var meeting =
                meetings.meeting(organ, dag)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var outcome =
                trail.once(
                        command, () -> absences.tell(who.person(), meeting, borta).map(_ -> HERE));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", texts.of(refused));
                yield "web/refusal";
            }
        };
    }

    @GetMapping(HERE + "/avsagelse/{organ}")
    String resign(SignedIn who, @PathVariable String organ, Model model) {
        return resign(found(organ), "", null, model);
    }

    @PostMapping(HERE + "/avsagelse/{organ}")
    String send(
            SignedIn who,
            Command command,
            @PathVariable String organ,
            @RequestParam(defaultValue = "") String meddelande,
            Model model,
            HttpServletResponse response) {
        var of = found(organ);
        var outcome =
                trail.once(
                        command,
                        () -> leavings.ask(who.person(), organ, meddelande).map(_ -> HERE));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield resign(of, meddelande, refused, model);
            }
        };
    }

    private String resign(Organ organ, String message, @Nullable Refused<?> refused, Model model) {
        model.addAttribute(
                "page",
                new ResignPage(
                        organ.slug(),
                        Swedish.inSentence(organ.name()),
                        message,
                        refused == null ? null : texts.of(refused)));
        return "assignments/resign";
    }

    private Organ found(String slug) {
        return register.organ(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

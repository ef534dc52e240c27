package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.HandlingPages.View;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/diarium/{slug}/paminn`: reminders, for everybody who handles the matter.
@Controller
class ReminderController {

    private final Reminders reminders;
    private final HandlingPages pages;
    private final DeskForms forms;
    private final RegistryKeepers keepers;
    private final Acts acts;

    ReminderController(
            Reminders reminders,
            HandlingPages pages,
            DeskForms forms,
            RegistryKeepers keepers,
            Acts acts) {
        this.reminders = reminders;
        this.pages = pages;
        this.forms = forms;
        this.keepers = keepers;
        this.acts = acts;
    }

    @PostMapping("/administration/diarium/{slug}/{act:paminn|paminnelse-flytta|paminnelse-klar}")
    String does(
            @PathVariable String slug,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = pages.found(slug, who);
        var form = form(act, matter);
        var view = new View(matter, who);
        var filled = checked(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return pages.show(view, filled, form, model);
        }
        return acts.take(
                form,
                sent,
                command,
                response,
                right -> act(act, matter, right, keepers.clerk(who)).map(Handling::desk),
                again -> pages.show(view, again, form, model));
    }

    private Form form(String act, Handling matter) {
        return switch (act) {
            case "paminn" -> forms.remind(matter);
            case "paminnelse-flytta" -> forms.reminderMove(matter, reminders.of(matter));
            case "paminnelse-klar" -> forms.reminderDone(matter, reminders.of(matter));
            default -> throw RegistryKeepers.notFound();
        };
    }

    private static Filled checked(Filled filled) {
        return filled.text("om-handling").matches("\\d{0,6}")
                ? filled
                : filled.mistaken("om-handling", "registry.mistake.document-number");
    }

    private Outcome<Handling> act(String act, Handling matter, Filled filled, Clerk by) {
        return switch (act) {
            case "paminn" ->
                    reminders.set(
                            matter,
                            new Reminders.Written(
                                    filled.day("dag"),
                                    filled.text("paminnelse"),
                                    document(filled.text("om-handling")),
                                    filled.text("for-vem").equals(DeskForms.RESPONSIBLE)),
                            by);
            case "paminnelse-flytta" ->
                    reminders.move(
                            matter,
                            PartyController.id(filled.text("vilken"))
                                    .orElseThrow(RegistryKeepers::notFound),
                            filled.day("dag"),
                            by);
            case "paminnelse-klar" ->
                    reminders.done(
                            matter,
                            PartyController.id(filled.text("vilken"))
                                    .orElseThrow(RegistryKeepers::notFound),
                            by);
            default -> throw RegistryKeepers.notFound();
        };
    }

    private static @Nullable Integer document(String number) {
        return number.isEmpty() ? null : Integer.valueOf(number);
    }
}

package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.HandlingPages.View;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form.Filled;

/// `/administration/diarium/{slug}/remiss`: a matter is sent for opinions, to anybody and to the
/// municipality's own authorities, and one that was sent here is answered.
@Controller
class ReferralController {

    private static final String HERE = "/administration/diarium/{slug}";

    private final Desk desk;
    private final Referrals referrals;
    private final HandlingPages pages;
    private final DeskForms forms;
    private final RegistryKeepers keepers;
    private final Acts acts;

    ReferralController(
            Desk desk,
            Referrals referrals,
            HandlingPages pages,
            DeskForms forms,
            RegistryKeepers keepers,
            Acts acts) {
        this.desk = desk;
        this.referrals = referrals;
        this.pages = pages;
        this.forms = forms;
        this.keepers = keepers;
        this.acts = acts;
    }

    @PostMapping(HERE + "/remiss")
    String sends(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = pages.kept(slug, who);
        var form = forms.remit(matter);
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
                right -> send(matter, right, keepers.clerk(who)).map(Handling::desk),
                again -> pages.show(view, again, form, model));
    }

    /// Somebody is asked, and what goes along goes to one of our own.
    private static Filled checked(Filled filled) {
        boolean own = !filled.text("egen-myndighet").isEmpty();
        if (recipients(filled).isEmpty() && !own) {
            return filled.mistaken("instanser", "registry.mistake.recipient");
        }
        if (!own && !(filled.text("missiv") + filled.text("bifogad")).isEmpty()) {
            return filled.mistaken("egen-myndighet", "registry.mistake.own-authority");
        }
        return filled.text("bifogad").matches("\\d{0,6}")
                ? filled
                : filled.mistaken("bifogad", "registry.mistake.document-number");
    }

    private static List<String> recipients(Filled filled) {
        return filled.text("instanser")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private Outcome<Handling> send(Handling matter, Filled filled, Clerk by) {
        var outside = recipients(filled);
        var answerBy = filled.day("svar-senast");
        Outcome<Handling> sent =
                outside.isEmpty()
                        ? Outcome.granted(matter)
                        : desk.remit(matter, outside, answerBy, by);
        var own = filled.text("egen-myndighet");
        return own.isEmpty()
                ? sent
                : sent.flatMap(one ->
                        referrals.send(
                                one,
                                new Referrals.Sent(
                                        pages.sender(one),
                                        organ(own),
                                        answerBy,
                                        filled.text("missiv"),
                                        number(filled.text("bifogad")),
                                        filled.ticked("sekretess-bekraftad")),
                                by));
    }

    private Organ organ(String slug) {
        return keepers.organs().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(RegistryKeepers::notFound);
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    @PostMapping(HERE + "/remiss-svara")
    String answers(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = pages.kept(slug, who);
        var form = forms.answer(matter);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled ->
                        referrals
                                .answer(
                                        matter,
                                        pages.sender(matter),
                                        filled.number("handling-nummer"),
                                        filled.ticked("sekretess-bekraftad"),
                                        keepers.clerk(who))
                                .map(Handling::desk),
                again -> pages.show(new View(matter, who), again, form, model));
    }
}

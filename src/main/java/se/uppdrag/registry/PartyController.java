package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// `/administration/diarium/{slug}/part`: the parties of a matter.
@Controller
class PartyController {

    private final MatterParties parties;
    private final HandlingPages pages;
    private final DeskForms forms;
    private final RegistryKeepers keepers;
    private final Acts acts;

    PartyController(
            MatterParties parties,
            HandlingPages pages,
            DeskForms forms,
            RegistryKeepers keepers,
            Acts acts) {
        this.parties = parties;
        this.pages = pages;
        this.forms = forms;
        this.keepers = keepers;
        this.acts = acts;
    }

    @PostMapping("/administration/diarium/{slug}/{act:part|part-andra|part-avsluta}")
    String does(
            @PathVariable String slug,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = pages.kept(slug, who);
        var form = form(act, matter);
        var view = new View(matter, who);
        var filled = checked(act, form.read(sent));
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
        var all = parties.of(matter);
        return switch (act) {
            case "part" -> forms.party(matter, all);
            case "part-andra" -> forms.partyChange(matter, all, null);
            case "part-avsluta" -> forms.partyEnd(matter, all);
            default -> throw RegistryKeepers.notFound();
        };
    }

    /// A representative speaks for somebody (FL 14 §).
    private static Filled checked(String act, Filled filled) {
        if (!filled.right() || act.equals("part-avsluta")) {
            return filled;
        }
        var whole =
                filled.text("roll").equals(MatterParty.Role.REPRESENTATIVE.name())
                                && filled.text("foretrader").isEmpty()
                        ? filled.mistaken("foretrader", "registry.mistake.stands-for")
                        : filled;
        var email = filled.text("epost");
        return email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+")
                ? whole
                : whole.mistaken("epost", "registry.mistake.email");
    }

    private Outcome<Handling> act(String act, Handling matter, Filled filled, Clerk by) {
        return switch (act) {
            case "part" -> parties.enter(matter, written(filled), by);
            case "part-andra" ->
                    id(filled.text("part"))
                            .map(id -> parties.change(matter, id, written(filled), by))
                            .orElseThrow(RegistryKeepers::notFound);
            case "part-avsluta" ->
                    id(filled.text("part"))
                            .map(id -> parties.end(matter, id, filled.text("skal"), by))
                            .orElseThrow(RegistryKeepers::notFound);
            default -> throw RegistryKeepers.notFound();
        };
    }

    private static MatterParties.Written written(Filled filled) {
        return new MatterParties.Written(
                filled.choice("roll", MatterParty.Role.class),
                filled.text("namn"),
                DeskForms.orNull(filled.text("adress")),
                DeskForms.orNull(filled.text("epost")),
                id(filled.text("foretrader")).orElse(null),
                filled.ticked("namnet-visas"));
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

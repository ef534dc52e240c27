package se.uppdrag.portal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;

/// `/administration/portal/{topic}/{number}`: one version of a text, read before it is shown, and
/// shown from a day. For editors, and for whoever has been asked to read it.
@Controller
class VersionController {

    private static final String ONE = EditingController.LIST + "/{topic}/{number}";

    private final Portal portal;
    private final VersionPages pages;
    private final Editors editors;
    private final Acts acts;

    VersionController(Portal portal, VersionPages pages, Editors editors, Acts acts) {
        this.portal = portal;
        this.pages = pages;
        this.editors = editors;
        this.acts = acts;
    }

    @GetMapping(ONE)
    String show(@PathVariable String topic, @PathVariable int number, SignedIn who, Model model) {
        return shown(found(topic, number, who), who, null, null, model);
    }

    @PostMapping(ONE + "/{act:visa|granska|granskad}")
    String does(
            @PathVariable String topic,
            @PathVariable int number,
            @PathVariable String act,
            SignedIn who,
            Sent sent,
            Model model) {
        var one = found(topic, number, who);
        if (!act.equals("granskad")) {
            editors.require(who);
        }
        var form = form(act, one);
        var read = form.read(sent.fields());
        if (act.equals("visa") && read.right() && read.day("fran").isBefore(portal.today())) {
            sent.wrong();
            return shown(one, who, read.mistaken("fran", "portal.mistake.day"), form, model);
        }
        return acts.take(
                form,
                sent,
                filled -> done(act, one, filled, who).map(_ -> VersionPages.address(topic, number)),
                again -> shown(one, who, again, form, model));
    }

    private Form form(String act, Wording one) {
        return switch (act) {
            case "visa" -> pages.publish(one);
            case "granska" -> pages.ask(one);
            default -> pages.reviewed(one);
        };
    }

    private Outcome<Wording> done(String act, Wording one, Filled filled, SignedIn who) {
        return switch (act) {
            case "visa" -> portal.publish(one, filled.day("fran"), who);
            case "granska" -> {
                var asked = filled.text("granskare");
                var name =
                        pages.reviewers().stream()
                                .filter(other -> other.value().equals(asked))
                                .map(Option::name)
                                .findFirst()
                                .orElseThrow();
                yield portal.ask(one, UUID.fromString(asked), name, who);
            }
            default -> portal.reviewed(one, who);
        };
    }

    private String shown(
            Wording one, SignedIn who, @Nullable Filled again, @Nullable Form sent, Model model) {
        var topic =
                portal.history(one.topic()).stream()
                        .filter(other -> other.number() == one.number())
                        .findFirst()
                        .orElseThrow();
        model.addAttribute("page", pages.page(topic, one, who, again, sent));
        return "portal/version";
    }

    /// Refused (403) to everybody else, whether or not there is such a version.
    private Wording found(String topic, int number, SignedIn who) {
        var one =
                portal.wordings(topic).stream()
                        .filter(other -> other.number() == number)
                        .findFirst();
        if (!editors.include(who)
                && one.filter(other -> who.id().equals(other.reviewer())).isEmpty()) {
            throw new AccessDeniedException("neither editor nor reviewer");
        }
        return one.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

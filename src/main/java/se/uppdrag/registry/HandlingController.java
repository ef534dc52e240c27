package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.HandlingPages.View;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/diarium/{slug}`: one matter, and what may be done to it.
@Controller
class HandlingController {

    private static final String HERE = "/administration/diarium/{slug}";

    private final Desk desk;
    private final HandlingPages pages;
    private final SecrecyTable documents;
    private final DeskForms forms;
    private final Arrivals arrivals;
    private final RegistryKeepers keepers;
    private final Acts acts;

    HandlingController(
            Desk desk,
            HandlingPages pages,
            SecrecyTable documents,
            DeskForms forms,
            Arrivals arrivals,
            RegistryKeepers keepers,
            Acts acts) {
        this.desk = desk;
        this.pages = pages;
        this.documents = documents;
        this.forms = forms;
        this.arrivals = arrivals;
        this.keepers = keepers;
        this.acts = acts;
    }

    @GetMapping(HERE)
    String one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int efter,
            @RequestParam(defaultValue = "") String part,
            SignedIn who,
            Model model) {
        var view =
                new View(pages.found(slug, who), who, efter, PartyController.id(part).orElse(null));
        return pages.show(view, null, null, model);
    }

    @PostMapping(HERE + "/handling")
    String registers(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var matter = pages.kept(slug, who);
        var view = new View(matter, who);
        var bytes = Arrivals.bytes(fil);
        var form = forms.document(matter);
        var filled = arrivals.checked(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return pages.show(view, filled, null, model);
        }
        return acts.take(
                form,
                sent,
                command,
                response,
                right ->
                        arrivals.grounded(right)
                                .map(_ ->
                                        matter.desk()
                                                + "/"
                                                + desk.register(
                                                        matter,
                                                        arrivals.read(right, fil, bytes),
                                                        keepers.clerk(who))),
                again -> pages.show(view, again, null, model));
    }

    @PostMapping(
            HERE
                    + "/{act:ansvarig|ratta|remissvar|beslutat|avsluta|oppna-igen|sammanfor|dela|overlamna}")
    String does(
            @PathVariable String slug,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = pages.kept(slug, who);
        var view = new View(matter, who);
        var form = form(act, matter);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> act(act).apply(new Asked(matter, who), filled).map(Handling::desk),
                again -> pages.show(view, again, form, model));
    }

    private record Asked(Handling matter, SignedIn who) {}

    private Form form(String act, Handling matter) {
        return switch (act) {
            case "ansvarig" -> forms.handle(matter, pages.organs(matter));
            case "ratta" -> forms.subject(matter);
            case "remissvar" -> forms.remissEnd(matter, desk.remisses(matter));
            case "beslutat" -> forms.decide(matter);
            case "avsluta" -> forms.close(matter);
            case "oppna-igen" -> forms.reopen(matter);
            case "sammanfor" -> forms.merge(matter);
            case "dela" -> forms.split(matter);
            case "overlamna" -> forms.handOver(matter);
            default -> throw RegistryKeepers.notFound();
        };
    }

    private BiFunction<Asked, Filled, Outcome<Handling>> act(String act) {
        return switch (act) {
            case "ansvarig" ->
                    (asked, filled) ->
                            desk.handle(asked.matter(), arrivals.handler(filled), clerk(asked));
            case "ratta" ->
                    (asked, filled) ->
                            desk.correct(
                                    asked.matter(),
                                    filled.text("arende"),
                                    DeskForms.orNull(filled.text("hemlig-mening")),
                                    DeskForms.orNull(filled.text("bestammelse")),
                                    filled.text("skal"),
                                    clerk(asked));
            case "remissvar" ->
                    (asked, filled) ->
                            desk.end(
                                    asked.matter(),
                                    UUID.fromString(filled.text("remiss")),
                                    filled.choice("utfall", Remiss.End.class),
                                    filled.day("den"),
                                    clerk(asked));
            case "beslutat" ->
                    (asked, filled) ->
                            desk.decide(asked.matter(), filled.text("skal"), clerk(asked));
            case "avsluta" ->
                    (asked, filled) ->
                            desk.close(asked.matter(), filled.text("skal"), clerk(asked));
            case "oppna-igen" ->
                    (asked, filled) ->
                            desk.reopen(asked.matter(), filled.text("skal"), clerk(asked));
            case "sammanfor" ->
                    (asked, filled) ->
                            desk.merge(
                                    asked.matter(),
                                    filled.text("diarienummer"),
                                    filled.text("skal"),
                                    clerk(asked));
            case "dela" -> this::split;
            case "overlamna" -> this::handOver;
            default -> throw RegistryKeepers.notFound();
        };
    }

    private Clerk clerk(Asked asked) {
        return keepers.clerk(asked.who());
    }

    private Outcome<Handling> split(Asked asked, Filled filled) {
        var matter = asked.matter();
        return documents
                .find(matter.id(), filled.number("handling-nummer"))
                .map(document ->
                        desk.split(
                                matter,
                                document,
                                new Desk.Opening(
                                        pages.organs(matter).getFirst(),
                                        filled.text("arende"),
                                        matter.secret(),
                                        new Desk.Handler(
                                                matter.responsible(),
                                                matter.responsibleName(),
                                                matter.planClass())),
                                clerk(asked)))
                .orElseGet(() ->
                        Outcome.refused(
                                RegistryRefusal.DOCUMENT_IS_NOT_THERE,
                                filled.text("handling-nummer")));
    }

    private Outcome<Handling> handOver(Asked asked, Filled filled) {
        var matter = asked.matter();
        var to =
                keepers.organs().stream()
                        .filter(one -> one.slug().equals(filled.text("organ")))
                        .findFirst()
                        .orElseThrow(RegistryKeepers::notFound);
        return desk.handOver(
                        matter,
                        pages.organs(matter).getFirst(),
                        to,
                        filled.text("skal"),
                        arrivals.handedOver(matter, filled.text("skal")),
                        clerk(asked))
                .map(other -> keepers.keeps(asked.who(), other) ? other : matter);
    }
}

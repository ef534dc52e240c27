package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import se.uppdrag.register.Organ;
import se.uppdrag.registry.pages.HandlingPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/diarium/{slug}`: one matter, and what may be done to it.
@Controller
class HandlingController {

    private static final String HERE = "/administration/diarium/{slug}";
    private static final int PAGE = 100;
    private static final int CHANGES = 200;

    private final Desk desk;
    private final SecrecyTable documents;
    private final ChangeTable changes;
    private final DeskForms forms;
    private final DeskWords words;
    private final Arrivals arrivals;
    private final RegistryKeepers keepers;
    private final Acts acts;

    HandlingController(
            Desk desk,
            SecrecyTable documents,
            ChangeTable changes,
            DeskForms forms,
            DeskWords words,
            Arrivals arrivals,
            RegistryKeepers keepers,
            Acts acts) {
        this.desk = desk;
        this.documents = documents;
        this.changes = changes;
        this.forms = forms;
        this.words = words;
        this.arrivals = arrivals;
        this.keepers = keepers;
        this.acts = acts;
    }

    @GetMapping(HERE)
    String one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int efter,
            SignedIn who,
            Model model) {
        return show(found(slug, who), efter, who, null, null, model);
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
        var matter = kept(slug, who);
        var bytes = Arrivals.bytes(fil);
        var form = forms.document(matter);
        var filled = arrivals.checked(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return show(matter, 0, who, filled, null, model);
        }
        return acts.take(
                form,
                sent,
                command,
                response,
                right ->
                        Outcome.granted(
                                matter.desk()
                                        + "/"
                                        + desk.register(
                                                matter,
                                                arrivals.read(right, fil, bytes),
                                                keepers.clerk(who))),
                again -> show(matter, 0, who, again, null, model));
    }

    @PostMapping(
            HERE
                    + "/{act:ansvarig|ratta|remiss|remissvar|beslutat|avsluta|oppna-igen|sammanfor|dela|overlamna}")
    String does(
            @PathVariable String slug,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = kept(slug, who);
        var form = form(act, matter);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> act(act).apply(new Asked(matter, who), filled).map(Handling::desk),
                again -> show(matter, 0, who, again, form, model));
    }

    private record Asked(Handling matter, SignedIn who) {}

    private Form form(String act, Handling matter) {
        return switch (act) {
            case "ansvarig" -> forms.handle(matter, organs(matter));
            case "ratta" -> forms.subject(matter);
            case "remiss" -> forms.remit(matter);
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
                                    filled.text("skal"),
                                    clerk(asked));
            case "remiss" ->
                    (asked, filled) ->
                            desk.remit(
                                    asked.matter(),
                                    filled.text("instanser")
                                            .lines()
                                            .map(String::strip)
                                            .filter(line -> !line.isEmpty())
                                            .distinct()
                                            .toList(),
                                    filled.day("svar-senast"),
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
                                        organs(matter).getFirst(),
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
                        organs(matter).getFirst(),
                        to,
                        filled.text("skal"),
                        arrivals.handedOver(matter, filled.text("skal")),
                        clerk(asked))
                .map(other -> keepers.keeps(asked.who(), other) ? other : matter);
    }

    private List<Organ> organs(Handling matter) {
        return keepers.organs().stream()
                .filter(one -> one.authority().equals(matter.authority()))
                .toList();
    }

    private String show(
            Handling matter,
            int after,
            SignedIn who,
            @Nullable Filled again,
            @Nullable Form sent,
            Model model) {
        var found = documents.documents(matter.id(), after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var remisses = desk.remisses(matter);
        model.addAttribute(
                "page",
                new HandlingPage(
                        matter.dnr(),
                        DeskWords.subject(matter),
                        matter.secret(),
                        matter.secret() ? "" : "/diarium/" + matter.slug(),
                        "/beredning/" + matter.slug(),
                        matter.desk() + "/brev",
                        words.facts(matter),
                        shown.stream().map(one -> words.document(matter, one)).toList(),
                        found.size() > PAGE
                                ? matter.desk() + "?efter=" + shown.getLast().number()
                                : "",
                        remisses.stream().map(one -> words.remiss(one, keepers.today())).toList(),
                        desk.traces(matter).stream()
                                .map(one -> words.trace(one, "/administration/diarium/"))
                                .toList(),
                        changes.newest(matter.id(), CHANGES).stream().map(words::change).toList(),
                        keepers.keeps(who, matter)
                                ? acts.shown(
                                        again, sent, forms.matter(matter, remisses, organs(matter)))
                                : List.of()));
        return "registry/handling";
    }

    private Handling found(String slug, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireReading(who, matter);
        return matter;
    }

    private Handling kept(String slug, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireKeeping(who, matter);
        return matter;
    }
}

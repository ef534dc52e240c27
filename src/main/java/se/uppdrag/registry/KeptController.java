package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.pages.KeptPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/diarium/ordnade`: what is kept in order instead of registered (OSL 5:1).
@Controller
class KeptController {

    private static final String HERE = "/administration/diarium/ordnade";
    private static final int PAGE = 50;

    private final KeptTable table;
    private final RegistryKeepers keepers;
    private final Acts acts;
    private final Clock clock;

    KeptController(KeptTable table, RegistryKeepers keepers, Acts acts, Clock clock) {
        this.table = table;
        this.keepers = keepers;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String list(SignedIn who, @RequestParam(defaultValue = "") String efter, Model model) {
        return show(who, DeskController.after(efter), null, model);
    }

    @PostMapping(HERE)
    String keeps(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return acts.take(
                form(who),
                sent,
                command,
                response,
                filled -> keep(who, filled),
                again -> show(who, "", again, model));
    }

    private Outcome<String> keep(SignedIn who, Filled filled) {
        return new Kept(
                        UUID.randomUUID(),
                        filled.text("myndighet"),
                        filled.text("plats"),
                        filled.day("den"),
                        filled.text("motpart"),
                        filled.text("mening"),
                        keepers.clerk(who).name())
                .keep(filled.ticked("hemlig"))
                .map(kept -> {
                    table.insert(kept, clock.instant());
                    return HERE;
                });
    }

    private Form form(SignedIn who) {
        keepers.authorities(who);
        return Form.of("registry", "keep", HERE)
                .choice("myndighet", keepers.authorityOptions(keepers.organs(who)))
                .text("plats", DeskForms.LINE)
                .day("den")
                .beginning("den", keepers.today().toString())
                .optionalText("motpart", DeskForms.LINE)
                .text("mening", DeskForms.LINE)
                .tick("hemlig");
    }

    private String show(SignedIn who, String after, @Nullable Filled again, Model model) {
        var found = table.newest(keepers.authorities(who), after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        model.addAttribute(
                "page",
                new KeptPage(
                        shown.stream()
                                .map(one ->
                                        new KeptPage.Line(
                                                one.onDate().toString(),
                                                one.subject(),
                                                one.counterparty(),
                                                one.place(),
                                                one.authority()))
                                .toList(),
                        found.size() > PAGE
                                ? HERE
                                        + "?efter="
                                        + shown.getLast().onDate()
                                        + "_"
                                        + shown.getLast().id()
                                : "",
                        acts.shown(again, List.of(form(who)))));
        return "registry/kept";
    }
}

package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.pages.DescriptionEditPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/diarium/beskrivning/{organ}`: whoever keeps an authority's diarium writes what
/// the description of its documents says that cannot be read out of the diarium.
@Controller
class DescriptionDeskController {

    static final String DESK = "/administration/diarium/beskrivning";

    private static final String ONE = DESK + "/{organ:[a-z0-9-]{1,60}}";
    private static final int MOST = 3_000;

    private final RegistryKeepers keepers;
    private final Descriptions descriptions;
    private final Acts acts;

    DescriptionDeskController(RegistryKeepers keepers, Descriptions descriptions, Acts acts) {
        this.keepers = keepers;
        this.descriptions = descriptions;
        this.acts = acts;
    }

    @GetMapping(ONE)
    String edit(@PathVariable String organ, SignedIn who, Model model) {
        return show(keepers.organ(who, organ), null, model);
    }

    @PostMapping(ONE)
    String write(
            @PathVariable String organ,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var kept = keepers.organ(who, organ);
        return acts.take(
                form(kept),
                sent,
                command,
                response,
                filled -> {
                    descriptions.say(
                            kept.authority(),
                            new Description(
                                    filled.text("verksamhet"),
                                    filled.text("sokmedel"),
                                    filled.text("hjalpmedel"),
                                    filled.text("utbyte"),
                                    filled.text("forsaljning")),
                            who.name());
                    return Outcome.granted("/diarium/beskrivning");
                },
                filled -> show(kept, filled, model));
    }

    private Form form(Organ organ) {
        var now = descriptions.of(organ.authority());
        return Form.of("registry", "description", DESK + "/" + organ.slug())
                .area("verksamhet", MOST)
                .beginning("verksamhet", now.activity())
                .optionalArea("sokmedel", MOST)
                .beginning("sokmedel", now.registers())
                .optionalArea("hjalpmedel", MOST)
                .beginning("hjalpmedel", now.aids())
                .optionalArea("utbyte", MOST)
                .beginning("utbyte", now.exchange())
                .area("forsaljning", MOST)
                .beginning("forsaljning", now.sale());
    }

    private String show(Organ organ, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new DescriptionEditPage(organ.name(), acts.shown(again, form(organ)).getFirst()));
        return "registry/description-edit";
    }
}

package se.uppdrag.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.search.pages.IndexPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/administration/sokregister`: how much there is to find, and making the index anew.
@Controller
class IndexController {

    private static final String HERE = "/administration/sokregister";

    private final Index index;
    private final Gate gate;
    private final Trail trail;

    IndexController(Index index, Gate gate, Trail trail) {
        this.index = index;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping("/administration/sokregister")
    String show(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var size = index.size();
        model.addAttribute(
                "page",
                new IndexPage(
                        SearchPages.number(size.entries()),
                        SearchPages.number(size.words()),
                        !index.behind()));
        return "search/index";
    }

    @PostMapping("/administration/sokregister")
    String again(SignedIn who, Command command) {
        gate.require(who, Role.ADMINISTRATOR);
        trail.once(
                command,
                () -> {
                    index.again();
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }
}

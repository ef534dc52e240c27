package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.PartiesPage;
import se.uppdrag.founding.pages.PartiesPage.Line;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/administration/kommunen/partier`: the parties, with the colours the house shows them in. A
/// party that wins a seat without standing here is entered with the election.
@Controller
class PartiesController {

    static final String HERE = "/administration/kommunen/partier";

    private static final Line NOTHING_TYPED = new Line("", "", "#5b6470", "#a3adba");
    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_NAME = 100;
    private static final String COLOUR = "#[0-9a-f]{6}";

    private final Register register;
    private final Gate gate;
    private final Trail trail;

    PartiesController(Register register, Gate gate, Trail trail) {
        this.register = register;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(NOTHING_TYPED, Map.of(), model);
    }

    /// A new party, or new facts about one that is there.
    @PostMapping(HERE)
    String save(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "") String farg,
            @RequestParam(defaultValue = "") String morkfarg,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var typed =
                new Line(
                        kod.strip(),
                        namn.strip(),
                        farg.strip().toLowerCase(Locale.ROOT),
                        morkfarg.strip().toLowerCase(Locale.ROOT));
        var mistakes = mistakes(typed);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(typed, mistakes, model);
        }
        trail.once(
                command,
                () -> {
                    keep(typed);
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private void keep(Line typed) {
        var known = register.parties();
        var last = known.stream().mapToInt(Party::bench).max().orElse(0);
        var party =
                new Party(typed.code(), typed.name(), typed.colour(), typed.darkColour(), last + 1);
        if (known.stream().anyMatch(one -> one.code().equals(typed.code()))) {
            register.change(party);
        } else {
            register.found(party);
        }
    }

    private static Map<String, String> mistakes(Line typed) {
        var mistakes = new LinkedHashMap<String, String>();
        if (typed.code().isEmpty() || typed.code().length() > LONGEST_CODE) {
            mistakes.put("kod", "founding.mistake.party-code");
        }
        if (typed.name().isEmpty() || typed.name().length() > LONGEST_NAME) {
            mistakes.put("namn", "founding.mistake.party-name");
        }
        if (!typed.colour().matches(COLOUR) || !typed.darkColour().matches(COLOUR)) {
            mistakes.put("farg", "founding.mistake.colour");
        }
        return mistakes;
    }

    private String show(Line typed, Map<String, String> mistakes, Model model) {
        model.addAttribute(
                "page",
                new PartiesPage(
                        register.parties().stream()
                                .map(one ->
                                        new Line(
                                                one.code(),
                                                one.name(),
                                                one.colour(),
                                                one.darkColour()))
                                .toList(),
                        new Line(
                                typed.code(),
                                typed.name(),
                                colour(typed.colour(), NOTHING_TYPED.colour()),
                                colour(typed.darkColour(), NOTHING_TYPED.darkColour())),
                        mistakes));
        return "founding/parties";
    }

    private static String colour(String typed, String otherwise) {
        return typed.matches(COLOUR) ? typed : otherwise;
    }
}

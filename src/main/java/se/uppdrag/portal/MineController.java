package se.uppdrag.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.portal.pages.MinePage;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.Texts;

/// `/mina-uppgifter`: the reader's own assignments, and the address where she is reached.
@Controller
class MineController {

    private static final String HERE = "/mina-uppgifter";

    private final Register register;
    private final Accounts accounts;
    private final OwnPages pages;
    private final Trail trail;
    private final Texts texts;

    MineController(Register register, Accounts accounts, OwnPages pages, Trail trail, Texts texts) {
        this.register = register;
        this.accounts = accounts;
        this.pages = pages;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @RequestParam(defaultValue = "false") boolean sparat, Model model) {
        var email = register.person(who.person()).map(Person::email).orElse("");
        return show(who, email, "", sparat, model);
    }

    @PostMapping(HERE)
    String change(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String epost,
            Model model,
            HttpServletResponse response) {
        var email = epost.strip();
        if (!email.isEmpty() && !EmailAddress.wellFormed(email)) {
            response.setStatus(422);
            return show(who, epost, "portal.mistake.email", false, model);
        }
        trail.once(
                command,
                () -> {
                    register.reachAt(who.person(), email.isEmpty() ? null : email);
                    return Outcome.granted(HERE + "?sparat=true");
                });
        return Answers.seeOther(HERE + "?sparat=true");
    }

    private String show(SignedIn who, String email, String mistake, boolean saved, Model model) {
        var own = "/ledamoter/" + who.id();
        model.addAttribute(
                "page",
                new MinePage(
                        who.name(),
                        accounts.username(who.person()).orElse(""),
                        email,
                        mistake,
                        saved,
                        assignments(who),
                        pages.exist(own) ? own : ""));
        return "portal/mine";
    }

    private List<MinePage.Assignment> assignments(SignedIn who) {
        return register.memberships(who.person()).stream().map(this::assignment).toList();
    }

    private MinePage.Assignment assignment(Membership one) {
        var href = "/organ/" + one.organ();
        return new MinePage.Assignment(
                register.organ(one.organ()).map(Organ::name).orElse(one.organ()),
                pages.exist(href) ? href : "",
                texts.get("portal.post." + one.post()),
                one.party() == null ? "" : one.party(),
                one.fromDate().toString(),
                one.toDate() == null ? "" : one.toDate().toString(),
                one.decidedBy());
    }
}

package se.uppdrag.initiatives;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.initiatives.pages.InitiativesPage;
import se.uppdrag.web.Swedish;

/// The public lists of what has been handed in.
@Controller
class InitiativesController {

    private static final int PAGE = 50;

    private final Initiatives initiatives;

    InitiativesController(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /// @param efter the address of the last on the page before
    @GetMapping("/motioner")
    String motions(@RequestParam(defaultValue = "") String efter, Model model) {
        return list(Kind.MOTION, "/motioner", efter, model);
    }

    @GetMapping("/interpellationer")
    String interpellations(@RequestParam(defaultValue = "") String efter, Model model) {
        return list(Kind.INTERPELLATION, "/interpellationer", efter, model);
    }

    @GetMapping("/fragor")
    String questions(@RequestParam(defaultValue = "") String efter, Model model) {
        return list(Kind.QUESTION, "/fragor", efter, model);
    }

    private String list(Kind kind, String here, String after, Model model) {
        var found = initiatives.newestFirst(kind, after, PAGE + 1);
        model.addAttribute(
                "page",
                new InitiativesPage(
                        kind.name(),
                        found.stream().limit(PAGE).map(InitiativesController::line).toList(),
                        after.isEmpty() ? "" : here,
                        found.size() > PAGE
                                ? here + "?efter=" + found.get(PAGE - 1).matterSlug()
                                : ""));
        return "initiatives/initiatives";
    }

    private static InitiativesPage.Line line(Receipt one) {
        return new InitiativesPage.Line(
                one.title(),
                InitiativePages.address(one),
                one.dnr(),
                one.moverName(),
                "/ledamoter/" + one.mover().value(),
                one.moverParty() == null ? "" : one.moverParty(),
                Swedish.date(one.filedAt()),
                one.raisedOn() == null ? "" : Swedish.date(one.raisedOn()),
                one.coSigners(),
                one.withdrawn());
    }
}

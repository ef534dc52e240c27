package se.uppdrag.initiatives;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.initiatives.pages.InitiativesPage;
import se.uppdrag.web.Swedish;

/// The public lists of what has been handed in.
@Controller
class InitiativesController {

    private final Initiatives initiatives;

    InitiativesController(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @GetMapping("/motioner")
    String motions(Model model) {
        return list(Kind.MOTION, model);
    }

    @GetMapping("/interpellationer")
    String interpellations(Model model) {
        return list(Kind.INTERPELLATION, model);
    }

    @GetMapping("/fragor")
    String questions(Model model) {
        return list(Kind.QUESTION, model);
    }

    private String list(Kind kind, Model model) {
        var lines =
                initiatives.newestFirst(kind).stream().map(InitiativesController::line).toList();
        model.addAttribute("page", new InitiativesPage(kind.name(), lines));
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

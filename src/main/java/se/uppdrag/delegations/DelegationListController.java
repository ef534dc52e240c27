package se.uppdrag.delegations;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Texts;

/// `/delegation/beslut/lista.pdf`: delegated decisions on paper (`delegationslista`), those
/// reported to one meeting or those the list is narrowed to.
@Controller
class DelegationListController {

    private final DecisionPages pages;
    private final Register register;
    private final Paper paper;
    private final Houses houses;
    private final Texts texts;

    DelegationListController(
            DecisionPages pages, Register register, Paper paper, Houses houses, Texts texts) {
        this.pages = pages;
        this.register = register;
        this.paper = paper;
        this.houses = houses;
        this.texts = texts;
    }

    /// @param who anybody who is signed in, as for the list on the page
    /// @param mote the day of the meeting they were reported to
    @GetMapping("/delegation/beslut/lista.pdf")
    ResponseEntity<byte[]> list(
            SignedIn who,
            @RequestParam String namnd,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(defaultValue = "") String mote) {
        var organ =
                register.organ(namnd)
                        .filter(Organ::committee)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var meeting = DateFields.read(mote);
        var filter =
                meeting == null
                        ? DecisionPages.asked(namnd, ar, lage, sok)
                        : new DecidedTable.Filter(namnd, 0, "REPORTED", "", meeting);
        return Paper.shown(
                "delegationslista-" + namnd + (meeting == null ? "" : "-" + meeting) + ".pdf",
                paper.pdf(
                        "delegations/list-paper",
                        Map.of(
                                "page",
                                pages.paper(filter, organ, houses.ours().name()),
                                "texts",
                                texts)));
    }
}

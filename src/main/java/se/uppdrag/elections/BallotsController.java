package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.elections.pages.BallotsPage;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/rakna/valsedlar`: ballots to print for a proportional election, all alike but for the group's
/// designation and the names, and the form the votes are tallied on. The vote itself is on paper.
@Controller
class BallotsController {

    private static final int MOST_COPIES = 150;
    private static final int MOST_BALLOTS = 600;

    private final Texts texts;

    BallotsController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/valsedlar")
    String ballots(
            @RequestParam(defaultValue = "") String val,
            @RequestParam(defaultValue = "") String platser,
            @RequestParam(defaultValue = "") String narvarande,
            @RequestParam(defaultValue = "1") String antal,
            @RequestParam(defaultValue = "") String grupper,
            @RequestParam(defaultValue = "valsedlar") String visa,
            Model model) {
        var asked = !grupper.isBlank();
        int seats = CalculatorsController.whole(platser);
        int present = CalculatorsController.whole(narvarande);
        int copies = CalculatorsController.whole(antal);
        var lists = BallotLists.plain(grupper);
        var typed = new BallotsPage.Typed(val, platser, narvarande, antal, grupper, visa);
        var problem = asked ? problem(seats, present, copies, lists) : "";
        if (!asked || !problem.isEmpty()) {
            return show(typed, problem, null, null, model);
        }
        return switch (lists.printable(seats)) {
            case Refused<List<Ballots>> refused -> show(typed, "", texts.of(refused), null, model);
            case Granted<List<Ballots>>(var printable, var remarks) ->
                    show(
                            typed,
                            "",
                            null,
                            new BallotsPage.Printed(
                                    visa.equals("blankett"),
                                    remarks.stream().map(texts::of).toList(),
                                    Integer.toString(ProportionalElection.quota(present, seats)),
                                    papers(printable, copies),
                                    printable.stream().map(BallotsController::paper).toList()),
                            model);
        };
    }

    private String problem(int seats, int present, int copies, BallotLists lists) {
        if (!lists.unreadable().isEmpty()) {
            return texts.get("elections.ballots.unreadable", lists.unreadable());
        }
        if (seats < 1
                || seats > ProportionalController.MOST
                || present < 1
                || present > ProportionalController.MOST) {
            return texts.get("elections.proportional.numbers");
        }
        return copies < 1 || copies > MOST_COPIES || copies * lists.lists().size() > MOST_BALLOTS
                ? texts.get(
                        "elections.ballots.copies",
                        Integer.toString(MOST_COPIES),
                        Integer.toString(MOST_BALLOTS))
                : "";
    }

    private static List<BallotsPage.Paper> papers(List<Ballots> lists, int copies) {
        var papers = new ArrayList<BallotsPage.Paper>();
        for (var list : lists) {
            for (int copy = 0; copy < copies; copy++) {
                papers.add(paper(list));
            }
        }
        return papers;
    }

    private static BallotsPage.Paper paper(Ballots list) {
        return new BallotsPage.Paper(list.group(), list.names());
    }

    private static String show(
            BallotsPage.Typed typed,
            String problem,
            @Nullable RefusalText refusal,
            BallotsPage.@Nullable Printed printed,
            Model model) {
        model.addAttribute("page", new BallotsPage(typed, problem, refusal, printed));
        return "elections/ballots";
    }
}

package se.uppdrag.elections;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.PartyBallots.Elected;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.elections.pages.PartyBallotsPage;
import se.uppdrag.web.Texts;

/// `/rakna/ersattare`: who of a party is elected from its lists, and who serves for each of them.
@Controller
class PartyBallotsController {

    private static final int MOST_SUBSTITUTES = 60;

    private final Texts texts;

    PartyBallotsController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/ersattare")
    String ballots(
            @RequestParam(defaultValue = "") String listor,
            @RequestParam(defaultValue = "") String mandat,
            @RequestParam(defaultValue = "2") String antal,
            @RequestParam(defaultValue = "") String personroster,
            Model model) {
        var asked = !(listor.isBlank() && mandat.isBlank());
        int seats = CalculatorsController.whole(mandat);
        int wanted = CalculatorsController.whole(antal);
        var lists = BallotLists.counted(listor);
        var personal = VotesForm.read(personroster);
        var problem = asked ? problem(seats, wanted, lists, personal) : "";
        model.addAttribute(
                "page",
                new PartyBallotsPage(
                        listor,
                        mandat,
                        antal,
                        personroster,
                        problem,
                        asked && problem.isEmpty()
                                ? lines(
                                        new PartyBallots(lists.lists(), personal.votes()),
                                        seats,
                                        wanted)
                                : List.of()));
        return "elections/party-ballots";
    }

    private String problem(int seats, int wanted, BallotLists lists, VotesForm personal) {
        if (!lists.unreadable().isEmpty()) {
            return texts.get("elections.party-ballots.unreadable", lists.unreadable());
        }
        if (!personal.problem().isEmpty()) {
            return texts.get("elections.votes.unreadable", personal.problem());
        }
        if (lists.lists().stream().mapToInt(Ballots::count).sum() < 1) {
            return texts.get("elections.votes.none");
        }
        if (wanted < PartyBallots.FEWEST_SUBSTITUTES || wanted > MOST_SUBSTITUTES) {
            return texts.get("elections.party-ballots.substitutes.range");
        }
        return seats < 1 || seats > CountsFile.MOST_SEATS
                ? texts.get("elections.seats.out-of-range")
                : "";
    }

    private List<PartyBallotsPage.Line> lines(PartyBallots ballots, int seats, int wanted) {
        var elected = ballots.elected(seats);
        return elected.stream()
                .map(one ->
                        line(
                                one,
                                Integer.toString(elected.indexOf(one) + 1),
                                ballots.substitutes(one, elected, wanted)))
                .toList();
    }

    private PartyBallotsPage.Line line(Elected one, String order, List<String> substitutes) {
        return new PartyBallotsPage.Line(
                order,
                one.name(),
                one.byVotes()
                        ? texts.get("elections.personal.by-votes")
                        : texts.get(
                                "elections.party-ballots.lists",
                                String.join(
                                        ", ", one.counted().stream().map(Ballots::group).toList())),
                one.lot().isEmpty()
                        ? ""
                        : texts.get("elections.party-ballots.lot", String.join(", ", one.lot())),
                substitutes,
                substitutes.size() < PartyBallots.FEWEST_SUBSTITUTES
                        ? texts.get("elections.party-ballots.few")
                        : "");
    }
}

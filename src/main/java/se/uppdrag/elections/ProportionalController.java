package se.uppdrag.elections;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.elections.ProportionalElection.Result;
import se.uppdrag.elections.pages.ProportionalPage;
import se.uppdrag.web.Texts;

/// `/rakna/proportionellt-val`: who is elected, from the ballots counted, and in what order the
/// alternates are called.
@Controller
class ProportionalController {

    static final int MOST = 999;

    private final Texts texts;

    ProportionalController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/proportionellt-val")
    String proportional(
            @RequestParam(defaultValue = "") String platser,
            @RequestParam(defaultValue = "") String narvarande,
            @RequestParam(defaultValue = "") String grupper,
            @RequestParam(defaultValue = "") String ersattare,
            @RequestParam(defaultValue = "") String lott,
            Model model) {
        int seats = CalculatorsController.whole(platser);
        int present = CalculatorsController.whole(narvarande);
        var members = BallotLists.counted(grupper);
        var alternates = BallotLists.counted(ersattare);
        var asked = !(platser.isBlank() && narvarande.isBlank() && grupper.isBlank());
        var problem = asked ? problem(seats, present, members, alternates) : "";
        model.addAttribute(
                "page",
                new ProportionalPage(
                        platser,
                        narvarande,
                        grupper,
                        ersattare,
                        lott,
                        problem,
                        asked && problem.isEmpty()
                                ? answer(
                                        ProportionalElection.of(seats, present, members.lists(), 0),
                                        ProportionalElection.of(
                                                seats, present, alternates.lists(), 0),
                                        drawn(lott))
                                : null));
        return "elections/proportional";
    }

    private String problem(int seats, int present, BallotLists members, BallotLists alternates) {
        if (seats < 1 || seats > MOST || present < 1 || present > MOST) {
            return texts.get("elections.proportional.numbers");
        }
        for (var read : List.of(members, alternates)) {
            if (!read.unreadable().isEmpty()) {
                return texts.get("elections.proportional.unreadable", read.unreadable());
            }
            if (read.lists().stream().mapToInt(Ballots::count).sum() > present) {
                return texts.get("elections.proportional.too-many");
            }
        }
        return "";
    }

    private static DrawnOrder drawn(String lott) {
        return lott.isBlank()
                ? DrawnOrder.NONE
                : new DrawnOrder(
                        List.of(Arrays.stream(lott.split("[,;]")).map(String::strip).toList()));
    }

    private ProportionalPage.Answer answer(
            ProportionalElection election, ProportionalElection ofAlternates, DrawnOrder drawn) {
        var result = election.elect(drawn);
        return new ProportionalPage.Answer(
                Integer.toString(election.quota()),
                elected(result),
                result.ties().stream().filter(tie -> !tie.drawn()).map(this::sentence).toList(),
                result.unfilled() == 0
                        ? ""
                        : texts.get(
                                result.waitsForLot()
                                        ? "elections.proportional.waiting"
                                        : "elections.proportional.no-names",
                                Integer.toString(result.unfilled())),
                ofAlternates.groups().isEmpty()
                        ? List.of()
                        : calls(election, result, ofAlternates, ofAlternates.elect(drawn)));
    }

    private static List<ProportionalPage.Elected> elected(Result result) {
        return result.elected().stream()
                .map(one ->
                        new ProportionalPage.Elected(
                                Integer.toString(one.order()),
                                one.person(),
                                String.join(" + ", one.shared()),
                                DistributionPages.decimal(one.comparison()),
                                one.comparison().toString()))
                .toList();
    }

    private static List<ProportionalPage.Call> calls(
            ProportionalElection election,
            Result members,
            ProportionalElection ofAlternates,
            Result alternates) {
        return members.elected().stream()
                .map(one -> {
                    var designation =
                            election.group(one.group())
                                    .map(ProportionalElection.Group::designation)
                                    .orElse(one.group());
                    return new ProportionalPage.Call(
                            one.person(),
                            designation,
                            ofAlternates.callOrder(designation, alternates));
                })
                .toList();
    }

    private String sentence(ProportionalElection.Tie tie) {
        return texts.get(
                tie.decidesSeat()
                        ? "elections.proportional.lot"
                        : "elections.proportional.lot.order",
                Integer.toString(tie.at()),
                String.join(", ", tie.among()),
                tie.comparison().toString());
    }
}

package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.pages.PersonalVotesPage;
import se.uppdrag.web.Texts;

/// `/rakna/personroster`: who takes a party's seats in a constituency, by personal votes first and
/// then by the list.
@Controller
class PersonalVotesController {

    private final Texts texts;

    PersonalVotesController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/personroster")
    String personalVotes(
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String mandat,
            @RequestParam(defaultValue = "") String lista,
            Model model) {
        var asked = !(roster.isBlank() && mandat.isBlank() && lista.isBlank());
        int partyVotes = CalculatorsController.whole(roster);
        int seats = CalculatorsController.whole(mandat);
        var list = VotesForm.read(lista);
        var problem = asked ? problem(partyVotes, seats, list) : "";
        model.addAttribute(
                "page",
                new PersonalVotesPage(
                        roster,
                        mandat,
                        lista,
                        problem,
                        asked && problem.isEmpty()
                                ? texts.get(
                                        "elections.personal.threshold",
                                        DistributionPages.number(
                                                PersonalVotes.threshold(partyVotes)))
                                : "",
                        asked && problem.isEmpty()
                                ? lines(new PersonalVotes(partyVotes, list.votes()), list, seats)
                                : List.of()));
        return "elections/personal-votes";
    }

    private String problem(int partyVotes, int seats, VotesForm list) {
        if (!list.problem().isEmpty()) {
            return texts.get("elections.votes.unreadable", list.problem());
        }
        if (partyVotes < 1 || list.votes().isEmpty()) {
            return texts.get("elections.votes.none");
        }
        return seats < 1 || seats > CountsFile.MOST_SEATS
                ? texts.get("elections.seats.out-of-range")
                : "";
    }

    private List<PersonalVotesPage.Line> lines(PersonalVotes votes, VotesForm list, int seats) {
        var names = List.copyOf(list.votes().keySet());
        var lines = new ArrayList<PersonalVotesPage.Line>();
        for (var name : votes.elected(names, names.size())) {
            lines.add(
                    new PersonalVotesPage.Line(
                            Integer.toString(lines.size() + 1),
                            name,
                            DistributionPages.number(list.votes().getOrDefault(name, 0)),
                            texts.get(
                                    votes.enough(name)
                                            ? "elections.personal.by-votes"
                                            : "elections.personal.by-list"),
                            lines.size() < seats));
        }
        return lines;
    }
}

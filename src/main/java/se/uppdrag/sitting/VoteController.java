package se.uppdrag.sitting;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppdrag.sitting.pages.VotePage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Texts;

/// An open vote is public, with names, as soon as the chair has ended it.
@Controller
class VoteController {

    private static final String VOTE = "/sammantraden/{organ}/{day}/omrostningar/{number:\\d{1,4}}";

    private final Disclosure disclosure;
    private final ResultPages results;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;

    VoteController(
            Disclosure disclosure, ResultPages results, Houses houses, Paper paper, Texts texts) {
        this.disclosure = disclosure;
        this.results = results;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
    }

    @GetMapping(VOTE)
    String vote(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int number,
            Model model) {
        model.addAttribute("page", page(organ, day, number));
        return "sitting/vote";
    }

    /// The voting list (`omröstningslista`) on paper.
    @GetMapping(VOTE + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String organ, @PathVariable String day, @PathVariable int number) {
        return Paper.shown(
                "omrostning-%s-%s-%d.pdf".formatted(organ, day, number),
                paper.pdf(
                        "sitting/vote-paper",
                        Map.of(
                                "page",
                                page(organ, day, number),
                                "house",
                                houses.ours().name(),
                                "texts",
                                texts)));
    }

    private VotePage page(String organ, String day, int number) {
        var seen = disclosure.of(organ, day);
        var result = results.find(seen.sitting(), number).orElseThrow(Disclosure::notFound);
        seen.require(result.item());
        return new VotePage(seen.meeting().address(), seen.name(), !seen.verified(), result);
    }
}

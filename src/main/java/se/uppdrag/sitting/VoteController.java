package se.uppdrag.sitting;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppdrag.sitting.pages.VotePage;

/// An open vote is public, with names, as soon as the chair has ended it.
@Controller
class VoteController {

    private final Disclosure disclosure;
    private final ResultPages results;

    VoteController(Disclosure disclosure, ResultPages results) {
        this.disclosure = disclosure;
        this.results = results;
    }

    @GetMapping("/sammantraden/{organ}/{day}/omrostningar/{number:\\d{1,4}}")
    String vote(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int number,
            Model model) {
        var seen = disclosure.of(organ, day);
        var result = results.find(seen.sitting(), number).orElseThrow(Disclosure::notFound);
        seen.require(result.item());
        model.addAttribute(
                "page",
                new VotePage(seen.meeting().address(), seen.name(), !seen.verified(), result));
        return "sitting/vote";
    }
}

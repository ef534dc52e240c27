package se.uppdrag.elections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.elections.pages.CalculatorsPage;
import se.uppdrag.elections.pages.DistributionView;
import se.uppdrag.elections.pages.SeatsPage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// `/rakna`: the calculators, and seats from votes for anybody to count again.
@Controller
class CalculatorsController {

    private final Elections elections;
    private final DistributionPages distributions;
    private final ElectionPages results;
    private final Texts texts;
    private final Clock clock;

    CalculatorsController(
            Elections elections,
            DistributionPages distributions,
            ElectionPages results,
            Texts texts,
            Clock clock) {
        this.elections = elections;
        this.distributions = distributions;
        this.results = results;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/rakna")
    String calculators(Model model) {
        model.addAttribute("page", new CalculatorsPage(kept()));
        return "elections/calculators";
    }

    @GetMapping("/rakna/mandat")
    String seats(
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String mandat,
            @RequestParam(defaultValue = "") String giltiga,
            @RequestParam(defaultValue = "") String ar,
            Model model) {
        var year = ar.isBlank() ? Integer.toString(thisYear()) : ar.strip();
        if (roster.isBlank() && mandat.isBlank()) {
            return show(roster, mandat, giltiga, year, "", null, model);
        }
        var asked = SeatsAsked.read(roster, mandat, giltiga, year);
        var count = asked.count();
        return count == null
                ? show(
                        roster,
                        mandat,
                        giltiga,
                        year,
                        texts.get(asked.problem(), asked.argument()),
                        null,
                        model)
                : show(
                        roster,
                        mandat,
                        giltiga,
                        year,
                        "",
                        distributions.view(Distribution.of(count), Map.of()),
                        model);
    }

    @GetMapping("/rakna/mandat/{year:\\d{4}}")
    String result(@PathVariable int year, Model model) {
        var result =
                elections
                        .result(year)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", results.of(result, "", null));
        return "elections/result";
    }

    private String show(
            String votes,
            String seats,
            String validVotes,
            String year,
            String problem,
            @Nullable DistributionView view,
            Model model) {
        model.addAttribute(
                "page", new SeatsPage(votes, seats, validVotes, year, problem, view, kept()));
        return "elections/seats";
    }

    private List<CalculatorsPage.Link> kept() {
        return elections.all().stream()
                .map(one ->
                        new CalculatorsPage.Link(
                                "/rakna/mandat/" + one.year(),
                                texts.get("elections.of-year", Integer.toString(one.year()))))
                .toList();
    }

    private int thisYear() {
        return SwedishTime.dateOf(clock.instant()).getYear();
    }

    /// The number typed, spaces and all; -1 where it is none.
    static int whole(String text) {
        var digits = text.replaceAll("[\\s\u00a0]", "");
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : -1;
    }
}

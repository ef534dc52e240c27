package se.uppdrag.elections;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// `/rakna/mandat/{year}/forklaring` and `/rakna/mandat/forklaring`: who took which seat, round by
/// round, and how few votes would have changed it.
@Controller
class ExplanationController {

    private final Elections elections;
    private final ExplanationPages pages;
    private final Texts texts;
    private final Clock clock;

    ExplanationController(Elections elections, ExplanationPages pages, Texts texts, Clock clock) {
        this.elections = elections;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/rakna/mandat/{year:\\d{4}}/forklaring")
    String kept(@PathVariable int year, Model model) {
        var result =
                elections
                        .result(year)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                pages.of(
                        texts.get("elections.of-year", Integer.toString(year)),
                        "/rakna/mandat/" + year,
                        result.distribution(),
                        result.read().partyNames()));
        return "elections/explanation";
    }

    /// What was typed in the calculator; where it cannot be counted the calculator says why.
    @GetMapping("/rakna/mandat/forklaring")
    String typed(
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String mandat,
            @RequestParam(defaultValue = "") String giltiga,
            @RequestParam(defaultValue = "") String ar,
            Model model) {
        var year = ar.isBlank() ? SwedishTime.dateOf(clock.instant()).getYear() + "" : ar.strip();
        var back =
                UriComponentsBuilder.fromPath("/rakna/mandat")
                        .queryParam("roster", "{roster}")
                        .queryParam("mandat", "{mandat}")
                        .queryParam("giltiga", "{giltiga}")
                        .queryParam("ar", "{ar}")
                        .encode()
                        .buildAndExpand(roster, mandat, giltiga, year)
                        .toUriString();
        var asked = SeatsAsked.read(roster, mandat, giltiga, year);
        if (asked.count() == null) {
            return "redirect:" + back;
        }
        model.addAttribute(
                "page",
                pages.of(
                        texts.get("elections.seats.heading"),
                        back,
                        Distribution.of(asked.count()),
                        Map.of()));
        return "elections/explanation";
    }
}

package se.uppdrag.elections;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.elections.Result.DrawnLot;
import se.uppdrag.elections.Result.Source;
import se.uppdrag.elections.pages.KeptElectionsPage;
import se.uppdrag.elections.pages.KeptElectionsPage.Entry;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Houses;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/val`: a result is brought in, looked at, completed by its lots and confirmed.
@Controller
class KeptElectionsController {

    private static final Entry NOTHING_TYPED = new Entry("", "", "", "");

    private final Elections elections;
    private final ElectionPages pages;
    private final Houses houses;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    KeptElectionsController(
            Elections elections,
            ElectionPages pages,
            Houses houses,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.elections = elections;
        this.pages = pages;
        this.houses = houses;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/administration/val")
    String all(SignedIn who, Model model) {
        require(who);
        return list("", NOTHING_TYPED, "", null, model);
    }

    @PostMapping("/administration/val/fil")
    String file(
            SignedIn who,
            Command command,
            @RequestParam @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        if (fil == null || fil.isEmpty()) {
            response.setStatus(422);
            return list(texts.get("elections.file.none"), NOTHING_TYPED, "", null, model);
        }
        try (var stream = fil.getInputStream()) {
            var read = elections.read(stream);
            return keep(read, Source.AUTHORITY_FILE, NOTHING_TYPED, who, command, model, response);
        } catch (UnreadableFile unreadable) {
            response.setStatus(422);
            var name = fil.getOriginalFilename();
            return list(
                    unreadable.in(name == null || name.isBlank() ? "filen" : name),
                    NOTHING_TYPED,
                    "",
                    null,
                    model);
        }
    }

    @PostMapping("/administration/val/roster")
    String votes(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String valdag,
            @RequestParam(defaultValue = "") String mandat,
            @RequestParam(defaultValue = "") String giltiga,
            @RequestParam(defaultValue = "") String roster,
            Model model,
            HttpServletResponse response) {
        require(who);
        var entry = new Entry(DateFields.date(valdag), mandat, giltiga, roster);
        var form = VotesForm.read(roster);
        int valid = CalculatorsController.whole(giltiga);
        int seats = CalculatorsController.whole(mandat);
        var day = day(valdag);
        var problem = problem(form, seats, valid, day);
        if (!problem.isEmpty() || day == null) {
            response.setStatus(422);
            return list("", entry, problem, null, model);
        }
        var count =
                MunicipalCount.undivided(
                        day.getYear(), houses.ours().place(), seats, valid, form.votes());
        return keep(
                new AuthorityResult(count, day, Map.of(), Map.of(), List.of()),
                Source.ENTERED,
                entry,
                who,
                command,
                model,
                response);
    }

    private String problem(VotesForm form, int seats, int valid, @Nullable LocalDate day) {
        if (day == null) {
            return texts.get("elections.day.unreadable");
        }
        if (seats < 1 || seats > CountsFile.MOST_SEATS) {
            return texts.get("elections.seats.out-of-range");
        }
        if (!form.problem().isEmpty()) {
            return texts.get("elections.votes.unreadable", form.problem());
        }
        if (form.sum() == 0) {
            return texts.get("elections.votes.none");
        }
        return valid < form.sum()
                ? texts.get("elections.valid.too-few", DistributionPages.number(form.sum()))
                : "";
    }

    private String keep(
            AuthorityResult read,
            Source source,
            Entry entry,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var outcome =
                trail.once(
                        command,
                        () -> elections.keep(read, source, who.person()).map(ResultId::address));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield list("", entry, "", texts.of(refused), model);
            }
        };
    }

    @GetMapping("/administration/val/{id}")
    String one(SignedIn who, @PathVariable UUID id, Model model) {
        require(who);
        return review(found(id), "", null, model);
    }

    @PostMapping("/administration/val/{id}/lott")
    String lot(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lott,
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(name = "dragen-av", defaultValue = "") String drawnBy,
            @RequestParam(name = "dragen-den", defaultValue = "") String drawnOn,
            Model model,
            HttpServletResponse response) {
        require(who);
        var result = found(id);
        var day = day(drawnOn);
        if (day == null) {
            response.setStatus(422);
            return review(result, texts.get("elections.day.unreadable"), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                elections
                                        .recordLot(
                                                result.id(),
                                                lott,
                                                new DrawnLot(
                                                        all.getOrDefault("vinnare", List.of()),
                                                        drawnBy.strip(),
                                                        day),
                                                who.person())
                                        .map(one -> one.id().address()));
        return answer(outcome, result, model, response);
    }

    @PostMapping("/administration/val/{id}/bekrafta")
    String confirm(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        require(who);
        var result = found(id);
        var outcome =
                trail.once(
                        command,
                        () ->
                                elections
                                        .confirm(result.id(), who.person())
                                        .map(one -> one.id().address()));
        return answer(outcome, result, model, response);
    }

    private String answer(
            Outcome<String> outcome, Result result, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield review(result, "", texts.of(refused), model);
            }
        };
    }

    private String list(
            String fileProblem,
            Entry entry,
            String entryProblem,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                new KeptElectionsPage(
                        elections.all().stream()
                                .map(one ->
                                        new KeptElectionsPage.Line(
                                                one.id().address(),
                                                texts.get(
                                                        "elections.of-year",
                                                        Integer.toString(one.year())),
                                                texts.get(
                                                        "elections.kept.facts",
                                                        Swedish.date(one.electionDay()),
                                                        Integer.toString(one.seats()))))
                                .toList(),
                        fileProblem,
                        entry,
                        entryProblem,
                        refusal));
        return "elections/kept";
    }

    private String review(
            Result result, String problem, @Nullable RefusalText refusal, Model model) {
        model.addAttribute("page", pages.of(result, problem, refusal));
        return "elections/review";
    }

    private Result found(UUID id) {
        return elections
                .result(new ResultId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY, "kf")) {
            throw new AccessDeniedException("keeping election results");
        }
    }
}

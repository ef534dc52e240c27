package se.uppdrag.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.delegations.Power.By;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/delegation/beslut`: the delegated decisions of a committee, recorded one by one or from a
/// file.
@Controller
class DelegatedDecisionController {

    private static final String HERE = "/delegation/beslut";
    private static final int FILE_MAX = 5_000_000;

    private final DelegatedDecisions decisions;
    private final DecisionPages pages;
    private final WorkEnvironment work;
    private final Keepers keepers;
    private final Register register;
    private final Trail trail;
    private final Texts texts;

    DelegatedDecisionController(
            DelegatedDecisions decisions,
            DecisionPages pages,
            WorkEnvironment work,
            Keepers keepers,
            Register register,
            Trail trail,
            Texts texts) {
        this.decisions = decisions;
        this.pages = pages;
        this.work = work;
        this.keepers = keepers;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(
            SignedIn who,
            @RequestParam(defaultValue = "") String namnd,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(defaultValue = "") String efter,
            Model model) {
        var now = work.today();
        var organs = keepers.committees(now.day());
        var organ =
                organs.stream()
                        .map(Organ::slug)
                        .filter(one -> one.equals(namnd))
                        .findFirst()
                        .or(() ->
                                organs.stream()
                                        .map(Organ::slug)
                                        .filter(one -> pages.records(who, one, now))
                                        .findFirst())
                        .or(() -> organs.stream().map(Organ::slug).findFirst())
                        .orElse("");
        var filter = DecisionPages.asked(organ, ar, lage, sok);
        model.addAttribute(
                "page",
                pages.list(
                        filter,
                        after(efter, organ),
                        organs,
                        pages.records(who, organ, now),
                        keepers.keeps(who, organ)));
        return "delegations/decisions";
    }

    /// The last one on the page before, where it is one of the committee's.
    private Optional<Decided> after(String id, String organ) {
        return id.matches("[0-9a-f-]{36}")
                ? decisions.find(UUID.fromString(id)).filter(one -> one.organ().equals(organ))
                : Optional.empty();
    }

    @GetMapping(HERE + "/{id}")
    String one(SignedIn who, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "page",
                pages.one(
                        decisions
                                .find(id)
                                .orElseThrow(
                                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
        return "delegations/decision";
    }

    @GetMapping(HERE + "/nytt")
    String write(SignedIn who, @RequestParam String namnd, Model model) {
        require(who, namnd);
        var own =
                work.today().postings().stream()
                        .filter(one -> one.person().equals(who.person()))
                        .findFirst();
        var values = new LinkedHashMap<String, String>();
        values.put("dag", keepers.today().toString());
        values.put("vem", own.isPresent() ? who.name() : "");
        values.put("titel", own.map(Posting::title).orElse(""));
        values.put("mottagare", Holder.EMPLOYEE.name());
        model.addAttribute("page", pages.form(namnd, values, Map.of(), null));
        return "delegations/decision-form";
    }

    @PostMapping(HERE + "/nytt")
    String record(
            SignedIn who,
            Command command,
            @RequestParam String namnd,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who, namnd);
        var form =
                new Form(fields)
                        .day("dag")
                        .text("vad", 500)
                        .text("vem", 100)
                        .most("titel", 80)
                        .most("rad", 20)
                        .most("dnr", 40);
        var holder =
                Arrays.stream(Holder.values())
                        .filter(one -> one.name().equals(form.value("mottagare")))
                        .findFirst();
        form.check("mottagare", holder.isPresent());
        var sum = Limit.read(form.value("belopp"));
        if (!form.mistakes().isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", pages.form(namnd, form.values(), form.mistakes(), null));
            return "delegations/decision-form";
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                sum.flatMap(read ->
                                        decisions
                                                .record(
                                                        List.of(
                                                                deciding(
                                                                        namnd,
                                                                        form,
                                                                        holder.orElseThrow(),
                                                                        read)),
                                                        who.person())
                                                .map(ids -> HERE + "/" + ids.getFirst())));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute(
                        "page", pages.form(namnd, form.values(), Map.of(), texts.of(refused)));
                yield "delegations/decision-form";
            }
        };
    }

    private static Deciding deciding(String organ, Form form, Holder holder, Optional<Money> sum) {
        return new Deciding(
                organ,
                form.date("dag"),
                form.value("rad"),
                form.value("vad"),
                form.value("dnr"),
                sum.orElse(null),
                new By(holder, form.value("titel")),
                form.value("vem"),
                form.value("bradskande").equals("ja"));
    }

    @GetMapping(HERE + "/fil")
    String file(SignedIn who, @RequestParam String namnd, Model model) {
        keepers.require(who, namnd);
        model.addAttribute("page", pages.file(namnd, "", null, null));
        return "delegations/decision-file";
    }

    /// Looks a file through, and records all of it when it is sent to be kept.
    @PostMapping(HERE + "/fil")
    String read(
            SignedIn who,
            Command command,
            @RequestParam String namnd,
            @RequestParam(defaultValue = "") String rader,
            @RequestParam(defaultValue = "") String steg,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        keepers.require(who, namnd);
        var sent =
                fil == null || fil.isEmpty()
                        ? rader
                        : new String(fil.getBytes(), StandardCharsets.UTF_8);
        var text = sent.length() > FILE_MAX ? sent.substring(0, FILE_MAX) : sent;
        var reading = DecisionFile.read(namnd, text, keepers.today());
        if (!reading.faults().isEmpty() || reading.decisions().isEmpty()) {
            response.setStatus(422);
            model.addAttribute(
                    "page",
                    pages.file(
                            namnd,
                            text,
                            reading,
                            reading.faults().isEmpty()
                                    ? texts.of(
                                            new Refused<>(
                                                    DelegationsRefusal.NOTHING_TO_REPORT,
                                                    List.of()))
                                    : null));
            return "delegations/decision-file";
        }
        if (!steg.equals("spara")) {
            model.addAttribute("page", pages.file(namnd, text, reading, null));
            return "delegations/decision-file";
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                decisions
                                        .record(reading.decisions(), who.person())
                                        .map(_ -> HERE + "?namnd=" + namnd));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", pages.file(namnd, text, null, texts.of(refused)));
                yield "delegations/decision-file";
            }
        };
    }

    private void require(SignedIn who, String organ) {
        if (register.organ(organ).filter(Organ::committee).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!pages.records(who, organ, work.today())) {
            throw new AccessDeniedException("records for " + organ);
        }
    }
}

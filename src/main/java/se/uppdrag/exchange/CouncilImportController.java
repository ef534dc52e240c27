package se.uppdrag.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.exchange.pages.CouncilImportPage;
import se.uppdrag.exchange.pages.CouncilImportPage.Line;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/administration/register/lansstyrelsen`: who is appointed to the assembly, from a file.
@Controller
class CouncilImportController {

    private static final String HERE = "/administration/register/lansstyrelsen";

    private final CouncilImport imports;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CouncilImportController(
            CouncilImport imports,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.imports = imports;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        require(who);
        return show(today().toString(), "", null, "", null, model);
    }

    /// Reads the file and shows what it would change. Nothing is stored.
    @PostMapping(HERE)
    String read(
            SignedIn who,
            @RequestParam @Nullable MultipartFile fil,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String beslut,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        var from = DateFields.read(fran);
        if (from == null || fil == null || fil.isEmpty()) {
            return problem(
                    fran,
                    beslut,
                    texts.get(from == null ? "exchange.day" : "exchange.file.none"),
                    model,
                    response);
        }
        var name = Objects.requireNonNullElse(fil.getOriginalFilename(), "");
        try (InputStream stream = fil.getInputStream()) {
            return weigh(
                    CouncilList.read(stream, register.parties()),
                    from,
                    beslut.strip(),
                    model,
                    response);
        } catch (UnreadableSheet unreadable) {
            return problem(
                    fran, beslut, unreadable.in(name.isBlank() ? "filen" : name), model, response);
        }
    }

    private String weigh(
            CouncilList list,
            LocalDate from,
            String decidedBy,
            Model model,
            HttpServletResponse response) {
        return switch (imports.weigh(list, from, decidedBy)) {
            case Granted<CouncilChange>(var change, _) ->
                    show(from.toString(), decidedBy, new Read(list, change), "", null, model);
            case Refused<CouncilChange> refused -> {
                response.setStatus(422);
                yield show(from.toString(), decidedBy, null, "", texts.of(refused), model);
            }
        };
    }

    private record Read(CouncilList list, CouncilChange change) {}

    /// What was shown is stored, or nothing.
    @PostMapping(HERE + "/spara")
    String save(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String rader,
            @RequestParam(defaultValue = "") String sedd,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String beslut,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        var from = DateFields.read(fran);
        if (from == null) {
            return problem(fran, beslut, texts.get("exchange.day"), model, response);
        }
        CouncilList list;
        try {
            list = CouncilList.read(Sheet.of(rader), register.parties());
        } catch (UnreadableSheet unreadable) {
            return problem(fran, beslut, unreadable.in("filen"), model, response);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                imports.take(list, from, beslut.strip(), sedd, today())
                                        .map(_ ->
                                                "/organ/"
                                                        + register.assembly().slug()
                                                        + "?datum="
                                                        + from));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(fran, beslut, null, "", texts.of(refused), model);
            }
        };
    }

    private String problem(
            String from,
            String decidedBy,
            String problem,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(from, decidedBy, null, problem, null, model);
    }

    private String show(
            String from,
            String decidedBy,
            @Nullable Read read,
            String problem,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                new CouncilImportPage(
                        DateFields.date(from),
                        decidedBy,
                        read == null ? "" : read.list().written(),
                        read == null ? "" : CouncilImport.mark(read.change()),
                        read == null ? "" : summary(read.change()),
                        read == null
                                ? List.of()
                                : read.change().enter().stream().map(this::line).toList(),
                        read == null
                                ? List.of()
                                : read.change().gone().stream()
                                        .map(one ->
                                                new Line(
                                                        one.name(),
                                                        Objects.requireNonNullElse(one.party(), ""),
                                                        texts.get("register.post." + one.post())))
                                        .toList(),
                        read == null
                                ? List.of()
                                : read.change().orders().stream().map(this::order).toList(),
                        read == null
                                ? List.of()
                                : read.change().parts().stream()
                                        .map(one ->
                                                new Line(
                                                        one.name(),
                                                        one.party(),
                                                        one.constituency()))
                                        .toList(),
                        read == null || read.list().perMember()
                                ? ""
                                : texts.get("exchange.council.per-party"),
                        problem,
                        refusal));
        return "exchange/council";
    }

    private String summary(CouncilChange change) {
        return texts.get(
                "exchange.council.summary",
                Integer.toString(change.enter().size()),
                Integer.toString(change.gone().size()),
                Integer.toString(change.unchanged()),
                Integer.toString(change.empty()));
    }

    private Line order(CouncilList.Named one) {
        return new Line(
                one.member(),
                one.party(),
                one.alternates().isEmpty()
                        ? texts.get("exchange.council.order.party")
                        : String.join(", ", one.alternates()));
    }

    private Line line(CouncilChange.Place one) {
        return new Line(
                one.name(),
                one.party(),
                texts.get(
                                "exchange.council." + one.kind(),
                                texts.get("register.post." + one.post()),
                                Integer.toString(one.position()))
                        + (one.constituency().isEmpty() ? "" : " · " + one.constituency()));
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR)
                && !gate.open(who, Role.SECRETARY, register.assembly().slug())) {
            throw new AccessDeniedException("the county board's decision");
        }
    }
}

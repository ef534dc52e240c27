package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.assignments.pages.ElectionPage.Typed;
import se.uppdrag.elections.CountedBallots;
import se.uppdrag.elections.UnreadableFile;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Texts;

/// `/administration/val-till-organ`: people are elected to a committee, a subcommittee, a board.
@Controller
class OrganElectionController {

    private static final String HERE = "/administration/val-till-organ";

    private final Assignments assignments;
    private final OrganElectionPages pages;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    OrganElectionController(
            Assignments assignments,
            OrganElectionPages pages,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.assignments = assignments;
        this.pages = pages;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param ledamoter names to begin with, as from an election that has been held
    /// @param beslut the decision, where it is known
    @GetMapping(HERE)
    String form(
            SignedIn who,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "HELA") String omfattning,
            @RequestParam(defaultValue = "") String ledamoter,
            @RequestParam(defaultValue = "") String ersattare,
            @RequestParam(defaultValue = "") String beslut,
            Model model) {
        require(who);
        var chosen = organ.isEmpty() ? first() : Optional.of(found(organ));
        return chosen.map(one ->
                        pages.show(
                                start(
                                        one,
                                        !omfattning.equals("FYLLNAD"),
                                        beslut,
                                        ledamoter,
                                        ersattare),
                                model))
                .orElseGet(() -> Answers.seeOther("/administration/kommunen/organ"));
    }

    private Typed start(
            Organ organ, boolean whole, String decision, String members, String substitutes) {
        var today = SwedishTime.dateOf(clock.instant());
        var term = whole ? Term.elected(organ.kind(), today) : Term.running(organ.kind(), today);
        return new Typed(
                organ.slug(),
                whole,
                (whole ? term.from() : today).toString(),
                term.to().toString(),
                decision,
                "",
                members,
                substitutes,
                "",
                whole ? "" : today.toString(),
                false);
    }

    /// The result of a proportional election, counted from the file that `./uppdrag val` reads.
    @PostMapping(HERE + "/valsedlar")
    String ballots(
            SignedIn who,
            @RequestParam String organ,
            @RequestParam(defaultValue = "ledamoter") String vilka,
            @RequestParam @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        var found = found(organ);
        if (fil == null || fil.isEmpty()) {
            return problem(
                    start(found, true, "", "", ""), "assignments.ballots.none", model, response);
        }
        try (var stream = fil.getInputStream()) {
            var result = CountedBallots.read(stream);
            if (result.waitsForLot()) {
                return problem(
                        start(found, true, "", "", ""), "assignments.ballots.lot", model, response);
            }
            var lines =
                    result.elected().stream()
                            .map(one -> one.person() + "; " + one.group())
                            .collect(Collectors.joining("\n"));
            var members = vilka.equals("ledamoter");
            return pages.show(
                    start(found, true, "", members ? lines : "", members ? "" : lines), model);
        } catch (UnreadableFile unreadable) {
            response.setStatus(422);
            var name = fil.getOriginalFilename();
            return pages.problem(
                    start(found, true, "", "", ""),
                    unreadable.in(name == null || name.isBlank() ? "filen" : name),
                    model);
        }
    }

    private String problem(Typed typed, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return pages.problem(typed, texts.get(key), model);
    }

    @PostMapping(HERE)
    String elect(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var typed = typed(fields);
        var organ = found(typed.organ());
        var codes = register.parties().stream().map(Party::code).collect(Collectors.toSet());
        var from = DateFields.read(typed.from());
        var to = DateFields.read(typed.to());
        if (from == null || to == null && !typed.to().isBlank()) {
            return problem(typed, "assignments.election.day", model, response);
        }
        var members = NomineeLines.read(typed.members(), Post.MEMBER, typed.group(), codes);
        var substitutes = substitutes(typed, codes);
        if (!members.problem().isEmpty() || !substitutes.problem().isEmpty()) {
            response.setStatus(422);
            return pages.problem(
                    typed,
                    texts.get(
                            "assignments.election.line",
                            members.problem() + substitutes.problem(),
                            String.join(", ", codes.stream().sorted().toList())),
                    model);
        }
        if (members.nominees().isEmpty() && substitutes.nominees().isEmpty()) {
            return problem(typed, "assignments.election.nobody", model, response);
        }
        var election = election(organ, typed, from, to, members, substitutes);
        return fields.getOrDefault("steg", "").equals("spara")
                ? record(who, command, typed, election, model, response)
                : review(typed, election, model, response);
    }

    private static NomineeLines substitutes(Typed typed, Set<String> codes) {
        return NomineeLines.read(typed.substitutes(), Post.ALTERNATE, typed.group(), codes);
    }

    private OrganElection election(
            Organ organ,
            Typed typed,
            LocalDate from,
            @Nullable LocalDate to,
            NomineeLines members,
            NomineeLines substitutes) {
        return new OrganElection(
                register.organ(organ.slug(), from).orElse(organ),
                typed.whole() ? Scope.WHOLE : Scope.BY_ELECTION,
                from,
                to,
                typed.decidedBy().strip(),
                members.nominees(),
                substitutes.nominees(),
                typed.checkedBy().strip(),
                DateFields.read(typed.electedOn()));
    }

    private String review(
            Typed typed, OrganElection election, Model model, HttpServletResponse response) {
        return switch (assignments.weigh(election, typed.happened())) {
            case Granted<OrganElection>(var checked, var remarks) ->
                    pages.review(typed, checked, words(remarks), model);
            case Refused<OrganElection> refused -> {
                response.setStatus(422);
                yield pages.refused(typed, texts.of(refused), model);
            }
        };
    }

    private String record(
            SignedIn who,
            Command command,
            Typed typed,
            OrganElection election,
            Model model,
            HttpServletResponse response) {
        var outcome =
                trail.once(
                        command,
                        () ->
                                assignments
                                        .elect(
                                                election,
                                                typed.happened(),
                                                who.person(),
                                                said -> String.join("\n", words(said)))
                                        .map(one ->
                                                "/organ/"
                                                        + one.organ().slug()
                                                        + "?datum="
                                                        + one.from()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield pages.refused(typed, texts.of(refused), model);
            }
        };
    }

    private List<String> words(List<Remark> remarks) {
        return remarks.stream().map(texts::of).toList();
    }

    private static Typed typed(Map<String, String> fields) {
        return new Typed(
                fields.getOrDefault("organ", ""),
                !fields.getOrDefault("omfattning", "").equals("FYLLNAD"),
                DateFields.date(fields.getOrDefault("fran", "")),
                DateFields.date(fields.getOrDefault("till", "")),
                fields.getOrDefault("beslut", ""),
                fields.getOrDefault("grupp", "").strip(),
                fields.getOrDefault("ledamoter", ""),
                fields.getOrDefault("ersattare", ""),
                fields.getOrDefault("kontroll", ""),
                DateFields.date(fields.getOrDefault("vald", "")),
                fields.containsKey("skett"));
    }

    /// The executive committee, where there is one yet.
    private Optional<Organ> first() {
        return register.organs(SwedishTime.dateOf(clock.instant())).stream()
                .filter(one -> !one.assembly())
                .findFirst();
    }

    /// The assembly is not here: the voters elect it, and the county board says whom.
    private Organ found(String slug) {
        return register.organ(slug)
                .filter(one -> !one.assembly())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("electing to organs");
        }
    }
}

package se.uppdrag.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.RuleKind.Values;
import se.uppdrag.register.pages.LocalRulesPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/regler`: what each organ's rules of procedure say now and have said, and a new
/// version with the paragraph that decided it.
@Controller
class LocalRulesController {

    private static final String HERE = "/administration/regler";

    private final LocalRules rules;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    LocalRulesController(
            LocalRules rules, Register register, Gate gate, Trail trail, Texts texts, Clock clock) {
        this.rules = rules;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(
            SignedIn who,
            @RequestParam(defaultValue = "kf") String organ,
            @RequestParam(defaultValue = "verifiers") String regel,
            Model model) {
        require(who);
        var draft = new LocalRulesPage.Draft(regel, "", today().toString(), "");
        return show(found(organ), draft, "", null, model);
    }

    @PostMapping(HERE)
    String decide(
            SignedIn who,
            Command command,
            @RequestParam String organ,
            @RequestParam(defaultValue = "") String regel,
            @RequestParam(defaultValue = "") String varde,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String beslut,
            Model model,
            HttpServletResponse response) {
        require(who);
        var of = found(organ);
        var draft = new LocalRulesPage.Draft(regel, varde, DateFields.date(fran), beslut);
        var kind = RuleKind.of(regel);
        var from = day(fran);
        if (kind.isEmpty() || from == null) {
            response.setStatus(422);
            return show(of, draft, "register.presidium.day", null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                rules.decide(of, kind.get(), varde, from, beslut)
                                        .map(_ -> HERE + "?organ=" + of.slug()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(of, draft, "", texts.of(refused), model);
            }
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String show(
            Organ organ,
            LocalRulesPage.Draft draft,
            String problem,
            @Nullable RefusalText refusal,
            Model model) {
        var history = rules.history(organ.slug());
        var kind = RuleKind.of(draft.rule()).orElse(RuleKind.VERIFIERS);
        model.addAttribute(
                "page",
                new LocalRulesPage(
                        organ.slug(),
                        organ.name(),
                        register.organs(today()).stream()
                                .map(one ->
                                        new LocalRulesPage.Option(
                                                one.slug(),
                                                one.name(),
                                                one.slug().equals(organ.slug())))
                                .toList(),
                        rules.missing(organ, today()).stream().map(texts::of).toList(),
                        headings(history),
                        Arrays.stream(RuleKind.values())
                                .map(one ->
                                        new LocalRulesPage.Option(
                                                one.key(), name(one.key()), one == kind))
                                .toList(),
                        choices(kind, draft.value()),
                        hint(kind),
                        draft,
                        problem,
                        refusal));
        return "register/local-rules";
    }

    private List<LocalRulesPage.Heading> headings(List<LocalRule> history) {
        var headings = new ArrayList<LocalRulesPage.Heading>();
        for (var heading : RuleHeading.values()) {
            var lines =
                    history.stream()
                            .filter(one ->
                                    RuleKind.of(one.rule())
                                            .filter(kind -> kind.heading() == heading)
                                            .isPresent())
                            .map(this::line)
                            .toList();
            headings.add(
                    new LocalRulesPage.Heading(
                            heading.name(), texts.get("register.heading." + heading), lines));
        }
        return headings;
    }

    private LocalRulesPage.Line line(LocalRule one) {
        var to = one.toDate();
        return new LocalRulesPage.Line(
                name(one.rule()),
                texts.getOr("register.value." + one.value(), one.value()),
                Swedish.date(one.fromDate()),
                to == null ? "" : Swedish.date(to),
                one.decidedBy(),
                one.appliesOn(today()));
    }

    private List<LocalRulesPage.Option> choices(RuleKind kind, String chosen) {
        return kind.allowed() instanceof Values.Choice(var options)
                ? options.stream()
                        .map(one ->
                                new LocalRulesPage.Option(
                                        one,
                                        texts.getOr("register.value." + one, one),
                                        one.equals(chosen)))
                        .toList()
                : List.of();
    }

    private String hint(RuleKind kind) {
        return kind.allowed() instanceof Values.Range(int least, int most)
                ? texts.get("register.rules.range", Integer.toString(least), Integer.toString(most))
                : "";
    }

    private String name(String rule) {
        return texts.getOr("register.rule." + rule, rule);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private Organ found(String slug) {
        return register.organ(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("local rules");
        }
    }
}

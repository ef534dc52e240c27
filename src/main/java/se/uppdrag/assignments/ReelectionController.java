package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.assignments.pages.ReelectionPage;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/omval`: an election that ends what the assembly has elected to, and the
/// elections that must be made anew.
@Controller
class ReelectionController {

    private static final String HERE = "/administration/omval";

    /// What is sent back with a word of what is wrong.
    private record Typed(String kind, String concluded, @Nullable List<String> organs) {}

    private final Reelections reelections;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    ReelectionController(
            Reelections reelections,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.reelections = reelections;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        require(who);
        return show(new Typed("", "", null), "", null, model);
    }

    @PostMapping(HERE)
    String conclude(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String avslutat,
            @RequestParam(defaultValue = "") List<String> organ,
            Model model,
            HttpServletResponse response) {
        require(who);
        var typed = new Typed(slag, avslutat, organ);
        var concluded = DateFields.read(avslutat);
        var kind =
                Arrays.stream(Reelection.Kind.values())
                        .filter(one -> one.name().equals(slag))
                        .findFirst();
        var ending =
                reelections.concerned(today()).stream()
                        .filter(one -> organ.contains(one.slug()))
                        .toList();
        if (concluded == null || kind.isEmpty() || ending.isEmpty()) {
            response.setStatus(422);
            var key = ending.isEmpty() ? "assignments.reelection.none" : "assignments.election.day";
            return show(typed, texts.get(key), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                reelections
                                        .conclude(kind.get(), concluded, ending, who.person())
                                        .map(_ -> HERE));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(typed, "", texts.of(refused), model);
            }
        };
    }

    private String show(Typed typed, String problem, @Nullable RefusalText refusal, Model model) {
        model.addAttribute(
                "page",
                new ReelectionPage(
                        Arrays.stream(Reelection.Kind.values())
                                .map(one ->
                                        new ReelectionPage.Option(
                                                one.name(),
                                                texts.get("assignments.reelection." + one),
                                                one.name().equals(typed.kind())))
                                .toList(),
                        reelections.concerned(today()).stream()
                                .map(one ->
                                        new ReelectionPage.Option(
                                                one.slug(),
                                                one.name(),
                                                typed.organs() == null
                                                        || typed.organs().contains(one.slug())))
                                .toList(),
                        DateFields.date(typed.concluded()),
                        reelections.all().stream().map(this::line).toList(),
                        problem,
                        refusal));
        return "assignments/reelection";
    }

    private ReelectionPage.Line line(Reelection one) {
        return new ReelectionPage.Line(
                texts.get(
                        "assignments.reelection.concluded",
                        texts.get("assignments.reelection." + one.kind()),
                        Swedish.date(one.concludedOn())),
                texts.get("assignments.reelection.ends", Swedish.date(one.endsOn())),
                one.slugs().stream()
                        .map(slug ->
                                new ReelectionPage.Next(
                                        "/administration/val-till-organ?organ=" + slug,
                                        register.organ(slug).map(Organ::name).orElse(slug),
                                        reelections.elected(slug, one)))
                        .toList());
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR)
                && !gate.open(who, Role.SECRETARY, register.assembly().slug())) {
            throw new AccessDeniedException("elections anew");
        }
    }
}

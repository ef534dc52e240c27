package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.SeatNumbersPage;
import se.uppdrag.founding.pages.SeatNumbersPage.Line;
import se.uppdrag.founding.pages.SeatNumbersPage.Option;
import se.uppdrag.founding.pages.SeatNumbersPage.Typed;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/kommunen/organ/platser`: the number of seats in each organ, from a day on.
@Controller
class SeatNumbersController {

    private static final String HERE = OrgansController.HERE + "/platser";

    private final Register register;
    private final Terms terms;
    private final Organs organs;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    SeatNumbersController(
            Register register,
            Terms terms,
            Organs organs,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.terms = terms;
        this.organs = organs;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "") String organ, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(organ, new Typed("", "", ""), "", null, model);
    }

    @PostMapping(HERE)
    String decide(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String platser,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String beslut,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var typed = new Typed(platser.strip(), fran, beslut.strip());
        var from = DateFields.read(fran);
        var found = register.organ(organ);
        if (from == null || found.isEmpty() || !typed.seats().matches("[1-9]\\d{0,2}")) {
            response.setStatus(422);
            return show(
                    organ,
                    typed,
                    texts.get(
                            from == null || found.isEmpty()
                                    ? "founding.mistake.day"
                                    : "founding.mistake.seats"),
                    null,
                    model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                organs.resize(
                                                found.get(),
                                                Integer.parseInt(typed.seats()),
                                                from,
                                                typed.decidedBy())
                                        .map(_ -> HERE));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(organ, typed, "", texts.of(refused), model);
            }
        };
    }

    private String show(
            String organ, Typed typed, String problem, @Nullable RefusalText refusal, Model model) {
        model.addAttribute(
                "page",
                new SeatNumbersPage(
                        lines(),
                        register.organs(SwedishTime.dateOf(clock.instant())).stream()
                                .map(one ->
                                        new Option(
                                                one.slug(), one.name(), one.slug().equals(organ)))
                                .toList(),
                        new Typed(typed.seats(), DateFields.date(typed.from()), typed.decidedBy()),
                        problem,
                        refusal));
        return "founding/seat-numbers";
    }

    /// Each organ's first number is the one it was founded with.
    private List<Line> lines() {
        var later = organs.seatNumbers();
        var lines = new ArrayList<Line>();
        terms.foundings()
                .forEach(one -> {
                    var organ = one.organ();
                    var href = "/organ/" + organ.slug();
                    lines.add(
                            new Line(
                                    organ.name(),
                                    href,
                                    Integer.toString(organ.seats()),
                                    Swedish.date(one.fromDate()),
                                    one.decidedBy()));
                    later.stream()
                            .filter(each -> each.organ().equals(organ.slug()))
                            .map(each ->
                                    new Line(
                                            organ.name(),
                                            href,
                                            Integer.toString(each.seats()),
                                            Swedish.date(each.fromDate()),
                                            each.decidedBy()))
                            .forEach(lines::add);
                });
        return lines;
    }
}

package se.uppdrag.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.assignments.pages.VacanciesPage;
import se.uppdrag.assignments.pages.VacanciesPage.OrganLine;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/vakanser`: every place that nobody holds.
@Controller
class VacancyController {

    private final Register register;
    private final Terms terms;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    VacancyController(Register register, Terms terms, Gate gate, Texts texts, Clock clock) {
        this.register = register;
        this.terms = terms;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/administration/vakanser")
    String show(SignedIn who, @RequestParam(defaultValue = "") String datum, Model model) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("vacancies");
        }
        var asked = DateFields.read(datum);
        var day = asked == null ? SwedishTime.dateOf(clock.instant()) : asked;
        var lines = new ArrayList<OrganLine>();
        for (var organ : register.organs(day)) {
            var empty = Vacancies.in(organ, terms.everIn(organ.slug()), day);
            if (!empty.isEmpty()) {
                lines.add(line(organ, empty, day));
            }
        }
        model.addAttribute(
                "page", new VacanciesPage(day.toString(), Swedish.date(day), List.copyOf(lines)));
        return "assignments/vacancies";
    }

    private OrganLine line(Organ organ, List<Vacancies.Empty> empty, LocalDate day) {
        return new OrganLine(
                "/organ/" + organ.slug() + "?datum=" + day,
                organ.name(),
                texts.get(
                        "assignments.vacancies.facts",
                        Integer.toString(empty.size()),
                        Integer.toString(organ.seats())),
                organ.assembly()
                        ? ""
                        : "/administration/val-till-organ?omfattning=FYLLNAD&organ=" + organ.slug(),
                empty.stream().map(this::words).toList());
    }

    private String words(Vacancies.Empty one) {
        var seat = Integer.toString(one.seat());
        return one.last()
                .map(last ->
                        texts.get(
                                "assignments.vacancies.after",
                                seat,
                                last.name(),
                                Objects.requireNonNullElse(last.party(), "–"),
                                last.toDate() == null ? "" : Swedish.date(last.toDate()),
                                texts.get(
                                        "assignments.departure."
                                                + Objects.requireNonNullElse(
                                                        last.endedBecause(),
                                                        Departure.TERM_ENDED))))
                .orElseGet(() -> texts.get("assignments.empty", seat));
    }
}

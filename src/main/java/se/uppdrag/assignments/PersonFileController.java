package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Departure;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.DateFields;

/// `/administration/personer`: what those who keep the register record of one person.
@Controller
class PersonFileController {

    private static final String HERE = "/administration/personer";

    private final PersonFilePages pages;
    private final Leavings leavings;
    private final Eligibility eligibility;
    private final Successions successions;
    private final Persons persons;
    private final Gate gate;
    private final Trail trail;

    PersonFileController(
            PersonFilePages pages,
            Leavings leavings,
            Eligibility eligibility,
            Successions successions,
            Persons persons,
            Gate gate,
            Trail trail) {
        this.pages = pages;
        this.leavings = leavings;
        this.eligibility = eligibility;
        this.successions = successions;
        this.persons = persons;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String all(SignedIn who, @RequestParam(defaultValue = "") String q, Model model) {
        require(who);
        return pages.people(q.strip(), model);
    }

    @GetMapping(HERE + "/{id}")
    String one(SignedIn who, @PathVariable UUID id, Model model) {
        require(who);
        return pages.file(pages.found(id), "", null, model);
    }

    /// A post ends otherwise than by its own request, or is held by somebody else meanwhile.
    @PostMapping(HERE + "/{id}/upphor")
    String leave(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        var from = day(fields, "fran");
        var because = departure(fields.getOrDefault("orsak", ""));
        if (from.isEmpty() || because.isEmpty()) {
            return pages.problem(person, "assignments.election.day", model, response);
        }
        if (because.get() == Departure.ON_LEAVE) {
            return replace(command, person, from.get(), fields, model, response);
        }
        if (because.get() == Departure.LOST_ELIGIBILITY) {
            return ineligible(command, person, from.get(), fields, model, response);
        }
        return pages.answer(
                trail,
                command,
                person,
                () ->
                        leavings.record(
                                        person.id(),
                                        fields.getOrDefault("organ", ""),
                                        from.get(),
                                        because.get(),
                                        ground(fields.getOrDefault("grund", "")).orElse(null),
                                        fields.getOrDefault("beslut", "").strip())
                                .map(Leaving::address),
                model,
                response);
    }

    private String ineligible(
            Command command,
            PersonDetails person,
            LocalDate lost,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var organ = fields.getOrDefault("organ", "");
        var seen = fields.getOrDefault("beslut", "").strip();
        return pages.answer(
                trail,
                command,
                person,
                () ->
                        (fields.containsKey("behalla")
                                        ? eligibility.askToStay(person.id(), organ, seen)
                                        : eligibility.lose(person.id(), organ, lost, seen))
                                .map(Leaving::address),
                model,
                response);
    }

    private String replace(
            Command command,
            PersonDetails person,
            LocalDate from,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var to = day(fields, "till");
        var by = fields.getOrDefault("vikarie", "").strip();
        if (to.isEmpty() || !by.contains(" ")) {
            return pages.problem(person, "assignments.file.replacement", model, response);
        }
        return pages.answer(
                trail,
                command,
                person,
                () ->
                        successions
                                .replace(
                                        person.id(),
                                        fields.getOrDefault("organ", ""),
                                        from,
                                        to.get(),
                                        new Nominee(by, null, Post.MEMBER, null),
                                        fields.getOrDefault("beslut", "").strip())
                                .map(one -> HERE + "/" + person.id().value()),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/parti")
    String party(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        var from = day(fields, "fran");
        if (from.isEmpty()) {
            return pages.problem(person, "assignments.election.day", model, response);
        }
        var party = fields.getOrDefault("parti", "");
        return pages.answer(
                trail,
                command,
                person,
                () ->
                        persons.affiliate(
                                        person.id(),
                                        party.isEmpty() ? null : party,
                                        from.get(),
                                        fields.getOrDefault("kalla", "").strip())
                                .map(_ -> HERE + "/" + person.id().value()),
                model,
                response);
    }

    /// Takes hold at once, on every page.
    @PostMapping(HERE + "/{id}/skydd")
    String protect(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NONE") Protection skydd,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        return pages.answer(
                trail,
                command,
                person,
                () -> {
                    persons.change(person.protectedAs(skydd));
                    return Outcome.granted(HERE + "/" + person.id().value());
                },
                model,
                response);
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String field) {
        return Optional.ofNullable(DateFields.read(fields.getOrDefault(field, "")));
    }

    private static Optional<Departure> departure(String name) {
        return Arrays.stream(Departure.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<Ground> ground(String name) {
        return Arrays.stream(Ground.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("a person's file");
        }
    }
}

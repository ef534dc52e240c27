package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Persons;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.DateFields;

/// `/administration/personer/{id}/vid-sidan`: who serves beside the elected, and until when.
@Controller
class BesideController {

    private static final String HERE = "/administration/personer";

    private final PersonFilePages pages;
    private final Assignments assignments;
    private final Persons persons;
    private final Gate gate;
    private final Trail trail;

    BesideController(
            PersonFilePages pages,
            Assignments assignments,
            Persons persons,
            Gate gate,
            Trail trail) {
        this.pages = pages;
        this.assignments = assignments;
        this.persons = persons;
        this.gate = gate;
        this.trail = trail;
    }

    @PostMapping(HERE + "/{id}/vid-sidan")
    String appoint(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "slag") Appointment.Kind kind,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        var from = day(fields, "fran");
        if (from.isEmpty()) {
            return pages.problem(person, "assignments.election.day", model, response);
        }
        var organ = fields.getOrDefault("organ", "");
        var party = fields.getOrDefault("parti", "");
        var whole = kind == Appointment.Kind.DIRECTOR || kind.ofParty();
        if (organ.isEmpty() && !whole || kind.ofParty() && party.isEmpty()) {
            return pages.problem(person, "assignments.file.where", model, response);
        }
        return pages.answer(
                trail,
                command,
                person,
                () ->
                        assignments
                                .appoint(
                                        new Appointment(
                                                person.id(),
                                                person.name(),
                                                kind,
                                                whole ? null : organ,
                                                kind.ofParty() ? party : null,
                                                from.get(),
                                                day(fields, "till").orElse(null),
                                                fields.getOrDefault("beslut", "").strip()))
                                .map(_ -> HERE + "/" + person.id().value()),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/vid-sidan/upphor")
    String end(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        var to = day(fields, "till");
        var served =
                persons.appointments().stream()
                        .filter(one -> one.person().equals(person.id()))
                        .filter(one -> one.kind().name().equals(fields.get("slag")))
                        .filter(one -> one.fromDate().toString().equals(fields.get("start")))
                        .findFirst();
        if (served.isEmpty() || to.isEmpty() || !served.get().fromDate().isBefore(to.get())) {
            return pages.problem(person, "assignments.election.day", model, response);
        }
        return pages.answer(
                trail,
                command,
                person,
                () -> {
                    persons.end(served.get(), to.get());
                    return Outcome.granted(HERE + "/" + person.id().value());
                },
                model,
                response);
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String field) {
        return Optional.ofNullable(DateFields.read(fields.getOrDefault(field, "")));
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("those beside the elected");
        }
    }
}

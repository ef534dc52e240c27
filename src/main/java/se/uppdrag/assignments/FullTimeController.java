package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.DateFields;

/// `/administration/personer/{id}/heltid`: who serves full time or a substantial part of it, and
/// under what title (KL 4:2).
@Controller
class FullTimeController {

    private static final String HERE = "/administration/personer";

    private final PersonFilePages pages;
    private final Titles titles;
    private final Gate gate;
    private final Trail trail;

    FullTimeController(PersonFilePages pages, Titles titles, Gate gate, Trail trail) {
        this.pages = pages;
        this.titles = titles;
        this.gate = gate;
        this.trail = trail;
    }

    @PostMapping(HERE + "/{id}/heltid")
    String give(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        var from = DateFields.read(fields.getOrDefault("fran", ""));
        var to = DateFields.read(fields.getOrDefault("till", ""));
        if (from == null || to != null && !from.isBefore(to)) {
            return pages.problem(person, "assignments.election.day", model, response);
        }
        var share = fields.getOrDefault("andel", "").strip();
        if (!share.matches("[1-9][0-9]?|100")) {
            return pages.problem(person, "assignments.full-time.share.wrong", model, response);
        }
        var organ = fields.getOrDefault("organ", "");
        var title =
                new Title(
                        person.id(),
                        person.name(),
                        organ.isEmpty() ? null : organ,
                        fields.getOrDefault("benamning", "").strip(),
                        Integer.parseInt(share),
                        DateFields.read(fields.getOrDefault("vald", "")),
                        from,
                        to,
                        fields.getOrDefault("beslut", "").strip());
        return pages.answer(
                trail,
                command,
                person,
                () -> titles.give(title).map(_ -> HERE + "/" + id),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/heltid/upphor")
    String end(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var person = pages.found(id);
        var to = DateFields.read(fields.getOrDefault("till", ""));
        var held =
                titles.of(person.id()).stream()
                        .filter(one -> one.fromDate().toString().equals(fields.get("start")))
                        .findFirst();
        if (held.isEmpty() || to == null) {
            return pages.problem(person, "assignments.election.day", model, response);
        }
        return pages.answer(
                trail,
                command,
                person,
                () -> titles.end(held.get(), to).map(_ -> HERE + "/" + id),
                model,
                response);
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("titles");
        }
    }
}

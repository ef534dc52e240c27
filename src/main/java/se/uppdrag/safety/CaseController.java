package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/trygghet/rapporter`: the box, and one report in it, for those whose key opens it. To everybody
/// else, and with the key closed, the address of a report is one that never was.
@Controller
class CaseController {

    static final String BOX = "/trygghet/rapporter";

    private final Reports reports;
    private final Network network;
    private final CasePages pages;
    private final BoxBell bell;
    private final Ticket ticket;
    private final Unseen unseen;
    private final Texts texts;

    CaseController(
            Reports reports,
            Network network,
            CasePages pages,
            BoxBell bell,
            Ticket ticket,
            Unseen unseen,
            Texts texts) {
        this.reports = reports;
        this.network = network;
        this.pages = pages;
        this.bell = bell;
        this.ticket = ticket;
        this.unseen = unseen;
        this.texts = texts;
    }

    @GetMapping(BOX)
    String box(SignedIn who, Model model, HttpServletRequest request) {
        var member = member(who);
        var open = ticket.reader(request, who);
        if (open.isEmpty()) {
            return Answers.seeOther(KeyController.HERE);
        }
        bell.look(who.id());
        model.addAttribute("page", pages.box(member, open.get()));
        return "safety/box";
    }

    /// Seals anew the reports whose readers have changed with the network.
    @PostMapping(BOX + "/natverket")
    String renew(SignedIn who, Command command, HttpServletRequest request) {
        var member = member(who);
        var open = ticket.reader(request, who);
        if (open.isPresent() && member.official()) {
            unseen.once(
                    command,
                    BOX,
                    () -> {
                        reports.renew(open.get(), who.name());
                        return Outcome.granted(BOX);
                    });
            reports.spread();
        }
        return Answers.seeOther(BOX);
    }

    @GetMapping(BOX + "/{id}")
    String show(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fel,
            Model model,
            HttpServletRequest request) {
        var member = member(who);
        var open = ticket.reader(request, who);
        var file = find(id, open);
        if (!file.openedBy(who.name(), SwedishTime.dateOf(reports.now()))) {
            reports.append(
                    file.id(),
                    open.orElseThrow(),
                    new Line(Line.Kind.OPENED, reports.now(), who.name(), Map.of()));
        }
        return show(
                find(id, open),
                member,
                Map.of(),
                Map.of(),
                ReceiptController.trouble(fel, texts),
                model);
    }

    @PostMapping(BOX + "/{id}/{act}")
    String act(
            SignedIn who,
            Command command,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = member(who);
        var open = ticket.reader(request, who);
        var file = find(id, open);
        if (!CaseActs.exists(act)) {
            throw gone();
        }
        if (CaseActs.forOfficials(act) && !member.official()) {
            throw new AccessDeniedException("not an official of the network");
        }
        var form = new TypedForm(fields);
        var line = CaseActs.line(act, form, reports.now(), who.name());
        if (line.isEmpty()) {
            response.setStatus(422);
            return show(file, member, form.values("dag"), form.mistakes(), null, model);
        }
        var here = BOX + "/" + file.id();
        var outcome =
                unseen.once(
                        command,
                        here,
                        () ->
                                CaseActs.after(file, line.get())
                                        .map(said -> {
                                            reports.append(file.id(), open.orElseThrow(), said);
                                            return here;
                                        }));
        return answer(outcome, file, member, fields, model, response);
    }

    /// Somebody who is involved is left out, herself perhaps.
    @PostMapping(BOX + "/{id}/utesluta")
    String exclude(
            SignedIn who,
            Command command,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = member(who);
        var open = ticket.reader(request, who);
        var file = find(id, open);
        if (!member.official()) {
            throw new AccessDeniedException("not an official of the network");
        }
        var form = new TypedForm(fields);
        var person = form.id("inblandad");
        var why = form.line("skal");
        if (!form.right() || person.isEmpty()) {
            response.setStatus(422);
            return show(file, member, form.values(), form.mistakes(), null, model);
        }
        var here = person.get().equals(who.id()) ? BOX : BOX + "/" + file.id();
        var outcome =
                unseen.once(
                        command,
                        here,
                        () ->
                                reports.exclude(
                                                file,
                                                open.orElseThrow(),
                                                person.get(),
                                                why,
                                                who.name())
                                        .map(_ -> here));
        reports.spread();
        return answer(outcome, file, member, fields, model, response);
    }

    @PostMapping(BOX + "/{id}/gallra")
    String dispose(
            SignedIn who,
            Command command,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = member(who);
        var file = find(id, ticket.reader(request, who));
        if (!member.official()) {
            throw new AccessDeniedException("not an official of the network");
        }
        var decision = new TypedForm(fields).optional("gallringsbeslut", TypedForm.LINE);
        var outcome =
                unseen.once(command, BOX, () -> reports.dispose(file, decision).map(_ -> BOX));
        if (outcome instanceof Granted<String>) {
            reports.shred();
        }
        return answer(outcome, file, member, fields, model, response);
    }

    private String answer(
            Outcome<String> outcome,
            CaseFile file,
            NetworkMember member,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(file, member, fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private String show(
            CaseFile file,
            NetworkMember member,
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.page(file, member, fields, mistakes, refusal));
        return "safety/case";
    }

    private CaseFile find(String id, Optional<Keyring.Open> open) {
        return open.flatMap(one -> id(id).flatMap(report -> reports.find(report, one)))
                .orElseThrow(CaseController::gone);
    }

    private NetworkMember member(SignedIn who) {
        return network.member(who.person()).orElseThrow(CaseController::gone);
    }

    static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

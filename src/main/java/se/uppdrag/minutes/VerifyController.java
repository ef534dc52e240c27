package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.Recheck;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.VerifyPages.Typed;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/sammantraden/{organ}/{day}/justera`: read the frozen text and sign it, or give it back.
@Controller
class VerifyController {

    private final Meetings meetings;
    private final Minutes minutes;
    private final SecretSections secrets;
    private final VerifyPages pages;
    private final Printing printing;
    private final Accounts accounts;
    private final Recheck recheck;
    private final Trail trail;
    private final Texts texts;

    VerifyController(
            Meetings meetings,
            Minutes minutes,
            SecretSections secrets,
            VerifyPages pages,
            Printing printing,
            Accounts accounts,
            Recheck recheck,
            Trail trail,
            Texts texts) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.secrets = secrets;
        this.pages = pages;
        this.printing = printing;
        this.accounts = accounts;
        this.recheck = recheck;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/sammantraden/{organ}/{day}/justera")
    String form(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        return guarded(
                found(organ, day),
                who,
                model,
                response,
                meeting ->
                        minutes.verified(meeting.id()).isPresent()
                                ? Answers.seeOther(meeting.address() + "/protokoll")
                                : showed(meeting, who, model));
    }

    @PostMapping("/sammantraden/{organ}/{day}/justera")
    String sign(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String summa,
            @RequestParam(defaultValue = "") String losenord,
            Model model,
            HttpServletResponse response) {
        return guarded(
                found(organ, day),
                who,
                model,
                response,
                meeting -> {
                    if (!recheck.shown() && !accounts.confirm(who.person(), losenord)) {
                        response.setStatus(422);
                        return show(meeting, who, Typed.wrongPassword(), model);
                    }
                    var outcome =
                            trail.once(
                                    command,
                                    () ->
                                            minutes.sign(meeting, who.person(), summa)
                                                    .map(last ->
                                                            meeting.address()
                                                                    + (last
                                                                            ? "/protokoll"
                                                                            : "/justera")));
                    return answer(outcome, meeting, who, Typed.NOTHING, model, response);
                });
    }

    @PostMapping("/sammantraden/{organ}/{day}/justera/aterlamna")
    String giveBack(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String summa,
            @RequestParam(defaultValue = "") String paragraf,
            @RequestParam(defaultValue = "") String kommentar,
            @RequestParam(defaultValue = "") String resten,
            Model model,
            HttpServletResponse response) {
        return guarded(
                found(organ, day),
                who,
                model,
                response,
                meeting -> {
                    if (kommentar.isBlank() || kommentar.length() > Edit.LONGEST) {
                        response.setStatus(422);
                        return show(meeting, who, Typed.badComment(kommentar), model);
                    }
                    var outcome =
                            trail.once(
                                    command,
                                    () ->
                                            minutes.giveBack(
                                                            meeting,
                                                            who.person(),
                                                            summa,
                                                            section(paragraf),
                                                            about(paragraf, kommentar),
                                                            resten.equals("ja"))
                                                    .map(_ -> meeting.address() + "/justera"));
                    return answer(outcome, meeting, who, Typed.comment(kommentar), model, response);
                });
    }

    private static @Nullable Integer section(String passage) {
        return passage.matches("§ \\d{1,5}") ? Integer.valueOf(passage.substring(2)) : null;
    }

    /// `§ 135: Namnet är felstavat.`
    private static String about(String passage, String comment) {
        return passage.matches("§ \\d{1,5}") ? passage + ": " + comment : comment;
    }

    /// The very file she signs, with the signatures made so far.
    @GetMapping("/sammantraden/{organ}/{day}/justera/protokoll.pdf")
    ResponseEntity<byte[]> file(
            @PathVariable String organ, @PathVariable String day, SignedIn who) {
        var meeting = found(organ, day);
        return minutes.verification(meeting.id())
                .filter(one -> one.signatory(who.person()).isPresent())
                .flatMap(one -> printing.toSign(meeting.id(), one.version().number()))
                .map(file ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .body(file.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The secret part she signs with it.
    @GetMapping("/sammantraden/{organ}/{day}/justera/sekretessdel.pdf")
    ResponseEntity<byte[]> secretFile(
            @PathVariable String organ, @PathVariable String day, SignedIn who) {
        var meeting = found(organ, day);
        var file =
                minutes.verification(meeting.id())
                        .filter(one -> one.signatory(who.person()).isPresent())
                        .flatMap(one -> secrets.paper(meeting.id(), one.version().number()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        read(meeting, who, "/sekretessdel.pdf");
        return SecretPartController.sent(file.name(), file.bytes());
    }

    private void read(Meeting meeting, SignedIn who, String end) {
        var address = meeting.address() + "/justera" + end;
        trail.once(
                new Command(UUID.randomUUID(), who.id(), "GET " + address),
                () -> Outcome.granted(address));
    }

    /// Nothing is shown to one who is not to sign, and there is nothing before it has been sent.
    private String guarded(
            Meeting meeting,
            SignedIn who,
            Model model,
            HttpServletResponse response,
            Function<Meeting, String> then) {
        var verification = minutes.verification(meeting.id());
        if (verification.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return refusal(Outcome.refused(MinutesRefusal.NOT_SENT), model);
        }
        if (verification.get().signatory(who.person()).isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return refusal(Outcome.refused(MinutesRefusal.NOT_A_VERIFIER), model);
        }
        return then.apply(meeting);
    }

    private String answer(
            Outcome<String> outcome,
            Meeting meeting,
            SignedIn who,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(
                        refused.refusal() == MinutesRefusal.TEXT_HAS_CHANGED ? 409 : 422);
                yield show(meeting, who, typed.with(texts.of(refused)), model);
            }
        };
    }

    private String refusal(Outcome<?> outcome, Model model) {
        if (outcome instanceof Refused<?> refused) {
            model.addAttribute("page", texts.of(refused));
        }
        return "web/refusal";
    }

    /// That she has had the secret part before her is written down.
    private String showed(Meeting meeting, SignedIn who, Model model) {
        minutes.verification(meeting.id())
                .flatMap(one -> secrets.part(meeting.id(), one.version().number()))
                .ifPresent(_ -> read(meeting, who, ""));
        return show(meeting, who, Typed.NOTHING, model);
    }

    private String show(Meeting meeting, SignedIn who, Typed typed, Model model) {
        model.addAttribute(
                "page",
                pages.page(
                        meeting,
                        minutes.verification(meeting.id()).orElseThrow(),
                        who.person(),
                        typed));
        return "minutes/verify";
    }

    private Meeting found(String organ, String day) {
        return meetings.meeting(organ, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

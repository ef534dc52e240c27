package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Veil;

/// A section that is verified at once: `/justera/{section}` for those who sign it, and
/// `/protokoll/{section}` for everybody when they have.
@Controller
class AtOnceController {

    private static final String SIGN = "/sammantraden/{organ}/{day}/justera/{section:\\d{1,5}}";
    private static final String READ = "/sammantraden/{organ}/{day}/protokoll/{section:\\d{1,5}}";

    private final Meetings meetings;
    private final AtOnce atOnce;
    private final AtOncePages pages;
    private final Readers readers;
    private final SecretReading secret;
    private final Accounts accounts;
    private final Recheck recheck;
    private final Trail trail;
    private final Texts texts;
    private final Veil veil;

    AtOnceController(
            Meetings meetings,
            AtOnce atOnce,
            AtOncePages pages,
            Readers readers,
            SecretReading secret,
            Accounts accounts,
            Recheck recheck,
            Trail trail,
            Texts texts,
            Veil veil) {
        this.meetings = meetings;
        this.atOnce = atOnce;
        this.pages = pages;
        this.readers = readers;
        this.secret = secret;
        this.accounts = accounts;
        this.recheck = recheck;
        this.trail = trail;
        this.texts = texts;
        this.veil = veil;
    }

    /// Nothing before everybody has signed it (TF 2:10).
    @GetMapping(READ)
    String read(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            @Nullable SignedIn who,
            Model model) {
        var meeting = found(organ, day);
        var posted = atOnce.posted(meeting.id(), section).orElseThrow(AtOnceController::notFound);
        model.addAttribute(
                "page",
                pages.posted(meeting, posted, who != null && readers.mayReadSecret(meeting, who)));
        return "minutes/at-once";
    }

    @GetMapping(READ + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            @Nullable SignedIn who) {
        var meeting = found(organ, day);
        var posted = atOnce.posted(meeting.id(), section).orElseThrow(AtOnceController::notFound);
        if (who == null && !veil.over(posted.text()).equals(posted.text())) {
            throw new AccessDeniedException("minutes with a hidden name");
        }
        // A signed file cannot be masked; the page has the words that may be shown.
        var masked =
                atOnce.line(meeting.id(), section)
                        .filter(line -> !line.text().equals(posted.text()))
                        .isPresent();
        if (masked && !readers.mayRead(meeting, who)) {
            throw new AccessDeniedException("minutes with masked words");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(
                        pages.pdf(meeting, section, posted.version())
                                .orElseThrow(AtOnceController::notFound));
    }

    @GetMapping(SIGN)
    String form(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            SignedIn who,
            Model model) {
        var meeting = found(organ, day);
        var verification = toSign(meeting, section, who);
        if (verification.complete()) {
            return Answers.seeOther(meeting.address() + "/protokoll/" + section);
        }
        secret.read(meeting, section, who);
        return show(meeting, section, who, "", null, model);
    }

    @PostMapping(SIGN)
    String sign(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String summa,
            @RequestParam(defaultValue = "") String losenord,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day);
        toSign(meeting, section, who);
        if (!recheck.shown() && !accounts.confirm(who.person(), losenord)) {
            response.setStatus(422);
            return show(
                    meeting, section, who, texts.get("minutes.sign.wrong-password"), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                atOnce.sign(meeting, section, who.person(), summa)
                                        .map(last ->
                                                meeting.address()
                                                        + (last ? "/protokoll/" : "/justera/")
                                                        + section));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(
                        refused.refusal() == MinutesRefusal.TEXT_HAS_CHANGED ? 409 : 422);
                yield show(meeting, section, who, "", texts.of(refused), model);
            }
        };
    }

    private String show(
            Meeting meeting,
            int section,
            SignedIn who,
            String problem,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                pages.toSign(
                        meeting,
                        atOnce.line(meeting.id(), section).orElseThrow(),
                        toSign(meeting, section, who),
                        who.person(),
                        !recheck.shown(),
                        problem,
                        refusal));
        return "minutes/at-once";
    }

    private Verification toSign(Meeting meeting, int section, SignedIn who) {
        var verification =
                atOnce.verification(meeting.id(), section).orElseThrow(AtOnceController::notFound);
        if (verification.signatory(who.person()).isEmpty()) {
            throw new AccessDeniedException("is not to sign the section");
        }
        return verification;
    }

    private Meeting found(String organ, String day) {
        return meetings.meeting(organ, day).orElseThrow(AtOnceController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

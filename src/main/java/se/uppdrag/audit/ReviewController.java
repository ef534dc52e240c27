package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/revision/arbetsrum/granskning/…`: one review. An expert reads it and writes notes and
/// findings; what leaves the room is for the auditors.
@Controller
class ReviewController {

    static final String HERE = WorkroomController.HERE + "/granskning";
    private static final String ONE = HERE + "/{id}";

    /// Who acts, in what, with what was typed.
    private record Desk(
            SignedIn who, Command command, AuditRing.Open open, Review review, TypedForm form) {

        UUID id() {
            return review.plan().id();
        }
    }

    private final Audits audits;
    private final Papers papers;
    private final Auditors auditors;
    private final WorkroomDoor door;
    private final ReviewPages pages;
    private final AuditWords words;
    private final AuditTrail trail;
    private final Texts texts;

    ReviewController(
            Audits audits,
            Papers papers,
            Auditors auditors,
            WorkroomDoor door,
            ReviewPages pages,
            AuditWords words,
            AuditTrail trail,
            Texts texts) {
        this.audits = audits;
        this.papers = papers;
        this.auditors = auditors;
        this.door = door;
        this.pages = pages;
        this.words = words;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fel,
            SignedIn who,
            Model model,
            HttpServletRequest request) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        var refusal =
                fel.equals("fil")
                        ? texts.of(new Refused<>(AuditRefusal.FILE_IS_NOT_TAKEN, List.of()))
                        : null;
        return show(open.get(), find(open.get(), id), new TypedForm(Map.of()), refusal, model);
    }

    /// The file as it came in. Nobody keeps a copy on the way.
    @GetMapping(ONE + "/bilaga/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @PathVariable String paper,
            SignedIn who,
            HttpServletRequest request) {
        var found =
                door.open(who, request)
                        .flatMap(open -> find(open, id).paper(paper))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(papers.read(found).orElseThrow());
    }

    /// What can be done in a review, by the last word of the address.
    private enum Act {
        ANTECKNING,
        IAKTTAGELSE,
        UTKAST,
        FRAGA,
        SAKKUNNIG,
        JAV,
        PUBLICERA;

        /// Whether it takes what is written out of the room, or lets somebody in.
        boolean leavesTheRoom() {
            return switch (this) {
                case ANTECKNING, IAKTTAGELSE, UTKAST, JAV -> false;
                case FRAGA, SAKKUNNIG, PUBLICERA -> true;
            };
        }
    }

    @PostMapping(ONE + "/{act:anteckning|iakttagelse|utkast|fraga|sakkunnig|jav|publicera}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        var kind = Act.valueOf(act.toUpperCase(Locale.ROOT));
        if (kind.leavesTheRoom() && !auditors.elected(who.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var desk = new Desk(who, command, open.get(), find(open.get(), id), new TypedForm(fields));
        var done =
                switch (kind) {
                    case ANTECKNING -> note(desk);
                    case IAKTTAGELSE -> finding(desk);
                    case UTKAST -> draft(desk);
                    case FRAGA -> question(desk);
                    case SAKKUNNIG -> expert(desk);
                    case JAV -> recusal(desk);
                    case PUBLICERA -> publish(desk);
                };
        return answer(desk, done, model, response);
    }

    private Supplier<Outcome<String>> note(Desk desk) {
        var text = desk.form().text("anteckning");
        return stay(desk, () -> audits.note(desk.open(), desk.id(), text));
    }

    private Supplier<Outcome<String>> finding(Desk desk) {
        var form = desk.form();
        var organ = form.among("organ", desk.review().plan().organs());
        var text = form.text("iakttagelse");
        var grade =
                form.among("grad", Arrays.stream(Review.Grade.values()).map(Enum::name).toList());
        return stay(
                desk,
                () ->
                        audits.find(
                                desk.open(), desk.id(), organ, text, Review.Grade.valueOf(grade)));
    }

    private Supplier<Outcome<String>> draft(Desk desk) {
        var text = desk.form().text("utkast");
        return stay(desk, () -> audits.draft(desk.open(), desk.id(), text));
    }

    private Supplier<Outcome<String>> recusal(Desk desk) {
        var reason = desk.form().text("skal");
        return () -> {
            audits.recuse(desk.open(), desk.id(), reason);
            return Outcome.granted(WorkroomController.HERE);
        };
    }

    private static Supplier<Outcome<String>> stay(Desk desk, Runnable act) {
        return () -> {
            act.run();
            return Outcome.granted(address(desk));
        };
    }

    private Supplier<Outcome<String>> question(Desk desk) {
        var form = desk.form();
        var organ = form.among("fraga-organ", desk.review().plan().organs());
        var subject = form.line("amne");
        var text = form.text("fraga");
        var by = form.day("svar-senast");
        if (form.right() && by.isBefore(auditors.today())) {
            form.wrong("svar-senast", "audit.mistake.past");
        }
        return () ->
                audits.ask(
                                desk.open(),
                                desk.id(),
                                auditors.organ(organ).orElseThrow(),
                                words.us(),
                                subject,
                                text,
                                by)
                        .map(_ -> address(desk));
    }

    private Supplier<Outcome<String>> expert(Desk desk) {
        var form = desk.form();
        var expert = form.id("sakkunnig");
        LocalDate until = form.day("till");
        return () ->
                audits.engage(desk.open(), desk.id(), expert.orElseThrow(), until)
                        .map(_ -> address(desk));
    }

    private Supplier<Outcome<String>> publish(Desk desk) {
        return () ->
                audits.publish(desk.open(), desk.id(), words.us())
                        .map(slug -> "/revision/rapport/" + slug);
    }

    private String answer(
            Desk desk, Supplier<Outcome<String>> act, Model model, HttpServletResponse response) {
        if (!desk.form().right()) {
            response.setStatus(422);
            return show(desk.open(), desk.review(), desk.form(), null, model);
        }
        return switch (trail.once(desk.command(), address(desk), act)) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(desk.open(), desk.review(), desk.form(), texts.of(refused), model);
            }
        };
    }

    private static String address(Desk desk) {
        return HERE + "/" + desk.id();
    }

    private Review find(AuditRing.Open open, UUID id) {
        return audits.review(open, id)
                .filter(one -> !one.recused(open.person()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            AuditRing.Open open,
            Review review,
            TypedForm form,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.of(open, review, form, refusal));
        return "audit/review";
    }
}

package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import se.uppdrag.audit.pages.InspectionPage;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.registry.AuditedDocuments.Whole;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/revision/arbetsrum/granskning/{id}/handling`: a document of an authority is asked for in a
/// review and read there. That it was asked for, and each reading, is a line in the book of acts
/// with the auditor's name, and nothing of the review.
@Controller
class InspectionController {

    private static final String HERE = ReviewController.HERE + "/{id}/handling";

    private final Inspections inspections;
    private final Audits audits;
    private final Auditors auditors;
    private final WorkroomDoor door;
    private final ReviewPages pages;
    private final Files files;
    private final Trail trail;
    private final Texts texts;

    InspectionController(
            Inspections inspections,
            Audits audits,
            Auditors auditors,
            WorkroomDoor door,
            ReviewPages pages,
            Files files,
            Trail trail,
            Texts texts) {
        this.inspections = inspections;
        this.audits = audits;
        this.auditors = auditors;
        this.door = door;
        this.pages = pages;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
    }

    @PostMapping(HERE)
    String ask(
            @PathVariable UUID id,
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
        if (!auditors.elected(who.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var review = review(open.get(), id);
        var form = new TypedForm(fields);
        var reference = form.line("handling");
        var reason = form.text("handling-skal");
        if (!form.right()) {
            response.setStatus(422);
            model.addAttribute("page", pages.of(open.get(), review, form, null));
            return "audit/review";
        }
        var outcome =
                trail.once(
                        new Command(
                                command.id(), who.id(), "POST " + InspectionListController.HERE),
                        () ->
                                inspections
                                        .ask(open.get(), id, reference, reason)
                                        .map(InspectionListController::address));
        return switch (outcome) {
            case Granted<String> _ ->
                    Answers.seeOther(ReviewController.HERE + "/" + id + "#handlingar");
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", pages.of(open.get(), review, form, texts.of(refused)));
                yield "audit/review";
            }
        };
    }

    @GetMapping(HERE + "/{inspection}")
    String show(
            @PathVariable UUID id,
            @PathVariable String inspection,
            SignedIn who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        var review = review(open.get(), id);
        var asked = review.document(inspection).orElseThrow(InspectionController::notFound);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", page(review, asked, read(who, open.get(), asked)));
        return "audit/inspection";
    }

    private static InspectionPage page(
            Review review, Review.Document asked, Optional<Whole> document) {
        var address = Inspection.address(review.plan().id(), asked.id());
        return new InspectionPage(
                ReviewController.HERE + "/" + review.plan().id(),
                review.plan().title(),
                asked.reference(),
                document.map(Whole::subject).orElse(""),
                document.map(Whole::from).orElse(""),
                asked.reason(),
                document.map(Whole::secret).orElse(false),
                document.map(Whole::body).map(AuditWords::paragraphs).orElseGet(List::of),
                document.map(Whole::file).map(_ -> address + "/fil").orElse(""),
                document.map(Whole::disposed).orElse(""));
    }

    /// The file as it was registered. Nobody keeps a copy on the way.
    @GetMapping(HERE + "/{inspection}/fil")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id,
            @PathVariable String inspection,
            SignedIn who,
            HttpServletRequest request) {
        var open = door.open(who, request).orElseThrow(InspectionController::notFound);
        var asked =
                review(open, id).document(inspection).orElseThrow(InspectionController::notFound);
        return read(who, open, asked)
                .map(Whole::file)
                .flatMap(file -> files.find(new FileId(file)))
                .map(InspectionController::sent)
                .orElseThrow(InspectionController::notFound);
    }

    private static ResponseEntity<byte[]> sent(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private Optional<Whole> read(SignedIn who, AuditRing.Open open, Review.Document asked) {
        var found = new AtomicReference<Optional<Whole>>();
        trail.once(
                new Command(UUID.randomUUID(), who.id(), "GET " + InspectionListController.HERE),
                () -> {
                    found.set(inspections.read(open, asked));
                    return Outcome.granted(
                            InspectionListController.address(UUID.fromString(asked.id())));
                });
        return Objects.requireNonNull(found.get());
    }

    private Review review(AuditRing.Open open, UUID id) {
        return audits.review(open, id)
                .filter(one -> !one.recused(open.person()))
                .orElseThrow(InspectionController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.pages.InquiriesPage;
import se.uppdrag.audit.pages.InquiryPage;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/revision/fragor`: what the auditors have asked, and the answers. For everybody to read; the
/// organ's presidium and secretary answer.
@Controller
class InquiryController {

    private static final String HERE = "/revision/fragor";
    private static final int PAGE = 50;

    private final Inquiries inquiries;
    private final Auditors auditors;
    private final AuditWords words;
    private final Trail trail;
    private final Gate gate;
    private final Texts texts;

    InquiryController(
            Inquiries inquiries,
            Auditors auditors,
            AuditWords words,
            Trail trail,
            Gate gate,
            Texts texts) {
        this.inquiries = inquiries;
        this.auditors = auditors;
        this.words = words;
        this.trail = trail;
        this.gate = gate;
        this.texts = texts;
    }

    /// @param efter the last answered one on the page before
    @GetMapping(HERE)
    String list(@RequestParam(defaultValue = "") String efter, Model model) {
        var today = auditors.today();
        var after =
                efter.matches("[0-9a-f-]{36}")
                        ? inquiries.find(UUID.fromString(efter))
                        : Optional.<Inquiry>empty();
        var answered = inquiries.answered(after, PAGE + 1);
        model.addAttribute(
                "page",
                new InquiriesPage(
                        after.isPresent()
                                ? List.of()
                                : inquiries.unanswered().stream()
                                        .map(one -> words.line(one, today))
                                        .toList(),
                        answered.stream().limit(PAGE).map(one -> words.line(one, today)).toList(),
                        after.isPresent() ? HERE : "",
                        answered.size() > PAGE
                                ? HERE + "?efter=" + answered.get(PAGE - 1).id()
                                : ""));
        return "audit/inquiries";
    }

    @GetMapping(HERE + "/{id}")
    String show(@PathVariable UUID id, @Nullable SignedIn who, Model model) {
        return show(find(id), who, "", "", null, model);
    }

    @PostMapping(HERE + "/{id}/svar")
    String answer(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var inquiry = find(id);
        if (!mayAnswer(who, inquiry)) {
            throw new AccessDeniedException("Does not answer for " + inquiry.organ());
        }
        var form = new TypedForm(fields);
        var text = form.text("svar");
        if (!form.right()) {
            response.setStatus(422);
            return show(
                    inquiry,
                    who,
                    fields.getOrDefault("svar", ""),
                    form.mistakes().getOrDefault("svar", ""),
                    null,
                    model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                inquiries
                                        .answer(id, text, who.name(), words.us())
                                        .map(_ -> HERE + "/" + id));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(inquiry, who, text, "", texts.of(refused), model);
            }
        };
    }

    private boolean mayAnswer(@Nullable SignedIn who, Inquiry inquiry) {
        return who != null
                && (gate.open(who, Role.SECRETARY, inquiry.organ())
                        || gate.open(who, Role.PRESIDIUM, inquiry.organ()));
    }

    private Inquiry find(UUID id) {
        return inquiries
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            Inquiry one,
            @Nullable SignedIn who,
            String typed,
            String mistake,
            @Nullable RefusalText refusal,
            Model model) {
        var answer = one.answer();
        var at = one.answeredAt();
        var by = one.answeredBy();
        model.addAttribute(
                "page",
                new InquiryPage(
                        one.id().toString(),
                        auditors.organName(one.organ()),
                        one.subject(),
                        Swedish.date(one.askedAt()),
                        Swedish.date(one.answerBy()),
                        one.late(auditors.today()),
                        AuditWords.paragraphs(one.text()),
                        answer == null ? List.of() : AuditWords.paragraphs(answer),
                        at == null || by == null
                                ? ""
                                : texts.get("audit.question.answered-by", by, Swedish.date(at)),
                        "/diarium/" + one.matter(),
                        answer == null && mayAnswer(who, one),
                        typed,
                        mistake,
                        refusal));
        return "audit/inquiry";
    }
}

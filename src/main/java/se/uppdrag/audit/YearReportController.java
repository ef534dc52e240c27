package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import se.uppdrag.register.Organ;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/revision/arbetsrum/berattelse/…`: the yearly report while it is written, signed and handed
/// over.
@Controller
class YearReportController {

    static final String HERE = WorkroomController.HERE + "/berattelse";
    private static final String YEAR = HERE + "/{year:20\\d\\d}";

    private final YearReports reports;
    private final Auditors auditors;
    private final WorkroomDoor door;
    private final YearReportPages pages;
    private final AuditWords words;
    private final AuditTrail trail;
    private final Texts texts;

    YearReportController(
            YearReports reports,
            Auditors auditors,
            WorkroomDoor door,
            YearReportPages pages,
            AuditWords words,
            AuditTrail trail,
            Texts texts) {
        this.reports = reports;
        this.auditors = auditors;
        this.door = door;
        this.pages = pages;
        this.words = words;
        this.trail = trail;
        this.texts = texts;
    }

    /// @param organ whose verdict is to be written; may be empty
    @GetMapping(YEAR)
    String show(
            @PathVariable int year,
            SignedIn who,
            @RequestParam(defaultValue = "") String organ,
            Model model,
            HttpServletRequest request) {
        var open = door.open(who, request);
        if (open.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        requireAuditor(who);
        return show(open.get(), year, organ, new TypedForm(Map.of()), null, model);
    }

    /// What can be done with the report, by the last word of the address.
    private enum Act {
        TEXT,
        ORGAN,
        UNDERSKRIFT,
        OVERLAMNA
    }

    @PostMapping(YEAR + "/{act:text|organ|underskrift|overlamna}")
    String act(
            @PathVariable int year,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = door.open(who, request);
        if (found.isEmpty()) {
            return Answers.seeOther(WorkroomKeyController.HERE);
        }
        requireAuditor(who);
        var open = found.get();
        var form = new TypedForm(fields);
        var done =
                switch (Act.valueOf(act.toUpperCase(Locale.ROOT))) {
                    case TEXT -> essay(open, year, form);
                    case ORGAN -> judge(open, year, form);
                    case UNDERSKRIFT -> sign(open, year, form);
                    case OVERLAMNA -> handOver(open, year);
                };
        var chosen = act.equals("organ") ? fields.getOrDefault("organ", "") : "";
        if (!form.right()) {
            response.setStatus(422);
            return show(open, year, chosen, form, null, model);
        }
        return switch (trail.once(command, HERE + "/" + year, done)) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(open, year, chosen, form, texts.of(refused), model);
            }
        };
    }

    private Supplier<Outcome<String>> essay(AuditRing.Open open, int year, TypedForm form) {
        var text = form.text("text");
        return () -> {
            reports.write(open, year, text);
            return Outcome.granted(HERE + "/" + year);
        };
    }

    private Supplier<Outcome<String>> judge(AuditRing.Open open, int year, TypedForm form) {
        var organ = form.among("organ", auditors.judged(year).stream().map(Organ::slug).toList());
        boolean supported = form.among("tillstyrks", List.of("ja", "nej")).equals("ja");
        var remark = form.optional("anmarkning", TypedForm.TEXT);
        var reasons = form.optional("motiv", TypedForm.TEXT);
        return () ->
                reports.judge(open, year, organ, supported, remark, reasons)
                        .map(_ -> HERE + "/" + year);
    }

    private Supplier<Outcome<String>> sign(AuditRing.Open open, int year, TypedForm form) {
        var dissent = form.optional("avvikande", TypedForm.TEXT);
        return () -> {
            reports.sign(open, year, dissent);
            return Outcome.granted(HERE + "/" + year);
        };
    }

    private Supplier<Outcome<String>> handOver(AuditRing.Open open, int year) {
        var subject = texts.get("audit.statement.of", Integer.toString(year));
        return () ->
                reports.handOver(open, year, words.us(), subject)
                        .map(_ -> "/revision/berattelse/" + year);
    }

    /// The report is the auditors' own: an expert does not see it before it is handed over.
    private void requireAuditor(SignedIn who) {
        if (!auditors.elected(who.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String show(
            AuditRing.Open open,
            int year,
            String organ,
            TypedForm form,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.of(open, year, organ, form, refusal));
        return "audit/year-report";
    }
}

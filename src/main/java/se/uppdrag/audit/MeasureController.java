package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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
import se.uppdrag.steering.Commission;
import se.uppdrag.steering.Commissions;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form.Filled;

/// What an organ does about a finding of the auditors. Whoever keeps the organ's follow-up gives
/// somebody the measure, and it is followed among all that is to be done.
@Controller
class MeasureController {

    private final PublishedTable published;
    private final ReportPages pages;
    private final Commissions commissions;
    private final Acts acts;

    MeasureController(
            PublishedTable published, ReportPages pages, Commissions commissions, Acts acts) {
        this.published = published;
        this.pages = pages;
        this.commissions = commissions;
        this.acts = acts;
    }

    /// Where a measure says that it comes from.
    @GetMapping("/revision/iakttagelse/{id}")
    String show(@PathVariable UUID id) {
        var finding =
                published
                        .finding(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answers.seeOther(
                "/revision/rapport/" + finding.report() + "#iakttagelse-" + finding.number());
    }

    @PostMapping("/revision/rapport/{slug:[a-z0-9-]+}/atgard")
    String measure(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var mine = pages.kept(slug, who);
        if (mine.isEmpty()) {
            throw new AccessDeniedException("keeper of what the report is about");
        }
        return acts.take(
                pages.measure(slug, mine),
                sent,
                command,
                response,
                filled ->
                        mine.stream()
                                .filter(one -> one.id().toString().equals(filled.text("om")))
                                .findFirst()
                                .map(one -> given(one, filled, who))
                                .orElseThrow(),
                again -> {
                    model.addAttribute("page", pages.report(slug, who, again));
                    return "audit/report";
                });
    }

    private Outcome<String> given(Published.Finding about, Filled filled, SignedIn who) {
        var order = Commissions.Order.of(about.organ(), filled);
        return commissions
                .found(order, Commission.Origin.AUDIT, about.id(), who.person())
                .map(Commission::address);
    }
}

package se.uppdrag.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.portal.pages.ReportReceiptPage;
import se.uppdrag.portal.pages.StatementPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.Swedish;

/// `/tillganglighetsredogorelse`: what is not accessible and why, and a way to tell us (2018:1937,
/// 12–13 §§).
@Controller
class StatementController {

    private static final String HERE = "/tillganglighetsredogorelse";
    private static final String COMPLAINTS = "https://www.digg.se/tdosanmalan";
    private static final int ABOUT_MAX = 500;
    private static final int MESSAGE_MAX = 5_000;

    private final Accessibility accessibility;
    private final Trail trail;

    StatementController(Accessibility accessibility, Trail trail) {
        this.accessibility = accessibility;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String show(@RequestParam(defaultValue = "") String sida, Model model) {
        return show(sida, "", "", Map.of(), model);
    }

    @PostMapping(HERE)
    String report(
            Command command,
            @RequestParam(defaultValue = "") String sida,
            @RequestParam(defaultValue = "") String rapport,
            @RequestParam(defaultValue = "") String epost,
            Model model,
            HttpServletResponse response) {
        var mistakes = mistakes(sida, rapport, epost.strip());
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(sida, rapport, epost, mistakes, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                Outcome.granted(
                                        HERE
                                                + "/kvitto/"
                                                + accessibility.report(
                                                        sida.strip(),
                                                        rapport.strip(),
                                                        epost.isBlank() ? null : epost.strip())));
        return Answers.seeOther(((Granted<String>) outcome).value());
    }

    @GetMapping(HERE + "/kvitto/{id}")
    String receipt(@PathVariable UUID id, Model model) {
        var report =
                accessibility
                        .feedback(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new ReportReceiptPage(
                        number(id),
                        Swedish.moment(report.at()),
                        report.about(),
                        report.message().lines().filter(line -> !line.isBlank()).toList(),
                        report.email() != null));
        return "portal/report-receipt";
    }

    /// Short enough to say on the telephone.
    static String number(UUID id) {
        return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> mistakes(String about, String message, String email) {
        var found = new LinkedHashMap<String, String>();
        if (about.length() > ABOUT_MAX) {
            found.put("sida", "portal.mistake.too-long.sida");
        } else if (TopicDraft.unreadable(about)) {
            found.put("sida", "portal.mistake.unreadable");
        }
        if (message.isBlank()) {
            found.put("rapport", "portal.mistake.empty.rapport");
        } else if (message.length() > MESSAGE_MAX) {
            found.put("rapport", "portal.mistake.too-long.rapport");
        } else if (TopicDraft.unreadable(message)) {
            found.put("rapport", "portal.mistake.unreadable");
        }
        if (!email.isEmpty() && !EmailAddress.wellFormed(email)) {
            found.put("epost", "portal.mistake.email");
        }
        return found;
    }

    private String show(
            String about, String message, String email, Map<String, String> mistakes, Model model) {
        var assessment = accessibility.assessment();
        model.addAttribute(
                "page",
                new StatementPage(
                        accessibility.defects().stream()
                                .map(defect ->
                                        new StatementPage.Defect(
                                                defect.what(),
                                                defect.why(),
                                                defect.plan(),
                                                Swedish.date(defect.foundOn())))
                                .toList(),
                        assessment.map(one -> Swedish.date(one.onDate())).orElse(""),
                        assessment.map(Accessibility.Assessment::method).orElse(""),
                        accessibility.changed().map(Swedish::date).orElse(""),
                        COMPLAINTS,
                        about,
                        message,
                        email,
                        mistakes));
        return "portal/statement";
    }
}

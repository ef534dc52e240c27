package se.uppdrag.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import se.uppdrag.delegations.pages.ReportPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/delegation/{organ}/anmalan`: decisions are reported to the committee's next
/// meeting, and those minuted by themselves are posted.
@Controller
class DelegationReportController {

    private static final String HERE = "/administration/delegation/{organ}/anmalan";
    private static final int SHOWN = 50;

    private final DelegatedDecisions decisions;
    private final DecisionPages pages;
    private final Keepers keepers;
    private final Register register;
    private final Trail trail;
    private final Texts texts;

    DelegationReportController(
            DelegatedDecisions decisions,
            DecisionPages pages,
            Keepers keepers,
            Register register,
            Trail trail,
            Texts texts) {
        this.decisions = decisions;
        this.pages = pages;
        this.keepers = keepers;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @PathVariable String organ, Model model) {
        return show(organ, required(who, organ), null, model);
    }

    /// @param sammantrade the meeting, as its address has the day
    @PostMapping(HERE)
    String report(
            SignedIn who,
            Command command,
            @PathVariable String organ,
            @RequestParam(defaultValue = "") String sammantrade,
            Model model,
            HttpServletResponse response) {
        var name = required(who, organ);
        return answer(
                trail.once(
                        command,
                        () ->
                                decisions
                                        .report(
                                                organ,
                                                sammantrade,
                                                texts.get("delegations.report.item"),
                                                texts.get("delegations.report.proposal"),
                                                who.person())
                                        .map(_ -> here(organ))),
                organ,
                name,
                model,
                response);
    }

    @PostMapping(HERE + "/anslag")
    String post(
            SignedIn who,
            Command command,
            @PathVariable String organ,
            @RequestParam(name = "beslut", defaultValue = "") List<String> chosen,
            Model model,
            HttpServletResponse response) {
        var name = required(who, organ);
        var ids = new ArrayList<UUID>();
        for (var one : chosen) {
            if (one.matches("[0-9a-f-]{36}")) {
                ids.add(UUID.fromString(one));
            }
        }
        return answer(
                trail.once(
                        command,
                        () ->
                                decisions
                                        .post(
                                                organ,
                                                ids,
                                                texts.get(
                                                        "delegations.report.notice",
                                                        Swedish.inSentence(name)),
                                                who.person())
                                        .map(_ -> here(organ))),
                organ,
                name,
                model,
                response);
    }

    private static String here(String organ) {
        return HERE.replace("{organ}", organ);
    }

    private String answer(
            Outcome<String> outcome,
            String organ,
            String name,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(organ, name, texts.of(refused), model);
            }
        };
    }

    private String required(SignedIn who, String organ) {
        var found =
                register.organ(organ)
                        .filter(Organ::committee)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        keepers.require(who, organ);
        return found.name();
    }

    private String show(String organ, String name, @Nullable RefusalText refusal, Model model) {
        var next = decisions.nextMeeting(organ);
        var waiting = new DecidedTable.Filter(organ, 0, "TO_REPORT", "");
        model.addAttribute(
                "page",
                new ReportPage(
                        organ,
                        name,
                        next.map(one -> Swedish.date(one.onDate())).orElse(""),
                        next.map(DelegationReportController::day).orElse(""),
                        pages.many(waiting),
                        lines(waiting),
                        decisions.overdue(organ).stream()
                                .map(one -> one.name() + " " + one.what())
                                .toList(),
                        lines(new DecidedTable.Filter(organ, 0, "TO_POST", "")),
                        refusal));
        return "delegations/report";
    }

    private static String day(Meeting meeting) {
        return meeting.address().substring(meeting.address().lastIndexOf('/') + 1);
    }

    private List<ReportPage.Line> lines(DecidedTable.Filter filter) {
        return decisions.page(filter, null, SHOWN).stream()
                .map(one ->
                        new ReportPage.Line(
                                one.id().toString(),
                                DecisionPages.address(one),
                                one.name(),
                                Swedish.date(one.decidedOn()),
                                one.what(),
                                pages.who(one)))
                .toList();
    }
}

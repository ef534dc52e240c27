package se.uppdrag.elections;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.pages.DeadlinePage;
import se.uppdrag.elections.pages.QuorumPage;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Deadline;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Numbers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/rakna/frist` and `/rakna/beslutsforhet`: the sums of the law.
@Controller
class LawCalculatorsController {

    private static final int MOST = 999;

    private final Texts texts;

    LawCalculatorsController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/frist")
    String deadline(
            @RequestParam(defaultValue = "") String regel,
            @RequestParam(defaultValue = "") String datum,
            Model model) {
        var rule = DeadlineRule.withId(regel);
        var day = day(datum);
        var asked = !regel.isEmpty() || !datum.isEmpty();
        var problem =
                !asked || rule.isPresent() && day != null
                        ? ""
                        : texts.get(
                                rule.isEmpty()
                                        ? "elections.deadline.no-rule"
                                        : "elections.deadline.no-date");
        model.addAttribute(
                "page",
                new DeadlinePage(
                        Arrays.stream(DeadlineRule.values())
                                .map(one ->
                                        new DeadlinePage.Rule(
                                                one.id(),
                                                texts.get(
                                                        "elections.deadline.rule",
                                                        one.basis(),
                                                        one.sentence(),
                                                        one.trigger())))
                                .toList(),
                        regel,
                        DateFields.date(datum),
                        problem,
                        rule.isEmpty() || day == null ? null : answer(rule.get().from(day))));
        return "elections/deadline";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private DeadlinePage.Answer answer(Deadline deadline) {
        return new DeadlinePage.Answer(
                Swedish.capital(Swedish.weekday(deadline.last())),
                texts.get(
                        "elections.deadline.sentence",
                        deadline.rule().sentence(),
                        Swedish.date(deadline.last()),
                        deadline.rule().trigger(),
                        Swedish.date(deadline.from())),
                deadline.rule().basis().toString(),
                deadline.last().equals(deadline.target())
                        ? ""
                        : texts.get(
                                "elections.deadline.rolled", Swedish.weekday(deadline.target())));
    }

    @GetMapping("/rakna/beslutsforhet")
    String quorum(
            @RequestParam(defaultValue = "") String ledamoter,
            @RequestParam(defaultValue = "") String narvarande,
            Model model) {
        int members = CalculatorsController.whole(ledamoter);
        int present = CalculatorsController.whole(narvarande);
        var asked = !ledamoter.isBlank() || !narvarande.isBlank();
        var problem = "";
        if (asked && (members < 1 || members > MOST)) {
            problem = texts.get("elections.quorum.members");
        } else if (!narvarande.isBlank() && (present < 0 || present > members)) {
            problem = texts.get("elections.quorum.present");
        }
        var answers = new ArrayList<QuorumPage.Answer>();
        if (asked && problem.isEmpty()) {
            answers.add(answer("quorum", Numbers.quorum(members), Citation.kl(5, 45)));
            answers.add(answer("call", Numbers.third(members), Citation.kl(5, 12)));
            if (present >= 0) {
                answers.add(answer("minority", Numbers.third(present), Citation.kl(5, 50)));
                answers.add(answer("two-thirds", Numbers.twoThirds(present), Citation.kl(5, 10)));
                answers.add(answer("majority", present / 2 + 1, Citation.kl(5, 55)));
            }
        }
        model.addAttribute("page", new QuorumPage(ledamoter, narvarande, problem, answers));
        return "elections/quorum";
    }

    private QuorumPage.Answer answer(String key, int number, Citation basis) {
        return new QuorumPage.Answer(
                texts.get("elections.quorum." + key),
                Integer.toString(number),
                texts.get("elections.quorum." + key + ".how"),
                basis.toString());
    }
}

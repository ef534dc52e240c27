package se.uppdrag.elections;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.elections.pages.DeadlinePage;
import se.uppdrag.elections.pages.ProportionalPage;
import se.uppdrag.elections.pages.QuorumPage;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Deadline;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Numbers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/rakna/frist`, `/rakna/beslutsforhet` and `/rakna/proportionellt-val`: the sums of the law.
@Controller
class LawCalculatorsController {

    private static final int MOST = 999;

    /// `A 17: Alva Berg, Bo Ek`
    private static final Pattern GROUP = Pattern.compile("([^:]*\\S)\\s+(\\d{1,4})\\s*:(.*)");

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

    @GetMapping("/rakna/proportionellt-val")
    String proportional(
            @RequestParam(defaultValue = "") String platser,
            @RequestParam(defaultValue = "") String narvarande,
            @RequestParam(defaultValue = "") String grupper,
            @RequestParam(defaultValue = "") String lott,
            Model model) {
        int seats = CalculatorsController.whole(platser);
        int present = CalculatorsController.whole(narvarande);
        var ballots = new ArrayList<Ballots>();
        var unreadable = read(grupper, ballots);
        var asked = !(platser.isBlank() && narvarande.isBlank() && grupper.isBlank());
        var problem = "";
        if (asked && (seats < 1 || seats > MOST || present < 1 || present > MOST)) {
            problem = texts.get("elections.proportional.numbers");
        } else if (!unreadable.isEmpty()) {
            problem = texts.get("elections.proportional.unreadable", unreadable);
        } else if (ballots.stream().mapToInt(Ballots::count).sum() > present && asked) {
            problem = texts.get("elections.proportional.too-many");
        }
        model.addAttribute(
                "page",
                new ProportionalPage(
                        platser,
                        narvarande,
                        grupper,
                        lott,
                        problem,
                        asked && problem.isEmpty()
                                ? answer(ProportionalElection.of(seats, present, ballots, 0), lott)
                                : null));
        return "elections/proportional";
    }

    private ProportionalPage.Answer answer(ProportionalElection election, String lott) {
        var order = Arrays.stream(lott.split("[,;]")).map(String::strip).toList();
        var result =
                election.elect(lott.isBlank() ? DrawnOrder.NONE : new DrawnOrder(List.of(order)));
        return new ProportionalPage.Answer(
                Integer.toString(election.quota()),
                result.elected().stream()
                        .map(one ->
                                new ProportionalPage.Elected(
                                        Integer.toString(one.order()),
                                        one.person(),
                                        String.join(" + ", one.shared()),
                                        DistributionPages.decimal(one.comparison()),
                                        one.comparison().toString()))
                        .toList(),
                result.ties().stream().filter(tie -> !tie.drawn()).map(this::sentence).toList(),
                result.unfilled() == 0
                        ? ""
                        : texts.get(
                                result.waitsForLot()
                                        ? "elections.proportional.waiting"
                                        : "elections.proportional.no-names",
                                Integer.toString(result.unfilled())));
    }

    private String sentence(ProportionalElection.Tie tie) {
        return texts.get(
                tie.decidesSeat()
                        ? "elections.proportional.lot"
                        : "elections.proportional.lot.order",
                Integer.toString(tie.at()),
                String.join(", ", tie.among()),
                tie.comparison().toString());
    }

    /// @return the first line that could not be read, or empty
    private static String read(String groups, List<Ballots> into) {
        for (var line : groups.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = GROUP.matcher(line);
            if (!parts.matches()) {
                return line;
            }
            var names =
                    Arrays.stream(parts.group(3).split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
            if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
                return line;
            }
            into.add(new Ballots(parts.group(1), names, Integer.parseInt(parts.group(2))));
        }
        return "";
    }
}

package se.uppdrag.elections;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.Cooperation.Side;
import se.uppdrag.elections.pages.CooperationPage;
import se.uppdrag.web.Texts;

/// `/rakna/samverkan`: before a proportional election, what the groups would get alone and what
/// they would get together.
@Controller
class CooperationController {

    private static final int MOST_GROUPS = 30;

    private final Texts texts;

    CooperationController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/samverkan")
    String form(
            @RequestParam(defaultValue = "") String platser,
            @RequestParam(defaultValue = "") String narvarande,
            @RequestParam(defaultValue = "") String grupper,
            @RequestParam(defaultValue = "") String samverkan,
            Model model) {
        var asked = !(platser.isBlank() && grupper.isBlank());
        int seats = CalculatorsController.whole(platser);
        var votes = VotesForm.read(grupper);
        int present = narvarande.isBlank() ? votes.sum() : CalculatorsController.whole(narvarande);
        var together =
                samverkan
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line ->
                                Arrays.stream(line.split("[+,;]"))
                                        .map(String::strip)
                                        .filter(one -> !one.isEmpty())
                                        .toList())
                        .toList();
        var problem = asked ? problem(seats, present, votes, together) : "";
        model.addAttribute(
                "page",
                new CooperationPage(
                        platser,
                        narvarande,
                        grupper,
                        samverkan,
                        problem,
                        asked && problem.isEmpty()
                                ? answer(new Cooperation(seats, present, votes.votes(), together))
                                : null));
        return "elections/cooperation";
    }

    private String problem(int seats, int present, VotesForm votes, List<List<String>> together) {
        if (!votes.problem().isEmpty()) {
            return texts.get("elections.votes.unreadable", votes.problem());
        }
        if (seats < 1
                || seats > ProportionalController.MOST
                || present < 1
                || present > ProportionalController.MOST
                || votes.votes().isEmpty()
                || votes.votes().size() > MOST_GROUPS) {
            return texts.get("elections.proportional.numbers");
        }
        if (votes.sum() > present) {
            return texts.get("elections.proportional.too-many");
        }
        var seen = new HashSet<String>();
        for (var side : together) {
            for (var group : side) {
                if (!votes.votes().containsKey(group) || !seen.add(group)) {
                    return texts.get("elections.cooperation.unknown", group);
                }
            }
        }
        return "";
    }

    private CooperationPage.Answer answer(Cooperation cooperation) {
        return new CooperationPage.Answer(
                texts.get("elections.proportional.quota", Integer.toString(cooperation.quota())),
                cooperation.alone().stream().map(this::line).toList(),
                cooperation.together().isEmpty()
                        ? List.of()
                        : cooperation.cooperating().stream()
                                .map(side -> compared(side, cooperation.alone()))
                                .toList());
    }

    private CooperationPage.Line line(Side side) {
        return new CooperationPage.Line(
                side.name(), Integer.toString(side.votes()), seats(side), "", demands(side));
    }

    /// Beside what the same groups would get each by itself.
    private CooperationPage.Line compared(Side side, List<Side> alone) {
        var parts = List.of(side.name().split("\\+"));
        var each = alone.stream().filter(one -> parts.contains(one.name())).toList();
        int sure = each.stream().mapToInt(Side::sure).sum();
        int possible = each.stream().mapToInt(Side::possible).sum();
        return new CooperationPage.Line(
                side.name(),
                Integer.toString(side.votes()),
                seats(side),
                seats(new Side("", 0, sure, possible, false)),
                demands(side));
    }

    private String seats(Side side) {
        return side.sure() == side.possible()
                ? Integer.toString(side.sure())
                : texts.get(
                        "elections.cooperation.lot",
                        Integer.toString(side.sure()),
                        Integer.toString(side.possible()));
    }

    private String demands(Side side) {
        return texts.get(side.demands() ? "elections.cooperation.yes" : "elections.cooperation.no");
    }
}

package se.uppdrag.elections;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.elections.pages.FixedSeatsPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/rakna/fasta-mandat`: how many seats are fixed in each constituency of a divided municipality.
@Controller
class FixedSeatsController {

    private static final int MOST_SEATS = 201;
    private static final int FEWEST_CONSTITUENCIES = 2;

    private final Texts texts;

    FixedSeatsController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/rakna/fasta-mandat")
    String count(
            @RequestParam(defaultValue = "") String mandat,
            @RequestParam(defaultValue = "") String valkretsar,
            Model model) {
        var voters = VotesForm.read(valkretsar);
        int seats = CalculatorsController.whole(mandat);
        var asked = !mandat.isBlank() || !valkretsar.isBlank();
        var problem = asked ? problem(seats, voters) : "";
        var page =
                !asked || !problem.isEmpty()
                        ? new FixedSeatsPage(mandat, valkretsar, problem, "", List.of(), List.of())
                        : answer(mandat, valkretsar, FixedSeats.of(seats, voters.votes()));
        model.addAttribute("page", page);
        return "elections/fixed-seats";
    }

    private String problem(int seats, VotesForm voters) {
        if (seats < 1 || seats > MOST_SEATS) {
            return texts.get("elections.fixed.seats.wrong");
        }
        if (!voters.problem().isEmpty()) {
            return texts.get("elections.fixed.line", voters.problem());
        }
        return voters.votes().size() < FEWEST_CONSTITUENCIES || voters.sum() < 1
                ? texts.get("elections.fixed.few")
                : "";
    }

    private FixedSeatsPage answer(String seats, String constituencies, FixedSeats found) {
        var remarks = new ArrayList<String>();
        if (found.open() > 0) {
            remarks.add(
                    texts.get(
                            "elections.fixed.lot",
                            Integer.toString(found.open()),
                            String.join(", ", found.tied())));
        }
        found.shares().stream()
                .filter(FixedSeats.Share::few)
                .filter(one -> !found.tied().contains(one.name()))
                .forEach(one ->
                        remarks.add(
                                texts.get(
                                        "elections.fixed.small",
                                        one.name(),
                                        Integer.toString(one.seats()))));
        return new FixedSeatsPage(
                seats,
                constituencies,
                "",
                texts.get(
                        "elections.fixed.summary",
                        Integer.toString(found.fixed()),
                        Integer.toString(found.levelling())),
                found.shares().stream()
                        .map(one ->
                                new FixedSeatsPage.Line(
                                        one.name(),
                                        NumberFormat.getIntegerInstance(Swedish.LOCALE)
                                                .format(one.voters()),
                                        Integer.toString(one.whole()),
                                        one.extra() ? "1" : "0",
                                        Integer.toString(one.seats())))
                        .toList(),
                remarks);
    }
}

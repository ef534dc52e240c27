package se.uppdrag.sitting;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppdrag.sitting.pages.LotPage;
import se.uppdrag.web.Swedish;

/// How a lot was drawn: public as soon as its fingerprint is, like the result it decides.
@Controller
class LotController {

    private final Disclosure disclosure;

    LotController(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    @GetMapping("/sammantraden/{organ}/{day}/lottningar/{item:\\d{1,4}}")
    String lot(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int item,
            Model model) {
        var seen = disclosure.of(organ, day);
        seen.require(item);
        var snapshot = seen.snapshot();
        var lot =
                Optional.ofNullable(snapshot.sitting().agenda().elections().get(item))
                        .map(Election::lot)
                        .orElseThrow(Disclosure::notFound);
        var seed = lot.seed() == null ? "" : lot.seed();
        var words = lot.words() == null ? "" : lot.words();
        model.addAttribute(
                "page",
                new LotPage(
                        seen.meeting().address(),
                        seen.name(),
                        snapshot.sitting().item(item).map(Item::title).orElse(""),
                        lot.names(),
                        lot.places(),
                        snapshot.log().stream()
                                .filter(line ->
                                        line.event() instanceof SittingEvent.LotSealed sealed
                                                && sealed.item() == item)
                                .map(line -> Swedish.second(line.at()))
                                .findFirst()
                                .orElse(""),
                        lot.fingerprint(),
                        seed,
                        words,
                        lot.order().stream()
                                .map(name ->
                                        new LotPage.Ticket(
                                                name,
                                                seed + "|" + words + "|" + name,
                                                Lot.ticket(seed, words, name),
                                                lot.winners().contains(name)))
                                .toList()));
        return "sitting/lot";
    }
}

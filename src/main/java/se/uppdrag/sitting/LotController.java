package se.uppdrag.sitting;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.pages.LotPage;
import se.uppdrag.web.Swedish;

/// How a lot was drawn: public as soon as its fingerprint is, like the result it decides.
@Controller
class LotController {

    private final Meetings meetings;
    private final Snapshots snapshots;

    LotController(Meetings meetings, Snapshots snapshots) {
        this.meetings = meetings;
        this.snapshots = snapshots;
    }

    @GetMapping("/sammantraden/{organ}/{day}/lottningar/{item:\\d{1,4}}")
    String lot(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int item,
            Model model) {
        var meeting =
                meetings.meeting(organ, day)
                        .filter(one -> one.openToPublic())
                        .orElseThrow(LotController::notFound);
        var snapshot = snapshots.of(meeting);
        // Behind closed doors it becomes known with the verified minutes.
        if (snapshot.sitting().agenda().doors().behind().contains(item)) {
            throw notFound();
        }
        var lot =
                Optional.ofNullable(snapshot.sitting().agenda().elections().get(item))
                        .map(Election::lot)
                        .orElseThrow(LotController::notFound);
        var seed = lot.seed() == null ? "" : lot.seed();
        var words = lot.words() == null ? "" : lot.words();
        model.addAttribute(
                "page",
                new LotPage(
                        meeting.address(),
                        meeting.organName() + " " + Swedish.date(meeting.onDate()),
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

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

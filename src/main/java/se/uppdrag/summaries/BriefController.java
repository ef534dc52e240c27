package se.uppdrag.summaries;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.summaries.pages.BriefPage;
import se.uppdrag.web.AtomFeed;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/kort-sagt`: the newest decisions in plain words, for everybody, and as a feed.
@Controller
class BriefController {

    private static final String HERE = "/kort-sagt";
    private static final int NEWEST = 50;

    private final Summaries summaries;
    private final Meetings meetings;
    private final Houses houses;
    private final Texts texts;

    BriefController(Summaries summaries, Meetings meetings, Houses houses, Texts texts) {
        this.summaries = summaries;
        this.meetings = meetings;
        this.houses = houses;
        this.texts = texts;
    }

    private record Told(Summary summary, Meeting meeting, AgendaItem item) {

        String address() {
            return meeting.address() + "#arende-" + summary.item();
        }
    }

    @GetMapping(HERE)
    String show(Model model) {
        model.addAttribute(
                "page",
                new BriefPage(
                        newest().stream()
                                .map(one ->
                                        new BriefPage.Line(
                                                one.address(),
                                                one.item().title(),
                                                one.meeting().organName()
                                                        + " "
                                                        + Swedish.date(one.meeting().onDate()),
                                                one.summary().text(),
                                                SummaryProgress.corrected(texts, one.summary())))
                                .toList()));
        return "summaries/brief";
    }

    @GetMapping(HERE + ".atom")
    ResponseEntity<byte[]> feed() {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var house = houses.ours().name();
        var feed =
                new AtomFeed(
                        texts.get("summaries.feed", house),
                        here + HERE + ".atom",
                        here + HERE,
                        house,
                        newest().stream()
                                .map(one ->
                                        new AtomFeed.Entry(
                                                "urn:uuid:" + one.summary().id(),
                                                one.item().title(),
                                                here + one.address(),
                                                one.summary().at(),
                                                one.summary().text()
                                                        + "\n\n"
                                                        + texts.get("summaries.not-the-decision")))
                                .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.MEDIA_TYPE))
                .body(feed.xml());
    }

    private List<Told> newest() {
        return summaries.newest(NEWEST).stream().flatMap(one -> told(one).stream()).toList();
    }

    private Optional<Told> told(Summary one) {
        return meetings.meeting(new MeetingId(one.meeting()))
                .flatMap(meeting ->
                        meetings.agenda(meeting.id()).stream()
                                .filter(item -> item.position() == one.item())
                                .findFirst()
                                .map(item -> new Told(one, meeting, item)));
    }
}

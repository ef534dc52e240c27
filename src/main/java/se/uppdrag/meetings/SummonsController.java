package se.uppdrag.meetings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.meetings.pages.SummonsPaper;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The notice and the call of a meeting on paper (`kungörelse`, `kallelse`; KL 5:13–15, 6:23): the
/// same words as its page has.
@Controller
class SummonsController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;
    private final Clock clock;

    SummonsController(
            Meetings meetings,
            MeetingPages pages,
            Houses houses,
            Paper paper,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
        this.clock = clock;
    }

    /// Refused (404) until the call has gone out.
    @GetMapping("/sammantraden/{organ}/{day}/kallelse.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String organ, @PathVariable String day) {
        var meeting =
                meetings.meeting(organ, day)
                        .filter(Meeting::published)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Paper.shown(
                "kallelse-%s-%s.pdf".formatted(organ, day),
                paper.pdf("meetings/summons", Map.of("page", summons(meeting), "texts", texts)));
    }

    private SummonsPaper summons(Meeting meeting) {
        var items =
                pages.items(meeting, meetings.agenda(meeting.id()), meetings.papers(meeting.id()));
        return new SummonsPaper(
                houses.ours().name(),
                meeting.organName(),
                Swedish.capital(Swedish.weekday(meeting.onDate())) + " " + pages.facts(meeting),
                pages.about(meeting, meetings.called(meeting.id()).size()),
                items,
                bookmarks(items),
                Optional.ofNullable(meeting.publishedAt()).map(Swedish::moment).orElse(""),
                Swedish.moment(clock.instant()));
    }

    private Map<String, String> bookmarks(List<MeetingPage.Item> items) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("#om", texts.get("meetings.about"));
        parts.put("#dagordning", texts.get("meetings.agenda"));
        items.forEach(
                item -> parts.put("#arende-" + item.number(), item.number() + ". " + item.title()));
        return parts;
    }
}

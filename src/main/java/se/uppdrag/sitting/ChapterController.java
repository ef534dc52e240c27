package se.uppdrag.sitting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.pages.ChaptersPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Veil;

/// `/sammantraden/…/kapitel`: when each item and each speaker began, for whoever wants to find the
/// place in a recording; as a page, and for players as WebVTT and as JSON chapters.
@Controller
class ChapterController {

    private static final String HERE = "/sammantraden/{organ}/{day}/kapitel";

    private final Meetings meetings;
    private final Snapshots snapshots;
    private final Veil veil;

    ChapterController(Meetings meetings, Snapshots snapshots, Veil veil) {
        this.meetings = meetings;
        this.snapshots = snapshots;
        this.veil = veil;
    }

    /// @param start when the recording began, as a clock shows it: `17.58` or `17:58:30`; when the
    ///   meeting was opened if nothing is said
    @GetMapping(HERE)
    String page(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String start,
            Model model) {
        var evening = evening(organ, day);
        var from = start(evening, start);
        model.addAttribute(
                "page",
                new ChaptersPage(
                        evening.meeting().address(),
                        evening.meeting().organName()
                                + " "
                                + Swedish.date(evening.meeting().onDate()),
                        Swedish.second(from.orElse(opened(evening))),
                        from.isEmpty(),
                        recording(evening, from.orElse(opened(evening))).lines()));
        return "sitting/chapters";
    }

    @GetMapping(path = HERE + ".vtt", produces = "text/vtt;charset=UTF-8")
    ResponseEntity<String> vtt(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String start) {
        return file(organ, day, start, Recording::vtt);
    }

    /// In the form that players of podcasts read (JSON Chapters 1.2).
    @GetMapping(path = HERE + ".json", produces = "application/json+chapters;charset=UTF-8")
    ResponseEntity<String> json(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String start) {
        return file(organ, day, start, Recording::json);
    }

    private ResponseEntity<String> file(
            String organ, String day, String start, Function<Recording, String> as) {
        var evening = evening(organ, day);
        return start(evening, start)
                .map(from -> ResponseEntity.ok(veil.over(as.apply(recording(evening, from)))))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    private static Recording recording(Snapshot evening, Instant from) {
        var meeting = evening.meeting();
        return new Recording(
                meeting.organName() + " " + Swedish.date(meeting.onDate()),
                from,
                Chapter.of(evening.log()).stream()
                        .map(one ->
                                new Recording.Part(
                                        one.from(),
                                        one.to() == null ? evening.at() : one.to(),
                                        one.item(),
                                        title(evening.sitting(), one),
                                        one.speaker() != null))
                        .toList());
    }

    private static String title(Sitting sitting, Chapter chapter) {
        return chapter.speaker() == null
                ? sitting.items().stream()
                        .filter(item -> item.number() == chapter.item())
                        .map(item -> item.number() + ". " + item.title())
                        .findFirst()
                        .orElseThrow()
                : sitting.roll().name(chapter.speaker());
    }

    /// Nothing where what was written is no time.
    private static Optional<Instant> start(Snapshot evening, String typed) {
        if (typed.isBlank()) {
            return Optional.of(opened(evening));
        }
        try {
            var time = LocalTime.parse(typed.strip().replace('.', ':'));
            return Optional.of(SwedishTime.at(evening.meeting().onDate(), time));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant opened(Snapshot evening) {
        return evening.log().stream()
                .filter(line -> line.event() instanceof SittingEvent.Opened)
                .map(Logged::at)
                .findFirst()
                .orElseThrow(ChapterController::notFound);
    }

    /// Public with the meeting: one behind closed doors has no chapters.
    private Snapshot evening(String organ, String day) {
        return meetings.meeting(organ, day)
                .filter(Meeting::openToPublic)
                .map(snapshots::of)
                .filter(one -> one.sitting().phase() != Sitting.Phase.NOT_OPENED)
                .orElseThrow(ChapterController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

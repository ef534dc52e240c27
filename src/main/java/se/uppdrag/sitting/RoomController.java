package se.uppdrag.sitting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.pages.RoomPage;
import se.uppdrag.sitting.pages.RoomsPage;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;

/// A screen on the wall of a room is set to the room once. It shows the meeting that is held there,
/// whichever organ's, and between meetings which is next. Where a meeting has several rooms, each
/// shows it; where several meetings go on at once, each room shows its own.
@Controller
class RoomController {

    /// How often an idle screen looks, in seconds.
    private static final String IDLE = "30";

    /// Before it begins, people are on their way to their seats.
    private static final Duration BEFORE = Duration.ofMinutes(30);

    /// A meeting of the evening before that has not opened by then will not open.
    private static final Duration LATE = Duration.ofHours(6);

    private static final int WEEKS_AHEAD = 9;

    private final Meetings meetings;
    private final Sittings sittings;
    private final Clock clock;

    RoomController(Meetings meetings, Sittings sittings, Clock clock) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.clock = clock;
    }

    @GetMapping("/salar")
    String rooms(Model model) {
        var rooms = new LinkedHashMap<String, RoomsPage.Room>();
        for (var meeting : ahead().toList()) {
            for (var room : Room.in(meeting.place())) {
                rooms.putIfAbsent(
                        room.slug(),
                        new RoomsPage.Room(room.name(), "/salar/" + room.slug(), words(meeting)));
            }
        }
        model.addAttribute("page", new RoomsPage(List.copyOf(rooms.values())));
        return "sitting/rooms";
    }

    @GetMapping("/salar/{room:[a-z0-9-]{1,80}}")
    String room(@PathVariable String room, Model model, HttpServletResponse response) {
        var here =
                ahead().filter(one ->
                                Room.in(one.place()).stream()
                                        .anyMatch(any -> any.slug().equals(room)))
                        .toList();
        if (here.isEmpty()) {
            throw Disclosure.notFound();
        }
        var now = here.stream().filter(this::goesOn).findFirst();
        if (now.filter(Meeting::openToPublic).isPresent()) {
            return Answers.seeOther(now.get().address() + "/skarm?sal=" + room);
        }
        response.setHeader("Refresh", IDLE);
        model.addAttribute(
                "page",
                new RoomPage(
                        Room.in(here.getFirst().place()).stream()
                                .filter(any -> any.slug().equals(room))
                                .map(Room::name)
                                .findFirst()
                                .orElse(""),
                        now.map(Meeting::organName).orElse(""),
                        now.map(one -> one.address() + "/skarm?sal=" + room).orElse(""),
                        here.stream()
                                .filter(one -> now.filter(one::equals).isEmpty())
                                .map(RoomController::words)
                                .toList()));
        return "sitting/room";
    }

    /// Meetings that go on, whenever they began, and those to come, the soonest first. A meeting
    /// goes on past midnight or for several days, and may open late.
    private Stream<Meeting> ahead() {
        var now = clock.instant();
        var today = SwedishTime.dateOf(now);
        var open = sittings.open();
        return Stream.concat(
                        meetings.meetings(open).stream(),
                        meetings
                                .between(today.minusDays(1), today.plusWeeks(WEEKS_AHEAD), "")
                                .stream()
                                .filter(one -> !open.contains(one.id()))
                                .filter(one -> mayOpen(one.startsAt(), now))
                                .filter(one -> phase(one) != Sitting.Phase.CLOSED))
                .filter(Meeting::published)
                .sorted(Comparator.comparing(Meeting::startsAt));
    }

    static boolean mayOpen(Instant starts, Instant now) {
        return !SwedishTime.dateOf(starts).isBefore(SwedishTime.dateOf(now))
                || starts.plus(LATE).isAfter(now);
    }

    private boolean goesOn(Meeting meeting) {
        return switch (phase(meeting)) {
            case OPEN, ADJOURNED -> true;
            case NOT_OPENED -> !clock.instant().isBefore(meeting.startsAt().minus(BEFORE));
            case CLOSED -> false;
        };
    }

    private Sitting.Phase phase(Meeting meeting) {
        return sittings.sitting(meeting.id()).map(Sitting::phase).orElse(Sitting.Phase.NOT_OPENED);
    }

    private static String words(Meeting meeting) {
        return "%s, %s kl. %s"
                .formatted(
                        meeting.organName(),
                        Swedish.date(meeting.onDate()),
                        Swedish.time(meeting.startsAt()));
    }
}

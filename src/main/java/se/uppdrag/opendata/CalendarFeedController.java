package se.uppdrag.opendata;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.opendata.ObjectTable.Stored;
import se.uppdrag.register.Register;
import se.uppdrag.web.AtomFeed;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Veil;
import tools.jackson.databind.json.JsonMapper;

/// The meetings for calendars and feed readers.
@Controller
class CalendarFeedController {

    /// Several years back.
    private static final int MOST = 2_000;

    private static final int NEWEST = 50;

    private final ObjectTable objects;
    private final Register register;
    private final Houses houses;
    private final Veil veil;
    private final Texts texts;

    CalendarFeedController(
            ObjectTable objects, Register register, Houses houses, Veil veil, Texts texts) {
        this.objects = objects;
        this.register = register;
        this.houses = houses;
        this.veil = veil;
        this.texts = texts;
    }

    @GetMapping("/sammantraden.ics")
    ResponseEntity<byte[]> all() {
        return calendar(texts.get("opendata.calendar", houses.ours().name()), "");
    }

    @GetMapping("/sammantraden/{organ}.ics")
    ResponseEntity<byte[]> of(@PathVariable String organ) {
        var found =
                register.organ(organ)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return calendar(found.name() + ", " + houses.ours().name(), found.slug());
    }

    private ResponseEntity<byte[]> calendar(String name, String organ) {
        var host = URI.create(Here.now()).getHost();
        var calendar =
                Calendar.of(
                        name,
                        host == null ? "localhost" : host,
                        objects.meetings(organ, MOST).stream().map(this::here).toList());
        return Machine.text("text/calendar", calendar);
    }

    /// With our own address in full and names veiled, before anything is measured and folded.
    private Stored here(Stored one) {
        return new Stored(
                one.type(),
                one.id(),
                veil.over(one.body().replace(Here.SIGN, Here.now())),
                one.created(),
                one.modified(),
                one.deleted(),
                one.revision());
    }

    @GetMapping("/sammantraden.atom")
    ResponseEntity<byte[]> feed() {
        var here = Here.now();
        var house = houses.ours().name();
        var feed =
                new AtomFeed(
                        texts.get("opendata.calendar", house),
                        here + "/sammantraden.atom",
                        here + "/sammantraden",
                        house,
                        entries(objects.meetings("", NEWEST)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.MEDIA_TYPE))
                .body(feed.xml());
    }

    private List<AtomFeed.Entry> entries(List<Stored> meetings) {
        return meetings.stream()
                .map(this::here)
                .map(one -> {
                    var body = JsonMapper.shared().readTree(one.body());
                    return new AtomFeed.Entry(
                            "urn:uuid:" + one.id(),
                            body.path("name").asString(),
                            body.path("web").asString(),
                            one.modified(),
                            texts.get(
                                    "opendata.meeting",
                                    one.deleted()
                                            ? texts.get("opendata.cancelled")
                                            : body.path("meetingState").asString(),
                                    body.path("location").path("description").asString("")));
                })
                .toList();
    }
}

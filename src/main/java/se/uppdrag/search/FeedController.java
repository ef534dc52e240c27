package se.uppdrag.search;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.search.HitTable.Hit;
import se.uppdrag.web.AtomFeed;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// What is new in the registry, in a matter or among what a search finds, for programs that read
/// feeds.
@Controller
class FeedController {

    private static final int MOST = 50;

    private final Search search;
    private final Houses houses;
    private final Texts texts;

    FeedController(Search search, Houses houses, Texts texts) {
        this.search = search;
        this.houses = houses;
        this.texts = texts;
    }

    @GetMapping("/diarium.atom")
    ResponseEntity<byte[]> registry() {
        return feed(
                texts.get("search.feed.registry"),
                "/diarium.atom",
                "/diarium",
                search.newest(MOST));
    }

    @GetMapping("/sok.atom")
    ResponseEntity<byte[]> found(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String arende) {
        var number = Typed.read(arende).number();
        if (number.isPresent()) {
            var matter = number.get().slug();
            return feed(
                    texts.get("search.watch.matter", matter),
                    "/sok.atom?arende=" + matter,
                    "/diarium/" + matter,
                    search.in(matter, MOST));
        }
        var asked = Asked.read(q, typ, organ, ar);
        return feed(
                texts.get("search.watch.query", asked.text()),
                asked.address("/sok.atom", 1),
                asked.address("/sok", 1),
                search.since(0, asked.text(), asked.filter(), MOST));
    }

    private ResponseEntity<byte[]> feed(String title, String self, String page, List<Hit> hits) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var house = houses.ours().name();
        var feed =
                new AtomFeed(
                        title + ", " + house,
                        here + self,
                        here + page,
                        house,
                        hits.stream().map(one -> entry(one, here)).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AtomFeed.MEDIA_TYPE))
                .body(feed.xml());
    }

    private static AtomFeed.Entry entry(Hit one, String here) {
        return new AtomFeed.Entry(
                // The same line has the same address for ever; a section of minutes has its own.
                here + one.link(),
                one.about().isEmpty() ? one.title() : one.about() + ": " + one.title(),
                here + one.link(),
                one.at(),
                Passage.of(one.body(), List.of()).text());
    }
}

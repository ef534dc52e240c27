package se.uppdrag.binder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// What a device that keeps binders asks for: which there are, and that what was written on it is
/// taken.
@Controller
class SyncController {

    private static final int CHANGES_MOST = 200;

    /// @param mark another when the binder is another
    /// @param addresses everything it takes to read it without a network
    record Kept(String address, String title, String day, String mark, List<String> addresses) {}

    /// @param person whose device it is to be
    /// @param header and `token`: what a change is sent with
    record State(String person, String header, String token, List<Kept> binders) {}

    /// @param id as the device named it
    record Sent(
            UUID command,
            UUID id,
            int base,
            boolean erase,
            boolean group,
            String paper,
            Note.Kind kind,
            int page,
            @Nullable String text,
            @Nullable String shape) {}

    record Changes(List<Sent> changes) {}

    /// @param about who and when, in words
    record Shown(
            UUID id,
            int version,
            @Nullable UUID beside,
            boolean group,
            boolean mine,
            String paper,
            Note.Kind kind,
            int page,
            String text,
            String shape,
            String about) {}

    /// @param refused what was not taken, and why
    record Answer(List<Shown> notes, List<No> refused) {}

    record No(UUID command, String why) {}

    private final BinderAccess access;
    private final BinderReader binders;
    private final BinderPages pages;
    private final SecretPapers secrets;
    private final Notes notes;
    private final Houses houses;
    private final Texts texts;

    SyncController(
            BinderAccess access,
            BinderReader binders,
            BinderPages pages,
            SecretPapers secrets,
            Notes notes,
            Houses houses,
            Texts texts) {
        this.access = access;
        this.binders = binders;
        this.pages = pages;
        this.secrets = secrets;
        this.notes = notes;
        this.houses = houses;
        this.texts = texts;
    }

    @GetMapping(BinderController.HERE + "/lage.json")
    ResponseEntity<State> state(SignedIn who, CsrfToken token) {
        return json(
                new State(
                        who.id().toString(),
                        token.getHeaderName(),
                        token.getToken(),
                        access.desks(who).stream()
                                .filter(one -> !one.meeting().onDate().isBefore(access.today()))
                                .map(this::kept)
                                .toList()));
    }

    private Kept kept(Desk desk) {
        var meeting = desk.meeting();
        var binder = binders.of(meeting, true);
        boolean secret = secrets.kept(meeting);
        return new Kept(
                binder.address(),
                meeting.name(),
                meeting.onDate().toString(),
                BinderPdf.mark(binder, secret),
                Stream.concat(
                                Stream.of(binder.address()),
                                binder.papers()
                                        .filter(one -> secret || !one.secret())
                                        .flatMap(one -> addresses(binder, one)))
                        .toList());
    }

    private static Stream<String> addresses(Binder binder, BinderPaper one) {
        var here = binder.address() + "/" + one.key();
        return one.kind() == BinderPaper.Kind.PDF
                ? Stream.of(here, here + "/fil")
                : Stream.of(here);
    }

    @PostMapping(BinderController.ONE + "/synk")
    ResponseEntity<Answer> sync(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestBody Changes sent,
            SignedIn who) {
        var desk = access.require(who, organ, day);
        if (sent.changes() == null || sent.changes().stream().anyMatch(Objects::isNull)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (sent.changes().size() > CHANGES_MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var refused = new ArrayList<No>();
        for (var one : sent.changes()) {
            switch (notes.take(desk, change(one))) {
                case Granted<NoteChange.Fate> _ -> {}
                case Refused<NoteChange.Fate> no ->
                        refused.add(new No(one.command(), texts.of(no).sentence()));
            }
        }
        return json(new Answer(notes.of(desk).stream().map(this::shown).toList(), refused));
    }

    private static NoteChange change(Sent one) {
        return new NoteChange(
                one.command(),
                one.id(),
                one.base(),
                one.erase(),
                one.group(),
                new Note.Content(
                        one.paper(),
                        one.kind(),
                        one.page(),
                        one.text() == null ? "" : one.text().replace("\r\n", "\n").strip(),
                        one.shape() == null ? "" : one.shape()));
    }

    private Shown shown(Note one) {
        var content = one.content();
        return new Shown(
                one.id(),
                one.version(),
                one.beside(),
                one.group(),
                one.mine(),
                content.paper(),
                content.kind(),
                content.page(),
                content.text(),
                content.shape(),
                pages.note(one).about());
    }

    /// What makes the binders an app of its own on a telephone or tablet.
    @GetMapping("/uppdraget.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        var house = houses.ours();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.noCache())
                .body(
                        Map.of(
                                "id",
                                BinderController.HERE,
                                "name",
                                texts.get("binder.app.name", house.name()),
                                "short_name",
                                texts.get("binder.app.short"),
                                "lang",
                                "sv",
                                "start_url",
                                BinderController.HERE,
                                "scope",
                                "/",
                                "display",
                                "standalone",
                                "theme_color",
                                house.accent(),
                                "background_color",
                                "#ffffff",
                                "icons",
                                List.of(
                                        icon("/parm-192.png", "192x192"),
                                        icon("/parm-512.png", "512x512"))));
    }

    private static Map<String, String> icon(String address, String size) {
        return Map.of("src", address, "sizes", size, "type", "image/png", "purpose", "any");
    }

    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}

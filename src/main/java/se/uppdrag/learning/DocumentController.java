package se.uppdrag.learning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.learning.KeptDocumentTable.Shelf;

/// `…/xapi/activities/state` and the profiles: what a course keeps for the next time (xAPI 1.0.3,
/// part 3, sections 2.3–2.7). Each person has her own, the profile of an activity too: what one has
/// done does not reach another by way of a course.
@RestController
@CrossOrigin(
        origins = "null",
        allowCredentials = "false",
        methods = {RequestMethod.GET, RequestMethod.PUT, RequestMethod.POST, RequestMethod.DELETE},
        exposedHeaders = {"ETag", "Last-Modified", StoreDoor.VERSION, StoreDoor.CONSISTENT})
class DocumentController {

    private static final String KEPT =
            StoreDoor.STORE + "{resource:activities|agents}/{kind:state|profile}";

    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private static final int LONGEST_NAME = 500;

    private final RecordStore store;
    private final StoreDoor door;

    DocumentController(RecordStore store, StoreDoor door) {
        this.store = store;
        this.door = door;
    }

    @GetMapping(KEPT)
    ResponseEntity<?> get(
            @PathVariable String ticket,
            @PathVariable String resource,
            @PathVariable String kind,
            @RequestHeader HttpHeaders headers,
            @RequestParam Map<String, String> asked)
            throws BadStatement {
        var shelf = shelf(door.opened(ticket, headers), resource + "/" + kind, asked);
        var name = name(kind, asked);
        if (name == null) {
            var since = asked.get("since");
            return door.answer(store.names(shelf, since == null ? null : Statement.moment(since)));
        }
        var kept =
                store.document(shelf, name)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kept.type())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, kept.tag())
                .header(HttpHeaders.LAST_MODIFIED, MODIFIED.format(kept.at()))
                .header(StoreDoor.VERSION, "1.0.3")
                .body(kept.content());
    }

    /// In place of what was kept.
    @PutMapping(KEPT)
    ResponseEntity<Void> put(
            @PathVariable String ticket,
            @PathVariable String resource,
            @PathVariable String kind,
            @RequestHeader HttpHeaders headers,
            @RequestParam Map<String, String> asked,
            @RequestBody(required = false) byte @Nullable [] body)
            throws BadStatement {
        var shelf = shelf(door.opened(ticket, headers), resource + "/" + kind, asked);
        store.keep(
                shelf,
                written(kind, asked),
                Precondition.of(headers, kind.equals("profile")),
                _ -> sent(headers, body));
        return done();
    }

    /// Into what was kept, when both are objects in JSON.
    @PostMapping(KEPT)
    ResponseEntity<Void> post(
            @PathVariable String ticket,
            @PathVariable String resource,
            @PathVariable String kind,
            @RequestHeader HttpHeaders headers,
            @RequestParam Map<String, String> asked,
            @RequestBody(required = false) byte @Nullable [] body)
            throws BadStatement {
        var shelf = shelf(door.opened(ticket, headers), resource + "/" + kind, asked);
        store.keep(
                shelf,
                written(kind, asked),
                Precondition.of(headers, false),
                kept -> kept == null ? sent(headers, body) : kept.with(sent(headers, body)));
        return done();
    }

    @DeleteMapping(KEPT)
    ResponseEntity<Void> delete(
            @PathVariable String ticket,
            @PathVariable String resource,
            @PathVariable String kind,
            @RequestHeader HttpHeaders headers,
            @RequestParam Map<String, String> asked)
            throws BadStatement {
        var shelf = shelf(door.opened(ticket, headers), resource + "/" + kind, asked);
        var name = name(kind, asked);
        if (name == null && !kind.equals("state")) {
            throw BadStatement.malformed("profileId is missing");
        }
        if (Launch.LAUNCH_DATA.equals(name)) {
            throw launchData();
        }
        store.remove(shelf, name);
        return done();
    }

    /// The activities and the person by name alone: more than their names is not kept.
    @GetMapping(StoreDoor.STORE + "activities")
    ResponseEntity<Object> activity(
            @PathVariable String ticket,
            @RequestHeader HttpHeaders headers,
            @RequestParam String activityId)
            throws BadStatement {
        door.opened(ticket, headers);
        return door.answer(Map.of("objectType", "Activity", "id", activityId));
    }

    @GetMapping(StoreDoor.STORE + "agents")
    ResponseEntity<Object> agent(
            @PathVariable String ticket,
            @RequestHeader HttpHeaders headers,
            @RequestParam String agent)
            throws BadStatement {
        var launch = door.opened(ticket, headers);
        mine(launch, agent);
        return door.answer(
                Map.of("objectType", "Person", "account", List.of(launch.actor().path("account"))));
    }

    private void mine(Launch launch, @Nullable String agent) throws BadStatement {
        if (agent == null
                || !Statement.same(
                        door.json(agent.getBytes(StandardCharsets.UTF_8)), launch.actor())) {
            throw new BadStatement(403, "The agent is not whom the course is played for");
        }
    }

    private Shelf shelf(Launch launch, String what, Map<String, String> asked) throws BadStatement {
        var activity = asked.getOrDefault("activityId", "");
        return switch (what) {
            case "activities/state" -> {
                mine(launch, asked.get("agent"));
                var registration = asked.get("registration");
                yield RecordStore.shelf(
                        launch,
                        "state",
                        iri(activity)
                                + (registration == null
                                        ? ""
                                        : " " + Statement.uuid(registration, "registration")));
            }
            case "activities/profile" -> RecordStore.shelf(launch, "activity", iri(activity));
            case "agents/profile" -> {
                mine(launch, asked.get("agent"));
                yield RecordStore.shelf(launch, "agent", "");
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String iri(String text) throws BadStatement {
        if (!Iri.holds(text)) {
            throw BadStatement.malformed("activityId is an IRI");
        }
        return text;
    }

    private static @Nullable String name(String kind, Map<String, String> asked)
            throws BadStatement {
        var name = asked.get(kind.equals("state") ? "stateId" : "profileId");
        if (name != null && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            throw BadStatement.malformed("The name of a document is 1-500 characters");
        }
        return name;
    }

    private static String written(String kind, Map<String, String> asked) throws BadStatement {
        var name = name(kind, asked);
        if (name == null) {
            throw BadStatement.malformed(kind + "Id is missing");
        }
        if (name.equals(Launch.LAUNCH_DATA)) {
            throw launchData();
        }
        return name;
    }

    private static BadStatement launchData() {
        return new BadStatement(403, "What a part is told at its start is not the part's to write");
    }

    private static KeptDocument sent(HttpHeaders headers, byte @Nullable [] body)
            throws BadStatement {
        if (body != null && body.length > StoreDoor.LARGEST) {
            throw new BadStatement(413, "At most 500 kB at a time");
        }
        var type = headers.getContentType();
        return new KeptDocument(
                type == null ? "application/octet-stream" : type.toString(),
                body == null ? new byte[0] : body,
                Instant.EPOCH);
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().header(StoreDoor.VERSION, "1.0.3").build();
    }
}

package se.uppdrag.learning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
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
import se.uppdrag.learning.StatementTable.Question;
import se.uppdrag.learning.StatementTable.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `/paketinnehall/{ticket}/_uppdraget/xapi/`: the record store as a course in its frame reaches it
/// (xAPI 1.0.3, part 3). A frame apart has no origin, hence the origin `null`.
@RestController
@CrossOrigin(
        origins = "null",
        allowCredentials = "false",
        methods = {RequestMethod.GET, RequestMethod.PUT, RequestMethod.POST, RequestMethod.DELETE},
        exposedHeaders = {"ETag", "Last-Modified", StoreDoor.VERSION, StoreDoor.CONSISTENT})
class TellingController {

    private static final Set<String> ASKED =
            Set.of(
                    "agent",
                    "verb",
                    "activity",
                    "registration",
                    "since",
                    "until",
                    "limit",
                    "format",
                    "attachments",
                    "ascending",
                    "related_activities",
                    "related_agents",
                    "from");
    private static final int MOST = 200;
    private static final int PAGE = 100;

    private final RecordStore store;
    private final Packages packages;
    private final Launches launches;
    private final StoreDoor door;
    private final JsonMapper mapper = JsonMapper.builder().build();

    TellingController(RecordStore store, Packages packages, Launches launches, StoreDoor door) {
        this.store = store;
        this.packages = packages;
        this.launches = launches;
        this.door = door;
    }

    @PostMapping(StoreDoor.OURS + "nyckel")
    Map<String, String> key(@PathVariable String ticket) {
        return launches.key(ticket)
                .map(key -> Map.of("auth-token", key))
                .orElse(Map.of("error-code", "1", "error-text", "The token is handed out once"));
    }

    @GetMapping(StoreDoor.STORE + "about")
    Map<String, List<String>> about(@PathVariable String ticket) {
        door.held(ticket);
        return Map.of("version", List.of("1.0.3"));
    }

    @PostMapping(StoreDoor.STORE + "statements")
    ResponseEntity<Object> post(
            @PathVariable String ticket,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body)
            throws BadStatement {
        var launch = door.opened(ticket, headers);
        var whole = Attachment.read(headers.getContentType(), body);
        var sent = door.json(whole.json());
        var all = new ArrayList<JsonNode>();
        if (sent.isArray()) {
            sent.forEach(all::add);
        } else {
            all.add(sent);
        }
        if (all.size() > MOST) {
            throw new BadStatement(413, "At most 200 statements at a time");
        }
        return door.answer(store.store(launch, cmi5(launch), all, whole.attachments()));
    }

    @PutMapping(StoreDoor.STORE + "statements")
    ResponseEntity<Object> put(
            @PathVariable String ticket,
            @RequestParam String statementId,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body)
            throws BadStatement {
        var launch = door.opened(ticket, headers);
        var id = Statement.uuid(statementId, "statementId");
        var whole = Attachment.read(headers.getContentType(), body);
        if (!(door.json(whole.json()) instanceof ObjectNode sent)
                || sent.has("id") && !sent.path("id").asString("").equals(id.toString())) {
            throw BadStatement.malformed("The id is not statementId");
        }
        sent.put("id", id.toString());
        store.store(launch, cmi5(launch), List.of(sent), whole.attachments());
        return ResponseEntity.noContent().header(StoreDoor.VERSION, "1.0.3").build();
    }

    @GetMapping(StoreDoor.STORE + "statements")
    ResponseEntity<Object> get(
            @PathVariable String ticket,
            @RequestHeader HttpHeaders headers,
            @RequestParam Map<String, String> asked)
            throws BadStatement {
        var launch = door.opened(ticket, headers);
        for (var one : List.of("statementId", "voidedStatementId")) {
            if (asked.containsKey(one)) {
                return one(launch, asked, one);
            }
        }
        if (!ASKED.containsAll(asked.keySet())) {
            throw BadStatement.malformed("Unknown parameter");
        }
        if (others(launch, asked)) {
            return door.answer(Map.of("statements", List.of(), "more", ""));
        }
        var most = Math.clamp(number(asked, "limit", PAGE), 0, PAGE);
        var page = most == 0 ? PAGE : most;
        var ascending = "true".equals(asked.get("ascending"));
        var rows =
                store.statements(
                        launch,
                        new Question(
                                asked.get("verb"),
                                asked.get("activity"),
                                moment(asked, "since"),
                                moment(asked, "until"),
                                asked.containsKey("from") ? (long) number(asked, "from", 0) : null,
                                ascending,
                                page + 1));
        var shown = rows.subList(0, Math.min(page, rows.size()));
        var answer = mapper.createObjectNode();
        var array = answer.putArray("statements");
        shown.forEach(row -> array.add(mapper.readTree(row.said())));
        answer.put("more", rows.size() > page ? more(ticket, asked, shown.getLast()) : "");
        return answer(launch, asked, answer);
    }

    /// With what the statements carry along, where that is asked for.
    private ResponseEntity<Object> answer(
            Launch launch, Map<String, String> asked, JsonNode answer) {
        if (!"true".equals(asked.get("attachments"))) {
            return door.answer(answer);
        }
        var carried =
                answer.findValues("attachments").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(one -> one.path("sha2").asString("").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        var boundary = "uppdraget-" + UUID.randomUUID();
        return door.mixed(
                boundary,
                Attachment.write(boundary, answer.toString(), store.attachments(launch, carried)));
    }

    private ResponseEntity<Object> one(Launch launch, Map<String, String> asked, String name)
            throws BadStatement {
        if (!Set.of(name, "format", "attachments").containsAll(asked.keySet())) {
            throw BadStatement.malformed("Nothing else is asked for together with " + name);
        }
        return store.statement(
                        launch,
                        Statement.uuid(asked.getOrDefault(name, ""), name),
                        name.equals("voidedStatementId"))
                .map(said -> answer(launch, asked, mapper.readTree(said)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whether somebody else, or another taking of the course, is asked for.
    private boolean others(Launch launch, Map<String, String> asked) throws BadStatement {
        var agent = asked.get("agent");
        var registration = asked.get("registration");
        return agent != null
                        && !Statement.same(
                                door.json(agent.getBytes(StandardCharsets.UTF_8)), launch.actor())
                || registration != null
                        && !Statement.uuid(registration, "registration")
                                .equals(launch.registration());
    }

    private static String more(String ticket, Map<String, String> asked, Row last) {
        var rest = new StringBuilder("?from=" + last.seq());
        asked.forEach((name, value) -> {
            if (!name.equals("from")) {
                rest.append('&')
                        .append(name)
                        .append('=')
                        .append(
                                URLEncoder.encode(value, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
            }
        });
        return StoreDoor.STORE.replaceFirst("\\{ticket:.*?}}", ticket) + "statements" + rest;
    }

    private static int number(Map<String, String> asked, String name, int otherwise)
            throws BadStatement {
        var text = asked.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw BadStatement.malformed(name + " is a number");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Instant moment(Map<String, String> asked, String name)
            throws BadStatement {
        var text = asked.get(name);
        return text == null ? null : Statement.moment(text);
    }

    private boolean cmi5(Launch launch) {
        return packages.find(launch.pack())
                .filter(one -> one.kind().equals(PackageReader.Kind.CMI5.name()))
                .isPresent();
    }
}

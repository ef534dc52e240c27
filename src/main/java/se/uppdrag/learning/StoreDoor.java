package se.uppdrag.learning;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lets a course in its frame in to the record store. The ticket says who it is played for; the
/// key, which is handed out once, that it is the course that asks.
@Component
class StoreDoor {

    static final String OURS = PackageContentController.HERE + "{ticket:[0-9a-f]{48}}/_uppdraget/";
    static final String STORE = OURS + "xapi/";
    static final String VERSION = "X-Experience-API-Version";
    static final String CONSISTENT = "X-Experience-API-Consistent-Through";

    static final int LARGEST = 500_000;

    private static final String BASIC = "Basic ";

    private final RecordStore store;
    private final PackageTickets tickets;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.builder().build();

    StoreDoor(RecordStore store, PackageTickets tickets, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.clock = clock;
    }

    PackageTickets.Ticket held(String ticket) {
        return tickets.find(ticket)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The launch, when the course shows its key.
    Launch opened(String ticket, HttpHeaders headers) throws BadStatement {
        var held = held(ticket);
        var shown = Objects.requireNonNullElse(headers.getFirst(HttpHeaders.AUTHORIZATION), "");
        if (!shown.startsWith(BASIC) || !tickets.opens(ticket, shown.substring(BASIC.length()))) {
            throw new BadStatement(401, "The key is not that of the launch");
        }
        if (!Objects.requireNonNullElse(headers.getFirst(VERSION), "").startsWith("1.0")) {
            throw BadStatement.malformed(VERSION + " is 1.0.x");
        }
        return store.launch(held)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    JsonNode json(byte[] body) throws BadStatement {
        if (body.length > LARGEST) {
            throw new BadStatement(413, "At most 500 kB at a time");
        }
        try {
            return mapper.readTree(body);
        } catch (JacksonException unreadable) {
            throw BadStatement.malformed("It is no JSON");
        }
    }

    ResponseEntity<Object> answer(Object body) {
        return answer(MediaType.APPLICATION_JSON, body);
    }

    ResponseEntity<Object> mixed(String boundary, byte[] body) {
        return answer(new MediaType(MediaType.MULTIPART_MIXED, Map.of("boundary", boundary)), body);
    }

    private ResponseEntity<Object> answer(MediaType type, Object body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(VERSION, "1.0.3")
                .header(CONSISTENT, clock.instant().toString())
                .body(body);
    }
}

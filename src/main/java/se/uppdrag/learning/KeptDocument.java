package se.uppdrag.learning;

import java.time.Instant;
import org.springframework.util.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Something a course keeps for the next time, of whatever kind it likes.
///
/// @param at when it was last kept
record KeptDocument(String type, byte[] content, Instant at) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// What tells this content from any other (xAPI 1.0.3, part 3, section 3.1).
    String tag() {
        return '"' + DigestUtils.md5DigestAsHex(content) + '"';
    }

    KeptDocument at(Instant now) {
        return new KeptDocument(type, content, now);
    }

    /// With what was sent laid over it, property by property (section 2.2, `POST`).
    KeptDocument with(KeptDocument sent) throws BadStatement {
        var merged = json();
        merged.setAll(sent.json());
        return new KeptDocument(type, MAPPER.writeValueAsBytes(merged), sent.at);
    }

    private ObjectNode json() throws BadStatement {
        try {
            if (type.startsWith("application/json")
                    && MAPPER.readTree(content) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException unreadable) {
            throw BadStatement.malformed("It is no JSON");
        }
        throw BadStatement.malformed("Only objects in JSON are merged");
    }
}

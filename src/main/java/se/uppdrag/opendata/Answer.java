package se.uppdrag.opendata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Veil;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes what is sent of what is stored: our own addresses in full, times as OParl has them, and no
/// name that is hidden.
@Component
class Answer {

    /// OParl knows no `Z`, and RFC 3339 knows this.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    private final Veil veil;

    Answer(Veil veil) {
        this.veil = veil;
    }

    static String time(Instant instant) {
        return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /// What is told of an object that stands alone, but not of one inside another, which it would
    /// lead back to.
    private static final Map<String, List<String>> BACK =
            Map.of(
                    Kind.schema("AgendaItem"), List.of("meeting"),
                    Kind.schema("Consultation"), List.of("paper"),
                    Kind.schema("File"), List.of("paper", "meeting", "agendaItem"),
                    Kind.schema("Location"), List.of("meetings", "bodies"));

    /// As OParl has it. What is gone says no more than that.
    static ObjectNode object(ObjectTable.Stored stored) {
        var json = JsonMapper.shared();
        ObjectNode object;
        if (stored.deleted()) {
            object = json.createObjectNode();
            object.put("id", Here.SIGN + "/oparl/v1/" + path(stored.type()) + "/" + stored.id());
            object.put("type", Kind.schema(stored.type()));
        } else {
            object = (ObjectNode) json.readTree(stored.body());
        }
        date(object, time(stored.created()), time(stored.modified()));
        object.forEach(Answer::inside);
        if (stored.deleted()) {
            object.put("deleted", true);
        }
        return object;
    }

    private static String path(String type) {
        for (var kind : Kind.values()) {
            if (kind.type().equals(type)) {
                return kind.path();
            }
        }
        throw new IllegalArgumentException(type);
    }

    /// Every object says when it was made and changed; those inside another, as it was.
    private static void date(JsonNode node, String created, String modified) {
        if (node instanceof ObjectNode object) {
            new ArrayList<>(object.properties())
                    .forEach(one -> date(one.getValue(), created, modified));
            if (object.has("type") && object.has("id")) {
                object.put("created", created);
                object.put("modified", modified);
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(one -> date(one, created, modified));
        }
    }

    private static void inside(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(BACK.getOrDefault(object.path("type").asString(""), List.of()));
        }
        node.forEach(Answer::inside);
    }

    /// As it stands inside another.
    static ObjectNode inner(ObjectNode object) {
        inside(object);
        return object;
    }

    /// The object without those inside it, for whoever reads them from lists of their own.
    static ObjectNode alone(ObjectNode object) {
        var internal = new ArrayList<String>();
        object.forEachEntry((name, value) -> {
            if (internal(value)) {
                internal.add(name);
            }
        });
        return object.remove(internal);
    }

    private static boolean internal(JsonNode value) {
        return value.isObject() && value.has("id")
                || value.isArray() && !value.isEmpty() && internal(value.path(0));
    }

    /// The text that goes out.
    String text(Object answer) {
        return sent(JsonMapper.shared().writeValueAsString(answer));
    }

    /// Addresses in full and names veiled, in any format.
    String sent(String text) {
        return veil.over(text.replace(Here.SIGN, Here.now()));
    }

    /// A page of a list, and the ways to the others.
    ///
    /// @param address of the first page, with whatever narrows the list
    static Map<String, Object> page(List<?> data, String address, long total, int page, int limit) {
        var pages = Math.max(1, (total + limit - 1) / limit);
        var links = new LinkedHashMap<String, String>();
        links.put("first", at(address, 1, limit));
        links.put("self", at(address, page, limit));
        if (page > 1) {
            links.put("prev", at(address, page - 1, limit));
        }
        if (page < pages) {
            links.put("next", at(address, page + 1, limit));
        }
        links.put("last", at(address, pages, limit));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("data", data);
        answer.put(
                "pagination",
                Map.of(
                        "totalElements", total,
                        "elementsPerPage", limit,
                        "currentPage", page,
                        "totalPages", pages));
        answer.put("links", links);
        return answer;
    }

    private static String at(String address, long page, int limit) {
        return Here.SIGN
                + address
                + (address.contains("?") ? "&" : "?")
                + "limit="
                + limit
                + "&page="
                + page;
    }
}

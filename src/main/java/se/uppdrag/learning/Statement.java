package se.uppdrag.learning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Something a course says that somebody did (xAPI 1.0.3, part 2, section 2), held to the rules and
/// made whole.
///
/// @param object the activity or the statement it is about
/// @param voids the statement it takes back
record Statement(UUID id, String verb, String object, @Nullable UUID voids, ObjectNode said) {

    private static final Set<String> PROPERTIES =
            Set.of(
                    "id",
                    "actor",
                    "verb",
                    "object",
                    "result",
                    "context",
                    "timestamp",
                    "stored",
                    "authority",
                    "version",
                    "attachments");
    private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";
    private static final String UUID_PATTERN =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    /// @param actor the only one the course may speak of: whom it is played for
    static Statement read(JsonNode sent, JsonNode actor) throws BadStatement {
        if (!(sent instanceof ObjectNode statement)) {
            throw BadStatement.malformed("A statement is an object");
        }
        for (var property : statement.properties()) {
            if (!PROPERTIES.contains(property.getKey())) {
                throw BadStatement.malformed("Unknown property: " + property.getKey());
            }
            withoutNulls(property.getKey(), property.getValue());
        }
        if (!same(statement.path("actor"), actor)) {
            throw new BadStatement(403, "The actor is not whom the course is played for");
        }
        var verb = iri(statement.path("verb").path("id"), "verb.id");
        result(statement.path("result"));
        var at = statement.path("timestamp");
        if (!at.isMissingNode()) {
            moment(at.asString(""));
        }
        attachments(statement.path("attachments"));
        var object = statement.path("object");
        var reference = object.path("objectType").asString("").equals("StatementRef");
        if (verb.equals(Verb.VOIDED) != reference) {
            throw BadStatement.malformed(
                    "A voiding statement is about a StatementRef, no other is");
        }
        return new Statement(
                uuid(statement.path("id"), "id", UUID.randomUUID()),
                verb,
                reference ? object.path("id").asString("") : activity(object),
                reference ? uuid(object.path("id"), "object.id", null) : null,
                statement.deepCopy());
    }

    /// What it carries along must come with it, unless it says where else it lies.
    private static void attachments(JsonNode attachments) throws BadStatement {
        for (var one : attachments) {
            if (iri(one.path("usageType"), "attachment.usageType").equals(SIGNATURE)) {
                throw BadStatement.malformed("Signed statements are not taken in");
            }
            if (!one.path("display").isObject()
                    || !one.path("contentType").asString("").contains("/")
                    || !one.path("length").isIntegralNumber()
                    || !one.path("sha2").asString("").matches("[0-9a-fA-F]{64}")) {
                throw BadStatement.malformed(
                        "An attachment has display, contentType, length and sha2");
            }
            if (one.has("fileUrl")) {
                iri(one.path("fileUrl"), "attachment.fileUrl");
            }
        }
    }

    /// The hashes of what it carries along.
    ///
    /// @param all or what lies nowhere else alone
    Set<String> carried(boolean all) {
        return said.path("attachments")
                .valueStream()
                .filter(one -> all || !one.has("fileUrl"))
                .map(one -> one.path("sha2").asString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// With what the store says of it.
    Statement stored(Instant now, JsonNode authority) {
        var whole = said.deepCopy();
        whole.put("id", id.toString());
        whole.put("stored", now.toString());
        whole.set("authority", authority);
        if (!whole.has("timestamp")) {
            whole.put("timestamp", now.toString());
        }
        if (!whole.has("version")) {
            whole.put("version", "1.0.0");
        }
        return new Statement(id, verb, object, voids, whole);
    }

    /// Whether it is one of those that cmi5 gives a meaning (section 9.6.2.1).
    boolean definedByCmi5() {
        for (var category : said.path("context").path("contextActivities").path("category")) {
            if (category.path("id").asString("").equals(Launch.CMI5)) {
                return true;
            }
        }
        return false;
    }

    /// Where the score that was reached stands on the way from 0 to 1.
    @Nullable Double scaled() {
        var scaled = said.path("result").path("score").path("scaled");
        return scaled.isNumber() ? scaled.asDouble() : null;
    }

    static boolean same(JsonNode sent, JsonNode actor) {
        return sent.path("account").equals(actor.path("account"))
                && Set.of("", "Agent").contains(sent.path("objectType").asString(""));
    }

    private static String activity(JsonNode object) throws BadStatement {
        if (!Set.of("", "Activity").contains(object.path("objectType").asString(""))) {
            throw BadStatement.malformed("The object is an Activity or a StatementRef");
        }
        return iri(object.path("id"), "object.id");
    }

    private static void result(JsonNode result) throws BadStatement {
        if (result.isMissingNode()) {
            return;
        }
        var scaled = result.path("score").path("scaled");
        if (!scaled.isMissingNode() && (!scaled.isNumber() || Math.abs(scaled.asDouble()) > 1)) {
            throw BadStatement.malformed("result.score.scaled is a number between -1 and 1");
        }
        for (var name : Set.of("success", "completion")) {
            if (result.has(name) && !result.path(name).isBoolean()) {
                throw BadStatement.malformed("result." + name + " is true or false");
            }
        }
        if (result.has("duration")
                && !result.path("duration")
                        .asString("")
                        .matches(
                                "P(?!$)(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)")) {
            throw BadStatement.malformed("result.duration is a duration in ISO 8601");
        }
    }

    private static void withoutNulls(String name, JsonNode value) throws BadStatement {
        if (value.isNull()) {
            throw BadStatement.malformed("No value is null: " + name);
        }
        for (var property : value.properties()) {
            if (!property.getKey().equals("extensions")) {
                withoutNulls(name + "." + property.getKey(), property.getValue());
            }
        }
    }

    static Instant moment(String text) throws BadStatement {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw BadStatement.malformed("A time is written as 2026-11-25T18:00:00Z");
        }
    }

    private static String iri(JsonNode value, String name) throws BadStatement {
        if (!value.isString() || !Iri.holds(value.asString())) {
            throw BadStatement.malformed(name + " is an IRI");
        }
        return value.asString();
    }

    private static UUID uuid(JsonNode value, String name, @Nullable UUID otherwise)
            throws BadStatement {
        if (value.isMissingNode() && otherwise != null) {
            return otherwise;
        }
        return uuid(value.asString(""), name);
    }

    static UUID uuid(String text, String name) throws BadStatement {
        if (!text.matches(UUID_PATTERN)) {
            throw BadStatement.malformed(name + " is a UUID");
        }
        return UUID.fromString(text);
    }
}

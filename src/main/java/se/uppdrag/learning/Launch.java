package se.uppdrag.learning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.uppdrag.access.PersonId;
import se.uppdrag.learning.PackageTable.Part;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One time a part of a course is started for somebody, and what the part is told then (cmi5 1.0,
/// sections 8 and 10; the older way is Tin Can's). She is told of as a number that is hers in this
/// course alone: the course learns nothing of who she is.
///
/// @param session this time
/// @param home what the municipality's program is called where its accounts are
record Launch(PersonId person, UUID pack, Part part, UUID session, String home) {

    /// What all statements that cmi5 defines are marked with.
    static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";

    /// What those are marked with that say whether she moves on.
    static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";

    static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
    static final String LAUNCH_DATA = "LMS.LaunchData";
    static final String PREFERENCES = "cmi5LearnerPreferences";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Her taking of this course, the same however many times she comes back.
    UUID registration() {
        return number("registration", person, pack);
    }

    ObjectNode actor() {
        return actor(home, person, pack);
    }

    static ObjectNode actor(String home, PersonId person, UUID pack) {
        var actor = MAPPER.createObjectNode().put("objectType", "Agent");
        actor.putObject("account")
                .put("homePage", home)
                .put("name", number("account", person, pack).toString());
        return actor;
    }

    private static UUID number(String what, PersonId person, UUID pack) {
        return UUID.nameUUIDFromBytes(
                (what + " " + person.value() + " " + pack).getBytes(StandardCharsets.UTF_8));
    }

    /// What the part is called here; its own name for itself goes along in the context.
    String activity() {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(
                        (pack + " " + part.position()).getBytes(StandardCharsets.UTF_8));
    }

    /// @param store where the record store is
    String cmi5(String store, String fetch) {
        return part.href()
                + (part.href().contains("?") ? "&" : "?")
                + query("endpoint", store)
                + "&"
                + query("fetch", fetch)
                + "&"
                + query("actor", actor().toString())
                + "&"
                + query("registration", registration().toString())
                + "&"
                + query("activityId", activity());
    }

    String tinCan(String store, String key) {
        return part.href()
                + (part.href().contains("?") ? "&" : "?")
                + query("endpoint", store)
                + "&"
                + query("auth", "Basic " + key)
                + "&"
                + query("actor", actor().toString())
                + "&"
                + query("registration", registration().toString())
                + "&"
                + query("activity_id", part.activity());
    }

    private static String query(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// What the part finds in the store when it starts.
    ObjectNode launchData() {
        var data = MAPPER.createObjectNode();
        data.set("contextTemplate", contextTemplate());
        data.put("launchMode", "Normal").put("launchMethod", "AnyWindow");
        data.put("moveOn", part.moveOn());
        data.put("launchParameters", part.parameters());
        if (part.mastery() != null) {
            data.put("masteryScore", part.mastery());
        }
        return data;
    }

    private ObjectNode contextTemplate() {
        var template = MAPPER.createObjectNode();
        template.putObject("contextActivities")
                .putArray("grouping")
                .addObject()
                .put("objectType", "Activity")
                .put("id", part.activity());
        template.putObject("extensions").put(SESSION, session.toString());
        return template;
    }

    static ObjectNode preferences() {
        return MAPPER.createObjectNode()
                .put("languagePreference", "sv-SE")
                .put("audioPreference", "on");
    }

    /// What we say ourselves: that she started, left or is done.
    ObjectNode says(String verb) {
        var statement = MAPPER.createObjectNode();
        statement.put("id", UUID.randomUUID().toString());
        statement.set("actor", actor());
        statement.putObject("verb").put("id", verb);
        statement.putObject("object").put("objectType", "Activity").put("id", activity());
        var context = contextTemplate();
        context.put("registration", registration().toString());
        ((ObjectNode) context.path("contextActivities"))
                .putArray("category")
                .addObject()
                .put("id", CMI5);
        statement.set("context", context);
        return statement;
    }
}

package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static se.uppdrag.learning.LearningTown.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("xAPI 1.0.3 and cmi5 1.0 – what a course tells of the one it is played for is kept")
class RecordStoreTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired LearningTown town;
    @Autowired MockMvc web;
    @Autowired Packages packages;

    @BeforeEach
    void found() {
        town.found();
    }

    /// A course that has been started in its frame.
    private final class Started {

        final Map<String, String> told;
        final String store;
        private String key = "";

        Started(PersonId who, UUID pack) throws Exception {
            var source =
                    town.page(who, "/utbildning/paket/" + pack + "/1").select("iframe").attr("src");
            told =
                    UriComponentsBuilder.fromUriString(source)
                            .build()
                            .getQueryParams()
                            .toSingleValueMap();
            store = decoded("endpoint");
        }

        String decoded(String name) {
            return java.net.URLDecoder.decode(told.getOrDefault(name, ""), StandardCharsets.UTF_8);
        }

        MockHttpServletResponse fetch() throws Exception {
            var answer =
                    web.perform(request(HttpMethod.POST, URI.create(decoded("fetch"))))
                            .andReturn()
                            .getResponse();
            key = MAPPER.readTree(text(answer)).path("auth-token").asString(key);
            return answer;
        }

        Started begun() throws Exception {
            fetch();
            assertThat(says(Verb.INITIALIZED)).isEqualTo(200);
            return this;
        }

        MockHttpServletResponse asks(
                HttpMethod method, String path, @Nullable Object body, String... headers)
                throws Exception {
            var request =
                    request(method, URI.create(store + path))
                            .header("Authorization", "Basic " + key)
                            .header(StoreDoor.VERSION, "1.0.3");
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            if (body != null) {
                request.contentType("application/json").content(body.toString());
            }
            return web.perform(request).andReturn().getResponse();
        }

        JsonNode json(String path) throws Exception {
            var answer = asks(HttpMethod.GET, path, null);
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return MAPPER.readTree(text(answer));
        }

        String place(String rest) {
            return "?activityId="
                    + told.get("activityId")
                    + "&agent="
                    + told.get("actor")
                    + "&registration="
                    + told.get("registration")
                    + rest;
        }

        ObjectNode statement(String verb) throws Exception {
            var statement = MAPPER.createObjectNode().put("id", UUID.randomUUID().toString());
            statement.set("actor", MAPPER.readTree(decoded("actor")));
            statement.putObject("verb").put("id", verb);
            statement.putObject("object").put("id", decoded("activityId"));
            var context =
                    (ObjectNode)
                            json("activities/state" + place("&stateId=LMS.LaunchData"))
                                    .path("contextTemplate");
            context.put("registration", told.get("registration"));
            ((ObjectNode) context.path("contextActivities"))
                    .putArray("category")
                    .addObject()
                    .put("id", Launch.CMI5);
            statement.set("context", context);
            return statement;
        }

        int sends(Object statement) throws Exception {
            return asks(HttpMethod.POST, "statements", statement).getStatus();
        }

        int says(String verb) throws Exception {
            return sends(statement(verb));
        }

        /// A statement that tells of the content, sent with the attachments.
        int carries(byte[] told, Attachment... along) throws Exception {
            var statement = statement("https://example.se/ritade");
            var one = statement.putArray("attachments").addObject();
            one.put("usageType", "https://example.se/teckning")
                    .put("contentType", "image/png")
                    .put("length", told.length)
                    .put("sha2", Attachment.hash(told))
                    .putObject("display")
                    .put("sv", "En teckning");
            var request =
                    request(HttpMethod.POST, URI.create(store + "statements"))
                            .header("Authorization", "Basic " + key)
                            .header(StoreDoor.VERSION, "1.0.3")
                            .contentType("multipart/mixed; boundary=b")
                            .content(Attachment.write("b", statement.toString(), List.of(along)));
            return web.perform(request).andReturn().getResponse().getStatus();
        }
    }

    private UUID taken(Map<String, byte[]> files) throws Exception {
        var read = PackageReader.read(PackageReaderTests.zip(files));
        return switch (packages.take(read, town.secretary)) {
            case se.uppdrag.law.Outcome.Granted<UUID>(var id, _) -> id;
            case se.uppdrag.law.Outcome.Refused<UUID> refused ->
                    throw new AssertionError(refused.toString());
        };
    }

    private UUID course() throws Exception {
        return taken(PackageReaderTests.cmi5(PackageReaderTests.CMI5));
    }

    private boolean done(PersonId who, UUID pack) {
        var state = packages.states(who, pack).get(1);
        return state != null && state.done();
    }

    private String shown(PersonId who) throws Exception {
        return town.page(who, "/utbildning/paket").select("section").getLast().text();
    }

    @Test
    void a_course_is_begun_passed_and_shown_as_done() throws Exception {
        var who = town.members.get(5);
        var pack = course();
        var course = new Started(who, pack).begun();
        var data = course.json("activities/state" + course.place("&stateId=LMS.LaunchData"));
        assertThat(data.path("moveOn").asString()).isEqualTo("Passed");
        assertThat(data.path("masteryScore").asDouble()).isEqualTo(0.8);
        assertThat(data.path("launchParameters").asString()).isEqualTo("svart");
        assertThat(course.says(Verb.COMPLETED)).isEqualTo(200);
        assertThat(done(who, pack)).isFalse();
        var passed = course.statement(Verb.PASSED);
        passed.putObject("result").putObject("score").put("scaled", 0.9);
        assertThat(course.sends(passed)).isEqualTo(200);
        assertThat(course.says(Verb.TERMINATED)).isEqualTo(200);
        assertThat(course.says("https://example.se/mer")).as("after the end").isEqualTo(403);

        assertThat(done(who, pack)).isTrue();
        assertThat(packages.states(town.members.get(6), pack)).isEmpty();
        assertThat(shown(who)).contains("cmi5", "Klar");
        assertThat(course.json("statements?ascending=true").path("statements").valueStream())
                .extracting(one -> one.path("verb").path("id").asString())
                .containsExactly(
                        Verb.LAUNCHED,
                        Verb.INITIALIZED,
                        Verb.COMPLETED,
                        Verb.PASSED,
                        Verb.SATISFIED,
                        Verb.TERMINATED);
    }

    @Test
    void what_a_statement_carries_along_is_kept_and_given_back_to_its_course_alone()
            throws Exception {
        var pack = course();
        var course = new Started(town.members.get(5), pack).begun();
        var bytes = new byte[] {0, -1, 13, 10, 45, 45};
        var picture = new Attachment(Attachment.hash(bytes), "image/png", bytes);
        assertThat(course.carries(bytes, picture)).isEqualTo(200);
        var asked = "statements?attachments=true&verb=https%3A%2F%2Fexample.se%2Fritade";
        var answer = course.asks(HttpMethod.GET, asked, null);
        assertThat(answer.getContentType()).startsWith("multipart/mixed;boundary=");
        var given =
                Attachment.read(
                        MediaType.parseMediaType(Objects.requireNonNull(answer.getContentType())),
                        answer.getContentAsByteArray());
        assertThat(MAPPER.readTree(given.json()).path("statements")).hasSize(1);
        assertThat(Objects.requireNonNull(given.attachments().get(picture.sha2())).content())
                .isEqualTo(bytes);
        assertThat(course.json(asked.replace("true", "false")).path("statements")).hasSize(1);
        var other = new Started(town.members.get(6), pack).begun();
        assertThat(text(other.asks(HttpMethod.GET, asked, null))).doesNotContain(picture.sha2());
        // What is told of must come along, and what comes along must be told of.
        assertThat(course.carries(bytes)).isEqualTo(400);
        var stranger = new Attachment(Attachment.hash(new byte[] {7}), "a/b", new byte[] {7});
        assertThat(course.carries(bytes, picture, stranger)).isEqualTo(400);
        var alone = course.statement("https://example.se/ritade");
        alone.putArray("attachments").addObject().put("usageType", "https://example.se/x");
        assertThat(course.sends(alone)).isEqualTo(400);
    }

    @Test
    void to_look_at_a_part_writes_nothing_of_her_and_ends_nothing() throws Exception {
        var pack = course();
        var who = town.members.get(5);
        var open = new Started(who, pack).begun();
        new Started(who, pack);
        assertThat(open.json("statements?verb=" + Verb.LAUNCHED).path("statements")).hasSize(1);
        assertThat(open.json("statements?verb=" + Verb.ABANDONED).path("statements")).isEmpty();
        assertThat(open.says(Verb.COMPLETED)).isEqualTo(200);
        assertThat(open.json("statements?verb=" + Verb.LAUNCHED).path("statements")).hasSize(1);
    }

    @Test
    void she_is_a_number_to_the_course_and_the_same_the_next_time() throws Exception {
        var pack = course();
        var first = new Started(town.members.get(5), pack);
        var second = new Started(town.members.get(5), pack);
        var other = new Started(town.members.get(6), pack);
        assertThat(first.decoded("actor"))
                .isEqualTo(second.decoded("actor"))
                .isNotEqualTo(other.decoded("actor"))
                .doesNotContain("Person", "Ek", town.members.get(5).value().toString());
        assertThat(first.told.get("registration"))
                .isEqualTo(second.told.get("registration"))
                .isNotEqualTo(other.told.get("registration"));
    }

    @Test
    void what_was_left_open_is_abandoned_when_she_begins_again() throws Exception {
        var pack = course();
        var left = new Started(town.members.get(5), pack).begun();
        var again = new Started(town.members.get(5), pack).begun();
        assertThat(left.says(Verb.COMPLETED)).isEqualTo(403);
        assertThat(again.json("statements?verb=" + Verb.ABANDONED).path("statements")).hasSize(1);
        assertThat(again.says(Verb.PASSED)).isEqualTo(200);
    }

    @Test
    void the_key_is_handed_out_once_and_nothing_is_reached_without_it() throws Exception {
        var course = new Started(town.members.get(5), course());
        assertThat(course.asks(HttpMethod.GET, "statements", null).getStatus()).isEqualTo(401);
        assertThat(text(course.fetch())).contains("auth-token");
        assertThat(text(course.fetch())).contains("error-code").doesNotContain("auth-token");
        assertThat(course.asks(HttpMethod.GET, "statements", null).getStatus()).isEqualTo(200);
        assertThat(
                        web.perform(
                                        request(
                                                        HttpMethod.GET,
                                                        URI.create(course.store + "statements"))
                                                .header("Authorization", "Basic " + course.key))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .as("no version")
                .isEqualTo(400);
        town.at("2026-11-25", "21.00");
        assertThat(course.asks(HttpMethod.GET, "statements", null).getStatus())
                .as("the ticket is old")
                .isEqualTo(404);
    }

    @Test
    void a_frame_without_an_origin_may_ask_and_other_places_may_not() throws Exception {
        var course = new Started(town.members.get(5), course());
        for (var origin : new String[] {"null", "https://example.com"}) {
            var answer =
                    web.perform(
                                    request(
                                                    HttpMethod.OPTIONS,
                                                    URI.create(course.store + "statements"))
                                            .header("Origin", origin)
                                            .header("Access-Control-Request-Method", "POST")
                                            .header(
                                                    "Access-Control-Request-Headers",
                                                    "authorization,x-experience-api-version"))
                            .andReturn()
                            .getResponse();
            assertThat(answer.getStatus()).isEqualTo(origin.equals("null") ? 200 : 403);
        }
    }

    @Test
    void the_same_statement_is_kept_once_and_another_of_its_id_is_refused() throws Exception {
        var course = new Started(town.members.get(5), course()).begun();
        var statement = course.statement("https://example.se/laste");
        assertThat(course.sends(statement)).isEqualTo(200);
        assertThat(course.sends(statement)).isEqualTo(200);
        assertThat(course.json("statements?verb=https://example.se/laste").path("statements"))
                .hasSize(1);
        statement.putObject("result").put("success", true);
        assertThat(course.sends(statement)).isEqualTo(409);
    }

    @Test
    void all_that_is_sent_together_is_kept_or_none_of_it() throws Exception {
        var course = new Started(town.members.get(5), course()).begun();
        var all = MAPPER.createArrayNode();
        all.add(course.statement("https://example.se/ett"));
        all.add(course.statement("https://example.se/tva").without("verb"));
        assertThat(course.sends(all)).isEqualTo(400);
        assertThat(course.json("statements?verb=https://example.se/ett").path("statements"))
                .isEmpty();
        all.remove(1);
        all.add(course.statement("https://example.se/tva"));
        assertThat(course.sends(all)).isEqualTo(200);
        var page = course.json("statements?limit=1");
        assertThat(page.path("statements").path(0).path("verb").path("id").asString())
                .isEqualTo("https://example.se/tva");
        var more =
                course.asks(
                        HttpMethod.GET,
                        page.path("more").asString().replaceFirst(".*/xapi/", ""),
                        null);
        assertThat(text(more)).contains("https://example.se/ett");
    }

    @Test
    void what_is_taken_back_is_shown_as_taken_back_and_no_longer_counts() throws Exception {
        var who = town.members.get(5);
        var course = new Started(who, course()).begun();
        var said = course.statement("https://example.se/laste");
        course.sends(said);
        var back = course.statement(Verb.VOIDED);
        back.remove("context");
        back.putObject("object")
                .put("objectType", "StatementRef")
                .put("id", said.path("id").asString());
        assertThat(course.sends(back)).isEqualTo(200);
        var id = said.path("id").asString();
        assertThat(course.asks(HttpMethod.GET, "statements?statementId=" + id, null).getStatus())
                .isEqualTo(404);
        assertThat(course.json("statements?voidedStatementId=" + id).path("id").asString())
                .isEqualTo(id);
        var nothing = back.deepCopy().put("id", UUID.randomUUID().toString());
        ((ObjectNode) nothing.path("object")).put("id", UUID.randomUUID().toString());
        assertThat(course.sends(nothing)).isEqualTo(400);
    }

    @Test
    void nobody_is_spoken_of_or_read_of_but_the_one_it_is_played_for() throws Exception {
        var pack = course();
        var course = new Started(town.members.get(5), pack).begun();
        var other = new Started(town.members.get(6), pack).begun();
        var statement = course.statement("https://example.se/laste");
        statement.set("actor", MAPPER.readTree(other.decoded("actor")));
        assertThat(course.sends(statement)).isEqualTo(403);
        assertThat(course.json("statements?agent=" + other.told.get("actor")).path("statements"))
                .isEmpty();
        assertThat(
                        course.asks(
                                        HttpMethod.GET,
                                        "agents/profile?agent="
                                                + other.told.get("actor")
                                                + "&profileId=x",
                                        null)
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void what_it_keeps_for_the_next_time_is_there_then() throws Exception {
        var pack = course();
        var course = new Started(town.members.get(5), pack).begun();
        var mark = "activities/state" + course.place("&stateId=bokmarke");
        assertThat(course.asks(HttpMethod.GET, mark, null).getStatus()).isEqualTo(404);
        assertThat(course.asks(HttpMethod.PUT, mark, "{\"sida\":7,\"a\":1}").getStatus())
                .isEqualTo(204);
        assertThat(course.asks(HttpMethod.POST, mark, "{\"a\":2}").getStatus()).isEqualTo(204);
        assertThat(course.asks(HttpMethod.POST, mark, "[]").getStatus()).isEqualTo(400);
        var again = new Started(town.members.get(5), pack).begun();
        assertThat(again.json("activities/state" + again.place("&stateId=bokmarke")))
                .isEqualTo(MAPPER.readTree("{\"sida\":7,\"a\":2}"));
        assertThat(again.json("activities/state" + again.place("")).valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("LMS.LaunchData", "bokmarke");
        var other = new Started(town.members.get(6), pack).begun();
        assertThat(
                        other.asks(
                                        HttpMethod.GET,
                                        "activities/state" + other.place("&stateId=bokmarke"),
                                        null)
                                .getStatus())
                .isEqualTo(404);
        assertThat(again.asks(HttpMethod.DELETE, mark, null).getStatus()).isEqualTo(204);
        assertThat(again.asks(HttpMethod.GET, mark, null).getStatus()).isEqualTo(404);
        assertThat(
                        again.asks(
                                        HttpMethod.PUT,
                                        "activities/state" + again.place("&stateId=LMS.LaunchData"),
                                        "{}")
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_profile_is_not_written_over_unseen() throws Exception {
        var course = new Started(town.members.get(5), course()).begun();
        var profile = "agents/profile?profileId=val&agent=" + course.told.get("actor");
        assertThat(course.asks(HttpMethod.PUT, profile, "{\"a\":1}").getStatus()).isEqualTo(204);
        assertThat(course.asks(HttpMethod.PUT, profile, "{\"a\":2}").getStatus()).isEqualTo(409);
        var tag = course.asks(HttpMethod.GET, profile, null).getHeader("ETag");
        assertThat(
                        course.asks(HttpMethod.PUT, profile, "{\"a\":2}", "If-Match", "\"annan\"")
                                .getStatus())
                .isEqualTo(412);
        assertThat(
                        course.asks(
                                        HttpMethod.PUT,
                                        profile,
                                        "{\"a\":2}",
                                        "If-Match",
                                        String.valueOf(tag))
                                .getStatus())
                .isEqualTo(204);
        assertThat(course.asks(HttpMethod.PUT, profile, "{}", "If-None-Match", "*").getStatus())
                .isEqualTo(412);
        assertThat(
                        course.json(
                                        "agents/profile?profileId=cmi5LearnerPreferences&agent="
                                                + course.told.get("actor"))
                                .path("languagePreference")
                                .asString())
                .isEqualTo("sv-SE");
    }

    @Test
    void a_tin_can_course_is_done_when_it_says_so_of_itself() throws Exception {
        var files = PackageReaderTests.good();
        files.remove("imsmanifest.xml");
        files.put("tincan.xml", PackageReaderTests.TIN_CAN.getBytes(StandardCharsets.UTF_8));
        var who = town.members.get(5);
        var pack = taken(files);
        var course = new Started(who, pack);
        course.key = course.decoded("auth").substring("Basic ".length());
        var statement = MAPPER.createObjectNode();
        statement.set("actor", MAPPER.readTree(course.decoded("actor")));
        statement.putObject("verb").put("id", Verb.COMPLETED);
        statement.putObject("object").put("id", "https://example.se/moten/fraga");
        assertThat(course.sends(statement)).isEqualTo(200);
        assertThat(done(who, pack)).isFalse();
        statement.putObject("object").put("id", course.decoded("activity_id"));
        assertThat(course.sends(statement)).isEqualTo(200);
        assertThat(done(who, pack)).isTrue();
    }
}

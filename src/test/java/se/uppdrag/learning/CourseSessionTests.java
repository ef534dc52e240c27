package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("cmi5 1.0, sections 9.3–9.6 and 13.1.4 – what a part may say, and when it is done")
class CourseSessionTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final UUID REGISTRATION = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final ObjectNode ACTOR =
            (ObjectNode)
                    MAPPER.readTree(
                            "{\"account\":{\"homePage\":\"https://example.se\",\"name\":\"7\"}}");

    private static CourseSession session(Set<String> now, Set<String> ever) {
        return new CourseSession(REGISTRATION, SESSION, new BigDecimal("0.8"), now, ever);
    }

    private static CourseSession begun() {
        return session(Set.of(Verb.INITIALIZED), Set.of(Verb.INITIALIZED));
    }

    private static ObjectNode json(String verb) {
        var statement = MAPPER.createObjectNode();
        statement.set("actor", ACTOR.deepCopy());
        statement.putObject("verb").put("id", verb);
        statement.putObject("object").put("id", "urn:uuid:" + UUID.randomUUID());
        var context = statement.putObject("context").put("registration", REGISTRATION.toString());
        context.putObject("extensions").put(Launch.SESSION, SESSION.toString());
        context.putObject("contextActivities")
                .putArray("category")
                .addObject()
                .put("id", Launch.CMI5);
        return statement;
    }

    private static Statement said(String verb) throws BadStatement {
        return Statement.read(json(verb), ACTOR);
    }

    private static Statement scored(String verb, double scaled) throws BadStatement {
        var statement = json(verb);
        statement.putObject("result").putObject("score").put("scaled", scaled);
        return Statement.read(statement, ACTOR);
    }

    private static void refused(CourseSession session, Statement statement) {
        assertThatThrownBy(() -> session.hears(statement))
                .isInstanceOfSatisfying(
                        BadStatement.class, bad -> assertThat(bad.status()).isEqualTo(403));
    }

    @Test
    void it_begins_once_and_nothing_is_said_before_or_after() throws Exception {
        var session = session(Set.of(Verb.LAUNCHED), Set.of(Verb.LAUNCHED));
        refused(session, said(Verb.COMPLETED));
        session.hears(said(Verb.INITIALIZED));
        refused(session, said(Verb.INITIALIZED));
        session.hears(said(Verb.COMPLETED));
        session.hears(said(Verb.TERMINATED));
        refused(session, said(Verb.PASSED));
    }

    @Test
    void a_part_is_completed_and_passed_once_however_often_she_comes_back() throws Exception {
        var again = session(Set.of(Verb.INITIALIZED), Set.of(Verb.INITIALIZED, Verb.COMPLETED));
        refused(again, said(Verb.COMPLETED));
        again.hears(said(Verb.PASSED));
        refused(again, said(Verb.PASSED));
        refused(again, said(Verb.FAILED));
    }

    @Test
    void the_score_and_the_verb_say_the_same() throws Exception {
        refused(begun(), scored(Verb.PASSED, 0.79));
        begun().hears(scored(Verb.PASSED, 0.8));
        refused(begun(), scored(Verb.FAILED, 0.8));
        begun().hears(scored(Verb.FAILED, 0.79));
    }

    @Test
    void what_belongs_to_another_launch_is_refused() throws Exception {
        var other = json(Verb.COMPLETED);
        ((ObjectNode) other.path("context")).put("registration", UUID.randomUUID().toString());
        refused(begun(), Statement.read(other, ACTOR));
        var stale = json(Verb.COMPLETED);
        ((ObjectNode) stale.path("context").path("extensions")).put(Launch.SESSION, "igår");
        refused(begun(), Statement.read(stale, ACTOR));
    }

    @Test
    void what_cmi5_gives_no_meaning_may_be_said_until_the_end() throws Exception {
        var free = json("https://example.se/bladdrade");
        free.remove("context");
        var statement = Statement.read(free, ACTOR);
        assertThatCode(() -> begun().hears(statement)).doesNotThrowAnyException();
        refused(session(Set.of(Verb.INITIALIZED, Verb.TERMINATED), Set.of()), statement);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, actor",
        "[], object",
        "{\"verb\":{\"id\":\"x y\"}}, verb",
        "{\"object\":{\"objectType\":\"Agent\"}}, object",
        "{\"id\":\"7\"}, id",
        "{\"timestamp\":\"i går\"}, time",
        "{\"version\":null}, null",
        "{\"annat\":1}, annat",
        "{\"result\":{\"score\":{\"scaled\":1.01}}}, scaled",
        "{\"result\":{\"success\":\"ja\"}}, success",
        "{\"result\":{\"duration\":\"en timme\"}}, duration"
    })
    void a_statement_that_is_none_is_refused(String wrong, String word) {
        var statement = json(Verb.COMPLETED);
        var change = MAPPER.readTree(wrong);
        if (change instanceof ObjectNode object && !object.isEmpty()) {
            statement.setAll(object);
        }
        assertThatThrownBy(() ->
                        Statement.read(
                                wrong.equals("[]")
                                        ? change
                                        : wrong.equals("{}")
                                                ? statement.without("actor")
                                                : statement,
                                ACTOR))
                .isInstanceOf(BadStatement.class)
                .hasMessageContaining(word);
    }

    @Test
    void nobody_else_is_spoken_of() {
        var statement = json(Verb.COMPLETED);
        ((ObjectNode) statement.path("actor").path("account")).put("name", "8");
        assertThatThrownBy(() -> Statement.read(statement, ACTOR))
                .isInstanceOfSatisfying(
                        BadStatement.class, bad -> assertThat(bad.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @CsvSource({
        "NotApplicable, true, true, true, true",
        "Passed, false, false, true, true",
        "Completed, false, true, false, true",
        "CompletedAndPassed, false, false, false, true",
        "CompletedOrPassed, false, true, true, true"
    })
    void a_part_is_done_as_the_course_has_said(
            MoveOn moveOn, boolean nothing, boolean completed, boolean passed, boolean both) {
        assertThat(moveOn.satisfied(Set.of(Verb.INITIALIZED, Verb.FAILED))).isEqualTo(nothing);
        assertThat(moveOn.satisfied(Set.of(Verb.COMPLETED))).isEqualTo(completed);
        assertThat(moveOn.satisfied(Set.of(Verb.PASSED))).isEqualTo(passed);
        assertThat(moveOn.satisfied(Set.of(Verb.COMPLETED, Verb.PASSED))).isEqualTo(both);
    }
}

package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Open data")
class OpenDataTests {

    @Autowired MockMvc web;
    @Autowired Objects objects;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired JdbcClient jdbc;

    PersonId alva;
    Meeting meeting;
    Matter matter;

    @BeforeEach
    void something() {
        var town = PublishedTown.found(register, persons, registry, meetings);
        alva = town.alva();
        matter = town.matter();
        meeting = town.meeting();
        objects.look();
    }

    private String text(String address) throws Exception {
        return web.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(text(address));
    }

    private static String local(String address) {
        return address.replace("http://localhost", "");
    }

    @Test
    void is_oparl_from_the_system_to_every_file() throws Exception {
        var tree = new OParlTree(web);
        tree.crawl();
        tree.everyObjectIsAtItsAddress();
        tree.everythingLeadsSomewhere();
        tree.everythingInsideIsTheSameAlone();
        for (var type : tree.rules().types()) {
            assertThat(tree.of(type)).as(type).isNotEmpty();
        }
    }

    @Test
    void what_breaks_a_rule_of_oparl_is_found() throws Exception {
        var rules = OParlRules.read();
        var meeting = (ObjectNode) json("/oparl/v1/meeting").path("data").path(0);
        assertThat(rules.faults(meeting)).isEmpty();
        var values = JsonMapper.shared().createObjectNode();
        for (var one :
                List.of(
                        values.put("created", "2026-01-01T00:00:00Z"),
                        JsonMapper.shared().createObjectNode().put("start", "2026-01-01"),
                        JsonMapper.shared().createObjectNode().put("cancelled", "nej"),
                        JsonMapper.shared().createObjectNode().put("organization", "kf"),
                        JsonMapper.shared().createObjectNode().put("place", "Rådhuset"),
                        JsonMapper.shared().createObjectNode().put("web", "ingenstans"),
                        JsonMapper.shared().createObjectNode().putNull("name"),
                        JsonMapper.shared().createObjectNode().put("deleted", true))) {
            var broken = meeting.deepCopy();
            broken.setAll(one);
            assertThat(rules.faults(broken)).as(one.toString()).isNotEmpty();
        }
        var item = (ObjectNode) meeting.path("agendaItem").path(0);
        item.remove("order");
        assertThat(rules.faults(meeting))
                .containsExactly("Meeting.agendaItem AgendaItem has no order");
    }

    @Test
    void a_look_that_finds_nothing_new_changes_nothing_and_one_that_does_only_that()
            throws Exception {
        var before = revisions();
        objects.look();
        assertThat(revisions()).isEqualTo(before);
        jdbc.sql("update meetings.meeting set place = 'Folkets hus' where id = :id")
                .param("id", meeting.id().value())
                .update();
        objects.look();
        var after = revisions();
        after.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
        assertThat(after.keySet().stream().map(key -> key.replaceFirst("/.*", "")))
                .containsExactlyInAnyOrder("Location", "Location", "Meeting");
    }

    /// How often each object has changed; what is gone with a sign of its own.
    private Map<String, String> revisions() {
        var all = new HashMap<String, String>();
        jdbc.sql(
                        "select type || '/' || id as key, revision || ' ' || deleted as was from opendata.object")
                .query(row -> {
                    all.put(row.getString("key"), row.getString("was"));
                });
        return all;
    }

    @Test
    void comes_in_pages_that_lead_to_each_other() throws Exception {
        var first = json("/oparl/v1/organization?limit=1");
        assertThat(first.path("data")).hasSize(1);
        var next = local(first.path("links").path("next").asString());
        assertThat(json(next).path("data").path(0).path("id"))
                .isNotEqualTo(first.path("data").path(0).path("id"));
        assertThat(json(next).path("links").has("next")).isFalse();
    }

    @Test
    void a_matter_knows_what_it_was_split_into_and_what_became_of_it() throws Exception {
        var part =
                registry.open(
                        register.assembly(),
                        Matter.Kind.MATTER,
                        "Cykelplan, etapp två",
                        PublishedTown.document("Etapp två", "Text"));
        jdbc.sql(
                        """
                        insert into registry.trace (matter, other, kind, on_date, by_name, at)
                        values (:whole, :part, 'SPLIT_INTO', '2026-03-04', 'Nils Ask', now())
                        """)
                .param("whole", matter.id().value())
                .param("part", part.id().value())
                .update();
        objects.look();
        var whole = json("/oparl/v1/paper/" + matter.id().value());
        var below = json("/oparl/v1/paper/" + part.id().value());
        assertThat(whole.path("subordinatedPaper").path(0)).isEqualTo(below.path("id"));
        assertThat(below.path("superordinatedPaper").path(0)).isEqualTo(whole.path("id"));
        assertThat(whole.has("superordinatedPaper") || below.has("subordinatedPaper")).isFalse();
    }

    @Test
    void a_matter_that_follows_another_up_is_related_to_it_and_under_neither() throws Exception {
        var later =
                registry.open(
                        register.assembly(),
                        Matter.Kind.QUESTION,
                        "Följdfråga om cykelplanen",
                        PublishedTown.document("Följdfråga", "När?"));
        jdbc.sql(
                        """
                        insert into registry.trace (matter, other, kind, on_date, by_name, at)
                        values (:later, :first, 'FOLLOWS', '2026-03-04', 'Nils Ask', now())
                        """)
                .param("later", later.id().value())
                .param("first", matter.id().value())
                .update();
        objects.look();
        var first = json("/oparl/v1/paper/" + matter.id().value());
        var following = json("/oparl/v1/paper/" + later.id().value());
        assertThat(following.path("relatedPaper").path(0)).isEqualTo(first.path("id"));
        assertThat(first.path("relatedPaper").toString()).contains(following.path("id").asString());
        assertThat(following.has("superordinatedPaper")).isFalse();
    }

    @Test
    void somebody_is_reached_as_she_has_agreed_and_else_not_at_all() throws Exception {
        var address = "/oparl/v1/person/" + alva.value();
        var one = persons.details(alva).orElseThrow();
        assertThat(json(address).has("phone") || json(address).has("email")).isFalse();
        persons.change(
                new PersonDetails(
                        one.id(),
                        one.givenName(),
                        one.familyName(),
                        "alvina@exempel.se",
                        "070-174 06 05",
                        null,
                        null,
                        Protection.NONE,
                        null,
                        LocalDate.of(2026, 1, 1)));
        objects.look();
        assertThat(json(address).path("phone").path(0).asString()).isEqualTo("070-174 06 05");
        assertThat(json(address).has("email")).isFalse();
        assertThat(json(address).path("status").path(0).asString())
                .isEqualTo("Ledamot, Kommunfullmäktige");
    }

    @Test
    void the_list_of_municipalities_is_narrowed_as_others_are() throws Exception {
        var body = json("/oparl/v1/body").path("data").path(0);
        assertThat(json("/oparl/v1/body?created_until=2020-01-01T00:00:00Z").path("data"))
                .isEmpty();
        assertThat(json("/oparl/v1/body?modified_since=2100-01-01T00:00:00Z").path("data"))
                .isEmpty();
        var since = "?modified_since=" + body.path("modified").asString().replace("+", "%2B");
        assertThat(json("/oparl/v1/body" + since).path("data").path(0)).isEqualTo(body);
        assertThat(body.path("mainOrganization").asString()).endsWith("/organization/kf");
        assertThat(body.path("location").path("id").asString()).endsWith("/location/kommunen");
    }

    @Test
    void does_not_answer_a_question_it_does_not_understand() throws Exception {
        for (var address :
                List.of(
                        "/oparl/v1/paper?modified_since=ibland",
                        "/oparl/v1/paper?limit=0",
                        "/oparl/v1/paper?omit_internal=kanske",
                        "/oparl/v1/body?created_since=ibland",
                        "/api/v1/matters?page=-1",
                        "/api/v1/matters?limit=101")) {
            web.perform(get(address)).andExpect(status().isBadRequest());
        }
        web.perform(get("/oparl/v1/ufo")).andExpect(status().isNotFound());
        web.perform(get("/api/v1/matters/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void tells_what_is_gone_to_those_who_ask_for_what_has_changed() throws Exception {
        persons.change(persons.details(alva).orElseThrow().protectedAs(Protection.NAME));
        objects.look();
        assertThat(json("/oparl/v1/person").path("data")).isEmpty();
        var changed = json("/oparl/v1/person?modified_since=2026-01-01T00:00:00%2B00:00");
        assertThat(changed.path("data").path(0).path("deleted").asBoolean()).isTrue();
        assertThat(changed.toString()).doesNotContain("Alvina").doesNotContain("Bergström");
        assertThat(text("/oparl/v1/person/" + alva.value())).doesNotContain("Bergström");
        assertThat(json("/api/v1/changes?limit=100").path("data").toString())
                .contains("\"deleted\":true");
    }

    @Test
    void never_says_a_hidden_name_nor_shows_what_is_secret() throws Exception {
        registry.add(matter.id(), PublishedTown.document("Brev från Alvina Bergström", "Text"));
        persons.change(persons.details(alva).orElseThrow().protectedAs(Protection.NAME));
        jdbc.sql(
                        """
                        update registry.standing
                           set secrecy = 'SECRET', gate = 'HELD', public_counterparty = null,
                               public_subject = null
                         where subject = 'Kvarnutredning'
                        """)
                .update();
        objects.look();
        for (var address :
                List.of(
                        "/oparl/v1/paper",
                        "/oparl/v1/file",
                        "/oparl/v1/membership",
                        "/api/v1/documents",
                        "/api/v1/documents.csv",
                        "/api/v1/documents.json",
                        "/api/v1/persons.csv",
                        "/sammantraden.ics")) {
            assertThat(text(address))
                    .as(address)
                    .doesNotContain("Bergström", "Kvarnutredning", "\uE000");
        }
    }

    @Test
    void is_a_calendar_two_programs_read_alike() throws Exception {
        var text = text("/sammantraden/kf.ics");
        var one = new CalendarBuilder().build(new StringReader(text));
        assertThat(one.validate(true).getEntries()).isEmpty();
        var other = Biweekly.parse(text).first();
        assertThat(other.getEvents()).hasSize(1);
        var event = other.getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2027-01-27T17:00:00Z"));
        assertThat(event.getLocation().getValue()).isEqualTo("Rådhuset; sal 1");
        assertThat(other.getTimezoneInfo().getTimezones()).hasSize(1);
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(text("/sammantraden.ics")).contains("UID:" + meeting.id().value());
        web.perform(get("/sammantraden/finns-inte.ics")).andExpect(status().isNotFound());
    }

    @Test
    void moves_a_meeting_in_the_calendar_and_cancels_one_that_is_gone() throws Exception {
        jdbc.sql("update meetings.meeting set starts_at = '2027-07-01T17:00:00Z' where id = :id")
                .param("id", meeting.id().value())
                .update();
        objects.look();
        var moved = Biweekly.parse(text("/sammantraden.ics")).first().getEvents().getFirst();
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getUid().getValue()).startsWith(meeting.id().value().toString());
        assertThat(moved.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2027-07-01T17:00:00Z"));
        for (var sql :
                List.of(
                        "alter table meetings.summons disable trigger user",
                        "delete from meetings.summons",
                        "delete from meetings.paper",
                        "delete from meetings.item",
                        "delete from meetings.meeting")) {
            jdbc.sql(sql).update();
        }
        objects.look();
        var gone = Biweekly.parse(text("/sammantraden.ics")).first().getEvents().getFirst();
        assertThat(gone.getSequence().getValue()).isEqualTo(2);
        assertThat(gone.getStatus().isCancelled()).isTrue();
    }

    @Test
    void says_of_a_meeting_that_is_not_held_that_it_is_cancelled() throws Exception {
        jdbc.sql("update meetings.meeting set cancelled_at = now() where id = :id")
                .param("id", meeting.id().value())
                .update();
        objects.look();
        var event = Biweekly.parse(text("/sammantraden.ics")).first().getEvents().getFirst();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        var body = json("/oparl/v1/meeting/" + meeting.id().value());
        assertThat(body.path("cancelled").asBoolean()).isTrue();
        assertThat(body.path("meetingState").asString()).isEqualTo("inställt");
        assertThat(body.path("agendaItem").size()).isZero();
    }

    @Test
    void is_a_feed_that_others_read() throws Exception {
        var feed =
                new SyndFeedInput()
                        .build(
                                new XmlReader(
                                        new ByteArrayInputStream(
                                                text("/sammantraden.atom")
                                                        .getBytes(StandardCharsets.UTF_8))));
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().getFirst().getLink()).endsWith(meeting.address());
    }

    @Test
    void is_a_table_for_spreadsheets() throws Exception {
        var lines = text("/api/v1/meetings.csv").lines().toList();
        assertThat(lines.getFirst()).startsWith("id,name,organId");
        assertThat(lines).hasSize(2);
        assertThat(json("/api/v1/meetings.json").path(0).path("organId").asString())
                .isEqualTo("kf");
    }
}

package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("What is made anew for programs")
class ChangedMattersTests {

    @Autowired Objects objects;
    @Autowired ChangedMatters matters;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired JdbcClient jdbc;

    Meeting meeting;
    Matter other;

    @BeforeEach
    void something() {
        var town = PublishedTown.found(register, persons, registry, meetings);
        meeting = town.meeting();
        other =
                registry.open(
                        register.organ("kf").orElseThrow(),
                        Matter.Kind.MATTER,
                        "Bron",
                        PublishedTown.document("Broutredning", "Om bron."));
        objects.look();
        asWrittenLongAgo();
    }

    private void asWrittenLongAgo() {
        for (var table : List.of("matter", "standing")) {
            jdbc.sql("alter table registry." + table + " disable trigger changed_is_noted")
                    .update();
            jdbc.sql("update registry." + table + " set changed = '3'").update();
            jdbc.sql("alter table registry." + table + " enable trigger changed_is_noted").update();
        }
    }

    private List<UUID> changed() {
        var since = jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
        return matters.since(since, Instant.EPOCH, 100);
    }

    private String file(String subject) {
        return jdbc.sql(
                        """
                        select coalesce(o.body ->> 'agendaItem', '') || o.deleted
                          from opendata.object o
                          join registry.document d on o.type = 'File' and o.id = d.id::text
                         where d.subject = :subject
                        """)
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    /// How often each object has changed.
    private Map<String, Integer> revisions() {
        var all = new TreeMap<String, Integer>();
        jdbc.sql("select type || '/' || id as key, revision from opendata.object")
                .query(row -> {
                    all.put(row.getString("key"), row.getInt("revision"));
                });
        return all;
    }

    @Test
    void is_nothing_where_nothing_has_happened() {
        assertThat(changed()).isEmpty();
    }

    @Test
    void is_the_matter_of_a_new_document_and_no_other() {
        var before = revisions();
        registry.add(other.id(), PublishedTown.document("Yttrande", "Om bron."));
        assertThat(changed()).containsExactly(other.id().value());
        objects.look();
        var after = revisions();
        assertThat(after).containsEntry("Paper/" + other.id().value(), 1);
        after.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
        assertThat(after).hasSize(2);
    }

    @Test
    void is_the_matter_whose_document_became_secret_and_its_file_is_gone() {
        jdbc.sql(
                        """
                        update registry.standing
                           set secrecy = 'SECRET', gate = 'HELD', public_counterparty = null,
                               public_subject = null
                         where subject = 'Broutredning'
                        """)
                .update();
        assertThat(changed()).containsExactly(other.id().value());
        objects.look();
        assertThat(file("Broutredning")).endsWith("true");
        assertThat(file("Kvarnutredning")).endsWith("false");
    }

    @Test
    void is_the_matter_of_a_copy_that_may_be_read() {
        jdbc.sql(
                        """
                        with copied as (
                            insert into registry.copy (document, number, body, places, by_name, at)
                            select id, 1, 'Om ▇.', 1, 'Rita', now()
                              from registry.document where subject = 'Broutredning'
                            returning document)
                        select count(*) from copied
                        """)
                .query(Long.class)
                .single();
        assertThat(changed()).isEmpty();
        jdbc.sql(
                        """
                        insert into registry.copy_shown (document, number, by_name, at)
                        select document, number, by_name, at from registry.copy where body = 'Om ▇.'
                        """)
                .update();
        assertThat(changed()).containsExactly(other.id().value());
        objects.look();
        assertThat(revisions().keySet()).anyMatch(key -> key.startsWith("File/kopia-"));
    }

    @Test
    void is_the_matter_whose_document_was_sent_with_a_call_and_again_when_it_no_longer_is() {
        var paper = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into meetings.paper (id, item, title, link)
                        select :id, i.id, 'Utredning', '/diarium/' || :slug || '/1'
                          from meetings.item i where i.meeting = :meeting
                         limit 1
                        """)
                .param("id", paper)
                .param("slug", other.slug())
                .param("meeting", meeting.id().value())
                .update();
        objects.look();
        assertThat(file("Broutredning")).contains("/oparl/v1/agendaitem/");
        asWrittenLongAgo();
        jdbc.sql("delete from meetings.paper where id = :id").param("id", paper).update();
        objects.look();
        assertThat(file("Broutredning")).isEqualTo("false");
    }

    @Test
    void is_everything_where_nothing_is_known_of_what_has_changed() {
        jdbc.sql("alter table registry.matter disable trigger changed_is_noted").update();
        jdbc.sql("update registry.matter set subject = 'Broar' where id = :id")
                .param("id", other.id().value())
                .update();
        jdbc.sql("alter table registry.matter enable trigger changed_is_noted").update();
        objects.look();
        assertThat(revisions()).containsEntry("Paper/" + other.id().value(), 0);
        objects.lookAtEverything();
        objects.look();
        assertThat(revisions()).containsEntry("Paper/" + other.id().value(), 1);
    }
}

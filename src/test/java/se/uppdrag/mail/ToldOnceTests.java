package se.uppdrag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Person;

/// Two instances at the same moment, each in transactions of its own.
@DisplayName("Whichever instance comes first tells, and only that one")
class ToldOnceTests extends PostOffice {

    @Autowired Digests digests;
    @Autowired Telling telling;
    @Autowired Pusher pusher;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    /// Nothing of it may stay in the database.
    @Override
    void aMeetingIsPlanned() {
        clock.set("2026-03-01", "09.00");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void two_instances_tell_her_once_and_write_one_letter_a_day() throws Exception {
        clock.set("2026-03-01", "09.00");
        var other = beans.createBean(Digests.class);
        var she = PageChecks.somebody();
        transaction.executeWithoutResult(
                _ -> register.enter(new Person(she, "Ylva", "Ros", "ylva.ros@example.se")));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                both.submit(() ->
                        transaction.executeWithoutResult(_ ->
                                telling.tell(
                                        Kind.PAPERS,
                                        "papers:1",
                                        she,
                                        new Letter.Words("Nytt", "x", "/start", "x"),
                                        clock.instant().plusSeconds(9000))));
            }
        }
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(digests::write);
            both.submit(other::write);
        }
        try {
            assertThat(count("mail.news", she)).isEqualTo(1);
            assertThat(count("mail.letter", she)).isEqualTo(1);
        } finally {
            jdbc.sql("delete from mail.news").update();
            jdbc.sql("delete from mail.letter").update();
        }
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void two_instances_send_each_notification_to_a_device_once() throws Exception {
        clock.set("2026-03-01", "09.00");
        var other = beans.createBean(Pusher.class);
        var she = PageChecks.somebody();
        waits(she, 20);
        BROWSERS.received.clear();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(pusher::goesTheRound);
            both.submit(other::goesTheRound);
        }
        try {
            assertThat(BROWSERS.received)
                    .hasSize(20)
                    .extracting(sent -> sent.header("Topic"))
                    .doesNotHaveDuplicates();
            assertThat(
                            jdbc.sql("select count(*) from mail.push where state = 'SENT'")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(20);
        } finally {
            jdbc.sql("delete from mail.push").update();
            jdbc.sql("delete from mail.device").update();
            jdbc.sql("delete from mail.news").update();
        }
    }

    private void waits(PersonId she, int news) {
        var device = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into mail.device (id, person, endpoint, p256dh, auth, name, added_at)
                        values (:id, :person, :endpoint, :key, :secret, 'Firefox, Linux', :at)
                        """)
                .param("id", device)
                .param("person", she.value())
                .param("endpoint", BROWSERS.origin() + "/till/" + she.value())
                .param("key", BROWSERS.key())
                .param("secret", BROWSERS.secret())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        for (int i = 0; i < news; i++) {
            jdbc.sql(
                            """
                            with told as (
                                insert into mail.news (id, occasion, person, kind, subject, link,
                                       written_at, useful_until, waits)
                                values (:id, :occasion, :person, 'PAPERS', 'Nytt', '/start', :at,
                                       :until, false)
                             returning id)
                            insert into mail.push (news, device, state, next_try)
                            select id, :device, 'WAITS', :at from told
                            """)
                    .param("id", UUID.randomUUID())
                    .param("occasion", "papers:" + i)
                    .param("person", she.value())
                    .param("device", device)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("until", Timestamp.from(clock.instant().plusSeconds(9000)))
                    .update();
        }
    }

    private int count(String table, PersonId person) {
        return jdbc.sql("select count(*) from " + table + " where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}

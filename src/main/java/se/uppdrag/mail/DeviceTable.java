package se.uppdrag.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `mail.device` and `mail.push`: who is reached where, and what is on its way there.
@Repository
class DeviceTable {

    /// Something for one device that is due.
    record Push(
            UUID news,
            UUID device,
            String subject,
            String link,
            Instant usefulUntil,
            String endpoint,
            String p256dh,
            String auth,
            int attempts) {}

    private record Row(
            UUID id,
            UUID person,
            String endpoint,
            String p256dh,
            String auth,
            String name,
            Instant addedAt) {}

    private final JdbcClient jdbc;

    DeviceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Device> of(PersonId person) {
        return jdbc
                .sql(
                        """
                        select id, person, endpoint, p256dh, auth, name, added_at
                          from mail.device where person = :person order by added_at, id
                        """)
                .param("person", person.value())
                .query(Row.class)
                .list()
                .stream()
                .map(row ->
                        new Device(
                                row.id(),
                                new PersonId(row.person()),
                                row.endpoint(),
                                row.p256dh(),
                                row.auth(),
                                row.name(),
                                row.addedAt()))
                .toList();
    }

    /// A browser has one address; who uses it now is who is told there. What was for the one before
    /// goes with her.
    void put(Device device) {
        jdbc.sql("delete from mail.device where endpoint = :endpoint")
                .param("endpoint", device.endpoint())
                .update();
        jdbc.sql(
                        """
                        insert into mail.device (id, person, endpoint, p256dh, auth, name, added_at)
                        values (:id, :person, :endpoint, :p256dh, :auth, :name, :addedAt)
                        """)
                .param("id", device.id())
                .param("person", device.person().value())
                .param("endpoint", device.endpoint())
                .param("p256dh", device.p256dh())
                .param("auth", device.auth())
                .param("name", device.name())
                .param("addedAt", Timestamp.from(device.addedAt()))
                .update();
    }

    /// @return whether it was hers
    boolean remove(UUID device, PersonId person) {
        return jdbc.sql("delete from mail.device where id = :id and person = :person")
                        .param("id", device)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /// The browser's service says that nobody is there any more.
    void gone(UUID device) {
        jdbc.sql("delete from mail.device where id = :id").param("id", device).update();
    }

    void push(UUID news, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into mail.push (news, device, state, next_try)
                        select :news, id, 'WAITS', :now from mail.device where person = :person
                        """)
                .param("news", news)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void expire(Instant now) {
        jdbc.sql(
                        """
                        update mail.push p set state = 'TOO_LATE', next_try = null
                          from mail.news n
                         where p.state = 'WAITS' and n.id = p.news and n.useful_until <= :now
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The next to send, kept from every other instance until the transaction ends.
    Optional<Push> due(Instant now) {
        return jdbc.sql(
                        """
                        select p.news, p.device, n.subject, n.link, n.useful_until,
                               d.endpoint, d.p256dh, d.auth, p.attempts
                          from mail.push p
                          join mail.news n on n.id = p.news
                          join mail.device d on d.id = p.device
                         where p.state = 'WAITS' and p.next_try <= :now
                         order by p.next_try, n.written_at
                         limit 1
                           for update of p skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query(Push.class)
                .optional();
    }

    /// @param state `SENT`, `REFUSED` or `WAITS`, and then when it is tried again
    void note(Push push, String state, @Nullable Instant nextTry, @Nullable String trouble) {
        jdbc.sql(
                        """
                        update mail.push
                           set state = :state, attempts = attempts + 1, next_try = :nextTry,
                               trouble = :trouble
                         where news = :news and device = :device
                        """)
                .param("state", state)
                .param("nextTry", nextTry == null ? null : Timestamp.from(nextTry))
                .param("trouble", trouble)
                .param("news", push.news())
                .param("device", push.device())
                .update();
    }
}

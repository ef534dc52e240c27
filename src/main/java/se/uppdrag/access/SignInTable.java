package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `access.sign_in` and `access.session`: who is signed in, where, since when.
@Repository
class SignInTable {

    /// @param lastSeen to the hour is what it is good for
    record Line(UUID id, String sessionId, Way way, String device, Instant at, Instant lastSeen) {}

    private final JdbcClient jdbc;

    SignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            String session,
            PersonId person,
            Proof proof,
            String device,
            Instant now,
            @Nullable FromOutside outside) {
        // The one before in the same browser, and those whose sessions have run out.
        jdbc.sql(
                        """
                        delete from access.sign_in one
                         where person = :person
                           and at < :before
                           and not exists (select from access.session
                                            where session_id = one.session_id)
                        """)
                .param("person", person.value())
                .param("before", Timestamp.from(now.minusSeconds(60)))
                .update();
        var lent = proof.lent();
        jdbc.sql(
                        """
                        insert into access.sign_in (id, session_id, person, way, device, at,
                                                    provider, subject, sid, loan)
                        values (:id, :session, :person, :way, :device, :at, :provider, :subject,
                                :sid, :loan)
                        on conflict (session_id) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("session", session)
                .param("person", person.value())
                .param("way", proof.way().name())
                .param("device", lent == null ? device : lent.device())
                .param("loan", lent == null ? null : lent.loan())
                .param("at", Timestamp.from(now))
                .param("provider", outside == null ? null : outside.provider())
                .param("subject", outside == null ? null : outside.subject())
                .param("sid", outside == null ? null : outside.sid())
                .update();
    }

    /// The newest first.
    List<Line> of(PersonId person) {
        return jdbc.sql(
                        """
                        select one.id, one.session_id, one.way, one.device, one.at,
                               to_timestamp(session.last_access_time / 1000.0) as last_seen
                          from access.sign_in one
                          join access.session session on session.session_id = one.session_id
                         where one.person = :person
                         order by one.at desc, one.id
                        """)
                .param("person", person.value())
                .query(Line.class)
                .list();
    }

    /// @return whether there was one of hers to end
    boolean end(PersonId person, UUID id) {
        return jdbc.sql(
                                """
                                delete from access.session
                                 where session_id = (select session_id from access.sign_in
                                                      where id = :id and person = :person)
                                """)
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from access.session where principal_name = :person")
                .param("person", person.value().toString())
                .update();
        jdbc.sql("delete from access.sign_in where person = :person")
                .param("person", person.value())
                .update();
    }

    void endOthers(PersonId person, String session) {
        jdbc.sql(
                        """
                        delete from access.session
                         where principal_name = :person and session_id <> :session
                        """)
                .param("person", person.value().toString())
                .param("session", session)
                .update();
    }

    /// Those of the sessions that are there and have not run out.
    Set<String> standing(Collection<String> sessions, Instant now) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select trim(session_id) from access.session
                                 where session_id in (:sessions) and expiry_time > :now
                                """)
                        .param("sessions", sessions)
                        .param("now", now.toEpochMilli())
                        .query(String.class)
                        .list());
    }

    /// @param sid where it is given, that one; otherwise all of the person's that came that way
    int endFrom(String provider, @Nullable String subject, @Nullable String sid) {
        return jdbc.sql(
                        """
                        delete from access.session
                         where session_id in (
                            select session_id from access.sign_in
                             where provider = :provider
                               and (:sid::text is null or sid = :sid)
                               and (:subject::text is null or subject = :subject))
                        """)
                .param("provider", provider)
                .param("sid", sid)
                .param("subject", subject)
                .update();
    }

    void endLoan(UUID loan) {
        jdbc.sql(
                        """
                        delete from access.session
                         where session_id in (select session_id from access.sign_in
                                               where loan = :loan)
                        """)
                .param("loan", loan)
                .update();
    }

    /// Those of the loans that somebody is signed in by.
    Set<UUID> lent(Collection<UUID> loans) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct one.loan
                                  from access.sign_in one
                                  join access.session there on there.session_id = one.session_id
                                 where one.loan in (:loans)
                                """)
                        .param("loans", loans)
                        .query(UUID.class)
                        .list());
    }

    /// @return false where it has been followed before
    boolean firstTime(String provider, String jti, Instant now) {
        jdbc.sql("delete from access.followed_logout where at < :day")
                .param("day", Timestamp.from(now.minusSeconds(86_400)))
                .update();
        return jdbc.sql(
                                """
                                insert into access.followed_logout (provider, jti, at)
                                values (:provider, :jti, :now)
                                on conflict do nothing
                                """)
                        .param("provider", provider)
                        .param("jti", jti)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}

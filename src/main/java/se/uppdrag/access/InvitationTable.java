package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `access.invitation`.
@Repository
class InvitationTable {

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A newer invitation takes the place of the one before.
    void put(Invitation invitation) {
        jdbc.sql(
                        """
                        insert into access.invitation (person, token, username, name, expires_at)
                        values (:person, :token, :username, :name, :expires)
                        on conflict (person) do update
                           set token = :token, username = :username, name = :name,
                               expires_at = :expires
                        """)
                .param("person", invitation.person().value())
                .param("token", invitation.token())
                .param("username", invitation.username())
                .param("name", invitation.name())
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    void remove(PersonId person) {
        jdbc.sql("delete from access.invitation where person = :person")
                .param("person", person.value())
                .update();
    }

    Optional<Invitation> find(String token, Instant now) {
        return jdbc.sql(
                        """
                        select person, token, username, name, expires_at
                          from access.invitation
                         where token = :token and expires_at > :now
                           for update
                        """)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(Invitation.class)
                .optional();
    }

    List<Invitation> waiting(Instant now) {
        return jdbc.sql(
                        """
                        select person, token, username, name, expires_at
                          from access.invitation
                         where expires_at > :now
                         order by name collate swedish
                        """)
                .param("now", Timestamp.from(now))
                .query(Invitation.class)
                .list();
    }

    /// Whether the name to sign in with is somebody else's already.
    boolean taken(String username, PersonId person) {
        return jdbc.sql(
                        """
                        select exists (select from access.account
                                        where username = :username and person <> :person)
                            or exists (select from access.invitation
                                        where username = :username and person <> :person)
                        """)
                .param("username", username)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}

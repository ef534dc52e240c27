package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `access.outside_token`: what the municipality's own sign-in gave, to be asked with whether
/// the sign-in still stands there.
@Repository
class OutsideTable {

    /// @param sealed the refresh token
    record Due(String session, UUID person, String provider, byte[] sealed) {}

    private final JdbcClient jdbc;

    OutsideTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String session, UUID person, String provider, byte[] sealed, Instant now) {
        jdbc.sql(
                        """
                        insert into access.outside_token (session_id, person, provider, sealed,
                                                          asked_at)
                        values (:session, :person, :provider, :sealed, :now)
                        on conflict (session_id) do update set sealed = :sealed, asked_at = :now
                        """)
                .param("session", session)
                .param("person", person)
                .param("provider", provider)
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Those that are there, and have not been asked about since; nobody else asks about them now.
    List<Due> take(Instant before, Instant now, int most) {
        return jdbc.sql(
                        """
                        update access.outside_token
                           set asked_at = :now
                         where session_id in (
                            select one.session_id
                              from access.outside_token one
                              join access.session standing
                                on standing.session_id = one.session_id
                             where one.asked_at <= :before
                             order by one.asked_at
                             limit :most
                               for update of one skip locked)
                        returning session_id as session, person, provider, sealed
                        """)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Due.class)
                .list();
    }

    void renewed(String session, byte[] sealed) {
        jdbc.sql("update access.outside_token set sealed = :sealed where session_id = :session")
                .param("session", session)
                .param("sealed", sealed)
                .update();
    }

    /// The sign-in is over, and so is what was kept of it.
    void end(String session) {
        jdbc.sql("delete from access.session where session_id = :session")
                .param("session", session)
                .update();
        forget(session);
    }

    void forget(String session) {
        jdbc.sql("delete from access.outside_token where session_id = :session")
                .param("session", session)
                .update();
    }

    /// What belonged to sign-ins that have ended some other way.
    void sweep() {
        jdbc.sql(
                        """
                        delete from access.outside_token one
                         where not exists (select from access.session
                                            where session_id = one.session_id)
                        """)
                .update();
    }
}

package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.learning.PackageTickets.Ticket;

/// Table `learning.ticket`.
@Repository
class TicketTable {

    private final JdbcClient jdbc;

    TicketTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] token, Ticket ticket) {
        jdbc.sql(
                        """
                        insert into learning.ticket (token, person, package, position, session, until)
                        values (:token, :person, :package, :position, :session, :until)
                        """)
                .param("token", token)
                .param("person", ticket.person().value())
                .param("package", ticket.pack())
                .param("position", ticket.position())
                .param("session", ticket.session())
                .param("until", Timestamp.from(ticket.until()))
                .update();
    }

    Optional<Ticket> find(byte[] token, Instant now) {
        return jdbc.sql(
                        """
                        select person, package as pack, position, until, session
                          from learning.ticket
                         where token = :token and until > :now
                        """)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(Ticket.class)
                .optional();
    }

    /// @return whether there was none before
    boolean giveKey(byte[] token, byte[] key, Instant now) {
        return jdbc.sql(
                                """
                                update learning.ticket
                                   set key = :key
                                 where token = :token and key is null and until > :now
                                """)
                        .param("token", token)
                        .param("key", key)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean opens(byte[] token, byte[] key) {
        return jdbc.sql(
                        """
                        select exists (select from learning.ticket
                                        where token = :token and key = :key)
                        """)
                .param("token", token)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /// Takes away what has run out, and of one person's all but the newest.
    void clear(Ticket ticket, int most, Instant now) {
        jdbc.sql(
                        """
                        delete from learning.ticket
                         where until <= :now
                            or token in (select token
                                           from learning.ticket
                                          where person = :person
                                          order by until desc
                                         offset :most)
                        """)
                .param("now", Timestamp.from(now))
                .param("person", ticket.person().value())
                .param("most", most)
                .update();
    }
}

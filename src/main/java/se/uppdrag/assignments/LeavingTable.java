package se.uppdrag.assignments;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `assignments.leaving`.
@Repository
class LeavingTable {

    private static final String SELECT =
            """
            select id, person, organ, assembly, post, party, position, ballot_group, because,
                   ground, requested_at, message, dnr, matter, meeting, denied_on, decided_by,
                   left_on, told_on, closed_on, closed_how
              from assignments.leaving
            """;

    private final JdbcClient jdbc;

    LeavingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Leaving one) {
        jdbc.sql(
                        """
                        insert into assignments.leaving
                               (id, person, organ, assembly, post, party, position, ballot_group,
                                because, ground, requested_at, message, dnr, matter, decided_by,
                                left_on)
                        values (:id, :person, :organ, :assembly, :post, :party, :position, :group,
                                :because, :ground, :requestedAt, :message, :dnr, :matter,
                                :decidedBy, :leftOn)
                        """)
                .param("id", one.id())
                .param("person", one.person().value())
                .param("organ", one.organ())
                .param("assembly", one.assembly())
                .param("post", one.post().name())
                .param("party", one.party())
                .param("position", one.position())
                .param("group", one.ballotGroup())
                .param("because", one.because().name())
                .param("ground", one.ground() == null ? null : one.ground().name())
                .param(
                        "requestedAt",
                        one.requestedAt() == null ? null : Timestamp.from(one.requestedAt()))
                .param("message", one.message())
                .param("dnr", one.dnr())
                .param("matter", one.matter())
                .param("decidedBy", one.decidedBy())
                .param("leftOn", one.leftOn())
                .update();
    }

    void onAgenda(UUID id, String meeting) {
        jdbc.sql("update assignments.leaving set meeting = :meeting where id = :id")
                .param("id", id)
                .param("meeting", meeting)
                .update();
    }

    /// @param left the first day she serves no more; nothing where the request was denied
    void decide(UUID id, @Nullable LocalDate left, @Nullable LocalDate denied, String decidedBy) {
        jdbc.sql(
                        """
                        update assignments.leaving
                           set left_on = :left, denied_on = :denied, decided_by = :decidedBy
                         where id = :id
                        """)
                .param("id", id)
                .param("left", left)
                .param("denied", denied)
                .param("decidedBy", decidedBy)
                .update();
    }

    void told(UUID id, LocalDate on) {
        jdbc.sql("update assignments.leaving set told_on = :on where id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    void close(UUID id, LocalDate on, String how) {
        jdbc.sql("update assignments.leaving set closed_on = :on, closed_how = :how where id = :id")
                .param("id", id)
                .param("on", on)
                .param("how", how)
                .update();
    }

    Optional<Leaving> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Leaving.class).optional();
    }

    /// The one that waits longest first.
    List<Leaving> open() {
        return jdbc.sql(
                        SELECT
                                + """
                                 where closed_on is null and denied_on is null
                                 order by coalesce(requested_at, left_on), id
                                """)
                .query(Leaving.class)
                .list();
    }

    List<Leaving> closed(int atMost) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where closed_on is not null or denied_on is not null
                                 order by coalesce(closed_on, denied_on) desc, id limit :most
                                """)
                .param("most", atMost)
                .query(Leaving.class)
                .list();
    }

    List<Leaving> of(PersonId person) {
        return jdbc.sql(SELECT + " where person = :person order by id")
                .param("person", person.value())
                .query(Leaving.class)
                .list();
    }

    /// The one whose place in the organ waits to be filled.
    Optional<Leaving> waiting(String organ, boolean member, int position) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where organ = :organ and (post <> 'ALTERNATE') = :member
                                       and position = :position and closed_on is null
                                       and left_on is not null
                                 order by left_on desc limit 1
                                """)
                .param("organ", organ)
                .param("member", member)
                .param("position", position)
                .query(Leaving.class)
                .optional();
    }
}

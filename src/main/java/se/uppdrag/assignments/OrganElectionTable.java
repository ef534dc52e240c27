package se.uppdrag.assignments;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `assignments.election` and `absence`.
@Repository
class OrganElectionTable {

    /// What was recorded, when, and what the law had to say.
    ///
    /// @param remarks one on each line; empty when there were none
    record Kept(
            UUID id,
            String organ,
            String scope,
            LocalDate fromDate,
            @Nullable LocalDate toDate,
            String decidedBy,
            String checkedBy,
            int places,
            String remarks,
            Instant at) {}

    private final JdbcClient jdbc;

    OrganElectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Kept one, PersonId by) {
        jdbc.sql(
                        """
                        insert into assignments.election
                               (id, organ, scope, from_date, to_date, decided_by, checked_by,
                                places, remarks, at, by)
                        values (:id, :organ, :scope, :from, :to, :decidedBy, :checkedBy, :places,
                                :remarks, :at, :by)
                        """)
                .param("id", one.id())
                .param("organ", one.organ())
                .param("scope", one.scope())
                .param("from", one.fromDate())
                .param("to", one.toDate())
                .param("decidedBy", one.decidedBy())
                .param("checkedBy", one.checkedBy())
                .param("places", one.places())
                .param("remarks", one.remarks())
                .param("at", Timestamp.from(one.at()))
                .param("by", by.value())
                .update();
    }

    /// The latest first.
    List<Kept> latest(int atMost) {
        return jdbc.sql(
                        """
                        select id, organ, scope, from_date, to_date, decided_by, checked_by, places,
                               remarks, at
                          from assignments.election
                         order by at desc, id
                         limit :most
                        """)
                .param("most", atMost)
                .query(Kept.class)
                .list();
    }

    /// @return whether it was not told before
    boolean insertAbsence(PersonId person, UUID meeting, Instant at) {
        return jdbc.sql(
                                """
                                insert into assignments.absence (person, meeting, at)
                                values (:person, :meeting, :at)
                                on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("meeting", meeting)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void withdrawAbsence(PersonId person, UUID meeting) {
        jdbc.sql("delete from assignments.absence where person = :person and meeting = :meeting")
                .param("person", person.value())
                .param("meeting", meeting)
                .update();
    }

    List<PersonId> absent(UUID meeting) {
        return jdbc.sql(
                        """
                        select person as value from assignments.absence
                         where meeting = :meeting order by at
                        """)
                .param("meeting", meeting)
                .query(PersonId.class)
                .list();
    }
}

package se.uppdrag.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `safety.place`.
@Repository
class PlaceTable {

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Place place, Instant now) {
        jdbc.sql(
                        """
                        insert into safety.place (id, person, party, phone, email, from_date,
                               to_date, decided_by, entered_at)
                        values (:id, :person, :party, :phone, :email, :from, null, :decidedBy, :now)
                        """)
                .param("id", place.id())
                .param("person", place.person().value())
                .param("party", place.party())
                .param("phone", place.phone())
                .param("email", place.email())
                .param("from", place.fromDate())
                .param("decidedBy", place.decidedBy())
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID id, LocalDate to) {
        jdbc.sql(
                        """
                        update safety.place set to_date = greatest(from_date, :to)
                         where id = :id and to_date is null
                        """)
                .param("id", id)
                .param("to", to)
                .update();
    }

    List<Place> open() {
        return jdbc.sql(
                        """
                        select id, person, party, phone, email, from_date, to_date, decided_by
                          from safety.place
                         where to_date is null
                         order by party nulls first, from_date, id
                        """)
                .query((row, _) ->
                        new Place(
                                row.getObject("id", UUID.class),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("party"),
                                row.getString("phone"),
                                row.getString("email"),
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("to_date", LocalDate.class),
                                row.getString("decided_by")))
                .list();
    }
}

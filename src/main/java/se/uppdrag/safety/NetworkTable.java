package se.uppdrag.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `safety.duty`, `safety.gathering` and `safety.guidance`: what the network keeps together.
@Repository
class NetworkTable {

    record Duty(UUID person, LocalDate fromDate, LocalDate toDate) {}

    record Gathering(LocalDate onDate, String atTime, String place, String about) {}

    private final JdbcClient jdbc;

    NetworkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A period that begins the same day as another takes its place.
    void insert(Duty duty) {
        jdbc.sql(
                        """
                        insert into safety.duty (id, person, from_date, to_date)
                        values (:id, :person, :from, :to)
                        on conflict (from_date) do update set person = :person, to_date = :to
                        """)
                .param("id", UUID.randomUUID())
                .param("person", duty.person())
                .param("from", duty.fromDate())
                .param("to", duty.toDate())
                .update();
    }

    List<Duty> duties(LocalDate on) {
        return jdbc.sql(
                        """
                        select person, from_date, to_date from safety.duty
                         where to_date >= :on order by from_date
                        """)
                .param("on", on)
                .query(Duty.class)
                .list();
    }

    void insert(Gathering gathering) {
        jdbc.sql(
                        """
                        insert into safety.gathering (id, on_date, at_time, place, about)
                        values (:id, :on, :at, :place, :about)
                        """)
                .param("id", UUID.randomUUID())
                .param("on", gathering.onDate())
                .param("at", gathering.atTime())
                .param("place", gathering.place())
                .param("about", gathering.about())
                .update();
    }

    List<Gathering> gatherings(LocalDate from) {
        return jdbc.sql(
                        """
                        select on_date, at_time, place, about from safety.gathering
                         where on_date >= :from order by on_date, at_time
                        """)
                .param("from", from)
                .query(Gathering.class)
                .list();
    }

    String guidance() {
        return jdbc.sql("select text from safety.guidance order by version desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    void insertGuidance(String text, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into safety.guidance (version, text, entered_at, entered_by)
                        select coalesce(max(version), 0) + 1, :text, :now, :by from safety.guidance
                        """)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }
}

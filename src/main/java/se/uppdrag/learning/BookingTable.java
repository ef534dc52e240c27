package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `learning.booking`, `evaluated` and `evaluation`.
@Repository
class BookingTable {

    /// What somebody thought, without her name.
    record Opinion(int grade, String words) {}

    private static final String SELECT =
            """
            select id, training, person, at, placed_at, attended
              from learning.booking
             where left_at is null
            """;

    private final JdbcClient jdbc;

    BookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID training, PersonId person, boolean placed, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.booking (id, training, person, at, placed_at)
                        values (:id, :training, :person, :now, :placed)
                        """)
                .param("id", UUID.randomUUID())
                .param("training", training)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("placed", placed ? Timestamp.from(now) : null)
                .update();
    }

    /// In the order they came.
    List<Booking> of(UUID training) {
        return jdbc.sql(SELECT + " and training = :training order by seq")
                .param("training", training)
                .query(Booking.class)
                .list();
    }

    List<Booking> of(PersonId person) {
        return jdbc.sql(SELECT + " and person = :person order by seq")
                .param("person", person.value())
                .query(Booking.class)
                .list();
    }

    void leave(UUID training, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        update learning.booking
                           set left_at = :now, attended = null
                         where training = :training and person = :person and left_at is null
                        """)
                .param("training", training)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void place(UUID booking, Instant now) {
        jdbc.sql("update learning.booking set placed_at = :now where id = :id")
                .param("id", booking)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The trainings the person has been to.
    List<Completions.Completed> completed(PersonId person) {
        return jdbc.sql(
                        """
                        select t.title, t.on_date as "on"
                          from learning.booking b
                          join learning.training t on t.id = b.training
                         where b.person = :person and b.attended and t.on_date is not null
                        """)
                .param("person", person.value())
                .query(Completions.Completed.class)
                .list();
    }

    /// Who came to trainings that are paid.
    List<Attended> paid(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select t.id as training, t.title, b.person, t.on_date as "on",
                               t.from_time as "from", t.to_time as "to"
                          from learning.training t
                          join learning.booking b on b.training = t.id
                         where t.on_date between :from and :to and t.paid and not t.called_off
                               and b.attended
                         order by t.on_date, t.id, b.seq
                        """)
                .param("from", from)
                .param("to", to)
                .query(Attended.class)
                .list();
    }

    void attended(UUID booking, boolean came) {
        jdbc.sql(
                        """
                        update learning.booking
                           set attended = :came
                         where id = :id and left_at is null
                        """)
                .param("id", booking)
                .param("came", came)
                .update();
    }

    /// @return whether it had not been said before
    boolean evaluated(UUID booking) {
        return jdbc.sql(
                                """
                                insert into learning.evaluated (booking) values (:booking)
                                on conflict do nothing
                                """)
                        .param("booking", booking)
                        .update()
                == 1;
    }

    boolean hasEvaluated(UUID booking) {
        return jdbc.sql("select exists (select from learning.evaluated where booking = :booking)")
                .param("booking", booking)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID training, Opinion opinion) {
        jdbc.sql(
                        """
                        insert into learning.evaluation (id, training, grade, words)
                        values (:id, :training, :grade, :words)
                        """)
                .param("id", UUID.randomUUID())
                .param("training", training)
                .param("grade", opinion.grade())
                .param("words", opinion.words())
                .update();
    }

    /// In no order that tells who said it.
    List<Opinion> opinions(UUID training) {
        return jdbc.sql(
                        """
                        select grade, words
                          from learning.evaluation
                         where training = :training
                         order by id
                        """)
                .param("training", training)
                .query(Opinion.class)
                .list();
    }
}

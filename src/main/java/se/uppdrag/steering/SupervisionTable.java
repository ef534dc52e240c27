package se.uppdrag.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.steering.Supervised.CompanyReview;
import se.uppdrag.steering.Supervised.Observation;
import se.uppdrag.steering.Supervised.Question;

/// The programme of supervision, questions, answers, observations and decisions on companies.
@Repository
class SupervisionTable {

    private static final String SUPERVISED =
            """
            select id, year, kind, organ, name, why, decided_on, section
              from steering.supervised
            """;

    private static final String QUESTION =
            """
            select q.id, q.supervised, q.text, q.due, a.text as answer, a.answered_on, a.by_name
              from steering.question q
              left join steering.answer a on a.question = q.id
            """;

    private final JdbcClient jdbc;

    SupervisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not there already
    boolean insert(Supervised one, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.supervised (id, year, kind, organ, name, why,
                                       decided_on, section, entered_at, entered_by)
                                values (:id, :year, :kind, :organ, :name, :why, :decidedOn,
                                       :section, :now, :by)
                                on conflict (year, name) do nothing
                                """)
                        .param("id", one.id())
                        .param("year", one.year())
                        .param("kind", one.kind().name())
                        .param("organ", one.organ())
                        .param("name", one.name())
                        .param("why", one.why())
                        .param("decidedOn", one.decidedOn())
                        .param("section", one.section())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    List<Supervised> programme(int year) {
        return jdbc.sql(SUPERVISED + " where year = :year order by kind, name collate swedish")
                .param("year", year)
                .query(Supervised.class)
                .list();
    }

    Optional<Supervised> find(UUID id) {
        return jdbc.sql(SUPERVISED + " where id = :id")
                .param("id", id)
                .query(Supervised.class)
                .optional();
    }

    void ask(UUID supervised, String text, LocalDate due, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into steering.question (id, supervised, text, due, entered_at,
                               entered_by)
                        values (:id, :supervised, :text, :due, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("supervised", supervised)
                .param("text", text)
                .param("due", due)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// @return whether nobody had answered before
    boolean answer(
            UUID question, String text, LocalDate on, PersonId by, String name, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.answer (question, text, answered_on,
                                       entered_at, entered_by, by_name)
                                values (:question, :text, :on, :now, :by, :name)
                                on conflict do nothing
                                """)
                        .param("question", question)
                        .param("text", text)
                        .param("on", on)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    List<Question> questions(int year) {
        return jdbc.sql(
                        QUESTION
                                + """
                                 join steering.supervised s on s.id = q.supervised
                                 where s.year = :year
                                 order by q.due, q.entered_at, q.id
                                """)
                .param("year", year)
                .query(Question.class)
                .list();
    }

    /// Those nobody has answered, whatever the year.
    List<Question> unanswered() {
        return jdbc.sql(QUESTION + " where a.question is null order by q.due, q.id")
                .query(Question.class)
                .list();
    }

    void observe(Observation one, PersonId by) {
        jdbc.sql(
                        """
                        insert into steering.observation (id, supervised, weight, text, entered_at,
                               entered_by, by_name)
                        values (:id, :supervised, :weight, :text, :now, :by, :name)
                        """)
                .param("id", one.id())
                .param("supervised", one.supervised())
                .param("weight", one.weight().name())
                .param("text", one.text())
                .param("now", Timestamp.from(one.enteredAt()))
                .param("by", by.value())
                .param("name", one.byName())
                .update();
    }

    List<Observation> observations(int year) {
        return jdbc.sql(
                        """
                        select o.id, o.supervised, o.weight, o.text, o.entered_at, o.by_name
                          from steering.observation o
                          join steering.supervised s on s.id = o.supervised
                         where s.year = :year
                         order by o.entered_at, o.id
                        """)
                .param("year", year)
                .query(Observation.class)
                .list();
    }

    /// @return whether the company had not been decided on for the year
    boolean insert(CompanyReview review, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.company_review (organ, year, purpose, powers,
                                       text, proposal, decided_on, section, entered_at, entered_by)
                                values (:organ, :year, :purpose, :powers, :text, :proposal,
                                       :decidedOn, :section, :now, :by)
                                on conflict do nothing
                                """)
                        .param("organ", review.organ())
                        .param("year", review.year())
                        .param("purpose", review.purpose())
                        .param("powers", review.powers())
                        .param("text", review.text())
                        .param("proposal", review.proposal())
                        .param("decidedOn", review.decidedOn())
                        .param("section", review.section())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    List<CompanyReview> reviews(int year) {
        return jdbc.sql(
                        """
                        select organ, year, purpose, powers, text, proposal, decided_on, section
                          from steering.company_review
                         where year = :year
                        """)
                .param("year", year)
                .query(CompanyReview.class)
                .list();
    }
}

package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;

/// Tables `learning.wording`, `opening` and `leader`: what the municipality says of the courses.
@Repository
class LearningTable {

    /// @param body empty where the municipality has gone back to the packed one
    record Wording(
            String course,
            String lesson,
            int number,
            String body,
            Instant writtenAt,
            String writtenByName) {}

    /// @param person who leads the group
    record Leader(String party, UUID person) {}

    private static final String WORDINGS =
            """
            select course, lesson, number, body, written_at, written_by_name
              from learning.wording
            """;

    private final JdbcClient jdbc;

    LearningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest of each lesson that has been written anew.
    List<Wording> wordings() {
        return jdbc.sql(
                        """
                        select distinct on (course, lesson) course, lesson, number, body,
                               written_at, written_by_name
                          from learning.wording
                         order by course, lesson, number desc
                        """)
                .query(Wording.class)
                .list();
    }

    Optional<Wording> wording(CourseName course, String lesson) {
        return jdbc.sql(
                        WORDINGS
                                + """
                                 where course = :course and lesson = :lesson
                                 order by number desc
                                 limit 1
                                """)
                .param("course", course.slug())
                .param("lesson", lesson)
                .query(Wording.class)
                .optional();
    }

    /// The newest first.
    List<Wording> history(CourseName course, String lesson) {
        return jdbc.sql(
                        WORDINGS
                                + """
                                 where course = :course and lesson = :lesson
                                 order by number desc
                                 limit 100
                                """)
                .param("course", course.slug())
                .param("lesson", lesson)
                .query(Wording.class)
                .list();
    }

    /// One writer of a lesson at a time.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(4118)").query((_, _) -> true).single();
    }

    void insert(Lesson lesson, int number, String body, SignedIn by, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.wording (course, lesson, number, body, written_at,
                               written_by, written_by_name)
                        values (:course, :lesson, :number, :body, :now, :by, :byName)
                        """)
                .param("course", lesson.course().slug())
                .param("lesson", lesson.slug())
                .param("number", number)
                .param("body", body)
                .param("now", Timestamp.from(now))
                .param("by", by.id())
                .param("byName", by.name())
                .update();
    }

    void insert(Enrolment.Opening opening, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.opening (id, course, from_date, days, decision,
                               entered_at, entered_by)
                        values (:id, :course, :from, :days, :decision, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("course", opening.course().slug())
                .param("from", opening.from())
                .param("days", opening.days())
                .param("decision", opening.decision())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// The latest of each course.
    List<Enrolment.Opening> openings() {
        return jdbc.sql(
                        """
                        select distinct on (course) course, from_date, days, decision
                          from learning.opening
                         order by course, entered_at desc, id desc
                        """)
                .query((row, _) ->
                        new Enrolment.Opening(
                                CourseName.of(row.getString("course")).orElseThrow(),
                                row.getObject("from_date", LocalDate.class),
                                row.getInt("days"),
                                row.getString("decision")))
                .list();
    }

    void insert(String party, PersonId person, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.leader (id, party, person, entered_at, entered_by)
                        values (:id, :party, :person, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("party", party)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// The latest of each party.
    List<Leader> leaders() {
        return jdbc.sql(
                        """
                        select distinct on (party) party, person
                          from learning.leader
                         order by party, seq desc
                        """)
                .query(Leader.class)
                .list();
    }
}

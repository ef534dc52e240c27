package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `learning.answer` and `finished`: how far each has come.
@Repository
class ProgressTable {

    /// @param correct whether it was the right one
    record Answer(String question, int choice, boolean correct) {}

    record Finished(UUID person, String course, String lesson, Instant at) {}

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Answer answer, Lesson lesson, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.answer (id, person, course, lesson, question, choice,
                               correct, at)
                        values (:id, :person, :course, :lesson, :question, :choice, :correct, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("course", lesson.course().slug())
                .param("lesson", lesson.slug())
                .param("question", answer.question())
                .param("choice", answer.choice())
                .param("correct", answer.correct())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The latest answer to each question.
    Map<String, Answer> answers(PersonId person, Lesson lesson) {
        return jdbc
                .sql(
                        """
                        select distinct on (question) question, choice, correct
                          from learning.answer
                         where person = :person and course = :course and lesson = :lesson
                         order by question, seq desc
                        """)
                .param("person", person.value())
                .param("course", lesson.course().slug())
                .param("lesson", lesson.slug())
                .query(Answer.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Answer::question, one -> one));
    }

    /// Once; a lesson that is finished stays so.
    void finish(Lesson lesson, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.finished (person, course, lesson, at)
                        values (:person, :course, :lesson, :now)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("course", lesson.course().slug())
                .param("lesson", lesson.slug())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Finished> finished(PersonId person) {
        return jdbc.sql(
                        """
                        select person, course, lesson, at
                          from learning.finished
                         where person = :person
                        """)
                .param("person", person.value())
                .query(Finished.class)
                .list();
    }

    List<Finished> finished() {
        return jdbc.sql("select person, course, lesson, at from learning.finished")
                .query(Finished.class)
                .list();
    }
}

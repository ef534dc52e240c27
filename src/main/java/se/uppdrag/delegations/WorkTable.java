package se.uppdrag.delegations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Letters of tasks, what became of them, and yearly follow-ups.
@Repository
class WorkTable {

    private final JdbcClient jdbc;

    WorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time: what is given rests on what stands.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(20231)").query((_, _) -> true).single();
    }

    void insert(TaskLetter letter) {
        jdbc.sql(
                        """
                        insert into delegations.letter (id, giver, giver_person, giver_name, receiver,
                               person, person_name, tasks, powers, resources, competence, course,
                               course_on, decision, given_on, given_at)
                        values (:id, :giver, :giverPerson, :giverName, :receiver, :person,
                               :personName, string_to_array(:tasks, ','), :powers, :resources,
                               :competence, :course, :courseOn, :decision, :givenOn, :givenAt)
                        """)
                .param("id", letter.id())
                .param("giver", letter.giver())
                .param("giverPerson", value(letter.giverPerson()))
                .param("giverName", letter.giverName())
                .param("receiver", letter.receiver())
                .param("person", value(letter.person()))
                .param("personName", letter.personName())
                .param(
                        "tasks",
                        String.join(",", letter.tasks().stream().map(Enum::name).sorted().toList()))
                .param("powers", letter.powers())
                .param("resources", letter.resources())
                .param("competence", letter.competence())
                .param("course", letter.course())
                .param("courseOn", letter.courseOn())
                .param("decision", letter.decision())
                .param("givenOn", letter.givenOn())
                .param("givenAt", Timestamp.from(letter.givenAt()))
                .update();
    }

    List<TaskLetter> letters() {
        return jdbc.sql(
                        """
                        select id, giver, giver_person, giver_name, receiver, person, person_name,
                               tasks, powers, resources, competence, course, course_on, decision,
                               given_on, given_at
                          from delegations.letter
                         order by given_at
                        """)
                .query((row, _) -> letter(row))
                .list();
    }

    private static TaskLetter letter(ResultSet row) throws SQLException {
        return new TaskLetter(
                row.getObject("id", UUID.class),
                row.getString("giver"),
                person(row.getObject("giver_person", UUID.class)),
                row.getString("giver_name"),
                row.getString("receiver"),
                person(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                tasks(row.getArray("tasks")),
                row.getString("powers"),
                row.getString("resources"),
                row.getString("competence"),
                row.getString("course"),
                row.getObject("course_on", LocalDate.class),
                row.getString("decision"),
                row.getObject("given_on", LocalDate.class),
                row.getTimestamp("given_at").toInstant());
    }

    private static Set<WorkTask> tasks(Array array) throws SQLException {
        var tasks = EnumSet.noneOf(WorkTask.class);
        Arrays.stream((String[]) array.getArray()).map(WorkTask::valueOf).forEach(tasks::add);
        return tasks;
    }

    void insert(LetterEvent event) {
        jdbc.sql(
                        """
                        insert into delegations.letter_event (letter, kind, task, on_date, at, by,
                               by_name, reason)
                        values (:letter, :kind, :task, :onDate, :at, :by, :byName, :reason)
                        """)
                .param("letter", event.letter())
                .param("kind", event.kind().name())
                .param("task", event.task() == null ? null : event.task().name())
                .param("onDate", event.onDate())
                .param("at", Timestamp.from(event.at()))
                .param("by", event.by().value())
                .param("byName", event.byName())
                .param("reason", event.reason())
                .update();
    }

    List<LetterEvent> events() {
        return jdbc.sql(
                        """
                        select letter, kind, task, on_date, at, by, by_name, reason
                          from delegations.letter_event
                         order by id
                        """)
                .query((row, _) -> {
                    var task = row.getString("task");
                    return new LetterEvent(
                            row.getObject("letter", UUID.class),
                            LetterEvent.Kind.valueOf(row.getString("kind")),
                            task == null ? null : WorkTask.valueOf(task),
                            row.getObject("on_date", LocalDate.class),
                            row.getTimestamp("at").toInstant(),
                            new PersonId(row.getObject("by", UUID.class)),
                            row.getString("by_name"),
                            row.getString("reason"));
                })
                .list();
    }

    void insert(FollowUp made, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into delegations.follow_up (organ, on_date, decision, finding,
                               measures, entered_at, entered_by)
                        values (:organ, :onDate, :decision, :finding, :measures, :now, :by)
                        """)
                .param("organ", made.organ())
                .param("onDate", made.onDate())
                .param("decision", made.decision())
                .param("finding", made.finding())
                .param("measures", made.measures())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    List<FollowUp> followUps() {
        return jdbc.sql(
                        """
                        select organ, on_date, decision, finding, measures
                          from delegations.follow_up
                         order by on_date
                        """)
                .query(FollowUp.class)
                .list();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}

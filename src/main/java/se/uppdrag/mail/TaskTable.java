package se.uppdrag.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `mail.task`, `mail.looked` and `mail.round`: what everybody had to do when we last
/// looked.
@Repository
class TaskTable {

    private record Row(String task, boolean dueTold) {}

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the hour's look is ours to make
    boolean claim(Instant hour) {
        jdbc.sql(
                        "delete from mail.round where hour < cast(:hour as timestamptz) - interval '2 days'")
                .param("hour", Timestamp.from(hour))
                .update();
        return jdbc.sql("insert into mail.round (hour) values (:hour) on conflict do nothing")
                        .param("hour", Timestamp.from(hour))
                        .update()
                == 1;
    }

    /// @return whether she has been looked at before
    boolean look(UUID person, Instant now) {
        var before =
                jdbc.sql("select count(*) from mail.looked where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                        insert into mail.looked (person, at) values (:person, :now)
                            on conflict (person) do update set at = excluded.at
                        """)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
        return before > 0;
    }

    /// Each task by its key, and whether she has been told that its day comes.
    Map<String, Boolean> of(UUID person) {
        return jdbc
                .sql("select task, due_told from mail.task where person = :person")
                .param("person", person)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::task, Row::dueTold));
    }

    void put(UUID person, String task, boolean dueTold, Instant now) {
        jdbc.sql(
                        """
                        insert into mail.task (person, task, since, due_told)
                        values (:person, :task, :now, :dueTold)
                            on conflict (person, task) do update set due_told = excluded.due_told
                        """)
                .param("person", person)
                .param("task", task)
                .param("now", Timestamp.from(now))
                .param("dueTold", dueTold)
                .update();
    }

    void remove(UUID person, Collection<String> tasks) {
        if (!tasks.isEmpty()) {
            jdbc.sql("delete from mail.task where person = :person and task in (:tasks)")
                    .param("person", person)
                    .param("tasks", tasks)
                    .update();
        }
    }
}

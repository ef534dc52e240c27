package se.uppdrag.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.steering.Goal.FollowUp;
import se.uppdrag.steering.Goal.Indicator;

/// Goals, indicators and what has been said of them, in the schema `steering`.
@Repository
class GoalTable {

    private static final String GOAL =
            """
            select id, organ, parent, kind, title, text, from_year, to_year, decided_on, section
              from steering.goal
            """;

    private final JdbcClient jdbc;

    GoalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time: periods are compared before one is added.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(4111)").query((_, _) -> true).single();
    }

    void insert(Goal goal, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into steering.goal (id, organ, parent, kind, title, text, from_year,
                               to_year, decided_on, section, entered_at, entered_by)
                        values (:id, :organ, :parent, :kind, :title, :text, :fromYear, :toYear,
                               :decidedOn, :section, :now, :by)
                        """)
                .param("id", goal.id())
                .param("organ", goal.organ())
                .param("parent", goal.parent())
                .param("kind", goal.kind().name())
                .param("title", goal.title())
                .param("text", goal.text())
                .param("fromYear", goal.fromYear())
                .param("toYear", goal.toYear())
                .param("decidedOn", goal.decidedOn())
                .param("section", goal.section())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Optional<Goal> find(UUID id) {
        return jdbc.sql(GOAL + " where id = :id").param("id", id).query(Goal.class).optional();
    }

    List<Goal> all() {
        return jdbc.sql(GOAL + " order by kind, title collate swedish, id")
                .query(Goal.class)
                .list();
    }

    List<Goal> in(int year) {
        return jdbc.sql(
                        GOAL
                                + " where :year between from_year and to_year"
                                + " order by kind, title collate swedish, id")
                .param("year", year)
                .query(Goal.class)
                .list();
    }

    boolean insert(Indicator indicator, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.indicator (id, goal, name, unit, target, more,
                                       entered_at, entered_by)
                                values (:id, :goal, :name, :unit, :target, :more, :now, :by)
                                on conflict (goal, name) do nothing
                                """)
                        .param("id", indicator.id())
                        .param("goal", indicator.goal())
                        .param("name", indicator.name())
                        .param("unit", indicator.unit())
                        .param("target", indicator.target())
                        .param("more", indicator.more())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    List<Indicator> indicators() {
        return jdbc.sql(
                        """
                        select id, goal, name, unit, target, more
                          from steering.indicator
                         order by name collate swedish, id
                        """)
                .query(Indicator.class)
                .list();
    }

    void insert(FollowUp said, PersonId by) {
        jdbc.sql(
                        """
                        insert into steering.follow_up (id, goal, year, third, state, text,
                               entered_at, entered_by, by_name)
                        values (:id, :goal, :year, :third, :state, :text, :now, :by, :name)
                        """)
                .param("id", UUID.randomUUID())
                .param("goal", said.goal())
                .param("year", said.year())
                .param("third", said.third())
                .param("state", said.state().name())
                .param("text", said.text())
                .param("now", Timestamp.from(said.enteredAt()))
                .param("by", by.value())
                .param("name", said.byName())
                .update();
    }

    /// The latest of each goal and third, the last third last.
    List<FollowUp> followUps(int year) {
        return jdbc.sql(
                        """
                        select distinct on (goal, third) goal, year, third, state, text, entered_at,
                               by_name
                          from steering.follow_up
                         where year = :year
                         order by goal, third, entered_at desc, id desc
                        """)
                .param("year", year)
                .query(FollowUp.class)
                .list();
    }

    List<Integer> years() {
        return jdbc.sql(
                        """
                        select distinct y
                          from steering.goal, generate_series(from_year, to_year) y
                         order by y
                        """)
                .query(Integer.class)
                .list();
    }
}

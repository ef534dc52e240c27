package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `learning.training`.
@Repository
class TrainingTable {

    private static final String SELECT =
            """
            select id, title, about, speakers, on_date, from_time, to_time, place, link, places,
                   closes_on, called_off, paid, version
              from learning.training
            """;

    private final JdbcClient jdbc;

    TrainingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Training one, PersonId by, Instant now) {
        with(
                        jdbc.sql(
                                """
                                insert into learning.training (id, title, about, speakers, on_date,
                                       from_time, to_time, place, link, places, closes_on,
                                       called_off, paid, version, changed_at, changed_by)
                                values (:id, :title, :about, :speakers, :onDate, :from, :to, :place,
                                       :link, :places, :closes, :calledOff, :paid, 1, :now, :by)
                                """),
                        one,
                        by,
                        now)
                .update();
    }

    /// @return whether nobody had changed it meanwhile
    boolean update(Training one, PersonId by, Instant now) {
        return with(
                                jdbc.sql(
                                        """
                                        update learning.training
                                           set title = :title, about = :about,
                                               speakers = :speakers, on_date = :onDate,
                                               from_time = :from, to_time = :to, place = :place,
                                               link = :link, places = :places, closes_on = :closes,
                                               called_off = :calledOff, paid = :paid,
                                               version = version + 1, changed_at = :now, changed_by = :by
                                         where id = :id and version = :version
                                        """),
                                one,
                                by,
                                now)
                        .param("version", one.version())
                        .update()
                == 1;
    }

    private static StatementSpec with(StatementSpec sql, Training one, PersonId by, Instant now) {
        return sql.param("id", one.id())
                .param("title", one.title())
                .param("about", one.about())
                .param("speakers", one.speakers())
                .param("onDate", one.onDate())
                .param("from", one.fromTime())
                .param("to", one.toTime())
                .param("place", one.place())
                .param("link", one.link())
                .param("places", one.places())
                .param("closes", one.closesOn())
                .param("calledOff", one.calledOff())
                .param("paid", one.paid())
                .param("now", Timestamp.from(now))
                .param("by", by.value());
    }

    Optional<Training> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Training.class)
                .optional();
    }

    /// Lets nobody else take a place in it until this is done.
    void lock(UUID id) {
        jdbc.sql("select 1 from learning.training where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /// Those to come, the next one first; last those without a day.
    List<Training> coming(LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where on_date is null or on_date >= :today
                                 order by on_date nulls last, from_time, title
                                 limit 100
                                """)
                .param("today", today)
                .query(Training.class)
                .list();
    }

    /// Those that have been, the latest first.
    List<Training> past(LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where on_date < :today
                                 order by on_date desc, from_time desc
                                 limit 100
                                """)
                .param("today", today)
                .query(Training.class)
                .list();
    }

    /// How many were held, or are planned, in each year from the first day; those called off are
    /// not.
    Map<Integer, Integer> inYears(LocalDate from) {
        return jdbc
                .sql(
                        """
                        select extract(year from on_date)::int as year, count(*)::int as held
                          from learning.training
                         where on_date >= :from and not called_off
                         group by 1
                        """)
                .param("from", from)
                .query((row, _) -> Map.entry(row.getInt("year"), row.getInt("held")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

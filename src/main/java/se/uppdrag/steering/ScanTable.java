package se.uppdrag.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.steering.Trend.Effect;

/// Scans of the surroundings, their trends and what these mean for whom.
@Repository
class ScanTable {

    private final JdbcClient jdbc;

    ScanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the term had none
    boolean insert(Scan scan, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.scan (id, from_year, to_year, intro, previous,
                                       entered_at, entered_by)
                                values (:id, :fromYear, :toYear, :intro, :previous, :now, :by)
                                on conflict (from_year) do nothing
                                """)
                        .param("id", scan.id())
                        .param("fromYear", scan.fromYear())
                        .param("toYear", scan.toYear())
                        .param("intro", scan.intro())
                        .param("previous", scan.previous())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void publish(UUID scan, Instant now) {
        jdbc.sql("update steering.scan set published_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", scan)
                .update();
    }

    void introduce(UUID scan, String intro) {
        jdbc.sql("update steering.scan set intro = :intro where id = :id")
                .param("intro", intro)
                .param("id", scan)
                .update();
    }

    /// The latest term first.
    List<Scan> all() {
        return jdbc.sql(
                        """
                        select id, from_year, to_year, intro, previous, published_at
                          from steering.scan
                         order by from_year desc
                        """)
                .query(Scan.class)
                .list();
    }

    Optional<Scan> find(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// @return whether no trend of the scan was so called
    boolean insert(Trend trend, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.trend (id, scan, carried, area, kind, title,
                                       text, horizon, source, scenario, entered_at, entered_by)
                                values (:id, :scan, :carried, :area, :kind, :title, :text, :horizon,
                                       :source, :scenario, :now, :by)
                                on conflict (scan, title) do nothing
                                """)
                        .param("id", trend.id())
                        .param("scan", trend.scan())
                        .param("carried", trend.carried())
                        .param("area", trend.area().name())
                        .param("kind", trend.kind().name())
                        .param("title", trend.title())
                        .param("text", trend.text())
                        .param("horizon", trend.horizon().name())
                        .param("source", trend.source())
                        .param("scenario", trend.scenario())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void remove(UUID trend) {
        jdbc.sql("delete from steering.effect where trend = :trend").param("trend", trend).update();
        jdbc.sql("delete from steering.trend where id = :trend").param("trend", trend).update();
    }

    /// Why a goal is there: what a published scan saw, and what it would have done about it.
    record Reason(int fromYear, int toYear, String title, String action) {}

    List<Reason> reasons(UUID goal) {
        return jdbc.sql(
                        """
                        select s.from_year, s.to_year, t.title, e.action
                          from steering.effect e
                          join steering.trend t on t.id = e.trend
                          join steering.scan s on s.id = t.scan
                         where e.goal = :goal and s.published_at is not null
                         order by s.from_year desc, t.title collate swedish
                        """)
                .param("goal", goal)
                .query(Reason.class)
                .list();
    }

    List<Trend> trends(UUID scan) {
        return jdbc.sql(
                        """
                        select id, scan, carried, area, kind, title, text, horizon, source, scenario
                          from steering.trend
                         where scan = :scan
                         order by array_position(array['PEOPLE', 'ECONOMY', 'TECHNOLOGY',
                                  'ENVIRONMENT', 'DEMOCRACY', 'WORK'], area),
                                  array_position(array['NOW', 'SOON', 'LATER'], horizon),
                                  title collate swedish
                        """)
                .param("scan", scan)
                .query(Trend.class)
                .list();
    }

    /// @return whether the trend had none for the organ
    boolean insert(Effect effect, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into steering.effect (id, trend, organ, text, action, goal,
                                       entered_at, entered_by)
                                values (:id, :trend, :organ, :text, :action, :goal, :now, :by)
                                on conflict (trend, organ) do nothing
                                """)
                        .param("id", effect.id())
                        .param("trend", effect.trend())
                        .param("organ", effect.organ())
                        .param("text", effect.text())
                        .param("action", effect.action())
                        .param("goal", effect.goal())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    List<Effect> effects(UUID scan) {
        return jdbc.sql(
                        """
                        select e.id, e.trend, e.organ, e.text, e.action, e.goal
                          from steering.effect e
                          join steering.trend t on t.id = e.trend
                         where t.scan = :scan
                         order by e.organ, e.id
                        """)
                .param("scan", scan)
                .query(Effect.class)
                .list();
    }
}

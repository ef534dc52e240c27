package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `initiatives.unanswered_list`.
@Repository
class UnansweredListTable {

    record Made(
            String period,
            LocalDate onDate,
            String matterSlug,
            String dnr,
            String meeting,
            int motions,
            int late) {}

    private static final String SELECT =
            """
            select period, on_date, matter_slug, dnr, meeting, motions, late
              from initiatives.unanswered_list
            """;

    private final JdbcClient jdbc;

    UnansweredListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Made one) {
        jdbc.sql(
                        """
                        insert into initiatives.unanswered_list (period, on_date, matter_slug, dnr,
                               meeting, motions, late)
                        values (:period, :on, :slug, :dnr, :meeting, :motions, :late)
                        """)
                .param("period", one.period())
                .param("on", one.onDate())
                .param("slug", one.matterSlug())
                .param("dnr", one.dnr())
                .param("meeting", one.meeting())
                .param("motions", one.motions())
                .param("late", one.late())
                .update();
    }

    Optional<Made> find(String period) {
        return jdbc.sql(SELECT + " where period = :period")
                .param("period", period)
                .query(Made.class)
                .optional();
    }

    List<Made> newestFirst() {
        return jdbc.sql(SELECT + " order by period desc").query(Made.class).list();
    }
}

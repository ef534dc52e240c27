package se.uppdrag.petitions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `petitions.report`: what a committee has told the assembly of a year's proposals (KL
/// 6:34).
@Repository
class ProposalReportTable {

    record Report(
            String organ,
            int year,
            LocalDate onDate,
            String dnr,
            String matterSlug,
            String meeting,
            int decided,
            int late) {}

    private final JdbcClient jdbc;

    ProposalReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Report one) {
        jdbc.sql(
                        """
                        insert into petitions.report (organ, year, on_date, dnr, matter_slug,
                               meeting, decided, late)
                        values (:organ, :year, :on, :dnr, :slug, :meeting, :decided, :late)
                        """)
                .param("organ", one.organ())
                .param("year", one.year())
                .param("on", one.onDate())
                .param("dnr", one.dnr())
                .param("slug", one.matterSlug())
                .param("meeting", one.meeting())
                .param("decided", one.decided())
                .param("late", one.late())
                .update();
    }

    List<Report> reports() {
        return jdbc.sql(
                        """
                        select organ, year, on_date, dnr, matter_slug, meeting, decided, late
                          from petitions.report
                         order by year desc, organ
                        """)
                .query(Report.class)
                .list();
    }
}

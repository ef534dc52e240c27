package se.uppdrag.audit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `audit.annual_report`, `audit.explanation` and `audit.discharge`.
@Repository
class DischargeTable {

    /// What the assembly decided of the annual report.
    record AnnualReport(int year, boolean approved, LocalDate decidedOn, String paragraph) {}

    /// What an organ that was given a remark answers.
    record Explanation(int year, String organ, String text, Instant givenAt, String givenBy) {}

    /// What the assembly decided of an organ.
    record Decision(
            int year,
            String organ,
            boolean granted,
            String remark,
            String reasons,
            LocalDate decidedOn,
            String paragraph) {}

    private final JdbcClient jdbc;

    DischargeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AnnualReport one) {
        jdbc.sql(
                        """
                        insert into audit.annual_report (year, approved, decided_on, paragraph)
                        values (:year, :approved, :on, :paragraph)
                        """)
                .param("year", one.year())
                .param("approved", one.approved())
                .param("on", Date.valueOf(one.decidedOn()))
                .param("paragraph", one.paragraph())
                .update();
    }

    Optional<AnnualReport> annualReport(int year) {
        return jdbc.sql(
                        """
                        select year, approved, decided_on, paragraph from audit.annual_report
                         where year = :year
                        """)
                .param("year", year)
                .query(AnnualReport.class)
                .optional();
    }

    void insert(Explanation one) {
        jdbc.sql(
                        """
                        insert into audit.explanation (year, organ, text, given_at, given_by)
                        values (:year, :organ, :text, :at, :by)
                        """)
                .param("year", one.year())
                .param("organ", one.organ())
                .param("text", one.text())
                .param("at", Timestamp.from(one.givenAt()))
                .param("by", one.givenBy())
                .update();
    }

    List<Explanation> explanations(int year) {
        return jdbc.sql(
                        """
                        select year, organ, text, given_at, given_by from audit.explanation
                         where year = :year
                        """)
                .param("year", year)
                .query(Explanation.class)
                .list();
    }

    void insert(Decision one) {
        jdbc.sql(
                        """
                        insert into audit.discharge
                               (year, organ, granted, remark, reasons, decided_on, paragraph)
                        values (:year, :organ, :granted, :remark, :reasons, :on, :paragraph)
                        """)
                .param("year", one.year())
                .param("organ", one.organ())
                .param("granted", one.granted())
                .param("remark", one.remark())
                .param("reasons", one.reasons())
                .param("on", Date.valueOf(one.decidedOn()))
                .param("paragraph", one.paragraph())
                .update();
    }

    List<Decision> decisions(int year) {
        return jdbc.sql(
                        """
                        select year, organ, granted, remark, reasons, decided_on, paragraph
                          from audit.discharge where year = :year
                        """)
                .param("year", year)
                .query(Decision.class)
                .list();
    }
}

package se.uppdrag.audit;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.audit.Published.Finding;
import se.uppdrag.audit.Published.Opinion;
import se.uppdrag.audit.Published.Report;
import se.uppdrag.audit.Published.Statement;
import se.uppdrag.audit.Published.Verdict;
import se.uppdrag.law.SwedishTime;

/// Tables `audit.report`, `audit.finding`, `audit.statement`, `audit.verdict` and `audit.opinion`.
@Repository
class PublishedTable {

    private static final String REPORTS =
            """
            select slug, year, kind, title, organs, text, published_at, matter from audit.report
            """;

    private static final RowMapper<Report> REPORT =
            (row, _) -> {
                Array organs = row.getArray("organs");
                return new Report(
                        row.getString("slug"),
                        row.getInt("year"),
                        Review.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        List.of((String[]) organs.getArray()),
                        row.getString("text"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("matter"));
            };

    private final JdbcClient jdbc;

    PublishedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Report one, List<Finding> findings) {
        jdbc.sql(
                        """
                        insert into audit.report
                               (slug, year, kind, title, organs, text, published_at, matter)
                        values (:slug, :year, :kind, :title, :organs, :text, :at, :matter)
                        """)
                .param("slug", one.slug())
                .param("year", one.year())
                .param("kind", one.kind().name())
                .param("title", one.title())
                .param("organs", one.organs().toArray(String[]::new))
                .param("text", one.text())
                .param("at", Timestamp.from(one.publishedAt()))
                .param("matter", one.matter())
                .update();
        for (var finding : findings) {
            jdbc.sql(
                            """
                            insert into audit.finding (id, report, number, organ, grade, text)
                            values (:id, :report, :number, :organ, :grade, :text)
                            """)
                    .param("id", finding.id())
                    .param("report", one.slug())
                    .param("number", finding.number())
                    .param("organ", finding.organ())
                    .param("grade", finding.grade().name())
                    .param("text", finding.text())
                    .update();
        }
    }

    /// The newest first.
    List<Report> reports() {
        return jdbc.sql(REPORTS + " order by published_at desc, slug").query(REPORT).list();
    }

    Optional<Report> report(String slug) {
        return jdbc.sql(REPORTS + " where slug = :slug")
                .param("slug", slug)
                .query(REPORT)
                .optional();
    }

    /// When the year's own assessment of the annual report was first published.
    Optional<LocalDate> assessedOn(int year) {
        return reports().stream()
                .filter(one -> one.kind() == Review.Kind.ASSESSMENT && one.year() == year)
                .map(one -> SwedishTime.dateOf(one.publishedAt()))
                .min(Comparator.naturalOrder());
    }

    List<Finding> findings(String report) {
        return jdbc.sql(
                        """
                        select id, report, number, organ, grade, text from audit.finding
                         where report = :report order by number
                        """)
                .param("report", report)
                .query(Finding.class)
                .list();
    }

    Optional<Finding> finding(UUID id) {
        return jdbc.sql(
                        """
                        select id, report, number, organ, grade, text from audit.finding
                         where id = :id
                        """)
                .param("id", id)
                .query(Finding.class)
                .optional();
    }

    void insert(Statement one, List<Verdict> verdicts, List<Opinion> opinions) {
        jdbc.sql(
                        """
                        insert into audit.statement (year, text, handed_over_at, matter)
                        values (:year, :text, :at, :matter)
                        """)
                .param("year", one.year())
                .param("text", one.text())
                .param("at", Timestamp.from(one.handedOverAt()))
                .param("matter", one.matter())
                .update();
        for (var verdict : verdicts) {
            jdbc.sql(
                            """
                            insert into audit.verdict (year, organ, supported, remark, reasons)
                            values (:year, :organ, :supported, :remark, :reasons)
                            """)
                    .param("year", one.year())
                    .param("organ", verdict.organ())
                    .param("supported", verdict.supported())
                    .param("remark", verdict.remark())
                    .param("reasons", verdict.reasons())
                    .update();
        }
        for (var opinion : opinions) {
            jdbc.sql(
                            """
                            insert into audit.opinion (year, auditor, name, dissent)
                            values (:year, :auditor, :name, :dissent)
                            """)
                    .param("year", one.year())
                    .param("auditor", opinion.auditor())
                    .param("name", opinion.name())
                    .param("dissent", opinion.dissent())
                    .update();
        }
    }

    /// The latest year first.
    List<Statement> statements() {
        return jdbc.sql(
                        """
                        select year, text, handed_over_at, matter from audit.statement
                         order by year desc
                        """)
                .query(Statement.class)
                .list();
    }

    Optional<Statement> statement(int year) {
        return statements().stream().filter(one -> one.year() == year).findFirst();
    }

    List<Verdict> verdicts(int year) {
        return jdbc.sql(
                        """
                        select organ, supported, remark, reasons from audit.verdict
                         where year = :year order by organ
                        """)
                .param("year", year)
                .query(Verdict.class)
                .list();
    }

    List<Opinion> opinions(int year) {
        return jdbc.sql(
                        """
                        select auditor, name, dissent from audit.opinion
                         where year = :year order by name
                        """)
                .param("year", year)
                .query(Opinion.class)
                .list();
    }
}

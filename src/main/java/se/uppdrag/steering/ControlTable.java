package se.uppdrag.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Risks, controls, plans, results and reports, in the schema `steering`.
@Repository
class ControlTable {

    private final JdbcClient jdbc;

    ControlTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time to a committee's year.
    void lock(String organ, int year) {
        jdbc.sql("select pg_advisory_xact_lock(4066, hashtext(:key))")
                .param("key", organ + year)
                .query((_, _) -> true)
                .single();
    }

    void insert(Risk risk, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into steering.risk (id, organ, year, title, kind, probability,
                               consequence, reason, entered_at, entered_by)
                        values (:id, :organ, :year, :title, :kind, :probability, :consequence,
                               :reason, :now, :by)
                        """)
                .param("id", risk.id())
                .param("organ", risk.organ())
                .param("year", risk.year())
                .param("title", risk.title())
                .param("kind", risk.kind().name())
                .param("probability", risk.probability())
                .param("consequence", risk.consequence())
                .param("reason", risk.reason())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// Takes away what has not been adopted, and what was to be controlled about it.
    void remove(UUID risk) {
        jdbc.sql("delete from steering.control where risk = :risk").param("risk", risk).update();
        jdbc.sql("delete from steering.risk where id = :risk").param("risk", risk).update();
    }

    void insert(Control control, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into steering.control (id, risk, title, method, interval, owner,
                               owner_name, sample, entered_at, entered_by)
                        values (:id, :risk, :title, :method, :interval, :owner, :ownerName,
                               :sample, :now, :by)
                        """)
                .param("id", control.id())
                .param("risk", control.risk())
                .param("title", control.title())
                .param("method", control.method())
                .param("interval", control.interval().name())
                .param("owner", control.owner())
                .param("ownerName", control.ownerName())
                .param("sample", control.sample())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void adopt(String organ, int year, ControlYear.Adoption adoption, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into steering.plan (organ, year, number, decided_on, section,
                               entered_at, entered_by)
                        values (:organ, :year, :number, :decidedOn, :section, :now, :by)
                        """)
                .param("organ", organ)
                .param("year", year)
                .param("number", adoption.number())
                .param("decidedOn", adoption.decidedOn())
                .param("section", adoption.section())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        jdbc.sql(
                        """
                        update steering.control set plan = :number
                         where plan is null
                           and risk in (select id from steering.risk
                                         where organ = :organ and year = :year)
                        """)
                .param("number", adoption.number())
                .param("organ", organ)
                .param("year", year)
                .update();
        jdbc.sql(
                        """
                        update steering.risk set plan = :number
                         where plan is null and organ = :organ and year = :year
                        """)
                .param("number", adoption.number())
                .param("organ", organ)
                .param("year", year)
                .update();
    }

    void insert(ControlResult result, PersonId by) {
        jdbc.sql(
                        """
                        insert into steering.control_result (id, control, occasion, outcome, text,
                               sample, deviations, evidence, entered_at, entered_by, by_name)
                        values (:id, :control, :occasion, :outcome, :text, :sample, :deviations,
                               :evidence, :now, :by, :name)
                        """)
                .param("id", result.id())
                .param("control", result.control())
                .param("occasion", result.occasion())
                .param("outcome", result.outcome().name())
                .param("text", result.text())
                .param("sample", result.sample())
                .param("deviations", result.deviations())
                .param("evidence", result.evidence())
                .param("now", Timestamp.from(result.enteredAt()))
                .param("by", by.value())
                .param("name", result.byName())
                .update();
    }

    void insert(String organ, int year, ControlYear.Report report, PersonId by) {
        jdbc.sql(
                        """
                        insert into steering.control_report (organ, year, judgement, text,
                               decided_on, section, entered_at, entered_by)
                        values (:organ, :year, :judgement, :text, :decidedOn, :section, :now, :by)
                        """)
                .param("organ", organ)
                .param("year", year)
                .param("judgement", report.judgement().name())
                .param("text", report.text())
                .param("decidedOn", report.decidedOn())
                .param("section", report.section())
                .param("now", Timestamp.from(report.enteredAt()))
                .param("by", by.value())
                .update();
    }
}

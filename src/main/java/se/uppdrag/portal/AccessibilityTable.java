package se.uppdrag.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.portal.Accessibility.Assessment;
import se.uppdrag.portal.Accessibility.Defect;
import se.uppdrag.portal.Accessibility.Feedback;

/// Tables `portal.defect`, `assessment` and `feedback`.
@Repository
class AccessibilityTable {

    private static final String FEEDBACK =
            """
            select id, at, about, message, email, answered_at, answered_by
              from portal.feedback
            """;

    private final JdbcClient jdbc;

    AccessibilityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertDefect(Defect defect) {
        jdbc.sql(
                        """
                        insert into portal.defect (id, what, why, plan, found_on)
                        values (:id, :what, :why, :plan, :foundOn)
                        """)
                .param("id", defect.id())
                .param("what", defect.what())
                .param("why", defect.why())
                .param("plan", defect.plan())
                .param("foundOn", defect.foundOn())
                .update();
    }

    void mend(UUID defect, LocalDate on) {
        jdbc.sql(
                        """
                        update portal.defect set mended_on = greatest(cast(:on as date), found_on)
                         where id = :id and mended_on is null
                        """)
                .param("id", defect)
                .param("on", on)
                .update();
    }

    List<Defect> openDefects() {
        return jdbc.sql(
                        """
                        select id, what, why, plan, found_on, mended_on
                          from portal.defect
                         where mended_on is null
                         order by found_on, what collate swedish
                        """)
                .query(Defect.class)
                .list();
    }

    void insertAssessment(LocalDate on, String method, Instant now) {
        jdbc.sql(
                        """
                        insert into portal.assessment (id, on_date, method, at)
                        values (:id, :on, :method, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("on", on)
                .param("method", method)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Assessment> assessment() {
        return jdbc.sql(
                        """
                        select on_date, method from portal.assessment
                         order by on_date desc, at desc limit 1
                        """)
                .query(Assessment.class)
                .optional();
    }

    Optional<LocalDate> changed() {
        return jdbc.sql(
                        """
                        select max(day) from (
                            select found_on as day from portal.defect
                            union all select mended_on from portal.defect
                            union all select on_date from portal.assessment) as days
                        """)
                .query(LocalDate.class)
                .optional();
    }

    void insertFeedback(Feedback feedback) {
        jdbc.sql(
                        """
                        insert into portal.feedback (id, at, about, message, email)
                        values (:id, :at, :about, :message, :email)
                        """)
                .param("id", feedback.id())
                .param("at", Timestamp.from(feedback.at()))
                .param("about", feedback.about())
                .param("message", feedback.message())
                .param("email", feedback.email())
                .update();
    }

    void answer(UUID feedback, Instant now, String by) {
        jdbc.sql(
                        """
                        update portal.feedback set answered_at = :now, answered_by = :by
                         where id = :id and answered_at is null
                        """)
                .param("id", feedback)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    List<Feedback> feedback() {
        return jdbc.sql(FEEDBACK + " order by answered_at is not null, at desc limit 200")
                .query(Feedback.class)
                .list();
    }

    Optional<Feedback> feedback(UUID id) {
        return jdbc.sql(FEEDBACK + " where id = :id")
                .param("id", id)
                .query(Feedback.class)
                .optional();
    }
}

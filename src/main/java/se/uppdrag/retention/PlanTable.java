package se.uppdrag.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `retention.plan` and `class`.
@Repository
class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Plan plan, List<PlanClass> classes, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into retention.plan (id, authority, organ_name, decided_on, section,
                               valid_from, by_name, at)
                        values (:id, :authority, :organ, :decidedOn, :section, :validFrom, :by, :at)
                        """)
                .param("id", plan.id())
                .param("authority", plan.authority())
                .param("organ", plan.organName())
                .param("decidedOn", plan.decidedOn())
                .param("section", plan.section())
                .param("validFrom", plan.validFrom())
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
        for (var one : classes) {
            jdbc.sql(
                            """
                            insert into retention.class
                                   (plan, code, name, documents, fate, years, note)
                            values (:plan, :code, :name, :documents, :fate, :years, :note)
                            """)
                    .param("plan", plan.id())
                    .param("code", one.code())
                    .param("name", one.name())
                    .param("documents", one.documents())
                    .param("fate", one.fate().name())
                    .param("years", one.years())
                    .param("note", one.note())
                    .update();
        }
    }

    boolean has(String authority, LocalDate validFrom) {
        return jdbc.sql(
                        """
                        select exists (select from retention.plan
                                        where authority = :authority and valid_from = :from)
                        """)
                .param("authority", authority)
                .param("from", validFrom)
                .query(Boolean.class)
                .single();
    }

    /// One for each authority: the last that has begun.
    List<Plan> inForce(LocalDate on) {
        return jdbc.sql(
                        """
                        select distinct on (authority)
                               id, authority, organ_name, decided_on, section, valid_from
                          from retention.plan
                         where valid_from <= :on
                         order by authority, valid_from desc
                        """)
                .param("on", on)
                .query(Plan.class)
                .list();
    }

    List<PlanClass> classes(Plan plan) {
        return jdbc.sql(
                        """
                        select p.authority, c.code, c.name, c.documents, c.fate, c.years, c.note
                          from retention.class c
                          join retention.plan p on p.id = c.plan
                         where c.plan = :plan
                         order by string_to_array(c.code, '.')::int[]
                        """)
                .param("plan", plan.id())
                .query(PlanClass.class)
                .list();
    }
}

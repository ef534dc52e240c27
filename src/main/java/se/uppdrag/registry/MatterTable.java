package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `registry.series`, `matter` and `step`.
@Repository
class MatterTable {

    /// What is secret is not there: no other part of the program learns of it by asking.
    private static final String SELECT =
            "select id, dnr, slug, kind, subject, opened_on from registry.published_matter ";

    private final JdbcClient jdbc;

    MatterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber(String series, int year) {
        return jdbc.sql(
                        """
                        insert into registry.series (authority, year, last)
                        values (:authority, :year, 1)
                        on conflict (authority, year) do update set last = series.last + 1
                        returning last
                        """)
                .param("authority", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Matter matter, RegistryNumber number) {
        jdbc.sql(
                        """
                        insert into registry.matter
                               (id, authority, year, number, dnr, slug, kind, subject, opened_on,
                               secret)
                        values (:id, :authority, :year, :number, :dnr, :slug, :kind, :subject,
                               :openedOn, :secret)
                        """)
                .param("id", matter.id().value())
                .param("authority", number.authority())
                .param("year", number.year())
                .param("number", number.number())
                .param("dnr", matter.dnr())
                .param("slug", matter.slug())
                .param("kind", matter.kind().name())
                .param("subject", matter.subject())
                .param("openedOn", matter.openedOn())
                .param("secret", number.secret())
                .update();
    }

    Optional<Matter> find(MatterId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Matter.class)
                .optional();
    }

    Optional<Matter> find(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .param("slug", slug)
                .query(Matter.class)
                .optional();
    }

    List<Matter> openedSince(LocalDate since, int atMost) {
        return jdbc.sql(
                        SELECT
                                + """
                                where opened_on >= :since
                                order by opened_on desc, number desc
                                limit :atMost
                                """)
                .param("since", since)
                .param("atMost", atMost)
                .query(Matter.class)
                .list();
    }

    void insertStep(MatterId matter, Step step, Instant now) {
        insert(matter, step, false, now);
        follow(matter, step);
    }

    /// How the matter stands is public, and so changes only where all of it is secret.
    void insertSecretStep(MatterId matter, Step step, Instant now) {
        insert(matter, step, true, now);
        if (find(matter).isEmpty()) {
            follow(matter, step);
        }
    }

    private void insert(MatterId matter, Step step, boolean secret, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.step (matter, seq, on_date, kind, detail, link, at,
                               secret)
                        select :matter, coalesce(max(seq), 0) + 1, :on, :kind, :detail, :link, :now,
                               :secret
                          from registry.step
                         where matter = :matter
                        """)
                .param("matter", matter.value())
                .param("on", step.onDate())
                .param("kind", step.kind().name())
                .param("detail", step.detail())
                .param("link", step.link())
                .param("now", Timestamp.from(now))
                .param("secret", secret)
                .update();
    }

    private void follow(MatterId matter, Step step) {
        if (step.kind() == Step.Kind.WITHDRAWN) {
            jdbc.sql(
                            """
                            update registry.matter
                               set status = 'CLOSED', closed_on = :on, closed_by = :by
                             where id = :matter and status <> 'CLOSED'
                            """)
                    .param("matter", matter.value())
                    .param("on", step.onDate())
                    .param("by", step.detail())
                    .update();
        }
        if (step.kind() == Step.Kind.DECIDED) {
            jdbc.sql(
                            """
                            update registry.matter set status = 'DECIDED'
                             where id = :matter and status in ('OPEN', 'AT_REMISS')
                            """)
                    .param("matter", matter.value())
                    .update();
        }
    }

    List<Step> steps(MatterId matter) {
        return jdbc.sql(
                        """
                        select on_date, kind, detail, link
                          from registry.published_step
                         where matter = :matter
                         order by on_date, seq
                        """)
                .param("matter", matter.value())
                .query(Step.class)
                .list();
    }
}

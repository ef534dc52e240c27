package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is published of the diarium, day by day.
@Repository
class DaybookTable {

    record Line(
            String dnr,
            String slug,
            int number,
            Registration.Direction direction,
            @Nullable String counterparty,
            String subject) {}

    private final JdbcClient jdbc;

    DaybookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time in the order of the day, so that no more is read than is shown, however many
    /// there are.
    List<Line> on(LocalDate day, int atMost) {
        return jdbc.sql(
                        """
                        select p.dnr, p.slug, p.number, p.direction, p.counterparty, p.subject
                          from registry.document o
                         cross join lateral (
                               select m.dnr, m.slug, d.number, d.direction, d.counterparty, d.subject
                                 from registry.published_document d
                                 join registry.published_matter m on m.id = d.matter
                                where d.id = o.id and d.secrecy = 'PUBLIC' and d.subject is not null
                               offset 0) p
                         where o.on_date = :day
                         order by o.at, p.dnr, p.number
                         limit :atMost
                        """)
                .param("day", day)
                .param("atMost", atMost)
                .query(Line.class)
                .list();
    }

    Optional<LocalDate> before(LocalDate day) {
        return first("o.on_date < :day order by o.on_date desc", day, day);
    }

    /// No later than today: what is registered ahead of its day waits for it.
    Optional<LocalDate> after(LocalDate day, LocalDate today) {
        return first("o.on_date > :day and o.on_date <= :today order by o.on_date", day, today);
    }

    /// The first day, in the order told, with something to show.
    private Optional<LocalDate> first(String inOrder, LocalDate day, LocalDate today) {
        return jdbc.sql(
                        """
                        select o.on_date
                          from registry.document o
                         cross join lateral (
                               select from registry.published_document d
                                where d.id = o.id and d.secrecy = 'PUBLIC' and d.subject is not null
                               offset 0) p
                         where %s
                         limit 1
                        """
                                .formatted(inOrder))
                .param("day", day)
                .param("today", today)
                .query(LocalDate.class)
                .optional();
    }
}

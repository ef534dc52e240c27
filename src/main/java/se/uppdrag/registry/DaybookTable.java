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

    List<Line> on(LocalDate day, int atMost) {
        return jdbc.sql(
                        """
                        select m.dnr, m.slug, d.number, d.direction, d.counterparty, d.subject
                          from registry.published_document d
                          join registry.published_matter m on m.id = d.matter
                         where d.on_date = :day and d.secrecy = 'PUBLIC' and d.subject is not null
                         order by d.at, m.dnr, d.number
                         limit :atMost
                        """)
                .param("day", day)
                .param("atMost", atMost)
                .query(Line.class)
                .list();
    }

    Optional<LocalDate> before(LocalDate day) {
        return jdbc.sql(
                        """
                        select on_date
                          from registry.published_document
                         where on_date < :day and secrecy = 'PUBLIC' and subject is not null
                         order by on_date desc
                         limit 1
                        """)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    /// No later than today: what is registered ahead of its day waits for it.
    Optional<LocalDate> after(LocalDate day, LocalDate today) {
        return jdbc.sql(
                        """
                        select on_date
                          from registry.published_document
                         where on_date > :day and on_date <= :today and secrecy = 'PUBLIC'
                           and subject is not null
                         order by on_date
                         limit 1
                        """)
                .param("day", day)
                .param("today", today)
                .query(LocalDate.class)
                .optional();
    }
}

package se.uppdrag.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways of matters, as the registry has published them.
@Repository
class PathTable {

    /// @param decided the day of the last decision
    /// @param party of whoever handed in a motion; empty for none
    record Path(
            UUID id,
            String kind,
            LocalDate opened,
            @Nullable LocalDate raised,
            @Nullable LocalDate decided,
            boolean withdrawn,
            String party) {}

    private final JdbcClient jdbc;

    PathTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Path> since(LocalDate day) {
        return jdbc.sql(
                        """
                        select m.id, m.kind, m.opened_on as opened,
                               min(s.on_date) filter (where s.kind = 'RAISED') as raised,
                               max(s.on_date) filter (where s.kind = 'DECIDED') as decided,
                               coalesce(bool_or(s.kind = 'WITHDRAWN'), false) as withdrawn,
                               coalesce((select i.mover_party
                                           from initiatives.published_initiative i
                                          where i.matter = m.id), '') as party
                          from registry.published_matter m
                          left join registry.published_step s on s.matter = m.id
                         where m.opened_on >= :day
                         group by m.id, m.kind, m.opened_on
                        """)
                .param("day", day)
                .query(Path.class)
                .list();
    }
}

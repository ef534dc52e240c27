package se.uppdrag.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.registry.Step;

/// What is told of the ways of many matters: steps from the view `registry.published_step`, and
/// what is proposed in `drafting.version`.
@Repository
class WayTable {

    private record Told(
            UUID matter, LocalDate onDate, Step.Kind kind, String detail, @Nullable String link) {

        private Step step() {
            return new Step(onDate, kind, detail, link);
        }
    }

    private record Proposed(String slug, String proposals) {}

    private final JdbcClient jdbc;

    WayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the matter's id, in the order of the days.
    Map<UUID, List<Step>> told(List<UUID> matters) {
        return jdbc
                .sql(
                        """
                        select matter, on_date, kind, detail, link
                          from registry.published_step
                         where matter = any(:matters)
                         order by on_date, seq
                        """)
                .param("matters", matters.toArray(UUID[]::new))
                .query(Told.class)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Told::matter, Collectors.mapping(Told::step, Collectors.toList())));
    }

    /// By the matter's address: what its newest memorandum proposes.
    Map<String, String> proposals(List<String> slugs) {
        return jdbc
                .sql(
                        """
                        select distinct on (m.matter_slug) m.matter_slug as slug, v.proposals
                          from drafting.memorandum m
                          join drafting.version v on v.memorandum = m.id
                         where m.matter_slug = any(:slugs)
                         order by m.matter_slug, m.number desc, v.number desc
                        """)
                .param("slugs", slugs.toArray(String[]::new))
                .query(Proposed.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Proposed::slug, Proposed::proposals));
    }
}

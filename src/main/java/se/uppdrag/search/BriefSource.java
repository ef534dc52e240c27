package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.search.Entry.Origin;

/// Decisions in plain words, as they read now.
@Component
class BriefSource extends Compared {

    private record Row(
            UUID id,
            String key,
            String organ,
            String organName,
            LocalDate onDate,
            int ordinal,
            int item,
            String title,
            @Nullable String slug,
            String text,
            Instant at) {

        String address() {
            return "/sammantraden/%s/%s%s#arende-%d"
                    .formatted(organ, onDate, ordinal == 1 ? "" : "-" + ordinal, item);
        }
    }

    private static final String SELECT =
            """
            select s.id, s.meeting || '/' || s.item as key, g.organ, g.organ_name, g.on_date,
                   g.ordinal, s.item, i.title, i.matter_slug as slug, s.text, s.at
              from summaries.published_summary s
              join meetings.published_meeting g on g.id = s.meeting
              join meetings.published_item i on i.meeting = s.meeting and i.position = s.item
            """;

    private final JdbcClient jdbc;

    BriefSource(IndexTable entries, JdbcClient jdbc) {
        super(entries);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "summaries";
    }

    @Override
    Map<String, String> digests() {
        return jdbc.sql(SELECT).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::key, one -> one.id().toString()));
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        return jdbc
                .sql(SELECT + " where s.meeting || '/' || s.item = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(one ->
                        new Entry(
                                new Origin(name(), one.key(), 0),
                                Kind.BRIEF,
                                one.organ(),
                                one.slug(),
                                one.onDate(),
                                one.at(),
                                one.address(),
                                one.organName(),
                                one.title(),
                                one.text(),
                                one.id().toString()))
                .toList();
    }
}

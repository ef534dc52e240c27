package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.search.Entry.Origin;

/// What stands on the notice board now; what has been taken down is not found any more.
@Component
class NoticeSource extends Compared {

    private record Row(
            UUID id,
            String organ,
            String organName,
            String title,
            String body,
            Instant postedAt,
            LocalDate postedOn) {}

    private static final String SELECT =
            """
            select id, organ, organ_name, title, body, posted_at, posted_on
              from notices.published_notice
             where taken_down_on is null
            """;

    private final JdbcClient jdbc;

    NoticeSource(IndexTable entries, JdbcClient jdbc) {
        super(entries);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "notices";
    }

    /// A notice never changes while it is up.
    @Override
    Map<String, String> digests() {
        return jdbc.sql(SELECT).query(Row.class).list().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), _ -> "up"));
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        return jdbc
                .sql(SELECT + " and id = any(:keys::uuid[])")
                .param("keys", keys.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(one ->
                        new Entry(
                                new Origin(name(), one.id().toString(), 0),
                                Kind.NOTICE,
                                one.organ(),
                                null,
                                one.postedOn(),
                                one.postedAt(),
                                "/anslagstavla/" + one.id(),
                                one.organName(),
                                one.title(),
                                one.body(),
                                "up"))
                .toList();
    }
}

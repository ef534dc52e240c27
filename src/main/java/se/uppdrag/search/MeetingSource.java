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
import se.uppdrag.web.Swedish;

/// Meetings that have been called, with their agenda.
@Component
class MeetingSource extends Compared {

    private record Row(
            UUID id,
            String organ,
            String organName,
            LocalDate onDate,
            int ordinal,
            Instant publishedAt,
            String place,
            String agenda,
            String digest) {}

    private static final String SELECT =
            """
            select g.id, g.organ, g.organ_name, g.on_date, g.ordinal, g.published_at, g.place,
                   a.agenda, md5(concat_ws('|', g.organ_name, g.on_date, g.place, a.agenda)) as digest
              from meetings.published_meeting g
             cross join lateral (
                   select coalesce(string_agg(concat_ws(E'\\n', i.title, i.dnr, i.proposal), E'\\n'
                                              order by i.position), '') as agenda
                     from meetings.published_item i
                    where i.meeting = g.id) a
             where g.published_at is not null
            """;

    private final JdbcClient jdbc;

    MeetingSource(IndexTable entries, JdbcClient jdbc) {
        super(entries);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    Map<String, String> digests() {
        return jdbc.sql(SELECT).query(Row.class).list().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Row::digest));
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        return jdbc
                .sql(SELECT + " and g.id = any(:keys::uuid[])")
                .param("keys", keys.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(Row one) {
        return new Entry(
                new Origin(name(), one.id().toString(), 0),
                Kind.MEETING,
                one.organ(),
                null,
                one.onDate(),
                one.publishedAt(),
                "/sammantraden/%s/%s%s"
                        .formatted(
                                one.organ(),
                                one.onDate(),
                                one.ordinal() == 1 ? "" : "-" + one.ordinal()),
                one.place(),
                one.organName() + " " + Swedish.date(one.onDate()),
                one.agenda(),
                one.digest());
    }
}

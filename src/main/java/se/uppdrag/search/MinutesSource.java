package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.search.Entry.Origin;

/// Verified minutes, section by section: an entry leads to its paragraph.
@Component
class MinutesSource extends Compared {

    private record Section(
            UUID meeting,
            String text,
            String sha256,
            Instant verifiedAt,
            String organ,
            String organName,
            LocalDate onDate,
            int ordinal,
            int number,
            String title,
            @Nullable String slug) {

        String address() {
            return "/sammantraden/%s/%s%s/protokoll#p-%d"
                    .formatted(organ, onDate, ordinal == 1 ? "" : "-" + ordinal, number);
        }

        String heading() {
            return "§ " + number + " " + title;
        }
    }

    private final JdbcClient jdbc;

    MinutesSource(IndexTable entries, JdbcClient jdbc) {
        super(entries);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    Map<String, String> digests() {
        record Line(String key, String digest) {}
        return jdbc
                .sql("select meeting::text as key, sha256 as digest from minutes.published_minutes")
                .query(Line.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Line::key, Line::digest));
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        return jdbc
                .sql(
                        """
                        select p.meeting, p.text, p.sha256, p.verified_at, g.organ, g.organ_name,
                               g.on_date, g.ordinal, s.number, s.title,
                               (select min(m.slug) from minutes.published_result r
                                  join registry.published_matter m on m.id = r.matter
                                 where r.meeting = p.meeting and r.section = s.number) as slug
                          from minutes.published_minutes p
                          join meetings.published_meeting g on g.id = p.meeting
                          join minutes.published_section s on s.meeting = p.meeting
                         where p.meeting = any(:keys::uuid[])
                         order by p.meeting, s.number
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(Section.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Section::meeting))
                .values()
                .stream()
                .flatMap(sections -> entries(sections).stream())
                .toList();
    }

    /// The text of a section goes from its heading to the next.
    private List<Entry> entries(List<Section> sections) {
        var entries = new ArrayList<Entry>();
        var text = sections.getFirst().text();
        var from = 0;
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var start = text.indexOf("\n" + section.heading() + "\n", from);
            var end =
                    i + 1 < sections.size() && start >= 0
                            ? text.indexOf("\n" + sections.get(i + 1).heading() + "\n", start + 1)
                            : text.length();
            var body =
                    start < 0
                            ? ""
                            : text.substring(
                                    start + section.heading().length() + 2,
                                    end < 0
                                            ? text.length()
                                            : Math.max(
                                                    end, start + section.heading().length() + 2));
            from = start < 0 ? from : start + 1;
            entries.add(entry(section, body.strip()));
        }
        return entries;
    }

    private Entry entry(Section section, String body) {
        return new Entry(
                new Origin(name(), section.meeting().toString(), section.number()),
                Kind.MINUTES,
                section.organ(),
                section.slug(),
                section.onDate(),
                section.verifiedAt(),
                section.address(),
                section.organName(),
                section.heading(),
                body,
                section.sha256());
    }
}

package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.search.Entry.Origin;

/// Matters and documents of the registry, as the published views show them. A document that the
/// views show without its subject is not there.
@Component
class RegistrySource implements Source {

    static final String NAME = "registry";

    /// So many documents are read at a time, however many a matter has.
    private static final int AT_A_TIME = 2_000;

    /// What a line was made from; asked again before it is shown.
    private static final String MATTER_DIGEST = "md5(concat_ws('|', m.dnr, m.subject))";

    private static final String DOCUMENT_DIGEST =
            "md5(concat_ws('|', m.dnr, d.subject, d.counterparty, d.body, d.file::text))";

    /// The digest of each matter and document as it may be read now; part 0 is the matter.
    static final String LIVE =
            """
            select m.id::text as key, 0 as part, %s as digest
              from registry.published_matter m
             where m.subject is not null
            union all
            select d.matter::text, d.number, %s
              from registry.published_document d
              join registry.published_matter m on m.id = d.matter
             where d.subject is not null
            """
                    .formatted(MATTER_DIGEST, DOCUMENT_DIGEST);

    private record MatterRow(
            UUID id,
            String dnr,
            String slug,
            String authority,
            @Nullable String subject,
            LocalDate openedOn,
            String digest) {}

    private record DocumentRow(
            UUID matter,
            int number,
            String dnr,
            String slug,
            String authority,
            LocalDate onDate,
            Instant at,
            @Nullable String counterparty,
            @Nullable String subject,
            @Nullable String body,
            @Nullable UUID file,
            String digest) {}

    private final JdbcClient jdbc;
    private final Files files;
    private final OrganNames organs;

    RegistrySource(JdbcClient jdbc, Files files, OrganNames organs) {
        this.jdbc = jdbc;
        this.files = files;
        this.organs = organs;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// Numbers have no gaps, so a matter has something new where its last document has a higher
    /// number than the last one read.
    @Override
    public List<String> stale(int atMost) {
        return jdbc.sql(
                        """
                        select m.id::text
                          from registry.published_matter m
                          left join (select matter, max(number) as last
                                       from registry.published_document
                                      group by matter) d on d.matter = m.id
                          left join search.seen s on s.matter = m.id
                         where s.matter is null or d.last > s.documents
                         limit :most
                        """)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    /// Everything is compared with what it was made from; what was changed, by a decision on
    /// secrecy say, is read anew.
    void reread() {
        var changed =
                jdbc.sql(
                                """
                                select distinct coalesce(e.key, l.key)
                                  from (select key, part, digest from search.entry
                                         where source = 'registry') e
                                  full join (%s) l on l.key = e.key and l.part = e.part
                                  join search.seen s on s.matter = coalesce(e.key, l.key)::uuid
                                       and coalesce(e.part, l.part) <= s.documents
                                 where e.digest is distinct from l.digest
                                """
                                        .formatted(LIVE))
                        .query(String.class)
                        .list();
        forget(changed);
    }

    /// They are read from their beginning the next time.
    void forget(Collection<String> matters) {
        jdbc.sql("delete from search.entry where source = 'registry' and key = any(:matters)")
                .param("matters", matters.toArray(String[]::new))
                .update();
        jdbc.sql("delete from search.seen where matter = any(:matters::uuid[])")
                .param("matters", matters.toArray(String[]::new))
                .update();
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        var ids = keys.toArray(String[]::new);
        var matters =
                jdbc.sql(
                                """
                                select m.id, m.dnr, m.slug, m.authority, m.subject, m.opened_on,
                                       %s as digest
                                  from registry.published_matter m
                                 where m.id = any(:ids::uuid[])
                                """
                                        .formatted(MATTER_DIGEST))
                        .param("ids", ids)
                        .query(MatterRow.class)
                        .list();
        var documents =
                jdbc.sql(
                                """
                                select d.matter, d.number, m.dnr, m.slug, m.authority, d.on_date, d.at,
                                       d.counterparty, d.subject, d.body, d.file, %s as digest
                                  from registry.published_document d
                                  join registry.published_matter m on m.id = d.matter
                                  left join search.seen s on s.matter = d.matter
                                 where d.matter = any(:ids::uuid[])
                                   and d.number > coalesce(s.documents, 0)
                                 order by d.matter, d.number
                                 limit :most
                                """
                                        .formatted(DOCUMENT_DIGEST))
                        .param("ids", ids)
                        .param("most", AT_A_TIME)
                        .query(DocumentRow.class)
                        .list();
        note(matters, documents);
        var owners = organs.byAuthority();
        var entries = new ArrayList<Entry>();
        matters.stream()
                .filter(one -> one.subject() != null)
                .map(one -> entry(one, owners.getOrDefault(one.authority(), "")))
                .forEach(entries::add);
        documents.stream()
                .filter(one -> one.subject() != null)
                .map(one -> entry(one, owners.getOrDefault(one.authority(), "")))
                .forEach(entries::add);
        return entries;
    }

    /// Where as many as may be read at a time were read there are perhaps more, and matters of
    /// which none was read must be asked for again.
    private void note(List<MatterRow> matters, List<DocumentRow> documents) {
        var last = new HashMap<UUID, Integer>();
        if (documents.size() < AT_A_TIME) {
            matters.forEach(one -> last.put(one.id(), 0));
        }
        documents.forEach(one -> last.merge(one.matter(), one.number(), Math::max));
        jdbc.sql(
                        """
                        insert into search.seen (matter, documents)
                        select s.matter, s.documents
                          from unnest(:matters, :documents) as s(matter, documents)
                        on conflict (matter) do update
                           set documents = greatest(seen.documents, excluded.documents)
                        """)
                .param("matters", last.keySet().toArray(UUID[]::new))
                .param("documents", last.values().toArray(Integer[]::new))
                .update();
    }

    private static Entry entry(MatterRow one, String organ) {
        return new Entry(
                new Origin(NAME, one.id().toString(), 0),
                Kind.MATTER,
                organ,
                one.slug(),
                one.openedOn(),
                SwedishTime.at(one.openedOn(), LocalTime.MIDNIGHT),
                "/diarium/" + one.slug(),
                one.dnr(),
                shown(one.subject()),
                "",
                one.digest());
    }

    private Entry entry(DocumentRow one, String organ) {
        var body = shown(one.body());
        var read = one.file() == null ? "" : fileText(one.file());
        var link = "/diarium/" + one.slug() + "/" + one.number();
        return new Entry(
                new Origin(NAME, one.matter().toString(), one.number()),
                Kind.DOCUMENT,
                organ,
                one.slug(),
                one.onDate(),
                one.at(),
                one.file() == null ? link : link + "/fil",
                one.dnr() + "-" + one.number(),
                shown(one.subject()),
                String.join("\n", shown(one.counterparty()), body, read).strip(),
                one.digest());
    }

    private String fileText(UUID file) {
        return files.find(new FileId(file))
                .map(one -> FileText.of(one.name(), one.bytes()))
                .orElse("");
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Which of these lines are still what they were made from.
    Map<Origin, String> live(Collection<Origin> lines) {
        record Line(String key, int part, String digest) {}
        var found = new HashMap<Origin, String>();
        jdbc.sql(
                        """
                        select m.id::text as key, w.part,
                               case when w.part = 0 then case when m.subject is not null then %s end
                                    when d.subject is not null then %s end as digest
                          from unnest(:keys::uuid[], :parts) as w(key, part)
                          -- One by one, however large the planner thinks that the tables are.
                          join lateral (select * from registry.published_matter
                                         where id = w.key limit 1) m on true
                          left join lateral (select * from registry.published_document
                                              where matter = w.key and number = w.part limit 1) d
                            on true
                        """
                                .formatted(MATTER_DIGEST, DOCUMENT_DIGEST))
                .param("keys", lines.stream().map(Origin::key).toArray(String[]::new))
                .param("parts", lines.stream().map(Origin::part).toArray(Integer[]::new))
                .query((row, _) ->
                        new Line(
                                row.getString("key"),
                                row.getInt("part"),
                                String.valueOf(row.getString("digest"))))
                .list()
                .forEach(one -> found.put(new Origin(NAME, one.key(), one.part()), one.digest()));
        return found;
    }
}

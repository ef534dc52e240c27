package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
class RegistrySource {

    static final String NAME = "registry";

    /// How the address of a document's file ends.
    private static final String FILE = "/fil";

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

    private static final String DOCUMENTS =
            """
            select d.matter, d.number, m.dnr, m.slug, m.authority, d.on_date, d.at,
                   d.counterparty, d.subject, d.body, d.file, %s as digest
            """
                    .formatted(DOCUMENT_DIGEST);

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

    /// Matters with something that has not been read. Numbers have no gaps, so it is there where a
    /// document has a higher number than the last one read.
    List<String> unread(int atMost) {
        return jdbc.sql(
                        """
                        select m.id::text
                          from registry.published_matter m
                          left join search.seen s on s.matter = m.id
                         where s.matter is null
                            or exists (select from registry.published_document d
                                        where d.matter = m.id and d.number > s.documents)
                         limit :most
                        """)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    /// As [#unread], of what was written in the transaction or later, which costs what there is to
    /// read and not what there is. The upper end is the highest there can be: of what lies between
    /// two ends PostgreSQL expects little also where it plans without knowing them, and takes the
    /// index.
    List<String> unreadSince(String transaction, int atMost) {
        return jdbc.sql(
                        """
                        select d.matter::text
                          from registry.published_document d
                          left join search.seen s on s.matter = d.matter
                         where d.changed between cast(:since as xid8) and '18446744073709551615'
                           and (s.matter is null or d.number > s.documents)
                        union
                        select m.id::text
                          from registry.published_matter m
                         where m.changed between cast(:since as xid8) and '18446744073709551615'
                           and not exists (select from search.seen s where s.matter = m.id)
                         limit :most
                        """)
                .param("since", transaction)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    /// Lines that were read, were written again in the transaction or later, and are no longer what
    /// was read: opened, corrected, marked, disposed of.
    List<Origin> changedSince(String transaction, int atMost) {
        return jdbc.sql(
                        """
                        select l.key, l.part
                          from (select m.id::text as key, 0 as part, m.id as matter,
                                       case when m.subject is not null then %s end as digest
                                  from registry.published_matter m
                                 where m.changed between cast(:since as xid8) and '18446744073709551615'
                                union all
                                select d.matter::text, d.number, d.matter,
                                       case when d.subject is not null then %s end
                                  from registry.published_document d
                                  join registry.published_matter m on m.id = d.matter
                                 where d.changed between cast(:since as xid8) and '18446744073709551615') l
                          join search.seen s on s.matter = l.matter and l.part <= s.documents
                          left join search.entry e
                            on e.source = 'registry' and e.key = l.key and e.part = l.part
                         where e.digest is distinct from l.digest
                         limit :most
                        """
                                .formatted(MATTER_DIGEST, DOCUMENT_DIGEST))
                .param("since", transaction)
                .param("most", atMost)
                .query((row, _) -> new Origin(NAME, row.getString("key"), row.getInt("part")))
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
        if (matters.isEmpty()) {
            return;
        }
        jdbc.sql("delete from search.entry where source = 'registry' and key = any(:matters)")
                .param("matters", matters.toArray(String[]::new))
                .update();
        jdbc.sql("delete from search.seen where matter = any(:matters::uuid[])")
                .param("matters", matters.toArray(String[]::new))
                .update();
        jdbc.sql("update search.state set every = true").update();
    }

    /// What has not been read of the matters; some of it, where it is much.
    List<Entry> read(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var ids = keys.toArray(String[]::new);
        var matters = matters(ids);
        var documents =
                jdbc.sql(
                                DOCUMENTS
                                        + """
                                          from (select i.id, coalesce(s.documents, 0) as last
                                                  from unnest(:ids::uuid[]) as i(id)
                                                  left join search.seen s on s.matter = i.id) r
                                         -- One matter at a time and between two numbers, so that it is read from the
                                         -- first that is new, however many there are before it.
                                         cross join lateral (select * from registry.published_document
                                                              where matter = r.id and number > r.last
                                                                and number <= r.last + :most) d
                                          join registry.published_matter m on m.id = d.matter
                                         order by d.matter, d.number
                                         limit :most
                                        """)
                        .param("ids", ids)
                        .param("most", AT_A_TIME)
                        .query(DocumentRow.class)
                        .list();
        note(matters, documents);
        return entries(matters, documents);
    }

    /// The lines as they are now; those that may not be read any more are not there.
    List<Entry> readAgain(Collection<Origin> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var ids = lines.stream().map(Origin::key).toArray(String[]::new);
        var parts = lines.stream().map(Origin::part).toArray(Integer[]::new);
        var whole = lines.stream().filter(one -> one.part() == 0).map(Origin::key);
        var documents =
                jdbc.sql(
                                DOCUMENTS
                                        + """
                                          from unnest(:ids::uuid[], :parts) as w(matter, number)
                                          join registry.published_document d
                                            on d.matter = w.matter and d.number = w.number
                                          join registry.published_matter m on m.id = d.matter
                                        """)
                        .param("ids", ids)
                        .param("parts", parts)
                        .query(DocumentRow.class)
                        .list();
        return entries(matters(whole.toArray(String[]::new)), documents);
    }

    private List<MatterRow> matters(String[] ids) {
        return jdbc.sql(
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
    }

    private List<Entry> entries(List<MatterRow> matters, List<DocumentRow> documents) {
        var owners = organs.byAuthority();
        return Stream.concat(
                        matters.stream()
                                .filter(one -> one.subject() != null)
                                .map(one -> entry(one, owners.getOrDefault(one.authority(), ""))),
                        documents.stream()
                                .filter(one -> one.subject() != null)
                                .map(one -> entry(one, owners.getOrDefault(one.authority(), ""))))
                .toList();
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
        // What was typed is no page of the file.
        var typed =
                String.join("\n", shown(one.counterparty()), shown(one.body()))
                        .replace(Entry.PAGE, " ")
                        .strip();
        var read = one.file() == null ? "" : fileText(one.file());
        var link = "/diarium/" + one.slug() + "/" + one.number();
        return new Entry(
                new Origin(NAME, one.matter().toString(), one.number()),
                Kind.DOCUMENT,
                organ,
                one.slug(),
                one.onDate(),
                one.at(),
                one.file() == null ? link : link + FILE,
                one.dnr() + "-" + one.number(),
                shown(one.subject()),
                read.isEmpty() ? typed : typed + "\n" + read,
                one.digest());
    }

    /// Where the page of its file is, for a line whose address is a file.
    static String page(String link, int page) {
        return link.endsWith(FILE) ? link + "#page=" + page : link;
    }

    private String fileText(UUID file) {
        return files.find(new FileId(file))
                .map(one -> FileText.of(one.name(), one.mediaType(), one.bytes()))
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

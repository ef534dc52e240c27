package se.uppdrag.drafting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.MatterId;

/// Tables `drafting.memorandum`, `version`, `source`, `approval`, `finished` and `discarded`.
@Repository
class MemorandumTable {

    static final String SELECT =
            """
            select m.id, m.matter, m.dnr, m.matter_slug, m.number, m.by, m.by_name,
                   v.title, v.number as versions, v.by as writer, v.at as written_at,
                   m.approver, m.approver_name, m.asked_version,
                   a.version as approved_version, a.by_name as approved_by, a.at as approved_at,
                   f.version as finished_version, f.link, f.file, f.provision,
                   f.at as finished_at
              from drafting.memorandum m
              join lateral (select * from drafting.version where memorandum = m.id
                             order by number desc limit 1) v on true
              left join lateral (select * from drafting.approval where memorandum = m.id
                                  order by version desc limit 1) a on true
              left join drafting.finished f on f.memorandum = m.id
            """;

    private final JdbcClient jdbc;

    MemorandumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With the next number in the matter.
    void insert(UUID id, MatterId matter, String dnr, String slug, Clerk by, Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.memorandum (id, matter, dnr, matter_slug, number, by,
                               by_name, at)
                        select :id, :matter, :dnr, :slug,
                               1 + (select count(*) from drafting.memorandum
                                     where matter = :matter),
                               :by, :byName, :now
                        """)
                .param("id", id)
                .param("matter", matter.value())
                .param("dnr", dnr)
                .param("slug", slug)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertVersion(UUID memorandum, int number, MemoText text, Clerk by, Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.version (memorandum, number, title, summary, proposals,
                               body, economy, children, sent_to, by, by_name, at)
                        values (:memorandum, :number, :title, :summary, :proposals, :body, :economy,
                                :children, :sentTo, :by, :byName, :now)
                        """)
                .param("memorandum", memorandum)
                .param("number", number)
                .param("title", text.title())
                .param("summary", text.summary())
                .param("proposals", text.proposals())
                .param("body", text.body())
                .param("economy", text.economy())
                .param("children", text.children())
                .param("sentTo", text.sentTo())
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertSource(UUID memorandum, int version, WordFile from) {
        jdbc.sql(
                        """
                        insert into drafting.source (memorandum, version, file, left_out)
                        values (:memorandum, :version, :file, :leftOut)
                        """)
                .param("memorandum", memorandum)
                .param("version", version)
                .param("file", from.file().value())
                .param("leftOut", from.leftOut().toArray(String[]::new))
                .update();
    }

    void ask(UUID memorandum, int version, UUID approver, String name) {
        jdbc.sql(
                        """
                        update drafting.memorandum
                           set approver = :approver, approver_name = :name, asked_version = :version
                         where id = :id
                        """)
                .param("approver", approver)
                .param("name", name)
                .param("version", version)
                .param("id", memorandum)
                .update();
    }

    void insertApproval(UUID memorandum, int version, Clerk by, Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.approval (memorandum, version, by, by_name, at)
                        values (:memorandum, :version, :by, :byName, :now)
                        """)
                .param("memorandum", memorandum)
                .param("version", version)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertFinished(
            Memorandum one,
            FileId file,
            String link,
            @Nullable String provision,
            Clerk by,
            Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.finished (memorandum, version, file, link, provision,
                               by, by_name, at)
                        values (:memorandum, :version, :file, :link, :provision, :by, :byName, :now)
                        """)
                .param("memorandum", one.id())
                .param("version", one.versions())
                .param("file", file.value())
                .param("link", link)
                .param("provision", provision)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What stood in it goes, and the files it was taken in from are named for whoever erases them.
    List<FileId> discard(UUID memorandum, String reason, Clerk by, Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.discarded (memorandum, reason, by, by_name, at)
                        values (:memorandum, :reason, :by, :byName, :now)
                        """)
                .param("memorandum", memorandum)
                .param("reason", reason)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
        var sources =
                jdbc.sql("delete from drafting.source where memorandum = :id returning file")
                        .param("id", memorandum)
                        .query(UUID.class)
                        .list();
        jdbc.sql("delete from drafting.approval where memorandum = :id")
                .param("id", memorandum)
                .update();
        jdbc.sql("delete from drafting.version where memorandum = :id")
                .param("id", memorandum)
                .update();
        return sources.stream().map(FileId::new).toList();
    }

    /// A draft that was thrown away.
    record Discarded(int number, String reason, String byName, Instant at) {}

    List<Discarded> discarded(String slug) {
        return jdbc.sql(
                        """
                        select m.number, d.reason, d.by_name, d.at
                          from drafting.discarded d
                          join drafting.memorandum m on m.id = d.memorandum
                         where m.matter_slug = :slug
                         order by m.number
                        """)
                .param("slug", slug)
                .query(Discarded.class)
                .list();
    }

    /// Locked, so that two who write in it do so one after the other.
    void lock(UUID id) {
        jdbc.sql("select id from drafting.memorandum where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    Optional<Memorandum> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query(Memorandum.class)
                .optional();
    }

    Optional<Memorandum> find(String slug, int number) {
        return jdbc.sql(SELECT + "where m.matter_slug = :slug and m.number = :number")
                .param("slug", slug)
                .param("number", number)
                .query(Memorandum.class)
                .optional();
    }

    /// The newest first.
    List<Memorandum> of(List<String> slugs) {
        return jdbc.sql(SELECT + "where m.matter_slug = any(:slugs) order by m.number desc")
                .param("slugs", slugs.toArray(String[]::new))
                .query(Memorandum.class)
                .list();
    }

    /// What the person has begun or is asked to approve, and that is not finished.
    List<Memorandum> unfinished(UUID person) {
        return jdbc.sql(
                        SELECT
                                + """
                                where f.memorandum is null
                                      and (m.by = :person or m.approver = :person)
                                order by v.at desc
                                limit 100
                                """)
                .param("person", person)
                .query(Memorandum.class)
                .list();
    }

    /// The newest first.
    List<MemoVersion> versions(UUID memorandum) {
        return jdbc.sql(
                        """
                        select v.number, v.title, v.summary, v.proposals, v.body, v.economy,
                               v.children, v.sent_to, v.by_name, v.at, a.by_name as approved_by,
                               s.file, s.left_out
                          from drafting.version v
                          left join drafting.approval a
                               on a.memorandum = v.memorandum and a.version = v.number
                          left join drafting.source s
                               on s.memorandum = v.memorandum and s.version = v.number
                         where v.memorandum = :memorandum
                         order by v.number desc
                        """)
                .param("memorandum", memorandum)
                .query(MemorandumTable::version)
                .list();
    }

    private static MemoVersion version(ResultSet row, int number) throws SQLException {
        return new MemoVersion(
                row.getInt("number"),
                new MemoText(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("proposals"),
                        row.getString("body"),
                        row.getString("economy"),
                        row.getString("children"),
                        row.getString("sent_to")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("approved_by"),
                row.getObject("file", UUID.class),
                leftOut(row.getArray("left_out")));
    }

    private static List<String> leftOut(@Nullable Array kinds) throws SQLException {
        return kinds == null ? List.of() : List.of((String[]) kinds.getArray());
    }
}

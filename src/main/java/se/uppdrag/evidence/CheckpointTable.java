package se.uppdrag.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `evidence.checkpoint`, `head` and `file`. Lines are only ever added.
@Repository
class CheckpointTable {

    /// @param meeting the one that had just ended; nothing for those of the night
    record Row(int number, Instant at, @Nullable UUID meeting, String note, byte[] hash) {}

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time, until the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence.checkpoint', 3))")
                .query(rows -> {});
    }

    Optional<Row> latest() {
        return jdbc.sql(
                        """
                        select number, at, meeting, note, hash from evidence.checkpoint
                         order by number desc
                         limit 1
                        """)
                .query(Row.class)
                .optional();
    }

    Optional<Row> find(int number) {
        return jdbc.sql(
                        """
                        select number, at, meeting, note, hash from evidence.checkpoint
                         where number = :number
                        """)
                .param("number", number)
                .query(Row.class)
                .optional();
    }

    /// The first that was made when the meeting had ended.
    Optional<Row> of(UUID meeting) {
        return jdbc.sql(
                        """
                        select number, at, meeting, note, hash from evidence.checkpoint
                         where meeting = :meeting
                         order by number
                         limit 1
                        """)
                .param("meeting", meeting)
                .query(Row.class)
                .optional();
    }

    List<Row> newest(int count) {
        return jdbc.sql(
                        """
                        select number, at, meeting, note, hash from evidence.checkpoint
                         order by number desc
                         limit :count
                        """)
                .param("count", count)
                .query(Row.class)
                .list();
    }

    /// Logs that have grown since they were last vouched for.
    List<Head> grown() {
        return jdbc.sql(
                        """
                        select distinct on (c.meeting) c.meeting, c.last, c.hash
                          from sitting.published_chain c
                         where not exists (select from evidence.head h
                                            where h.meeting = c.meeting and h.last >= c.last)
                         order by c.meeting, c.last desc
                        """)
                .query(Head.class)
                .list();
    }

    /// Files that have come since.
    List<KnownFile> come() {
        return jdbc.sql(
                        """
                        select f.id as file, f.sha256
                          from files.published_file f
                         where not exists (select from evidence.file e where e.file = f.id)
                        """)
                .query(KnownFile.class)
                .list();
    }

    List<Removed> removed() {
        return jdbc.sql(
                        """
                        select meeting, seq, digest, remains, decision
                          from sitting.published_erased
                        union all
                        select file, 0, sha256, sha256(''::bytea), decision
                          from files.published_erased
                        """)
                .query(Removed.class)
                .list();
    }

    void insert(Row row, List<Head> heads, List<KnownFile> files) {
        jdbc.sql(
                        """
                        insert into evidence.checkpoint (number, at, meeting, note, hash)
                        values (:number, :at, :meeting, :note, :hash)
                        """)
                .param("number", row.number())
                .param("at", Timestamp.from(row.at()))
                .param("meeting", row.meeting())
                .param("note", row.note())
                .param("hash", row.hash())
                .update();
        jdbc.sql(
                        """
                        insert into evidence.head (checkpoint, meeting, last, hash)
                        select :number, one.meeting, one.last, one.hash
                          from unnest(:meetings, :lasts, :hashes) as one (meeting, last, hash)
                        """)
                .param("number", row.number())
                .param("meetings", heads.stream().map(Head::meeting).toArray(UUID[]::new))
                .param("lasts", heads.stream().map(Head::last).toArray(Long[]::new))
                .param("hashes", heads.stream().map(Head::hash).toArray(byte[][]::new))
                .update();
        jdbc.sql(
                        """
                        insert into evidence.file (checkpoint, file, sha256)
                        select :number, one.file, one.sha256
                          from unnest(:files, :hashes) as one (file, sha256)
                        """)
                .param("number", row.number())
                .param("files", files.stream().map(KnownFile::file).toArray(UUID[]::new))
                .param("hashes", files.stream().map(KnownFile::sha256).toArray(byte[][]::new))
                .update();
    }
}

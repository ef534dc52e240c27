package se.uppdrag.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to stored files. Who may read one is for the module that refers to it to say.
@Service
@Transactional
public class Files {

    private final JdbcClient jdbc;
    private final Clock clock;

    Files(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public FileId store(String name, String mediaType, byte[] bytes) {
        var id = new FileId(UUID.randomUUID());
        var hash = sha256(bytes);
        jdbc.sql(
                        """
                        insert into files.content (sha256, bytes) values (:hash, :bytes)
                        on conflict (sha256) do update set bytes = excluded.bytes
                         where files.content.bytes = ''::bytea and excluded.bytes <> ''::bytea
                        """)
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        jdbc.sql(
                        """
                        insert into files.file (id, sha256, name, media_type, size, stored_at)
                        values (:id, :hash, :name, :mediaType, :size, :now)
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("name", tidy(name))
                .param("mediaType", mediaType)
                .param("size", bytes.length)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql(
                        """
                        select f.id, f.name, f.media_type, f.size, c.bytes
                          from files.file f
                          join files.content c on c.sha256 = f.sha256
                         where f.id = :id
                           and not exists (select from files.erased e where e.file = f.id)
                        """)
                .param("id", id.value())
                .query(StoredFile.class)
                .optional();
    }

    /// What a file is called and is, without its bytes; nothing where it is disposed of.
    @Transactional(readOnly = true)
    public Optional<FileLabel> label(FileId id) {
        return jdbc.sql(
                        """
                        select f.id, f.name, f.media_type, f.size
                          from files.file f
                         where f.id = :id
                           and not exists (select from files.erased e where e.file = f.id)
                        """)
                .param("id", id.value())
                .query(FileLabel.class)
                .optional();
    }

    /// Removes what is in the file by a decision on disposal (`gallring`). Its line stays, with the
    /// hash; the same content in another file stays too.
    ///
    /// @param decision what is said in its place: `Gallrad enligt KS 2026-03-12 § 45`
    /// @param act the command in the book of acts by which it is done
    /// @return how many bytes there were; nothing where they were gone already
    public Optional<Long> erase(FileId id, String decision, UUID act) {
        var size =
                jdbc.sql(
                                """
                                with gone as (
                                    insert into files.erased (file, decision, act, at)
                                    values (:id, :decision, :act, :now)
                                    on conflict do nothing
                                    returning file)
                                select f.size from files.file f join gone on gone.file = f.id
                                """)
                        .param("id", id.value())
                        .param("decision", decision)
                        .param("act", act)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .optional();
        if (size.isPresent()) {
            jdbc.sql(
                            """
                            update files.content c set bytes = ''::bytea
                             where c.sha256 = (select sha256 from files.file where id = :id)
                               and c.bytes <> ''::bytea
                               and not exists (
                                   select from files.file f
                                    where f.sha256 = c.sha256
                                      and not exists (select from files.erased e
                                                       where e.file = f.id))
                            """)
                    .param("id", id.value())
                    .update();
        }
        return size;
    }

    /// What a browser says a file is, where that is readable; never trusted as more than a label.
    public static String mediaType(@Nullable String said) {
        return said != null && said.matches("[\\w.+-]+/[\\w.+-]+")
                ? said
                : "application/octet-stream";
    }

    /// The SHA-256 that names a content.
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Keeps the last part of whatever path a browser sends, without control characters.
    private static String tidy(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "fil" : clean.substring(0, Math.min(200, clean.length()));
    }
}

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
                        on conflict do nothing
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
                        """)
                .param("id", id.value())
                .query(StoredFile.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<FileLabel> label(FileId id) {
        return jdbc.sql("select id, name, media_type, size from files.file where id = :id")
                .param("id", id.value())
                .query(FileLabel.class)
                .optional();
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

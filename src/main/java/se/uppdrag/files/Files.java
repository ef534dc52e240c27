package se.uppdrag.files;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to stored files. Who may read one is for the module that refers to it to say.
@Service
public class Files {

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ContentTable contents;
    private final FileStore store;

    Files(JdbcClient jdbc, Clock clock, ContentTable contents, FileStore store) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.contents = contents;
        this.store = store;
    }

    /// When this has come back the bytes lie in the store, or in the row that is committed with
    /// whatever it is part of.
    @Transactional
    public FileId store(String name, String mediaType, byte[] bytes) {
        var id = new FileId(UUID.randomUUID());
        var hash = sha256(bytes);
        if (!store.takesNew() || bytes.length == 0 || !keepThere(hash, bytes)) {
            contents.keepHere(hash, bytes);
        }
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

    /// @return false where the store does not take it now: what has happened is kept all the same
    private boolean keepThere(byte[] hash, byte[] bytes) {
        if (contents.kept(hash)) {
            return true;
        }
        if (store.rests()) {
            return false;
        }
        var object = FileStore.nameFor(hash);
        try {
            contents.hold(object, clock.instant());
            store.put(object, bytes);
        } catch (IOException | SQLException notNow) {
            LOG.info("A file is kept in the database for now: {}", notNow.getMessage());
            return false;
        }
        contents.lies(hash, object, sha512(bytes));
        return true;
    }

    /// No transaction is open here, so that nobody holds one of the database's connections while a
    /// store of objects answers slowly.
    ///
    /// @throws FileOutOfReach where there is such a file, but not its bytes
    public Optional<StoredFile> find(FileId id) {
        var row = row(id);
        if (row.isPresent() && row.get().object() != null) {
            try {
                return Optional.of(row.get().with(there(row.get())));
            } catch (FileOutOfReach gone) {
                // Meanwhile it may have come home, or been disposed of.
                var now = row(id);
                if (now.map(Row::object).equals(row.map(Row::object))) {
                    throw gone;
                }
                return now.map(one -> one.with(one.object() == null ? one.bytes() : there(one)));
            }
        }
        return row.map(one -> one.with(one.bytes()));
    }

    private record Row(
            FileId id,
            String name,
            String mediaType,
            long size,
            byte[] sha256,
            byte[] bytes,
            @Nullable String object) {

        StoredFile with(byte[] read) {
            return new StoredFile(id, name, mediaType, size, read);
        }
    }

    private byte[] there(Row row) {
        return store.read(Objects.requireNonNull(row.object()), row.size(), row.sha256());
    }

    private Optional<Row> row(FileId id) {
        return jdbc.sql(
                        """
                        select f.id, f.name, f.media_type, f.size, f.sha256, c.bytes, c.object
                          from files.file f
                          join files.content c on c.sha256 = f.sha256
                         where f.id = :id
                           and not exists (select from files.erased e where e.file = f.id)
                        """)
                .param("id", id.value())
                .query(Row.class)
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
    /// hash; the same content in another file stays too. What lies in a store of objects is taken
    /// away from there when this is committed, within a minute of it where the store answers.
    ///
    /// @param decision what is said in its place: `Gallrad enligt KS 2026-03-12 § 45`
    /// @param act the command in the book of acts by which it is done
    /// @return how many bytes there were; nothing where they were gone already
    @Transactional
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
            // Whoever stores the same is waited for, so that what follows sees her file.
            jdbc.sql(
                            """
                            select true
                              from files.content
                             where sha256 = (select sha256 from files.file where id = :id)
                               for update
                            """)
                    .param("id", id.value())
                    .query(Boolean.class)
                    .single();
            jdbc.sql(
                            """
                            update files.content c
                               set bytes = ''::bytea, object = null, sha512 = null
                             where c.sha256 = (select sha256 from files.file where id = :id)
                               and (c.bytes <> ''::bytea or c.object is not null)
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
        return digest("SHA-256", bytes);
    }

    static byte[] sha512(byte[] bytes) {
        return digest("SHA-512", bytes);
    }

    private static byte[] digest(String how, byte[] bytes) {
        try {
            return MessageDigest.getInstance(how).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + how, e);
        }
    }

    /// Keeps the last part of whatever path a browser sends, without control characters.
    private static String tidy(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "fil" : clean.substring(0, Math.min(200, clean.length()));
    }
}

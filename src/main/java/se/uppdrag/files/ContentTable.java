package se.uppdrag.files;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `files.content` and `files.loose`.
@Repository
class ContentTable {

    /// A content and where it lies.
    ///
    /// @param bytes none where it lies in a store
    /// @param object its name there; nothing where it lies here
    record Content(byte[] sha256, byte[] bytes, @Nullable String object) {}

    private final JdbcClient jdbc;
    private final HikariDataSource database;

    ContentTable(JdbcClient jdbc, HikariDataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /// Keeps the bytes here, unless they are here already.
    void keepHere(byte[] sha256, byte[] bytes) {
        jdbc.sql(
                        """
                        insert into files.content (sha256, bytes) values (:hash, :bytes)
                        on conflict (sha256) do update
                           set bytes = excluded.bytes, object = null, sha512 = null
                         where files.content.bytes = ''::bytea and excluded.bytes <> ''::bytea
                        """)
                .param("hash", sha256)
                .param("bytes", bytes)
                .update();
    }

    /// Whether the bytes are kept, here or in the store. If so nobody disposes of them until this
    /// transaction has ended.
    boolean kept(byte[] sha256) {
        return jdbc.sql(
                        """
                        select true
                          from files.content
                         where sha256 = :hash and (bytes <> ''::bytea or object is not null)
                           for share
                        """)
                .param("hash", sha256)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /// Says that an object may come to lie there that nothing needs, and keeps to itself whether
    /// anything will: it is committed at once beside this transaction, so it stands also where the
    /// program dies, and is held by this transaction, so nobody takes the object away before that
    /// has ended.
    ///
    /// @throws SQLException where that could not be done; then nothing may be put there
    void hold(String object, Instant at) throws SQLException {
        // Beside the pool: whoever holds one connection of it may not wait for another.
        try (var beside = Objects.requireNonNull(database.getDataSource()).getConnection();
                var insert =
                        beside.prepareStatement(
                                "insert into files.loose (object, since) values (?, ?)")) {
            insert.setString(1, object);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.executeUpdate();
        }
        if (jdbc.sql("select true from files.loose where object = :object for update")
                .param("object", object)
                .query(Boolean.class)
                .optional()
                .isEmpty()) {
            throw new SQLException("Taken away before it was put there");
        }
    }

    /// A content that has come and lies in the store.
    ///
    /// @return whether the row names this object; else somebody else had kept the same
    boolean lies(byte[] sha256, String object, byte[] sha512) {
        return needed(
                object,
                jdbc.sql(
                                """
                                insert into files.content (sha256, bytes, object, sha512)
                                values (:hash, ''::bytea, :object, :sha512)
                                on conflict (sha256) do update
                                   set object = excluded.object, sha512 = excluded.sha512
                                 where files.content.bytes = ''::bytea
                                   and files.content.object is null
                                """)
                        .param("hash", sha256)
                        .param("object", object)
                        .param("sha512", sha512)
                        .update());
    }

    /// A content that lay here lies in the store.
    boolean moved(byte[] sha256, String object, byte[] sha512) {
        return needed(
                object,
                jdbc.sql(
                                """
                                update files.content
                                   set bytes = ''::bytea, object = :object, sha512 = :sha512
                                 where sha256 = :hash and object is null and bytes <> ''::bytea
                                """)
                        .param("hash", sha256)
                        .param("object", object)
                        .param("sha512", sha512)
                        .update());
    }

    private boolean needed(String object, int rows) {
        if (rows == 0) {
            return false;
        }
        jdbc.sql("delete from files.loose where object = :object").param("object", object).update();
        return true;
    }

    /// One that lies here, for whoever moves it; others who move take another.
    Optional<Content> nextHere() {
        return jdbc.sql(
                        """
                        select sha256, bytes, object
                          from files.content
                         where object is null and bytes <> ''::bytea
                         order by sha256
                         limit 1
                           for update skip locked
                        """)
                .query(Content.class)
                .optional();
    }

    /// One that lies in the store.
    ///
    /// @param after the name of the one before
    Optional<Content> nextThere(String after) {
        return jdbc.sql(
                        """
                        select sha256, bytes, object
                          from files.content
                         where object > :after
                         order by object
                         limit 1
                           for update skip locked
                        """)
                .param("after", after)
                .query(Content.class)
                .optional();
    }

    /// How large what lies in the store is.
    long size(byte[] sha256) {
        return jdbc.sql("select max(size) from files.file where sha256 = :hash")
                .param("hash", sha256)
                .query(Long.class)
                .single();
    }

    /// An object to be taken away, for whoever does it.
    ///
    /// @param first those never tried, and those tried last before then
    Optional<String> nextLoose(Instant first) {
        return jdbc.sql(
                        """
                        select object
                          from files.loose
                         where tried is null or tried < :first
                         order by tried nulls first, since
                         limit 1
                           for update skip locked
                        """)
                .param("first", Timestamp.from(first))
                .query(String.class)
                .optional();
    }

    boolean named(String object) {
        return jdbc.sql("select exists (select from files.content where object = :object)")
                .param("object", object)
                .query(Boolean.class)
                .single();
    }

    /// It has been taken away; the second time it is forgotten.
    ///
    /// @param again how long after it became loose the second time is
    void takenAway(String object, Instant now, Duration again) {
        if (jdbc.sql("delete from files.loose where object = :object and since < :before")
                        .param("object", object)
                        .param("before", Timestamp.from(now.minus(again)))
                        .update()
                == 0) {
            jdbc.sql("update files.loose set tried = :now where object = :object")
                    .param("object", object)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    void forget(String object) {
        jdbc.sql("delete from files.loose where object = :object").param("object", object).update();
    }

    /// How many contents lie where.
    ///
    /// @param there in the store
    /// @param here in the database
    /// @param loose objects that wait to be taken away and have not been
    record Count(long there, long here, long loose) {}

    Count count() {
        return jdbc.sql(
                        """
                        select (select count(*) from files.content
                                 where object is not null) as there,
                               (select count(*) from files.content
                                 where object is null and bytes <> ''::bytea) as here,
                               (select count(*) from files.loose where tried is null) as loose
                        """)
                .query(Count.class)
                .single();
    }
}

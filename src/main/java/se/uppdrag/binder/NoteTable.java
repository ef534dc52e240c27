package se.uppdrag.binder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `binder.key`, `note` and `change`. Nothing here can read a note.
@Repository
class NoteTable {

    /// A note as it is kept.
    record Sealed(
            UUID id,
            String holder,
            UUID writer,
            UUID meeting,
            int version,
            @Nullable UUID beside,
            Instant changedAt,
            byte[] sealed) {}

    private static final String SELECT =
            """
            select id, holder, writer, meeting, version, beside, changed_at, sealed
              from binder.note
            """;

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> key(String holder) {
        return jdbc.sql("select sealed from binder.key where holder = :holder")
                .param("holder", holder)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void insertKey(String holder, byte[] sealed, Instant now) {
        jdbc.sql(
                        """
                        insert into binder.key (holder, sealed, made_at)
                        values (:holder, :sealed, :now)
                        """)
                .param("holder", holder)
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<String> holders() {
        return jdbc.sql("select holder from binder.key order by holder").query(String.class).list();
    }

    /// Everything sealed with it goes with it.
    void deleteKey(String holder) {
        jdbc.sql("delete from binder.key where holder = :holder").param("holder", holder).update();
    }

    /// One writer at a time to the notes of a holder.
    void waitForTurn(String holder) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('binder ' || :holder, 0))")
                .param("holder", holder)
                .query((_, _) -> true)
                .list();
    }

    /// @return whether it had not been made before
    boolean change(UUID command, String holder, Instant now) {
        return jdbc.sql(
                                """
                                insert into binder.change (command, holder, at)
                                values (:command, :holder, :now)
                                on conflict do nothing
                                """)
                        .param("command", command)
                        .param("holder", holder)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void forgetChanges(Instant before) {
        jdbc.sql("delete from binder.change where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    Optional<Sealed> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Sealed.class).optional();
    }

    List<Sealed> of(UUID meeting, List<String> holders) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where meeting = :meeting and holder in (:holders)
                                 order by changed_at, id
                                """)
                .param("meeting", meeting)
                .param("holders", holders)
                .query(Sealed.class)
                .list();
    }

    List<Sealed> of(String holder) {
        return jdbc.sql(SELECT + " where holder = :holder order by changed_at, id")
                .param("holder", holder)
                .query(Sealed.class)
                .list();
    }

    int count(UUID meeting, UUID writer) {
        return jdbc.sql(
                        """
                        select count(*) from binder.note
                         where meeting = :meeting and writer = :writer
                        """)
                .param("meeting", meeting)
                .param("writer", writer)
                .query(Integer.class)
                .single();
    }

    void insert(Sealed note) {
        jdbc.sql(
                        """
                        insert into binder.note
                               (id, holder, writer, meeting, version, beside, changed_at, sealed)
                        values (:id, :holder, :writer, :meeting, :version, :beside, :at, :sealed)
                        """)
                .param("id", note.id())
                .param("holder", note.holder())
                .param("writer", note.writer())
                .param("meeting", note.meeting())
                .param("version", note.version())
                .param("beside", note.beside())
                .param("at", Timestamp.from(note.changedAt()))
                .param("sealed", note.sealed())
                .update();
    }

    void replace(UUID id, byte[] sealed, Instant now) {
        jdbc.sql(
                        """
                        update binder.note
                           set sealed = :sealed, version = version + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from binder.note where id = :id").param("id", id).update();
    }

    void deleteOf(String holder, UUID meeting) {
        jdbc.sql("delete from binder.note where holder = :holder and meeting = :meeting")
                .param("holder", holder)
                .param("meeting", meeting)
                .update();
    }

    /// @param prefix of the holders: a person's own
    List<String> holdersFrom(String prefix) {
        return jdbc.sql("select holder from binder.key where starts_with(holder, :prefix)")
                .param("prefix", prefix)
                .query(String.class)
                .list();
    }
}

package se.uppdrag.audit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `audit.folder`, `audit.envelope`, `audit.sheet` and `audit.paper`: what is sealed, and
/// for whom.
@Repository
class CabinetTable {

    /// @param generation grows each time the folder is sealed with a new key
    record Folder(UUID id, int generation) {}

    /// The key of a folder, sealed for one reader.
    ///
    /// @param untilDate the last day an expert may read; nothing for an auditor
    record Envelope(UUID folder, UUID key, byte[] sealed, @Nullable LocalDate untilDate) {}

    record Sealed(int number, byte[] sealed) {}

    private final JdbcClient jdbc;

    CabinetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID folder, boolean room) {
        jdbc.sql("insert into audit.folder (id, room, generation) values (:id, :room, 1)")
                .param("id", folder)
                .param("room", room)
                .update();
    }

    /// The auditors' room; the latest one, where all keys to an earlier one were lost.
    Optional<UUID> room() {
        return jdbc.sql("select id from audit.folder where room order by number desc limit 1")
                .query(UUID.class)
                .optional();
    }

    Optional<Folder> folder(UUID id) {
        return jdbc.sql("select id, generation from audit.folder where id = :id")
                .param("id", id)
                .query(Folder.class)
                .optional();
    }

    /// Holds the folder until the transaction ends.
    void lock(UUID folder) {
        jdbc.sql("select id from audit.folder where id = :id for update")
                .param("id", folder)
                .query(UUID.class)
                .optional();
    }

    void renewed(UUID folder) {
        jdbc.sql("update audit.folder set generation = generation + 1 where id = :id")
                .param("id", folder)
                .update();
        jdbc.sql("delete from audit.sheet where folder = :id").param("id", folder).update();
        jdbc.sql("delete from audit.envelope where folder = :id").param("id", folder).update();
    }

    void insert(Envelope one) {
        jdbc.sql(
                        """
                        insert into audit.envelope (folder, key, sealed, until_date)
                        values (:folder, :key, :sealed, :until)
                        on conflict (folder, key)
                           do update set sealed = :sealed, until_date = :until
                        """)
                .param("folder", one.folder())
                .param("key", one.key())
                .param("sealed", one.sealed())
                .param("until", one.untilDate() == null ? null : Date.valueOf(one.untilDate()))
                .update();
    }

    List<Envelope> envelopes(UUID folder) {
        return jdbc.sql(
                        """
                        select folder, key, sealed, until_date from audit.envelope
                         where folder = :folder
                        """)
                .param("folder", folder)
                .query(Envelope.class)
                .list();
    }

    /// The folders that are sealed for the key.
    List<Envelope> of(UUID key) {
        return jdbc.sql(
                        """
                        select folder, key, sealed, until_date from audit.envelope
                         where key = :key
                        """)
                .param("key", key)
                .query(Envelope.class)
                .list();
    }

    int next(UUID folder) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from audit.sheet where folder = :id")
                .param("id", folder)
                .query(Integer.class)
                .single();
    }

    void insert(UUID folder, Sealed one) {
        jdbc.sql(
                        """
                        insert into audit.sheet (folder, number, sealed)
                        values (:folder, :number, :sealed)
                        """)
                .param("folder", folder)
                .param("number", one.number())
                .param("sealed", one.sealed())
                .update();
    }

    void insertPaper(UUID id, UUID folder, byte[] sealed) {
        jdbc.sql("insert into audit.paper (id, folder, sealed) values (:id, :folder, :sealed)")
                .param("id", id)
                .param("folder", folder)
                .param("sealed", sealed)
                .update();
    }

    Optional<byte[]> paper(UUID id) {
        return jdbc.sql("select sealed from audit.paper where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    List<Sealed> sheets(UUID folder) {
        return jdbc.sql(
                        """
                        select number, sealed from audit.sheet
                         where folder = :folder order by number
                        """)
                .param("folder", folder)
                .query(Sealed.class)
                .list();
    }
}

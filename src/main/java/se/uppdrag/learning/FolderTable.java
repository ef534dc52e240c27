package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `learning.folder` and `exported`.
@Repository
class FolderTable {

    /// That something of ours lies in a folder of the archive.
    record Exported(UUID material, UUID folder, String remote, Instant at) {}

    private final JdbcClient jdbc;

    FolderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the folder had nobody before
    boolean insert(Folder one, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into learning.folder (id, remote, training, organ, added_at,
                                       added_by)
                                values (:id, :remote, :training, :organ, :now, :by)
                                on conflict do nothing
                                """)
                        .param("id", one.id())
                        .param("remote", one.remote())
                        .param("training", one.training())
                        .param("organ", one.organ())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void remove(UUID id, Instant now) {
        jdbc.sql("update learning.folder set gone_at = :now where id = :id and gone_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Folder> all() {
        return jdbc.sql(
                        """
                        select id, remote, training, organ
                          from learning.folder
                         where gone_at is null
                         order by added_at
                        """)
                .query(Folder.class)
                .list();
    }

    /// What lies there is what was laid there last.
    void exported(Exported one, PersonId by) {
        jdbc.sql(
                        """
                        insert into learning.exported (material, folder, remote, at, by)
                        values (:material, :folder, :remote, :at, :by)
                        on conflict (material, folder) do update
                           set remote = excluded.remote, at = excluded.at, by = excluded.by
                        """)
                .param("material", one.material())
                .param("folder", one.folder())
                .param("remote", one.remote())
                .param("at", Timestamp.from(one.at()))
                .param("by", by.value())
                .update();
    }

    List<Exported> exported() {
        return jdbc.sql("select material, folder, remote, at from learning.exported")
                .query(Exported.class)
                .list();
    }
}

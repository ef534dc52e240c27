package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `learning.material` and `listing`.
@Repository
class MaterialTable {

    /// @param training what it belongs to; nothing for what is an organ's or everybody's
    /// @param organ whose it is; nothing for what is a training's or everybody's
    record Item(
            UUID id,
            @Nullable UUID training,
            @Nullable String organ,
            String title,
            UUID file,
            Instant addedAt) {}

    /// What the archive last said, and when.
    record Listing(String body, Instant fetchedAt) {}

    private static final String SELECT =
            """
            select id, training, organ, title, file, added_at
              from learning.material
             where gone_at is null
            """;

    private final JdbcClient jdbc;

    MaterialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Item item, PersonId by) {
        jdbc.sql(
                        """
                        insert into learning.material (id, training, organ, title, file, added_at,
                               added_by)
                        values (:id, :training, :organ, :title, :file, :now, :by)
                        """)
                .param("id", item.id())
                .param("training", item.training())
                .param("organ", item.organ())
                .param("title", item.title())
                .param("file", item.file())
                .param("now", Timestamp.from(item.addedAt()))
                .param("by", by.value())
                .update();
    }

    void remove(UUID id, Instant now) {
        jdbc.sql("update learning.material set gone_at = :now where id = :id and gone_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Item> find(UUID id) {
        return jdbc.sql(SELECT + " and id = :id").param("id", id).query(Item.class).optional();
    }

    /// The newest first.
    List<Item> all() {
        return jdbc.sql(SELECT + " order by added_at desc limit 500").query(Item.class).list();
    }

    Optional<Listing> listing(String folder) {
        return jdbc.sql("select body, fetched_at from learning.listing where folder = :folder")
                .param("folder", folder)
                .query(Listing.class)
                .optional();
    }

    void keep(String folder, String body, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.listing (folder, body, fetched_at)
                        values (:folder, :body, :now)
                        on conflict (folder) do update
                           set body = excluded.body, fetched_at = excluded.fetched_at
                        """)
                .param("folder", folder)
                .param("body", body)
                .param("now", Timestamp.from(now))
                .update();
    }
}

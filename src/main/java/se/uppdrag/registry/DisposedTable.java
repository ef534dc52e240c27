package se.uppdrag.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `registry.disposed`, and the texts that go by it.
@Repository
class DisposedTable {

    /// @param letters how many there were in texts that are gone
    record Removed(int documents, long letters, List<UUID> files) {}

    private final JdbcClient jdbc;

    DisposedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Removed dispose(UUID matter, String decision, UUID act) {
        var documents =
                jdbc.sql(
                                """
                                insert into registry.disposed (document, decision, act, at)
                                select d.id, :decision, :act, now()
                                  from registry.document d
                                 where d.matter = :matter
                                   and not exists (select from registry.disposed x
                                                    where x.document = d.id)
                                returning document
                                """)
                        .param("decision", decision)
                        .param("act", act)
                        .param("matter", matter)
                        .query(UUID.class)
                        .list();
        if (documents.isEmpty()) {
            return new Removed(0, 0, List.of());
        }
        var ids = documents.toArray(UUID[]::new);
        var letters =
                jdbc.sql(
                                """
                                select coalesce(sum(length(body)), 0) from registry.document
                                 where id = any(:ids)
                                """)
                        .param("ids", ids)
                        .query(Long.class)
                        .single();
        var files =
                jdbc.sql(
                                """
                                select file from registry.document
                                 where id = any(:ids) and file is not null
                                union
                                select file from registry.copy
                                 where document = any(:ids) and file is not null
                                union
                                select file from registry.letter_word
                                 where document = any(:ids)
                                """)
                        .param("ids", ids)
                        .query(UUID.class)
                        .list();
        jdbc.sql(
                        """
                        update registry.document set body = null
                         where id = any(:ids) and body is not null
                        """)
                .param("ids", ids)
                .update();
        jdbc.sql(
                        """
                        update registry.copy set body = :decision
                         where document = any(:ids) and body is not null
                        """)
                .param("decision", decision)
                .param("ids", ids)
                .update();
        return new Removed(ids.length, letters, files);
    }
}

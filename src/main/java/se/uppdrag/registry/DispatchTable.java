package se.uppdrag.registry;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `registry.dispatch`.
@Repository
class DispatchTable {

    private final JdbcClient jdbc;

    DispatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID document, DocumentDispatch one) {
        jdbc.sql(
                        """
                        insert into registry.dispatch (id, document, address, at, by_name)
                        values (:id, :document, :address, :at, :by)
                        """)
                .param("id", one.id())
                .param("document", document)
                .param("address", one.address())
                .param("at", Timestamp.from(one.at()))
                .param("by", one.byName())
                .update();
    }

    /// The newest first.
    List<DocumentDispatch> of(UUID document) {
        return jdbc.sql(
                        """
                        select id, address, at, by_name from registry.dispatch
                         where document = :document order by at desc, id
                        """)
                .param("document", document)
                .query(DocumentDispatch.class)
                .list();
    }

    /// Whether there is anything to read for everybody: the document itself or a masked copy of it.
    boolean readable(UUID document) {
        return jdbc.sql(
                        """
                        select exists (select from registry.published_document d
                                        where d.id = :document
                                          and (d.body is not null or d.file is not null
                                               or exists (select from registry.published_copy c
                                                           where c.matter = d.matter
                                                             and c.document = d.number
                                                             and (c.body is not null
                                                                  or c.file is not null))))
                        """)
                .param("document", document)
                .query(Boolean.class)
                .single();
    }

    /// Where a party who is still one, and is called so, reads her mail; empty where none is known.
    String address(UUID matter, String name) {
        return jdbc.sql(
                        """
                        select email from registry.party
                         where matter = :matter and lower(name) = lower(:name)
                           and ended_on is null and email is not null
                         order by entered_on desc limit 1
                        """)
                .param("matter", matter)
                .param("name", name)
                .query(String.class)
                .optional()
                .orElse("");
    }
}

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

/// Table `learning.kept_document`.
@Repository
class KeptDocumentTable {

    /// Whose it is and what it is about.
    ///
    /// @param kind `state`, `activity` or `agent`
    /// @param about the activity, and the registration where one was told
    record Shelf(PersonId person, UUID pack, String kind, String about) {}

    private final JdbcClient jdbc;

    KeptDocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptDocument> find(Shelf shelf, String name) {
        return on(
                        """
                        select type, content, at
                          from learning.kept_document
                         where person = :person and package = :package and kind = :kind
                           and about = :about and name = :name
                           for update
                        """,
                        shelf)
                .param("name", name)
                .query((row, _) ->
                        new KeptDocument(
                                row.getString("type"),
                                row.getBytes("content"),
                                row.getTimestamp("at").toInstant()))
                .optional();
    }

    List<String> names(Shelf shelf, @Nullable Instant since) {
        return on(
                        """
                        select name
                          from learning.kept_document
                         where person = :person and package = :package and kind = :kind
                           and about = :about and (:since::timestamptz is null or at > :since)
                         order by name
                        """,
                        shelf)
                .param("since", since == null ? null : Timestamp.from(since))
                .query(String.class)
                .list();
    }

    int count(PersonId person, UUID pack) {
        return jdbc.sql(
                        """
                        select count(*)
                          from learning.kept_document
                         where person = :person and package = :package
                        """)
                .param("person", person.value())
                .param("package", pack)
                .query(Integer.class)
                .single();
    }

    void keep(Shelf shelf, String name, KeptDocument document) {
        on(
                        """
                        insert into learning.kept_document
                               (person, package, kind, about, name, type, content, at)
                        values (:person, :package, :kind, :about, :name, :type, :content, :at)
                        on conflict (person, package, kind, about, name) do update
                           set type = excluded.type, content = excluded.content, at = excluded.at
                        """,
                        shelf)
                .param("name", name)
                .param("type", document.type())
                .param("content", document.content())
                .param("at", Timestamp.from(document.at()))
                .update();
    }

    /// @param name all of the shelf where there is none
    void remove(Shelf shelf, @Nullable String name) {
        on(
                        """
                        delete from learning.kept_document
                         where person = :person and package = :package and kind = :kind
                           and about = :about and (:name::text is null or name = :name)
                        """,
                        shelf)
                .param("name", name)
                .update();
    }

    private JdbcClient.StatementSpec on(String sql, Shelf shelf) {
        return jdbc.sql(sql)
                .param("person", shelf.person().value())
                .param("package", shelf.pack())
                .param("kind", shelf.kind())
                .param("about", shelf.about());
    }
}

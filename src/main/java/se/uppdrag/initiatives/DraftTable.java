package se.uppdrag.initiatives;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `initiatives.draft`.
@Repository
class DraftTable {

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(PersonId person, Draft draft, Instant now) {
        jdbc.sql(
                        """
                        insert into initiatives.draft (person, kind, title, text, proposal,
                               addressee, file, file_name, saved_at)
                        values (:person, :kind, :title, :text, :proposal, :addressee, :file,
                               :fileName, :now)
                        on conflict (person) do update
                           set kind = :kind, title = :title, text = :text, proposal = :proposal,
                               addressee = :addressee,
                               file = coalesce(:file, draft.file),
                               file_name = coalesce(:fileName, draft.file_name), saved_at = :now
                        """)
                .param("person", person.value())
                .param("kind", draft.kind().name())
                .param("title", storable(draft.title()))
                .param("text", storable(draft.text()))
                .param("proposal", storable(draft.proposal()))
                .param("addressee", draft.addressee())
                .param("file", draft.file())
                .param("fileName", draft.fileName())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Draft> find(PersonId person) {
        return jdbc.sql(
                        """
                        select kind, title, text, proposal, addressee, file, file_name
                          from initiatives.draft
                         where person = :person
                        """)
                .param("person", person.value())
                .query(Draft.class)
                .optional();
    }

    void remove(PersonId person) {
        jdbc.sql("delete from initiatives.draft where person = :person")
                .param("person", person.value())
                .update();
    }

    /// PostgreSQL has no place for the character zero; the mistake is shown, the rest is kept.
    private static String storable(String text) {
        return text.replace("\0", "\ufffd");
    }
}

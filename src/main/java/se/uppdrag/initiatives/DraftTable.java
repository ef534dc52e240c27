package se.uppdrag.initiatives;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                               addressee, file, file_name, follows, saved_at)
                        values (:person, :kind, :title, :text, :proposal, :addressee, :file,
                               :fileName, :follows, :now)
                        on conflict (person) do update
                           set kind = :kind, title = :title, text = :text, proposal = :proposal,
                               addressee = :addressee, follows = :follows,
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
                .param("follows", id(draft))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Draft> find(PersonId person) {
        return jdbc.sql(
                        """
                        select kind, title, text, proposal, addressee, file, file_name,
                               follows
                          from initiatives.draft
                         where person = :person
                        """)
                .param("person", person.value())
                .query(Draft.class)
                .optional();
    }

    void remove(PersonId person) {
        for (var table : List.of("draft_signer", "draft_version", "draft")) {
            jdbc.sql("delete from initiatives." + table + " where person = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    /// An earlier wording of what is being written.
    record Version(int seq, Instant savedAt, Draft draft) {}

    private record VersionRow(
            int seq,
            Instant savedAt,
            Kind kind,
            String title,
            String text,
            String proposal,
            String addressee,
            @Nullable InitiativeId follows) {

        Version version() {
            return new Version(
                    seq,
                    savedAt,
                    new Draft(kind, title, text, proposal, addressee, null, null, follows));
        }
    }

    void keep(PersonId person, Draft draft, Instant now) {
        jdbc.sql(
                        """
                        insert into initiatives.draft_version (person, seq, kind, title, text,
                               proposal, addressee, follows, saved_at)
                        select :person, coalesce(max(seq), 0) + 1, :kind, :title, :text,
                               :proposal, :addressee, :follows, :now
                          from initiatives.draft_version
                         where person = :person
                        """)
                .param("person", person.value())
                .param("kind", draft.kind().name())
                .param("title", storable(draft.title()))
                .param("text", storable(draft.text()))
                .param("proposal", storable(draft.proposal()))
                .param("addressee", draft.addressee())
                .param("follows", id(draft))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The newest first.
    List<Version> versions(PersonId person, int atMost) {
        return jdbc
                .sql(
                        """
                        select seq, saved_at, kind, title, text, proposal, addressee, follows
                          from initiatives.draft_version
                         where person = :person
                         order by seq desc
                         limit :atMost
                        """)
                .param("person", person.value())
                .param("atMost", atMost)
                .query(VersionRow.class)
                .list()
                .stream()
                .map(VersionRow::version)
                .toList();
    }

    void put(Invitation one, Instant now) {
        jdbc.sql(
                        """
                        insert into initiatives.draft_signer (person, signer, asked_at, answer,
                               wording, answered_at)
                        values (:person, :signer, :now, :answer, :wording,
                               case when cast(:answer as text) is not null
                                    then cast(:now as timestamptz) end)
                        on conflict (person, signer) do update
                           set answer = excluded.answer, wording = excluded.wording,
                               answered_at = excluded.answered_at
                        """)
                .param("person", one.person().value())
                .param("signer", one.signer().value())
                .param("answer", one.answer() == null ? null : one.answer().name())
                .param("wording", one.wording())
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(PersonId person, PersonId signer) {
        jdbc.sql(
                        """
                        delete from initiatives.draft_signer
                         where person = :person and signer = :signer
                        """)
                .param("person", person.value())
                .param("signer", signer.value())
                .update();
    }

    /// Those asked, in the order they were.
    List<Invitation> invited(PersonId person) {
        return invitations("person", person);
    }

    List<Invitation> invitations(PersonId signer) {
        return invitations("signer", signer);
    }

    private List<Invitation> invitations(String by, PersonId person) {
        return jdbc.sql(
                        "select person, signer, answer, wording from initiatives.draft_signer"
                                + (" where " + by + " = :person order by asked_at, signer"))
                .param("person", person.value())
                .query(Invitation.class)
                .list();
    }

    private static @Nullable UUID id(Draft draft) {
        return draft.follows() == null ? null : draft.follows().value();
    }

    /// PostgreSQL has no place for the character zero; the mistake is shown, the rest is kept.
    private static String storable(String text) {
        return text.replace("\0", "\ufffd");
    }
}

package se.uppdrag.initiatives;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `initiatives.signer`, `wording`, `signature` and `answer`.
@Repository
class SignerTable {

    /// A written answer as it was handed in.
    ///
    /// @param document its number in the matter
    record Answer(int seq, String text, PersonId person, String name, Instant at, int document) {}

    private final JdbcClient jdbc;

    SignerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InitiativeId initiative, Signer signer) {
        jdbc.sql(
                        """
                        insert into initiatives.signer (initiative, person, position, name, party)
                        values (:initiative, :person, :position, :name, :party)
                        """)
                .param("initiative", initiative.value())
                .param("person", signer.person().value())
                .param("position", signer.position())
                .param("name", signer.name())
                .param("party", signer.party())
                .update();
    }

    /// Locked where something is to be done, so that two who take their names back at once do so
    /// one after the other.
    List<Signer> of(InitiativeId initiative, boolean lock) {
        return jdbc.sql(
                        """
                        select s.person, s.name, s.party, s.position, s.withdrawn_at,
                               coalesce((select max(g.number)
                                           from initiatives.signature g
                                          where g.initiative = s.initiative
                                            and g.person = s.person), 0) as signed
                          from initiatives.signer s
                         where s.initiative = :initiative
                         order by s.position
                        """
                                + (lock ? " for update of s" : ""))
                .param("initiative", initiative.value())
                .query(Signer.class)
                .list();
    }

    void withdraw(InitiativeId initiative, PersonId person, Instant at) {
        jdbc.sql(
                        """
                        update initiatives.signer set withdrawn_at = :at
                         where initiative = :initiative and person = :person
                        """)
                .param("initiative", initiative.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insert(InitiativeId initiative, Wording wording) {
        jdbc.sql(
                        """
                        insert into initiatives.wording (initiative, number, text, proposal, at,
                               document)
                        values (:initiative, :number, :text, :proposal, :at, :document)
                        """)
                .param("initiative", initiative.value())
                .param("number", wording.number())
                .param("text", wording.text())
                .param("proposal", wording.proposal())
                .param("at", Timestamp.from(wording.at()))
                .param("document", wording.document())
                .update();
    }

    List<Wording> wordings(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select number, text, proposal, at, document
                          from initiatives.wording
                         where initiative = :initiative
                         order by number
                        """)
                .param("initiative", initiative.value())
                .query(Wording.class)
                .list();
    }

    void sign(InitiativeId initiative, int wording, PersonId person, Instant at) {
        jdbc.sql(
                        """
                        insert into initiatives.signature (initiative, number, person, at)
                        values (:initiative, :number, :person, :at)
                        """)
                .param("initiative", initiative.value())
                .param("number", wording)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What she has signed an earlier wording of, and not the latest.
    List<UUID> waitFor(PersonId person) {
        return jdbc.sql(
                        """
                        select s.initiative
                          from initiatives.signer s
                         where s.person = :person and s.withdrawn_at is null
                           and not exists (
                               select from initiatives.signature g
                                where g.initiative = s.initiative and g.person = s.person
                                  and g.number = (select max(w.number)
                                                    from initiatives.wording w
                                                   where w.initiative = s.initiative))
                        """)
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }

    void insert(InitiativeId initiative, Answer answer) {
        jdbc.sql(
                        """
                        insert into initiatives.answer (initiative, seq, text, person, name, at,
                               document)
                        values (:initiative, :seq, :text, :person, :name, :at, :document)
                        """)
                .param("initiative", initiative.value())
                .param("seq", answer.seq())
                .param("text", answer.text())
                .param("person", answer.person().value())
                .param("name", answer.name())
                .param("at", Timestamp.from(answer.at()))
                .param("document", answer.document())
                .update();
    }

    List<Answer> answers(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select seq, text, person, name, at, document
                          from initiatives.answer
                         where initiative = :initiative
                         order by seq
                        """)
                .param("initiative", initiative.value())
                .query(Answer.class)
                .list();
    }
}

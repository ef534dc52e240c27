package se.uppdrag.initiatives;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;

/// Table `initiatives.initiative`.
@Repository
class InitiativeTable {

    private static final String SELECT =
            """
            select id, kind, title, mover, mover_name, mover_party, addressee, matter, dnr,
                   matter_slug, filed_at, during_sitting, raised_on, withdrawn_on, co_signers,
                   follows
              from initiatives.published_initiative
            """;

    private static final String AFTER =
            """
             and (filed_at, id) < ((select filed_at
                                      from initiatives.initiative
                                     where matter_slug = :after),
                                   (select id
                                      from initiatives.initiative
                                     where matter_slug = :after))
            """;

    private final JdbcClient jdbc;

    InitiativeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Initiative initiative, Matter matter) {
        jdbc.sql(
                        """
                        insert into initiatives.initiative (id, kind, title, text, proposal, mover,
                               mover_name, mover_party, addressee, matter, dnr, matter_slug,
                               filed_at, during_sitting, follows)
                        values (:id, :kind, :title, :text, :proposal, :mover, :moverName,
                               :moverParty, :addressee, :matter, :dnr, :slug, :filedAt,
                               :duringSitting, :follows)
                        """)
                .param("id", initiative.id().value())
                .param("kind", initiative.kind().name())
                .param("title", initiative.title())
                .param("text", initiative.text())
                .param("proposal", initiative.proposal())
                .param("mover", initiative.mover().value())
                .param("moverName", initiative.moverName())
                .param("moverParty", initiative.moverParty())
                .param("addressee", initiative.addressee())
                .param("matter", matter.id().value())
                .param("dnr", matter.dnr())
                .param("slug", matter.slug())
                .param("filedAt", Timestamp.from(initiative.filedAt()))
                .param("duringSitting", initiative.duringSitting())
                .param(
                        "follows",
                        initiative.follows() == null ? null : initiative.follows().value())
                .update();
    }

    /// @return whether it was raised by this, rather than before
    boolean raise(MatterId matter, LocalDate on) {
        return jdbc.sql(
                                """
                                update initiatives.initiative set raised_on = :on
                                 where matter = :matter and raised_on is null
                                   and withdrawn_on is null
                                """)
                        .param("matter", matter.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    Optional<Receipt> find(InitiativeId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Receipt.class)
                .optional();
    }

    Optional<Receipt> find(MatterId matter) {
        return jdbc.sql(SELECT + " where matter = :matter")
                .param("matter", matter.value())
                .query(Receipt.class)
                .optional();
    }

    List<Receipt> newestFirst(Kind kind, String after, int atMost) {
        return jdbc.sql(
                        SELECT
                                + " where kind = :kind"
                                + (after.isEmpty() ? "" : AFTER)
                                + " order by filed_at desc, id desc limit :atMost")
                .param("kind", kind.name())
                .param("after", after)
                .param("atMost", atMost)
                .query(Receipt.class)
                .list();
    }

    List<Receipt> unansweredMotions() {
        return jdbc.sql(
                        SELECT
                                + """
                                 where kind = 'MOTION' and withdrawn_on is null
                                   and matter in (select id
                                                    from registry.published_matter
                                                   where status in ('OPEN', 'AT_REMISS'))
                                 order by raised_on nulls last, filed_at
                                """)
                .query(Receipt.class)
                .list();
    }

    List<Receipt> by(PersonId mover) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where id in (select initiative
                                                from initiatives.signer
                                               where person = :mover and withdrawn_at is null)
                                 order by filed_at desc
                                """)
                .param("mover", mover.value())
                .query(Receipt.class)
                .list();
    }

    List<Receipt> notRaised() {
        return jdbc.sql(
                        SELECT
                                + " where raised_on is null and withdrawn_on is null order by filed_at")
                .query(Receipt.class)
                .list();
    }

    void withdraw(InitiativeId id, LocalDate on) {
        jdbc.sql("update initiatives.initiative set withdrawn_on = :on where id = :id")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    Optional<Receipt> find(String slug) {
        return jdbc.sql(SELECT + " where matter_slug = :slug")
                .param("slug", slug)
                .query(Receipt.class)
                .optional();
    }

    /// By the number of its matter, as it is written.
    Optional<Receipt> numbered(String dnr) {
        return jdbc.sql(SELECT + " where dnr = :dnr order by filed_at limit 1")
                .param("dnr", dnr)
                .query(Receipt.class)
                .optional();
    }

    /// What follows it up, the first first.
    List<Receipt> following(InitiativeId id) {
        return jdbc.sql(SELECT + " where follows = :id order by filed_at")
                .param("id", id.value())
                .query(Receipt.class)
                .list();
    }

    /// Interpellations and questions that no meeting has answered, the first first.
    List<Receipt> unanswered() {
        return jdbc.sql(
                        SELECT
                                + """
                                 where kind <> 'MOTION' and withdrawn_on is null
                                   and not exists (
                                       select from registry.published_step s
                                        where s.matter = published_initiative.matter
                                          and s.kind in ('ANSWERED', 'DECIDED'))
                                 order by filed_at
                                """)
                .query(Receipt.class)
                .list();
    }
}

package se.uppdrag.petitions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.registry.Matter;

/// Tables `petitions.proposal`, `event` and `report`.
@Repository
class ProposalTable {

    /// What everybody may see of a proposal.
    ///
    /// @param name empty where she does not want it told
    /// @param text empty until the registrar has laid it out
    record Public(UUID id, String title, String dnr, String matterSlug, String name, String text) {}

    record Report(
            String organ,
            int year,
            LocalDate onDate,
            String dnr,
            String matterSlug,
            String meeting,
            int decided,
            int late) {}

    private record Row(
            UUID id,
            String title,
            String text,
            String name,
            String address,
            String email,
            boolean namePublic,
            boolean hidden,
            Instant sentAt,
            @Nullable Instant confirmedAt,
            @Nullable UUID matter,
            @Nullable String dnr,
            @Nullable String matterSlug,
            @Nullable LocalDate decidedOn) {}

    private static final String SELECT =
            """
            select p.id, p.title, p.text, p.name, p.address, p.email, p.name_public,
                   p.protected as hidden, p.sent_at, p.confirmed_at, p.matter, p.dnr,
                   p.matter_slug,
                   (select min(s.on_date)
                      from registry.published_step s
                     where s.matter = p.matter and s.kind = 'DECIDED') as decided_on
              from petitions.proposal p
            """;

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CitizenProposal one, byte[] code, byte[] confirm) {
        jdbc.sql(
                        """
                        insert into petitions.proposal (id, code_hash, confirm_hash, title, text,
                               name, address, email, name_public, protected, sent_at)
                        values (:id, :code, :confirm, :title, :text, :name, :address, :email,
                               :public, :hidden, :at)
                        """)
                .param("id", one.id())
                .param("code", code)
                .param("confirm", confirm)
                .param("title", one.title())
                .param("text", one.text())
                .param("name", one.name())
                .param("address", one.address())
                .param("email", one.email())
                .param("public", one.namePublic())
                .param("hidden", one.hidden())
                .param("at", Timestamp.from(one.sentAt()))
                .update();
    }

    /// One that came on paper, which no code leads to.
    void insert(CitizenProposal one, Matter matter, Instant at) {
        jdbc.sql(
                        """
                        insert into petitions.proposal (id, code_hash, confirm_hash, title, text,
                               name, address, email, name_public, protected, sent_at, confirmed_at,
                               matter, dnr, matter_slug, on_paper)
                        values (:id, sha256(:id::text::bytea), sha256(:matter::text::bytea), :title,
                               :text, :name, :address, :email, :public, :hidden, :sent, :at,
                               :matter, :dnr, :slug, true)
                        """)
                .param("id", one.id())
                .param("title", one.title())
                .param("text", one.text())
                .param("name", one.name())
                .param("address", one.address())
                .param("email", one.email())
                .param("public", one.namePublic())
                .param("hidden", one.hidden())
                .param("sent", Timestamp.from(one.sentAt()))
                .param("at", Timestamp.from(at))
                .param("matter", matter.id().value())
                .param("dnr", matter.dnr())
                .param("slug", matter.slug())
                .update();
    }

    /// What nobody confirmed is nothing that anybody has sent us, and is not kept.
    void forgetUnconfirmed(Instant before) {
        jdbc.sql("delete from petitions.proposal where confirmed_at is null and sent_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// @param email empty for everybody's
    int unconfirmed(String email, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from petitions.proposal
                         where confirmed_at is null and sent_at >= :since
                           and (:email = '' or lower(email) = lower(:email))
                        """)
                .param("email", email)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void confirm(UUID id, Matter matter, Instant at) {
        jdbc.sql(
                        """
                        update petitions.proposal
                           set confirmed_at = :at, matter = :matter, dnr = :dnr,
                               matter_slug = :slug
                         where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("matter", matter.id().value())
                .param("dnr", matter.dnr())
                .param("slug", matter.slug())
                .update();
    }

    void insert(UUID proposal, CitizenProposal.Event event) {
        jdbc.sql(
                        """
                        insert into petitions.event (proposal, seq, kind, on_date, organ, note,
                               laid_out, by_name, at)
                        values (:proposal, :seq, :kind, :on, :organ, :note, :laidOut, :by, :at)
                        """)
                .param("proposal", proposal)
                .param("seq", event.seq())
                .param("kind", event.kind().name())
                .param("on", event.onDate())
                .param("organ", event.organ())
                .param("note", event.note())
                .param("laidOut", event.laidOut())
                .param("by", event.byName())
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    Optional<CitizenProposal> byCode(byte[] hash) {
        return one("where p.code_hash = :key", hash);
    }

    /// Locked, so that two presses on the same link confirm it once.
    Optional<CitizenProposal> byConfirmation(byte[] hash, boolean lock) {
        return one("where p.confirm_hash = :key" + (lock ? " for update" : ""), hash);
    }

    Optional<CitizenProposal> lock(UUID id) {
        return one("where p.id = :key for update", id);
    }

    Optional<CitizenProposal> find(UUID id) {
        return one("where p.id = :key", id);
    }

    private Optional<CitizenProposal> one(String where, Object key) {
        return jdbc.sql(SELECT + where)
                .param("key", key)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /// Those that have been confirmed, the newest first.
    List<CitizenProposal> confirmed() {
        return jdbc
                .sql(SELECT + "where p.confirmed_at is not null order by p.confirmed_at desc")
                .query(Row.class)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private CitizenProposal whole(Row row) {
        return new CitizenProposal(
                row.id(),
                row.title(),
                row.text(),
                row.name(),
                row.address(),
                row.email(),
                row.namePublic(),
                row.hidden(),
                row.sentAt(),
                row.confirmedAt(),
                row.matter(),
                row.dnr(),
                row.matterSlug(),
                jdbc.sql(
                                """
                                select seq, kind, on_date, organ, note, laid_out, by_name, at
                                  from petitions.event
                                 where proposal = :proposal
                                 order by seq
                                """)
                        .param("proposal", row.id())
                        .query(CitizenProposal.Event.class)
                        .list(),
                row.decidedOn());
    }

    Optional<Public> published(String slug) {
        return jdbc.sql(
                        """
                        select id, title, dnr, matter_slug, name, text
                          from petitions.published_proposal
                         where matter_slug = :slug
                        """)
                .param("slug", slug)
                .query(Public.class)
                .optional();
    }

    List<Public> published() {
        return jdbc.sql(
                        """
                        select id, title, dnr, matter_slug, name, text
                          from petitions.published_proposal
                         order by confirmed_at desc
                        """)
                .query(Public.class)
                .list();
    }

    void insert(Report one) {
        jdbc.sql(
                        """
                        insert into petitions.report (organ, year, on_date, dnr, matter_slug,
                               meeting, decided, late)
                        values (:organ, :year, :on, :dnr, :slug, :meeting, :decided, :late)
                        """)
                .param("organ", one.organ())
                .param("year", one.year())
                .param("on", one.onDate())
                .param("dnr", one.dnr())
                .param("slug", one.matterSlug())
                .param("meeting", one.meeting())
                .param("decided", one.decided())
                .param("late", one.late())
                .update();
    }

    List<Report> reports() {
        return jdbc.sql(
                        """
                        select organ, year, on_date, dnr, matter_slug, meeting, decided, late
                          from petitions.report
                         order by year desc, organ
                        """)
                .query(Report.class)
                .list();
    }
}

package se.uppdrag.petitions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.registry.Matter;

/// Tables `petitions.proposal` and `event`.
@Repository
class ProposalTable {

    /// What everybody may see of a proposal.
    ///
    /// @param name empty where she does not want it told
    /// @param text empty until the registrar has laid it out
    record Public(UUID id, String title, String dnr, String matterSlug, String name, String text) {}

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

    private record EventRow(
            UUID proposal,
            int seq,
            CitizenProposal.Kind kind,
            LocalDate onDate,
            String organ,
            String note,
            boolean laidOut,
            String byName,
            Instant at) {

        CitizenProposal.Event event() {
            return new CitizenProposal.Event(seq, kind, onDate, organ, note, laidOut, byName, at);
        }
    }

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
                .map(row -> whole(List.of(row)).getFirst());
    }

    /// Those that have been confirmed, the newest first.
    List<CitizenProposal> confirmed() {
        return whole(
                jdbc.sql(SELECT + "where p.confirmed_at is not null order by p.confirmed_at desc")
                        .query(Row.class)
                        .list());
    }

    /// A page of them.
    ///
    /// @param after the last on the page before; one that is not there is none
    List<CitizenProposal> confirmed(@Nullable UUID after, int atMost) {
        return whole(
                jdbc.sql(
                                SELECT
                                        + """
                                        where p.confirmed_at < coalesce(
                                              (select confirmed_at
                                                 from petitions.proposal
                                                where id = cast(:after as uuid)), 'infinity')
                                        order by p.confirmed_at desc
                                        limit :atMost
                                        """)
                        .param("after", after)
                        .param("atMost", atMost)
                        .query(Row.class)
                        .list());
    }

    /// Those whose sender nobody has looked up, the newest first.
    List<CitizenProposal> unchecked() {
        return whole(
                jdbc.sql(
                                SELECT
                                        + """
                                        where p.confirmed_at is not null
                                          and not exists (select
                                                            from petitions.event e
                                                           where e.proposal = p.id)
                                        order by p.confirmed_at desc
                                        """)
                        .query(Row.class)
                        .list());
    }

    Map<UUID, CitizenProposal> find(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : whole(
                                jdbc.sql(SELECT + "where p.id in (:ids)")
                                        .param("ids", ids)
                                        .query(Row.class)
                                        .list())
                        .stream()
                        .collect(Collectors.toMap(CitizenProposal::id, Function.identity()));
    }

    private List<CitizenProposal> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var events =
                jdbc
                        .sql(
                                """
                                select proposal, seq, kind, on_date, organ, note, laid_out, by_name, at
                                  from petitions.event
                                 where proposal in (:proposals)
                                 order by seq
                                """)
                        .param("proposals", rows.stream().map(Row::id).toList())
                        .query(EventRow.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(EventRow::proposal));
        return rows.stream()
                .map(row -> whole(row, events.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CitizenProposal whole(Row row, List<EventRow> events) {
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
                events.stream().map(EventRow::event).toList(),
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

    /// A page of them, the newest first.
    ///
    /// @param after the address of the last on the page before; one that is not there is none
    List<Public> published(String after, int atMost) {
        return jdbc.sql(
                        """
                        select id, title, dnr, matter_slug, name, text
                          from petitions.published_proposal
                         where confirmed_at < coalesce((select confirmed_at
                                                          from petitions.published_proposal
                                                         where matter_slug = :after), 'infinity')
                         order by confirmed_at desc
                         limit :atMost
                        """)
                .param("after", after)
                .param("atMost", atMost)
                .query(Public.class)
                .list();
    }
}

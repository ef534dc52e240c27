package se.uppdrag.registry;

import static se.uppdrag.registry.MoreBelongings.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.registry.Belongings.Thing;

/// What is the citizens', the members' and the municipality's own: proposals and lists of names,
/// offers to serve, resignations, invitations, elections, the board, and what is to be reached and
/// done.
@TestComponent
class TownBelongings {

    private final RegistryTown town;
    private final JdbcClient jdbc;
    private final List<Thing> things = new ArrayList<>();

    TownBelongings(RegistryTown town, JdbcClient jdbc) {
        this.town = town;
        this.jdbc = jdbc;
    }

    List<Thing> all(Meeting held) throws Exception {
        things.clear();
        citizens();
        members(held);
        elections();
        board();
        for (var organ : List.of("sn", "ks")) {
            steering(organ);
        }
        return things;
    }

    private void is(String of, Object... filling) {
        things.add(thing(of, filling));
    }

    /// @param of what it belongs to
    private UUID put(Object of, String sql) {
        var id = UUID.randomUUID();
        jdbc.sql(sql).param("id", id).param("of", of).param("member", town.member.value()).update();
        return id;
    }

    /// A proposal that waits for who sent it, one that is laid out without its text, and a list.
    private void citizens() throws Exception {
        var waits =
                put(
                        "",
                        """
                        insert into petitions.proposal (id, code_hash, confirm_hash, title, text,
                               name, address, email, name_public, protected, sent_at)
                        values (:id, sha256('MATRISENVANTARAA'), sha256('MATRISENVANTARBB'),
                                'Inte bekräftat', 'Ingen ser det.', 'Eva Ek', 'Storgatan 1',
                                'eva@example.se', false, false, now())
                        """);
        var slug = RegistryTown.slug(town.matter("Matrisens medborgarförslag"));
        var sent =
                put(
                        slug,
                        """
                        with p as (
                            insert into petitions.proposal (id, code_hash, confirm_hash, title, text,
                                   name, address, email, name_public, protected, sent_at,
                                   confirmed_at, matter, dnr, matter_slug)
                            select :id, sha256('MATRISENSENDTCCC'), sha256('MATRISENSENDTDDD'),
                                   'En bänk', 'Vid ån.', 'Ulf Alm', 'Storgatan 2',
                                   'ulf@example.se', false, false, now(), now(), id, dnr, slug
                              from registry.matter
                             where slug = :of
                            returning id)
                        insert into petitions.event (proposal, seq, kind, on_date, organ, note,
                               laid_out, by_name, at)
                        select id, 1, 'CHECKED', '2026-03-04', '', '', false, 'Rut Reg', now() from p
                        """);
        is("/administration/medborgarforslag/.*", "id", waits);
        is("/administration/medborgarforslag/.*", "id", sent);
        is("/medborgarforslag/folj/\\{code.*", "code", "MATR-ISEN-VANT-ARAA");
        is("/medborgarforslag/folj/\\{code.*", "code", "MATR-ISEN-SEND-TCCC");
        is("/medborgarforslag/bekrafta/\\{code.*", "code", "MATR-ISEN-VANT-ARBB");
        is("/medborgarforslag/\\{dnr.*", "dnr", slug);
        is(
                "/administration/folkinitiativ/.*",
                "id",
                put(
                        slug,
                        """
                        insert into petitions.signature_list (id, question, received_on, electorate,
                               source, matter, dnr, matter_slug, at)
                        select :id, 'Ska bänken stå kvar?', '2026-03-03', 1000, 'Röstlängden', id,
                               dnr, slug, now()
                          from registry.matter
                         where slug = :of
                        """));
    }

    /// She is asked to serve; somebody else leaves; somebody is invited.
    private void members(Meeting held) {
        is(
                "/mitt-uppdrag/inkallelse/.*",
                "id",
                put(
                        held.id().value(),
                        """
                        insert into calling.asking (id, meeting, member, alternate, place, asked_at,
                               state)
                        values (:id, :of, gen_random_uuid(), :member, 1, now(), 'WAITS')
                        """));
        is(
                "/administration/avsagelser/.*",
                "id",
                put(
                        "kf",
                        """
                        with p as (
                            insert into register.person (id, given_name, family_name)
                            values (gen_random_uuid(), 'Lisa', 'Lämnar')
                            returning id)
                        insert into assignments.leaving (id, person, organ, assembly, post, position,
                               because, requested_at, message)
                        select :id, id, :of, true, 'MEMBER', 30, 'RESIGNED', now(), 'Jag flyttar.'
                          from p
                        """));
        put(
                "kvarnens-inbjudan-till-matrisen",
                """
                insert into access.invitation (person, token, username, name, expires_at)
                values (:id, :of, 'matris', 'Mats Matris', '2099-01-01')
                """);
        is("/inbjudan/.*", "token", "kvarnens-inbjudan-till-matrisen");
        is(
                "/administration/tjanstepersoner/.*",
                "id",
                jdbc.sql("select id from register.function where person = :person")
                        .param("person", town.secretary.value())
                        .query(UUID.class)
                        .single());
    }

    private void elections() {
        is(
                "/administration/val/\\{id.*",
                "id",
                put(
                        "0001",
                        """
                        with r as (
                            insert into elections.result (id, year, election_day, municipality_code,
                                   municipality, seats, valid_votes, source, read_at)
                            values (:id, 1994, '1994-09-18', '1489', 'Alingsås', 5, 300, 'ENTERED',
                                    now())
                            returning id),
                        c as (
                            insert into elections.constituency (result, position, code, name,
                                   fixed_seats)
                            select id, 1, :of, 'Hela kommunen', 5 from r)
                        insert into elections.party_votes (result, constituency, position, party,
                               name, votes)
                        select r.id, :of, p.position, p.party, p.party, p.votes
                          from r, (values (1, 'S', 200), (2, 'M', 100)) p (position, party, votes)
                        """));
        is("/rakna/mandat/\\{year.*", "year", 1994);
    }

    private void board() {
        is(
                "/anslagstavla/\\{id.*",
                "id",
                put(
                        "sn",
                        """
                        insert into notices.notice (id, kind, organ, organ_name, title, body, link,
                               posted_at, posted_on, removable_from)
                        values (:id, 'OTHER_STATUTORY', :of, 'Socialnämnden', 'Matrisens anslag',
                                'Något.', '', '2026-03-03 08:00+01', '2026-03-03', '2026-03-30')
                        """));
        is(
                "/anslagstavla/prenumeration/.*",
                "id",
                put(
                        "matris@example.se",
                        """
                        insert into notices.subscription (id, address, asked_at)
                        values (:id, :of, now())
                        """));
        is(
                "/bevaka/.*",
                "id",
                put(
                        "matris@example.se",
                        """
                        insert into search.mail_watch (id, address, query, kind, organ, told,
                               told_before, looked_on, asked_at)
                        values (:id, :of, 'matris', '', '', 0, 0, '2026-03-03', now())
                        """));
    }

    /// What an organ is to reach, control and do, and who watches over it.
    private void steering(String organ) {
        is("/styrning/\\{slug.*", "slug", organ);
        is(
                "/styrning/mal/\\{id.*",
                "id",
                put(
                        organ,
                        """
                        insert into steering.goal (id, organ, kind, title, text, from_year, to_year,
                               decided_on, section, entered_at, entered_by)
                        values (:id, :of, 'ACTIVITY', 'Matrisens mål', '', 2026, 2026, '2026-01-02',
                                '2', now(), :member)
                        """));
        is(
                "/styrning/kontroll/\\{id.*",
                "id",
                put(
                        organ,
                        """
                        with r as (
                            insert into steering.risk (id, organ, year, title, kind, probability,
                                   consequence, reason, entered_at, entered_by)
                            values (gen_random_uuid(), :of, 2026, 'Matrisens risk', 'ERROR', 3, 3,
                                    '', now(), :member)
                            returning id)
                        insert into steering.control (id, risk, title, method, interval, owner,
                               owner_name, sample, entered_at, entered_by)
                        select :id, id, 'Matrisens kontroll', 'Läsa', 'YEARLY', :member,
                               'Alva Berg', 0, now(), :member
                          from r
                        """));
        is(
                "/styrning/uppdrag/\\{id.*",
                "id",
                put(
                        organ,
                        """
                        insert into steering.commission (id, organ, origin, title, text, owner,
                               owner_name, due, decided_by, decided_on, section, entered_at,
                               entered_by)
                        values (:id, :of, 'DECISION', 'Matrisens uppdrag', '', :member, 'Alva Berg',
                                '2026-06-01', :of, '2026-01-02', '3', now(), :member)
                        """));
        is(
                "/styrning/uppsikt/\\{id.*",
                "id",
                put(
                        organ,
                        """
                        insert into steering.supervised (id, year, kind, organ, name, why,
                               decided_on, section, entered_at, entered_by)
                        values (:id, 2026, 'COMMITTEE', :of, 'Matrisens ' || :of, '', '2026-01-02',
                                '4', now(), :member)
                        """));
    }
}

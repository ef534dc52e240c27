package se.uppdrag.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.registry.Belongings.Thing;

/// What committees, auditors, the archive and the school of those elected keep beside the diarium.
/// Of an organ's own there is one of the social committee, which the secretary keeps, and one of
/// somebody else's where an organ is what decides who may.
@TestComponent
class MoreBelongings {

    private final RegistryTown town;
    private final JdbcClient jdbc;
    private final List<Thing> things = new ArrayList<>();

    MoreBelongings(RegistryTown town, JdbcClient jdbc) {
        this.town = town;
        this.jdbc = jdbc;
    }

    List<Thing> all() {
        things.clear();
        for (var organ : List.of("sn", "ks")) {
            statutes(organ);
            inquiry(organ);
        }
        delegations();
        audit();
        learning();
        archive();
        return things;
    }

    /// @param filling names in the address, each followed by what it is filled with
    private void is(String of, Object... filling) {
        things.add(thing(of, filling));
    }

    static Thing thing(String of, Object... filling) {
        var filled = new HashMap<String, String>();
        for (int i = 0; i < filling.length; i += 2) {
            filled.put(filling[i].toString(), filling[i + 1].toString());
        }
        return new Thing(of, Map.copyOf(filled));
    }

    private UUID put(String organ, String sql) {
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("organ", organ)
                .param("member", town.member.value())
                .update();
        return id;
    }

    /// A text that is not decided: in work, and nobody else's.
    private void statutes(String organ) {
        var draft =
                put(
                        organ,
                        """
                        with s as (
                            insert into statutes.statute (id, slug, kind, created_at, created_by)
                            values (gen_random_uuid(), 'matrisens-policy-' || :organ, 'POLICY',
                                    now(), :member)
                            returning id),
                        c as (
                            insert into statutes.card (statute, title, organ, responsible, subject,
                                   at, by)
                            select id, 'Matrisens policy', :organ, '', '', now(), :member from s)
                        insert into statutes.draft (id, statute, form, source, in_force_from,
                               edition, done, at, by)
                        select :id, id, 'WHOLE', 'Ett utkast.', '2026-06-01', 1, false, now(),
                               :member
                          from s
                        """);
        is(
                "(/administration/forfattningar|/\\{collection.*)/\\{slug.*",
                "slug",
                "matrisens-policy-" + organ,
                "id",
                draft);
    }

    /// What the auditors ask an organ.
    private void inquiry(String organ) {
        is(
                "/revision/fragor/.*",
                "id",
                put(
                        organ,
                        """
                        insert into audit.inquiry (id, organ, subject, text, asked_at, answer_by,
                               matter)
                        values (:id, :organ, 'Matrisens fråga', 'Hur går det?', now(),
                                '2026-04-01', 'ks-2026-9999')
                        """));
    }

    /// What the auditors have said, and a folder of theirs that is locked with their keys.
    private void audit() {
        var finding =
                put(
                        "sn",
                        """
                        with r as (
                            insert into audit.report (slug, year, kind, title, organs, text,
                                   published_at, matter)
                            values ('matrisens-granskning', 2025, 'IN_DEPTH', 'Granskningen',
                                    array[:organ], 'Det gick bra.', now(), 'ks-2026-9999')
                            returning slug)
                        insert into audit.finding (id, report, number, organ, grade, text)
                        select :id, slug, 1, :organ, 'FLAW', 'Det brister.' from r
                        """);
        is("/revision/iakttagelse/.*", "id", finding);
        is("/revision/rapport/.*", "slug", "matrisens-granskning");
        put(
                "sn",
                """
                with s as (
                    insert into audit.statement (year, text, handed_over_at, matter)
                    select 2024, 'Vi har granskat.', now(), 'ks-2026-9999' where :organ <> ''
                    returning year)
                insert into audit.verdict (year, organ, supported, remark, reasons)
                select year, :organ, true, '', '' from s
                """);
        is("/revision/(berattelse|ansvarsfrihet)/\\{year.*", "year", 2024);
        var folder =
                put("sn", "insert into audit.folder (id, room, generation) values (:id, false, 1)");
        var inspection =
                put(
                        "KS",
                        """
                        insert into audit.inspection (id, document, authority, matter, number,
                               reference, secret, person, name, at)
                        values (:id, :id, :organ, 'ks-2026-9999', 1, 'Granskningen', true, :member,
                                'Rea Revi', now())
                        """);
        is("/revision/arbetsrum/granskning/.*", "id", folder, "inspection", inspection);
    }

    /// The social committee's order, what was decided by it, and a letter of tasks.
    private void delegations() {
        put(
                "sn",
                """
                with o as (
                    insert into delegations.orders (organ, number, decided_on, decision, valid_from,
                           link, entered_at, entered_by)
                    values (:organ, 1, '2026-01-01', '4 §', '2026-01-01', '', now(), :member)
                    returning organ)
                insert into delegations.order_row (organ, version, place, number, heading, what,
                       provision, holder, title, conditions, may_pass_on, matter, urgent, minuted)
                select organ, 1, 1, '1.1', 'Allmänt', 'Yttrande', '', 'EMPLOYEE', 'Enhetschef', '',
                       false, 'ORDINARY', false, false
                  from o
                """);
        is("/(administration/)?delegation/\\{organ.*", "organ", "sn");
        is("/arbetsmiljo/\\{organ.*", "organ", "sn");
        is(
                "/delegation/beslut/\\{id.*",
                "id",
                put(
                        "sn",
                        """
                        insert into delegations.decided (id, organ, year, serial, decided_on,
                               number, version, what, dnr, holder, decider, title, marks, minuted,
                               urgent, recorded_at, recorded_by)
                        values (:id, :organ, 2026, 1, '2026-03-02', '1.1', 1, 'Yttrande', '',
                                'EMPLOYEE', 'Ulla Chef', 'Enhetschef', '{}', false, false, now(),
                                :member)
                        """));
        is(
                "/arbetsmiljo/brev/\\{id.*",
                "id",
                put(
                        "sn",
                        """
                        insert into delegations.letter (id, giver, giver_name, receiver, person,
                               person_name, tasks, powers, resources, competence, course, decision,
                               given_on, given_at)
                        values (:id, 'kf', 'Kommunfullmäktige', :organ, null, 'Socialnämnden',
                                array['KNOWLEDGE'], 'Att besluta.', 'En budget.', 'En kurs.', '',
                                '7 §', '2026-01-15', now())
                        """));
    }

    /// Places somebody has, what is to be read there, a course of somebody else's and one of ours.
    private void learning() {
        var training =
                put(
                        "",
                        """
                        with t as (
                            insert into learning.training (id, title, about, speakers, on_date,
                                   from_time, to_time, place, link, places, changed_at, changed_by)
                            values (:id, 'Matrisens utbildning', '', '', '2026-04-01', '09:00',
                                    '12:00', 'Stadshuset', '', 20, now(), :member)
                            returning id)
                        insert into learning.booking (id, training, person, at, placed_at)
                        select gen_random_uuid(), id, :member, now(), now() from t
                        """);
        is("(/administration)?/utbildning/tillfallen/\\{id.*", "id", training);
        is(
                "(/administration)?/utbildning/material/\\{id.*",
                "id",
                put(
                        "",
                        """
                        with c as (
                            insert into files.content (sha256, bytes)
                            values (sha256('matris'), 'matris') on conflict do nothing),
                        f as (
                            insert into files.file (id, sha256, name, media_type, size, stored_at)
                            values (gen_random_uuid(), sha256('matris'), 'bok.txt', 'text/plain', 6,
                                    now())
                            returning id)
                        insert into learning.material (id, title, file, added_at, added_by, organ)
                        select :id, 'Matrisens material', id, now(), :member, 'sn' from f
                        """));
        is(
                "(/administration)?/utbildning/paket/\\{id.*",
                "id",
                put(
                        "",
                        """
                        with p as (
                            insert into learning.package (id, title, kind, bytes, added_at, added_by)
                            values (:id, 'Matrisens kurs', 'SCORM_12', 1, now(), :member)
                            returning id)
                        insert into learning.package_item (package, position, title, href)
                        select id, 1, 'Del ett', 'index.html' from p
                        """));
        is(
                "(/administration)?/utbildning/\\{course.*",
                "course",
                "politikerhandboken",
                "lesson",
                "vad-styr");
    }

    /// A delivery that was taken back, a disposal that waits for its second, minutes from
    /// elsewhere.
    private void archive() {
        var delivery =
                put(
                        "ks",
                        """
                        with d as (
                            insert into archive.delivery (id, kind, organ, organ_name, authority,
                                   year, plan_class, secrecy, left_out, by, by_name, at)
                            values (:id, 'MATTERS', :organ, 'Kommunstyrelsen', 'KS', 2025, '1',
                                    true, 0, :member, 'Rut Reg', now())
                            returning id)
                        insert into archive.withdrawn (delivery, reason, by_name, at)
                        select id, 'Fel klass', 'Rut Reg', now() from d
                        """);
        is("/administration/arkiv/leverans/.*", "id", delivery);
        is(
                "/administration/arkiv/gallring/\\{id.*",
                "id",
                put(
                        "ks",
                        """
                        insert into archive.disposal (id, authority, organ, organ_name, plan_class,
                               class_name, year, decided_on, section, found, by_name, at)
                        values (:id, 'KS', :organ, 'Kommunstyrelsen', '1', 'Allmänt', 2020,
                                '2026-02-01', 3, 'PLAN', 'Rut Reg', now())
                        """));
        var minutes =
                put(
                        "ks",
                        """
                        with p as (
                            insert into archive.taken_in (package, sha512, label, sender, matters,
                                   documents, files, minutes, by_name, at)
                            values (gen_random_uuid(), repeat('a', 128), 'Matrisens', 'Grannen', 0,
                                    0, 0, 1, 'Rut Reg', now())
                            returning package),
                        m as (
                            insert into archive.received_minutes (id, package, place, organ,
                                   organ_name, authority, on_date, title, verified_at, grounds,
                                   signatures, verdict, log, sha256)
                            select :id, package, 1, :organ, 'Kommunstyrelsen', 'KS', '2020-01-01',
                                   'Protokoll', now(), '', 1, 'UNCERTAIN', 'WHOLE',
                                   sha256('protokoll')
                              from p
                            returning id)
                        insert into archive.received_file (minutes, name, file, secret)
                        select m.id, 'protokoll.pdf', (select id from files.file limit 1), true from m
                        """);
        is("/administration/arkiv/mottagna-protokoll/.*", "id", minutes, "name", "protokoll.pdf");
    }
}

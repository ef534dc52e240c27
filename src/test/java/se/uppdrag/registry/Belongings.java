package se.uppdrag.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;

/// One of each thing that is somebody's, and which addresses have a place for it: what is to be
/// asked for by its owner and by everybody else.
@TestComponent
class Belongings {

    /// @param of which addresses it has a place in
    /// @param filling what is put in them
    record Thing(String of, Map<String, String> filling) {}

    private final RegistryTown town;
    private final MockMvc web;
    private final SecretMeeting meeting;
    private final MoreBelongings more;
    private final TownBelongings towns;
    private final JdbcClient jdbc;
    private final List<Thing> things = new ArrayList<>();

    Belongings(
            RegistryTown town,
            MockMvc web,
            SecretMeeting meeting,
            MoreBelongings more,
            TownBelongings towns,
            JdbcClient jdbc) {
        this.town = town;
        this.web = web;
        this.meeting = meeting;
        this.more = more;
        this.towns = towns;
        this.jdbc = jdbc;
    }

    /// What an address may be filled with: nothing first, then each thing there is.
    List<Map<String, String>> of(Addresses.Address address) {
        var all = new ArrayList<Map<String, String>>();
        all.add(Map.of());
        things.stream()
                .filter(one -> address.pattern().matches(one.of()))
                .map(Thing::filling)
                .forEach(all::add);
        return all;
    }

    private void is(String of, String name, Object value) {
        things.add(new Thing(of, Map.of(name, value.toString())));
    }

    /// Of matters: one that is open, one that is secret, one that is open and has a document that
    /// is marked, and the member's own motion. Each but the last has a memorandum in work. Made
    /// once for each database.
    void gather() throws Exception {
        if (!things.isEmpty()) {
            return;
        }
        var own = town.own();
        var open = town.matter("Matrisens öppna");
        var secret =
                town.matter("Matrisens hemliga", "bestammelse", "26:1", "hemligt-arende", "ja");
        var marked = withMarkedFile();
        for (var desk : List.of(open, secret, marked)) {
            town.handles(town.official, desk);
            town.does(
                    town.official,
                    "/beredning/" + RegistryTown.slug(desk) + "/tjansteskrivelse/ny",
                    "rubrik",
                    "Utkast",
                    "forslag",
                    "Att det görs.",
                    "arendet",
                    "# Bakgrund\nEtt utkast.",
                    "fran",
                    "0");
        }
        for (var matter : List.of(open, secret, marked)) {
            matter(RegistryTown.slug(matter));
        }
        matter(own.motionSlug());
        is("/bevakning(ar)?/.*", "id", own.watch());
        is("/lamna-in/kvitto/.*", "id", own.motion());
        is("(/ledamoter|/administration/personer|/administration/konton)/.*", "id", own.person());
        ofTheMember();
        ofTheOffice();
        var held = meeting.held();
        things.add(
                new Thing(
                        "/(sammantraden|parm)/\\{organ}/\\{day.*",
                        Map.of("organ", "sn", "day", held.onDate().toString(), "section", "3")));
        things.addAll(more.all());
        things.addAll(towns.all(held));
    }

    private void matter(String slug) {
        things.add(
                new Thing(
                        "(?!/forfattning|/administration/forfattning|/styrning|/revision|/medborgar)"
                                + ".*\\{(slug|dnr).*",
                        Map.of("slug", slug, "dnr", slug)));
    }

    private String withMarkedFile() throws Exception {
        return town.done(
                "registrera",
                town.sendsFile(
                        town.registrar,
                        "/diarium/registrera",
                        "text/plain",
                        "Det hemliga.".getBytes(StandardCharsets.UTF_8),
                        "organ",
                        "ks",
                        "arende",
                        "Matrisens märkta",
                        "riktning",
                        "DRAWN_UP",
                        "mening",
                        "Utlåtande",
                        "ansvarig",
                        "",
                        "klass",
                        "",
                        "bestammelse",
                        "26:1"));
    }

    /// Her draft, which the chair is asked to sign; her keys, devices, reports and vouchers.
    private void ofTheMember() throws Exception {
        town.does(
                town.member,
                "/lamna-in/utkast",
                "typ",
                "motion",
                "rubrik",
                "Om utkastet",
                "text",
                "Det är inte inlämnat.",
                "forslag",
                "Att det stannar här.");
        town.does(
                town.member, "/lamna-in/medundertecknare", "person", town.chair.value().toString());
        is("/lamna-in/underteckna/.*", "writer", town.member.value());
        is(
                "/min-inloggning/nycklar/.*",
                "id",
                row(
                        """
                        insert into access.passkey (id, person, credential, public_key, sign_count,
                               uv_initialized, backup_eligible, backup_state, transports,
                               attestation, client_data, name, created_at)
                        values (:id, :person, '\\x01', '\\x01', 0, true, false, false, '', '\\x01',
                               '\\x01', 'Nyckel', now())
                        """));
        is(
                "/min-inloggning/inloggningar/.*",
                "id",
                row(
                        """
                        with one as (
                            insert into access.session (primary_id, session_id, creation_time,
                                   last_access_time, max_inactive_interval, expiry_time,
                                   principal_name)
                            values (:id::text, :id::text, 0, 0, 1000000, 9000000000000,
                                    :person::text)
                            returning session_id)
                        insert into access.sign_in (id, session_id, person, way, device, at)
                        select :id, trim(session_id), :person, 'PASSWORD', 'Prov', now()
                          from one
                        """));
        is(
                "/mina-notiser/enheter/.*",
                "id",
                row(
                        """
                        insert into mail.device (id, person, endpoint, p256dh, auth, name, added_at)
                        values (:id, :person, 'https://push.example/matris', repeat('A', 87),
                               repeat('A', 22), 'Telefon', now())
                        """));
        is(
                "/ersattningar/.*",
                "id",
                row(
                        """
                        with v as (
                            insert into remuneration.voucher (id, person, name, origin, organ,
                                   on_date, why, section, made_at, made_by)
                            values (:id, :person, 'Alva Berg', 'CLAIM', 'kf', '2026-03-03', 'Resa',
                                   '1 §', now(), :person)
                            returning id)
                        insert into remuneration.line (voucher, place, kind, sum, quantity, unit)
                        select id, 1, 'TRAVEL', 2500, 10, 'KILOMETRES' from v
                        """));
        is(
                "/administration/utskick/.*",
                "id",
                row(
                        """
                        insert into mail.letter (id, occasion, person, subject, body, link,
                               link_text, written_at, useful_until, state, settled_at)
                        values (:id, 'matris', :person, 'Något att läsa', 'Logga in.', '/start',
                               'Läs', now(), now() + interval '1 day', 'NO_ADDRESS', now())
                        """));
        // Sealed for somebody else: nobody here has a key to it.
        is(
                "/trygghet/rapporter/.*",
                "id",
                row(
                        """
                        insert into safety.report (id, receipt, generation)
                        select :id, sha256('matris'), 1 where :person is not null
                        """));
    }

    private UUID row(String sql) {
        var id = UUID.randomUUID();
        jdbc.sql(sql).param("id", id).param("person", town.member.value()).update();
        return id;
    }

    /// A letter that has come, somebody's request, and a template.
    private void ofTheOffice() throws Exception {
        web.perform(
                MockMvcRequestBuilders.multipart("/inkommande-post/filer")
                        .file(
                                new MockMultipartFile(
                                        "brev",
                                        "brev.eml",
                                        "message/rfc822",
                                        LETTER.getBytes(StandardCharsets.UTF_8)))
                        .param("organ", "ks")
                        .param("kommando", UUID.randomUUID().toString())
                        .with(PageChecks.as(town.registrar)));
        is("/inkommande-post/.*", "id", one("select id from inbox.letter limit 1"));
        var follow =
                town.does(
                        null,
                        "/begar-handling",
                        "vad",
                        "Matrisens begäran",
                        "organ",
                        "ks",
                        "hur",
                        "HERE",
                        "kontakt",
                        "");
        is("/begar-handling/\\{code.*", "code", follow.substring(follow.lastIndexOf('/') + 1));
        is(
                "/administration/begaran/.*",
                "id",
                one("select id from requests.request order by received_at desc limit 1"));
        var template =
                town.does(
                        town.registrar,
                        "/administration/diarium/mallar",
                        "myndighet",
                        "KS",
                        "mall-namn",
                        "Matrisens mall",
                        "mening",
                        "Svar",
                        "brevtext",
                        "Hej {mottagare}!");
        is(
                "/administration/diarium/mallar/.*",
                "id",
                template.substring(template.lastIndexOf('/') + 1));
    }

    private static final String LETTER =
            """
            Message-ID: <matris@post.example>
            From: a@example.se
            Subject: Till matrisen
            Content-Type: multipart/mixed; boundary=b

            --b

            Hej
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=bilaga.txt

            Bilagan
            --b--
            """;

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}

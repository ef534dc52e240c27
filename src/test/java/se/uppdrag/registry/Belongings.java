package se.uppdrag.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;

/// One of each thing that is somebody's, and which addresses have a place for it: what is to be
/// asked for by its owner and by everybody else.
@TestComponent
class Belongings {

    /// @param of which addresses it has a place in
    /// @param filling what is put in them
    private record Thing(String of, Map<String, String> filling) {}

    private final RegistryTown town;
    private final MockMvc web;
    private final Register register;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Minutes minutes;
    private final JdbcClient jdbc;
    private final List<Thing> things = new ArrayList<>();

    Belongings(
            RegistryTown town,
            MockMvc web,
            Register register,
            Meetings meetings,
            Sittings sittings,
            Minutes minutes,
            JdbcClient jdbc) {
        this.town = town;
        this.web = web;
        this.register = register;
        this.meetings = meetings;
        this.sittings = sittings;
        this.minutes = minutes;
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
    /// is marked, and the member's own motion. Each but the last has a memorandum in work.
    void gather() throws Exception {
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
        var held = held();
        things.add(
                new Thing(
                        "/(sammantraden|parm)/\\{organ}/\\{day.*",
                        Map.of("organ", "sn", "day", held.onDate().toString(), "section", "3")));
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

    /// A meeting of the social committee, where the member sits, with a secret item. Its minutes
    /// are sent to those who verify them, the member among others, and are nobody else's yet.
    private Meeting held() {
        var day = LocalDate.of(2026, 3, 4);
        var here = new LinkedHashMap<PersonId, Post>();
        here.put(PageChecks.somebody(), Post.CHAIR);
        here.put(town.member, Post.MEMBER);
        here.put(PageChecks.somebody(), Post.MEMBER);
        int seat = 0;
        for (var one : here.entrySet()) {
            seat++;
            var name = one.getKey().equals(town.member) ? "Alva Berg" : "Nils Nummer" + seat;
            if (!one.getKey().equals(town.member)) {
                register.enter(
                        new Person(one.getKey(), name.split(" ")[0], name.split(" ")[1], null));
            }
            register.appoint(
                    new Membership(
                            one.getKey(),
                            name,
                            "sn",
                            one.getValue(),
                            null,
                            10 + seat,
                            RegistryTown.START,
                            null,
                            "val 2022"));
        }
        town.clock.set("2026-02-20", "08.00");
        var meeting =
                meetings.plan(
                        register.organ("sn").orElseThrow(),
                        day,
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        false);
        granted(
                meetings.addItem(
                        meeting,
                        "Något hemligt",
                        AgendaItem.Kind.ORDINARY,
                        Optional.empty(),
                        "Det görs.",
                        new SecretMark("26:1", "")));
        granted(meetings.publish(meeting));
        town.clock.set(day.toString(), "18.00");
        here.keySet().forEach(one -> does(meeting, new SittingCommand.Arrive(one, false)));
        does(meeting, new SittingCommand.Open());
        does(meeting, new SittingCommand.TakeUp(1));
        does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        List.of(town.member), day.plusDays(7), "digitalt"));
        for (int item = 1; item <= 3; item++) {
            if (item > 1) {
                does(meeting, new SittingCommand.TakeUp(item));
            }
            does(meeting, new SittingCommand.Decide(new Decision(Decision.Kind.NOTED, "Klart.")));
        }
        does(meeting, new SittingCommand.Close());
        granted(minutes.send(meeting, town.secretary));
        return meeting;
    }

    private void does(Meeting meeting, SittingCommand command) {
        granted(sittings.act(meeting, command, town.secretary));
    }

    private static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(var value, var _) -> value;
            case Outcome.Refused<T> no -> throw new AssertionError(no.toString());
        };
    }
}

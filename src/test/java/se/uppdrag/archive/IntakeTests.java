package se.uppdrag.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.archive.ArchiveTown.HERE;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Dossier;
import se.uppdrag.registry.Dossiers;
import se.uppdrag.registry.MatterParty;
import se.uppdrag.registry.RegistryTown;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@InArchiveTown
@DisplayName("Arkivlagen 3 § – a package comes back")
@Proves({"ARK-3"})
class IntakeTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired ArchiveTown archive;
    @Autowired RegistryTown town;
    @Autowired Dossiers dossiers;
    @Autowired Intake intake;
    @Autowired MatterPacking packing;
    @Autowired ArchiveSettings settings;
    @Autowired JdbcClient jdbc;
    @TempDir Path folder;

    @BeforeEach
    void town() throws Exception {
        archive.found();
        town.clock.set("2026-03-03", "10.00");
    }

    /// A package of two matters that are there, told as if they were of another number.
    private Path another(int number, UUID id) throws Exception {
        var base = Files.createDirectories(folder.resolve(id.toString()));
        var to = new PackageFolder(base, id);
        int place = 0;
        for (var desk :
                List.of(
                        archive.withFile(
                                "2025-06-02",
                                "Yttrande om \u202e väg \ud83d\ude80 " + number,
                                "1.1",
                                "väg \u202e.pdf",
                                ArchiveTown.bytes("%PDF vag " + number)),
                        withheld(number))) {
            place++;
            parties(desk);
            packing.pack(matter(desk), "ks-2019-%04d".formatted(number + place), place, true, to);
        }
        var half = folder.resolve(id + ".ett");
        to.finish(facts(id), List.of(1, 2));
        Files.move(PackageFolder.file(base, id), half);
        // The same, with other numbers, and packed anew with its lists.
        var again = new PackageFolder(base, id);
        place = 0;
        try (var read = PackageFile.open(half)) {
            assertThat(read.examine()).isEmpty();
            for (var path : read.called(MatterPacking.WHOLE)) {
                place++;
                var dossier =
                        renumbered(JSON.readValue(read.bytes(path), Dossier.class), number + place);
                var here = again.begin("ks-2019-%04d".formatted(number + place));
                var files = new ArrayList<PackedFile>();
                files.add(
                        here.text(
                                "arende",
                                ".json",
                                "application/json",
                                JSON.writeValueAsString(dossier)));
                for (var paper : dossier.papers()) {
                    if (paper.file() != null) {
                        files.add(
                                here.add(
                                        "%04d-fil".formatted(paper.number()),
                                        paper.file().name(),
                                        paper.file().mediaType(),
                                        read.bytes("representations/rep1/" + paper.file().path())));
                    }
                }
                again.keep(
                        place,
                        new Described(
                                dossier.id(),
                                dossier.facts().dnr(),
                                dossier.facts().subject(),
                                "",
                                "1.1",
                                town.clock.instant(),
                                town.clock.instant(),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                files));
            }
        }
        again.finish(facts(id), List.of(1, 2));
        return PackageFolder.file(base, id);
    }

    /// An applicant with somebody who speaks for her, and one whom it no longer concerns.
    private void parties(String desk) throws Exception {
        enters(desk, "APPLICANT", "Siv Sökare", "");
        enters(desk, "REPRESENTATIVE", "Olle Ombud", id(desk, "Siv Sökare"));
        enters(desk, "PARTY", "Gamla Ägaren AB", "");
        town.does(
                town.registrar,
                desk + "/part-avsluta",
                "part",
                id(desk, "Gamla Ägaren AB"),
                "skal",
                "Såld");
    }

    private void enters(String desk, String role, String name, String speaksFor) throws Exception {
        town.does(
                town.registrar,
                desk + "/part",
                "roll",
                role,
                "namn",
                name,
                "foretrader",
                speaksFor);
    }

    private String id(String desk, String name) {
        return jdbc.sql(
                        "select id::text from registry.party where matter = :matter and name = :name")
                .param("matter", matter(desk))
                .param("name", name)
                .query(String.class)
                .single();
    }

    /// A marked document with a sender that another provision withholds, in a matter that is really
    /// about something else.
    private String withheld(int number) throws Exception {
        var desk =
                archive.closed(
                        "2025-06-03",
                        "Bistånd " + number,
                        "1.1",
                        "bestammelse",
                        "26:1",
                        "bestammelse-motpart",
                        "21:3");
        town.does(
                town.registrar,
                desk + "/ratta",
                "arende",
                "Bistånd " + number,
                "hemlig-mening",
                "Bistånd till någon",
                "bestammelse",
                "26:1",
                "skal",
                "Skydd");
        return desk;
    }

    private static Dossier renumbered(Dossier one, int number) {
        var facts = one.facts();
        return new Dossier(
                one.id(),
                new Dossier.Facts(
                        facts.authority(),
                        2019,
                        number,
                        "KS 2019.%04d".formatted(number),
                        "ks-2019-%04d".formatted(number),
                        facts.kind(),
                        facts.secret(),
                        facts.subject(),
                        facts.secretSubject(),
                        facts.openedOn(),
                        facts.closedOn(),
                        facts.closedBy(),
                        facts.responsibleName(),
                        facts.planClass()),
                one.parties(),
                one.marks(),
                one.papers(),
                one.way(),
                one.changes(),
                one.referrals(),
                one.links());
    }

    private PackageFacts facts(UUID id) {
        return new PackageFacts(
                id,
                "Avslutade ärenden 2019",
                "Kommunstyrelsen",
                "Grannkommunen",
                town.clock.instant(),
                "Två ärenden.");
    }

    private UUID matter(String desk) {
        return jdbc.sql("select id from registry.matter where slug = :slug")
                .param("slug", desk.substring(desk.lastIndexOf('/') + 1))
                .query(UUID.class)
                .single();
    }

    private String sends(Path file) throws Exception {
        var answer =
                town.sendsFile(
                        town.registrar,
                        HERE + "/inlasning",
                        "application/zip",
                        Files.readAllBytes(file));
        return town.done(HERE + "/inlasning", answer);
    }

    @Test
    void matters_come_back_as_they_were_and_once() throws Exception {
        var file = another(100, UUID.randomUUID());
        town.clock.set("2026-03-03", "11.00");
        var here = sends(file);
        var look = town.page(town.registrar, here);
        assertThat(look.text()).contains("Grannkommunen", "2 ärenden", "KS 2019.0101");
        assertThat(matters("ks-2019-01%")).as("nothing before somebody presses").isZero();
        town.does(town.registrar, here);
        assertThat(matters("ks-2019-01%")).isEqualTo(2);

        Dossier sent;
        try (var read = PackageFile.open(file)) {
            read.examine();
            sent =
                    JSON.readValue(
                            read.bytes(read.called(MatterPacking.WHOLE).getFirst()), Dossier.class);
        }
        var back = dossiers.dossier(matter("/ks-2019-0101")).orElseThrow();
        assertThat(back.facts())
                .usingRecursiveComparison()
                .ignoringFields("responsibleName")
                .isEqualTo(sent.facts());
        assertThat(back.papers())
                .usingRecursiveComparison()
                .ignoringFields("file.file", "file.path", "copies.file")
                .isEqualTo(sent.papers());
        assertThat(back.changes()).isEqualTo(sent.changes());
        assertThat(back.parties())
                .extracting(MatterParty::name)
                .containsExactly("Siv Sökare", "Olle Ombud", "Gamla Ägaren AB");
        assertThat(back.parties())
                .usingRecursiveComparison()
                .ignoringFields("id", "standsFor")
                .isEqualTo(sent.parties());
        var parties = requireNonNull(back.parties());
        assertThat(parties.get(1).standsFor())
                .as("the one who came with it, not the one who was here")
                .isEqualTo(parties.getFirst().id())
                .isNotEqualTo(requireNonNull(sent.parties()).getFirst().id());
        assertThat(Dossiers.unreadable(sent)).isEmpty();
        var alone = JSON.valueToTree(sent).deepCopy();
        ((ArrayNode) alone.path("parties")).remove(0);
        assertThat(Dossiers.unreadable(JSON.treeToValue(alone, Dossier.class)))
                .as("somebody who speaks for nobody")
                .contains("KS 2019.0101");
        var marked = dossiers.dossier(matter("/ks-2019-0102")).orElseThrow();
        assertThat(marked.marks()).extracting(Dossier.Marked::provision).containsExactly("26:1");
        assertThat(marked.papers().getFirst().marks())
                .extracting(one -> one.field() + " " + one.provision())
                .containsExactly("null 26:1", "COUNTERPARTY 21:3", "SUBJECT 26:1");
        assertThat(back.way()).hasSize(sent.way().size() + 1);
        assertThat(town.page(null, "/diarium/ks-2019-0101").text())
                .contains("Inläst ur arkivpaket", "Grannkommunen");
        assertThat(town.asks(null, "/diarium/ks-2019-0101/1/fil").getContentAsString())
                .startsWith("%PDF vag");
        assertThat(town.page(null, "/diarium/ks-2019-0102").text())
                .as("a mark came with it")
                .doesNotContain("Brev om Bistånd 100");

        assertThat(town.page(town.registrar, here).text()).contains("redan inläst");
        assertThat(town.refuses(town.registrar, here).text()).contains("redan inläst");
        var other = sends(another(100, UUID.randomUUID()));
        assertThat(town.refuses(town.registrar, other).text())
                .contains("finns redan i diariet", "KS 2019.0101");
        assertThat(matters("ks-2019-01%")).isEqualTo(2);
    }

    private int matters(String slug) {
        return jdbc.sql("select count(*)::int from registry.matter where slug like :slug")
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_package_that_is_not_what_it_says_is_not_taken_in() throws Exception {
        var file = another(200, UUID.randomUUID());
        told(
                file,
                (name, bytes) -> name.endsWith("arende.json") ? bytes(bytes, "Y", "Z") : bytes,
                "changed");
        told(file, (name, bytes) -> name.endsWith(".pdf") ? null : bytes, "missing");
        told(
                file,
                (name, bytes) -> name.endsWith("rep1/METS.xml") ? new byte[] {'<'} : bytes,
                "changed",
                "list",
                "unlisted");
        told(
                file,
                (name, bytes) ->
                        name.endsWith("rep1/METS.xml") || !name.endsWith("METS.xml")
                                ? bytes
                                : ("<!DOCTYPE mets [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                                + "<mets xmlns='http://www.loc.gov/METS/' OBJID='&x;'/>")
                                        .getBytes(StandardCharsets.UTF_8),
                "list",
                "root",
                "unlisted");
        for (var name :
                List.of(
                        "../../etc/cron.d/x",
                        "/etc/passwd",
                        "uuid-x\\..\\y",
                        "a/../../b",
                        "a//b")) {
            var evil = folder.resolve("evil.zip");
            with(file, evil, name, new byte[] {1});
            assertThat(keys(evil)).as(name).contains("name");
        }
        var bomb = folder.resolve("bomb.zip");
        with(file, bomb, "uuid-x/data/nollor.bin", new byte[64 << 20]);
        assertThat(keys(bomb)).contains("bomb");
        var extra = folder.resolve("extra.zip");
        try (var read = PackageFile.open(file)) {
            read.examine();
            with(file, extra, "uuid-" + read.id() + "/extra.txt", new byte[] {1});
        }
        assertThat(keys(extra)).containsExactly("unlisted");

        var here = sends(extra);
        assertThat(town.page(town.registrar, here).text())
                .contains("En sak stämmer inte", "står inte i någon förteckning")
                .doesNotContain("Läs in allt i paketet");
        assertThat(town.refuses(town.registrar, here).text()).contains("inget läses in");
        var nothing = folder.resolve("inget.zip");
        Files.writeString(nothing, "ingen zip");
        assertThat(town.page(town.registrar, sends(nothing)).text()).contains("ZIP-fil");
        assertThat(matters("ks-2019-02%")).isZero();
        assertThat(town.sends(town.registrar, HERE + "/inlasning/" + "0".repeat(128)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_door_says_no_by_name() throws Exception {
        var by = new Archivist(town.registrar.value(), "Rut Reg");
        var whole = kept(another(400, UUID.randomUUID()));
        refused(intake.takeIn(whole, List.of("SN"), by), ArchiveRefusal.ANOTHERS_ARCHIVE);
        assertThat(intake.takeIn(whole, List.of("KS"), by)).isInstanceOf(Outcome.Granted.class);
        refused(intake.takeIn(whole, List.of("KS"), by), ArchiveRefusal.PACKAGE_IS_TAKEN_IN);
        var same = kept(another(400, UUID.randomUUID()));
        refused(intake.takeIn(same, List.of("KS"), by), ArchiveRefusal.MATTERS_ARE_THERE);
        var broken = folder.resolve("bruten.zip");
        Files.writeString(broken, "ingen zip");
        refused(intake.takeIn(kept(broken), List.of("KS"), by), ArchiveRefusal.PACKAGE_IS_BROKEN);
        refused(
                intake.takeIn(kept(onlyLogs(UUID.randomUUID())), List.of("KS"), by),
                ArchiveRefusal.MINUTES_ARE_NOT_TAKEN_IN);
    }

    private String kept(Path file) throws Exception {
        try (var from = Files.newInputStream(file)) {
            return intake.keep(from);
        }
    }

    private Path onlyLogs(UUID id) throws Exception {
        var to = new PackageFolder(folder, id);
        var log = to.begin("kf-2025-03-26").text("logg", ".jsonl", "text/plain", "{}");
        to.keep(
                1,
                new Described(
                        id,
                        "kf",
                        "Protokoll",
                        "protokoll",
                        null,
                        town.clock.instant(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(log)));
        to.finish(facts(id), List.of(1));
        return PackageFolder.file(folder, id);
    }

    private static void refused(Outcome<?> outcome, ArchiveRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    private static byte[] bytes(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void told(Path file, Zips.Change change, String... keys) throws Exception {
        var changed = folder.resolve("andrad.zip");
        Zips.with(file, changed, change);
        assertThat(keys(changed)).isNotEmpty().containsOnly(keys);
    }

    private static List<String> keys(Path file) throws Exception {
        try (var opened = PackageFile.open(file)) {
            return opened.examine().stream().map(PackageFile.Fault::key).toList();
        }
    }

    private static void with(Path file, Path to, String name, byte[] bytes) throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            Zips.each(file, (entry, held) -> Zips.add(zip, entry, held));
            Zips.add(zip, name, bytes);
        }
    }

    @Test
    void the_terminal_says_whether_a_package_is_whole() throws Exception {
        var file = another(300, UUID.randomUUID());
        assertThat(PackageCommand.understands(List.of(file.toString()))).isTrue();
        assertThat(PackageCommand.understands(List.of(folder.toString()))).isFalse();
        assertThat(said(0, file.toString()))
                .contains("Ingenting har ändrats", "2 ärenden", "Avslutade ärenden 2019");
        var changed = folder.resolve("andrad.zip");
        Zips.with(
                file,
                changed,
                (name, bytes) -> name.endsWith(".pdf") ? ArchiveTown.bytes("annat") : bytes);
        assertThat(said(2, changed.toString())).contains("Något har ändrats", "En fil är inte");
    }

    private static String said(int status, String... arguments) {
        var out = new ByteArrayOutputStream();
        var to = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(PackageCommand.run(List.of(arguments), to, to)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }
}

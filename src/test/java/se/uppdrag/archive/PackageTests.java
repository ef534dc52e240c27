package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E-ARK SIP – the package")
class PackageTests {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID ID = UUID.fromString("0b8ac0de-0000-4000-8000-000000000001");

    @TempDir Path base;

    @Test
    void the_consortiums_validator_says_valid() throws IOException {
        var folder = new PackageFolder(base, ID);
        for (int place = 1; place <= 3; place++) {
            pack(folder, place);
        }
        folder.finish(facts(), List.of(1, 2, 3));
        assertThat(Judge.faults(PackageFolder.file(base, ID), "2.1.0")).isEmpty();
        try (var file = PackageFile.open(PackageFolder.file(base, ID))) {
            assertThat(file.examine()).isEmpty();
            assertThat(file.id()).isEqualTo(ID);
            assertThat(file.sender()).isEqualTo("Alingsås kommun");
        }
    }

    @Test
    void the_same_order_gives_the_same_bytes() throws IOException {
        var sums = new ArrayList<String>();
        for (var name : List.of("a", "b")) {
            var folder = new PackageFolder(Files.createDirectory(base.resolve(name)), ID);
            pack(folder, 1);
            if (name.equals("b")) {
                // Begun, and begun anew.
                folder.begin("ks-2025-0002").text("0001", "halv.txt", "text/plain", "hal");
            }
            pack(folder, 2);
            sums.add(folder.finish(facts(), List.of(1, 2)).sha512());
        }
        assertThat(sums.get(0)).isEqualTo(sums.get(1));
    }

    @Test
    void the_lists_are_as_their_schemas_say() throws Exception {
        var folder = new PackageFolder(base, ID);
        pack(folder, 1);
        pack(folder, 2);
        folder.finish(facts(), List.of(1, 2));
        var mets = Schemas.mets();
        var erms = Schemas.erms();
        var premis = Schemas.premis();
        var checked = new ArrayList<String>();
        Zips.each(
                PackageFolder.file(base, ID),
                (name, bytes) -> {
                    if (name.endsWith("METS.xml")) {
                        assertThat(Schemas.faults(mets, bytes)).as(name).isEmpty();
                        checked.add("METS");
                    } else if (name.endsWith("premis.xml")) {
                        assertThat(Schemas.faults(premis, bytes)).as(name).isEmpty();
                        disorderly(premis, new String(bytes, StandardCharsets.UTF_8));
                        checked.add("PREMIS");
                    } else if (name.endsWith("ERMS.xml")) {
                        assertThat(Schemas.faults(erms, bytes)).as(name).isEmpty();
                        assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .contains(
                                        "Ett ärende &lt;&amp;&gt;",
                                        "KS 2025.0001",
                                        "otherAgentType=\"Sökande\"",
                                        "<name>Karin &lt;Kund&gt;</name>");
                        checked.add("ERMS");
                    }
                });
        assertThat(checked).containsExactlyInAnyOrder("METS", "METS", "ERMS", "PREMIS", "PREMIS");
        assertThat(Schemas.faults(erms, "<erms xmlns='https://DILCIS.eu/XML/ERMS'/>".getBytes()))
                .isNotEmpty();
    }

    /// The schema would have said so.
    private static void disorderly(Schema premis, String xml) {
        var changes =
                new String[][] {
                    {"<event>.*</event>", ""},
                    {"(?s)<object .*</object>", ""},
                    {"<agentType>software", "<agentType>program"},
                    {"linkingAgentIdentifierValue>uppdraget", "linkingAgentIdentifierValue>nagon"},
                    {"(<eventType>.*</eventType>)\\s*(<eventDateTime>.*</eventDateTime>)", "$2$1"},
                    {" version=\"3.0\"", ""}
                };
        for (var change : changes) {
            var changed = Pattern.compile(change[0], Pattern.DOTALL).matcher(xml);
            assertThat(changed.find()).as(change[0]).isTrue();
            assertThat(
                            Schemas.faults(
                                    premis,
                                    changed.replaceFirst(change[1])
                                            .getBytes(StandardCharsets.UTF_8)))
                    .as(change[0])
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ansökan om bygglov.PDF, 0001-ansokan-om-bygglov.pdf",
        "../../../etc/passwd, 0001-etc-passwd",
        "..\\..\\boot.ini, 0001-boot.ini",
        "con, 0001-con",
        "'\u202Eexe.pdf', 0001-exe.pdf",
        "🚀🚀, 0001",
        "., 0001",
        "a.b.c.d.longending, 0001-a-b-c-d-longending",
        "Łódź & Ærø.docx, 0001-odz-r.docx"
    })
    void a_name_from_somebody_leads_nowhere(String called, String safe) {
        assertThat(SafeName.of("0001", called)).isEqualTo(safe);
        assertThat(SafeName.of("0001", called.repeat(300)).length()).isLessThan(80);
    }

    static PackageFacts facts() {
        return new PackageFacts(
                ID,
                "Avslutade ärenden 2025, Kommunstyrelsen",
                "Kommunstyrelsen",
                "Alingsås kommun",
                AT,
                "Tre ärenden.\n");
    }

    static void pack(PackageFolder folder, int place) throws IOException {
        var to = folder.begin("ks-2025-000" + place);
        var files = new ArrayList<PackedFile>();
        files.add(to.text("arende", "arende.json", "application/json", "{}"));
        var letter =
                to.text(
                        "0001",
                        "Ansökan \u202e om \ud83d\ude80 ../../etc.txt",
                        "application/x-eget",
                        "Hej");
        folder.keep(
                place,
                new Described(
                        UUID.nameUUIDFromBytes(new byte[] {(byte) place}),
                        "KS 2025.000" + place,
                        "Ett ärende <&> \u0000 \ud800 \u202e",
                        "",
                        "1.1",
                        AT,
                        AT,
                        "Rut Reg",
                        List.of(new Described.Named("Sökande", "Karin <Kund>")),
                        List.of(new Described.Restriction("21 kap. 1 § OSL", "Hälsa", AT)),
                        List.of(new Described.Action("Inkommen", "RECEIVED", "Rut Reg", AT)),
                        List.of(new Described.Relation("reference", "KS 2025.0009")),
                        List.of(
                                new Described.Sheet(
                                        UUID.nameUUIDFromBytes(new byte[] {(byte) place, 1}),
                                        1,
                                        "Ansökan",
                                        "incoming",
                                        AT,
                                        "Karin Kund",
                                        List.of(),
                                        null,
                                        List.of(letter))),
                        files));
    }
}

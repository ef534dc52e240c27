package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SCORM, cmi5 and Tin Can – a package is taken in whole or not at all")
class PackageReaderTests {

    static final String MANIFEST =
            """
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
             <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
             <organizations default="o"><organization identifier="o"><title>Att leda möten</title>
              <item identifier="i" identifierref="r"><title>Första delen</title></item>
             </organization></organizations>
             <resources><resource identifier="r" type="webcontent" href="sida/index.html"/></resources>
            </manifest>
            """;

    static final String CMI5 =
            """
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
             <course id="https://example.se/kurs"><title><langstring lang="en">Leading</langstring>
              <langstring lang="sv-SE">Att leda  möten</langstring></title></course>
             <au id="https://example.se/kurs/1" moveOn="Passed" masteryScore="0.8">
              <title><langstring lang="sv">Ordet är fritt</langstring></title>
              <url>sida/index.html?del=1</url><launchParameters>svart</launchParameters></au>
            </courseStructure>
            """;

    static final String TIN_CAN =
            """
            <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
             <activity id="https://example.se/moten" type="http://adlnet.gov/expapi/activities/course">
              <name lang="sv">Möten</name><launch lang="sv">sida/index.html</launch></activity>
             <activity id="https://example.se/moten/fraga" type="x"><name>Fråga</name></activity>
            </activities></tincan>
            """;

    static Map<String, byte[]> cmi5(String structure) {
        var files = good();
        files.remove("imsmanifest.xml");
        files.put("cmi5.xml", bytes(structure));
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> good() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("imsmanifest.xml", bytes(MANIFEST));
        files.put("sida/index.html", bytes("<html><head></head><body>Hej</body></html>"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void bad(Map<String, byte[]> files, String why) throws IOException {
        var zip = zip(files);
        assertThatThrownBy(() -> PackageReader.read(zip))
                .isInstanceOfSatisfying(
                        PackageReader.Bad.class, bad -> assertThat(bad.key()).endsWith("." + why));
    }

    private static void bad(String manifest, String why) throws IOException {
        var files = good();
        files.put("imsmanifest.xml", bytes(manifest));
        bad(files, why);
    }

    @Test
    void a_whole_package_is_read() throws Exception {
        var read = PackageReader.read(zip(good()));
        assertThat(read.kind()).isEqualTo(PackageReader.Kind.SCORM_12);
        assertThat(read.title()).isEqualTo("Att leda möten");
        assertThat(read.items())
                .containsExactly(new PackageReader.Item("Första delen", "sida/index.html"));
        assertThat(read.files()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1p2, scormtype, asset, NotApplicable",
        "1p3, scormType, asset, NotApplicable",
        "1p2, scormtype, sco, CompletedOrPassed",
        "1p3, scormType, sco, CompletedOrPassed"
    })
    void a_part_that_says_nothing_of_itself_takes_no_more_than_to_be_shown(
            String space, String attribute, String type, MoveOn takes) throws Exception {
        var files = good();
        var said = "xmlns:a='http://www.adlnet.org/xsd/adlcp_v%s' a:%s='%s' href";
        files.put(
                "imsmanifest.xml",
                bytes(MANIFEST.replace("href", said.formatted(space, attribute, type))));
        assertThat(PackageReader.read(zip(files)).items())
                .extracting(one -> one.activity().moveOn())
                .containsExactly(takes);
    }

    @ParameterizedTest
    @CsvSource({"../ute.html", "/rot.html", "a/../../b.html", "a\\b.html", "c:/d.html", "./e.html"})
    void a_name_that_leads_elsewhere_is_refused(String name) throws IOException {
        var files = good();
        files.put(name, bytes("x"));
        bad(files, "path");
    }

    @Test
    void two_names_that_differ_in_case_alone_are_refused() throws IOException {
        var files = good();
        files.put("SIDA/index.html", bytes("x"));
        bad(files, "twice");
    }

    @Test
    void what_grows_beyond_measure_is_refused_however_small_it_came() throws IOException {
        var files = good();
        files.put("stor.bin", new byte[PackageReader.LARGEST_FILE + 1]);
        assertThat(zip(files)).hasSizeLessThan(100_000);
        bad(files, "large");
        var many = good();
        for (int i = 0; i < 5; i++) {
            many.put("del" + i + ".bin", new byte[24_000_000]);
        }
        bad(many, "large");
    }

    @Test
    void more_files_than_a_course_needs_are_refused() throws IOException {
        var files = good();
        for (int i = 0; i < PackageReader.MOST_FILES; i++) {
            files.put("fil" + i + ".txt", bytes("x"));
        }
        bad(files, "many");
    }

    @Test
    void a_manifest_that_is_missing_broken_or_points_at_nothing_is_refused() throws IOException {
        bad(Map.of("index.html", bytes("x")), "no-manifest");
        bad(Map.of("cmi5.xml", bytes("<courseStructure/>")), "manifest");
        bad("<manifest>", "manifest");
        bad(MANIFEST.replace("default=\"o\"", "default=\"finns-inte\""), "organization");
        bad(MANIFEST.replace(" identifier=\"o\"", ""), "organization");
        bad(MANIFEST.replace("sida/index.html", "sida/finns-inte.html"), "launch");
        bad(MANIFEST.replace(" href=\"sida/index.html\"", ""), "launch");
        bad(MANIFEST.replace("identifierref=\"r\"", "identifierref=\"q\""), "launch");
        bad(
                MANIFEST.replace(">1.2<", ">9.9<")
                        .replace("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "urn:annat"),
                "other-kind");
    }

    @Test
    void the_parts_of_a_cmi5_course_are_read_with_what_it_takes_to_be_done() throws Exception {
        var read = PackageReader.read(zip(cmi5(CMI5)));
        assertThat(read.kind()).isEqualTo(PackageReader.Kind.CMI5);
        assertThat(read.title()).isEqualTo("Att leda möten");
        assertThat(read.items())
                .containsExactly(
                        new PackageReader.Item(
                                "Ordet är fritt",
                                "sida/index.html?del=1",
                                new PackageReader.Activity(
                                        "https://example.se/kurs/1",
                                        MoveOn.Passed,
                                        new BigDecimal("0.8"),
                                        "svart")));
        var bare = CMI5.replace(" moveOn=\"Passed\" masteryScore=\"0.8\"", "");
        assertThat(PackageReader.read(zip(cmi5(bare))).items().getFirst().activity())
                .extracting(PackageReader.Activity::moveOn, PackageReader.Activity::mastery)
                .containsExactly(MoveOn.NotApplicable, null);
    }

    @ParameterizedTest
    @CsvSource({
        "moveOn=\"Passed\", moveOn=\"Ibland\", manifest",
        "\"0.8\", \"1.1\", manifest",
        "\"0.8\", \"-0.1\", manifest",
        "https://example.se/kurs/1, inget namn, activity",
        "sida/index.html?del=1, sida/annan.html, launch",
        "sida/index.html?del=1, https://example.com/kurs.html, launch",
        "CourseStructure.xsd, Annat.xsd, manifest"
    })
    void a_cmi5_course_that_does_not_hold_is_refused(String right, String wrong, String why)
            throws IOException {
        assertThat(CMI5).contains(right);
        bad(cmi5(CMI5.replace(right, wrong)), why);
    }

    @Test
    void two_parts_of_one_name_are_refused() throws IOException {
        var unit = CMI5.substring(CMI5.indexOf("<au"), CMI5.indexOf("</courseStructure>"));
        bad(cmi5(CMI5.replace("</courseStructure>", unit + "</courseStructure>")), "activity");
    }

    @Test
    void a_tin_can_course_is_read_by_what_can_be_started_in_it() throws Exception {
        var files = good();
        files.remove("imsmanifest.xml");
        files.put("tincan.xml", bytes(TIN_CAN));
        var read = PackageReader.read(zip(files));
        assertThat(read.kind()).isEqualTo(PackageReader.Kind.TIN_CAN);
        assertThat(read.items())
                .extracting(PackageReader.Item::title, one -> one.activity().id())
                .containsExactly(tuple("Möten", "https://example.se/moten"));
        files.put("tincan.xml", bytes(TIN_CAN.replaceAll("<launch.*?</launch>", "")));
        bad(files, "launch");
    }

    @Test
    void a_manifest_may_not_fetch_anything_from_elsewhere() throws IOException {
        bad(
                "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + MANIFEST.replace("Att leda möten", "&x;"),
                "manifest");
    }

    @Test
    void what_is_no_zip_file_is_refused() {
        assertThatThrownBy(() -> PackageReader.read(bytes("inte en zip")))
                .isInstanceOf(PackageReader.Bad.class);
        assertThatThrownBy(() -> PackageReader.read(new byte[0]))
                .isInstanceOf(PackageReader.Bad.class);
    }

    /// Packages that others have made, where a folder with them is pointed out.
    @ParameterizedTest
    @CsvSource({
        "scorm12__RuntimeBasicCalls_SCORM12.zip, 1",
        "scorm12__ContentPackagingOneFilePerSCO_SCORM12.zip, 18",
        "scorm2004__RuntimeBasicCalls_SCORM20043rdEdition.zip, 1",
        "scorm2004__SequencingForcedSequential_SCORM20043rdEdition.zip, 5",
        "rspellen23-scorm-completion.zip, 10",
        "scorm12__MalformedXml_SCORM12.zip, 0",
        "scorm12__MissingLaunchUrl_SCORM12.zip, 0",
        "scorm2004__InvalidMissingOrgIdentifier_SCORM20043rdEdition.zip, 0",
        "cmi5__multi_au_framed.zip, 8",
        "cmi5__single_au_basic_responsive.zip, 1",
        "xapi__basic_course.zip, 1"
    })
    void packages_of_others_are_taken_in_or_refused_as_they_should_be(String name, int parts)
            throws Exception {
        var shared = System.getenv().getOrDefault("UPPDRAG_SHARED", "../shared");
        var file = Path.of(shared, "data", "scorm", name);
        Assumptions.assumeTrue(Files.exists(file), () -> "UPPDRAG_SHARED holds no " + name);
        var zip = Files.readAllBytes(file);
        if (parts == 0) {
            assertThatThrownBy(() -> PackageReader.read(zip)).isInstanceOf(PackageReader.Bad.class);
        } else {
            assertThat(PackageReader.read(zip).items()).hasSize(parts);
        }
    }
}

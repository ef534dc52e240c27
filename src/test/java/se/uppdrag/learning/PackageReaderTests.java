package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

@DisplayName("SCORM 1.2 and 2004 – a package is taken in whole or not at all")
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
        bad(Map.of("cmi5.xml", bytes("<courseStructure/>")), "other-kind");
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
        "scorm12__ContentPackagingOneFilePerSCO_SCORM12.zip, 19",
        "scorm2004__RuntimeBasicCalls_SCORM20043rdEdition.zip, 1",
        "scorm2004__SequencingForcedSequential_SCORM20043rdEdition.zip, 5",
        "rspellen23-scorm-completion.zip, 1",
        "scorm12__MalformedXml_SCORM12.zip, 0",
        "scorm12__MissingLaunchUrl_SCORM12.zip, 0",
        "scorm2004__InvalidMissingOrgIdentifier_SCORM20043rdEdition.zip, 0",
        "cmi5__multi_au_framed.zip, 0",
        "xapi__basic_course.zip, 0"
    })
    void packages_of_others_are_taken_in_or_refused_as_they_should_be(String name, int parts)
            throws Exception {
        var shared = System.getenv().getOrDefault("UPPDRAG_SHARED", "");
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

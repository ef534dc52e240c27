package se.uppdrag.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.statutes.WordFiles;

@DisplayName("Files from office programs are read for their words")
class OfficeTextTests {

    static final String WORDS = "Överklagande av Åsa, 070-174 06 05";
    static final Map<String, byte[]> FILES = OfficeFiles.all(WORDS);

    static byte[] file(String kind) {
        return Objects.requireNonNull(FILES.get(kind));
    }

    static OfficeText read(byte[] bytes) {
        return OfficeText.of(bytes).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "rtf"})
    void each_kind_is_read_whole_and_never_half(String kind) {
        var file = file(kind);
        assertThat(read(file).seen()).contains(WORDS);
        assertThat(OfficeText.of(Arrays.copyOf(file, file.length / 3))).as("broken off").isEmpty();
        var beyond = Arrays.copyOf(file, OfficeText.BYTES_MOST + 1);
        assertThat(OfficeText.of(beyond)).as("beyond what is read").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void an_identity_number_that_is_a_number_in_a_sheet_is_seen_as_it_was_typed(String kind) {
        assertThat(read(file(kind)).whole()).contains("195001011234");
    }

    @Test
    void what_whoever_opens_it_does_not_see_is_read_too_and_known_apart() {
        assertThat(read(file("xlsx")).seen()).contains("i rutan").doesNotContain("Stämmer");
        assertThat(read(file("xlsx")).unseen()).contains("Stämmer ej", "Eva Öst");
        assertThat(read(file("pptx")).unseen()).contains("Säg inte det");
        var struck =
                OfficeFiles.open(
                        "text",
                        """
                        <text:tracked-changes><text:p>struket</text:p></text:tracked-changes>
                        <text:p>Det<text:s/>står<office:annotation><text:p>Säkert?</text:p></office:annotation>
                        kvar</text:p><text:h>Rubrik</text:h>
                        """);
        assertThat(read(struck).seen()).contains("Det står", "kvar\nRubrik");
        assertThat(read(struck).seen()).doesNotContain("struket", "Säkert");
        assertThat(read(struck).unseen()).contains("struket", "Säkert?", "Bo Ek");
        assertThat(read(file("rtf")).seen()).contains("Och € sedan").doesNotContain("Arial", "Z");
    }

    @Test
    void what_is_encrypted_is_not_read() throws Exception {
        assertThat(OfficeText.of(OfficeFiles.doc(WORDS, true))).isEmpty();
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("content.xml", new byte[] {7, 1, (byte) 0xF3, 0, 9});
        assertThat(OfficeText.of(WordFiles.zip(parts))).as("OpenDocument").isEmpty();
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[99]), "EncryptedPackage");
            files.writeFilesystem(out);
            assertThat(OfficeText.of(out.toByteArray())).as("Office since 2007").isEmpty();
        }
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(file("ppt")));
                var out = new ByteArrayOutputStream()) {
            var user = files.getRoot().createDocumentInputStream("Current User").readAllBytes();
            var token = new byte[] {(byte) 0xDF, (byte) 0xC4, (byte) 0xD1, (byte) 0xF3};
            System.arraycopy(token, 0, user, 12, token.length);
            files.createOrUpdateDocument(new ByteArrayInputStream(user), "Current User");
            files.writeFilesystem(out);
            assertThat(OfficeText.of(out.toByteArray())).as("PowerPoint until 2007").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content.xml", "a.bin"})
    void what_unpacks_to_more_than_is_read_is_not_read(String part) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("content.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        parts.put(part, new byte[41_000_000]);
        assertThat(OfficeText.of(WordFiles.zip(parts))).isEmpty();
    }

    @Test
    void a_cell_that_is_repeated_grows_no_further_than_is_read() {
        var parts = new LinkedHashMap<String, byte[]>();
        var cell = "<row><c t=\"s\"><v>0</v></c></row>".repeat(20_000);
        parts.put("xl/workbook.xml", "<w/>".getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/sharedStrings.xml",
                ("<s><si><t>" + "a".repeat(1_000_000) + "</t></si></s>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<w>" + cell + "</w>").getBytes(StandardCharsets.UTF_8));
        assertThat(OfficeText.of(WordFiles.zip(parts))).isEmpty();
    }

    @Test
    void a_text_that_names_ever_new_alphabets_is_read_as_fast_as_any() {
        var file = "{\\rtf1 " + "\\ansicpg12 \\'e5".repeat(20_000) + "}";
        assertTimeout(
                Duration.ofSeconds(2),
                () ->
                        assertThat(read(file.getBytes(StandardCharsets.UTF_8)).seen())
                                .startsWith("ååå"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b \"inifrån\">]><a><p xmlns='x'>&b;</p></a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a><p>&b;</p></a>"
            })
    void nothing_is_fetched_or_unfolded(String content) {
        var parts = Map.of("content.xml", content.getBytes(StandardCharsets.UTF_8));
        assertThat(OfficeText.of(WordFiles.zip(parts)).map(OfficeText::whole).orElse(""))
                .doesNotContain("inifrån", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "{\\rtf1 utan slut", "{\\rtf", "Vanlig text", "%PDF-1.7"})
    void what_is_none_of_them_is_not_read(String text) {
        assertThat(OfficeText.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}

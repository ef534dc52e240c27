package se.uppdrag.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.Proves;
import se.uppdrag.files.OfficeFiles;

@DisplayName("OSL 2:1 – what is masked is gone")
@Proves({"OSL-2-1"})
class MaskingTests {

    private static final String SECRET = "Sonja Hemlig";
    private static final String LINE = "Anmälan från Sonja Hemlig, 640823-3234, om buller.";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"odt", "ods", "odp", "rtf", "xlsx", "pptx", "doc", "xls", "ppt"})
    void what_is_a_private_persons_is_found_in_what_any_office_program_makes(String kind) {
        var file = OfficeFiles.of(kind, "Åsa 19500101-1237, asa@example.se");
        var text = ReadText.of("application/octet-stream", file).orElseThrow();
        assertThat(Find.in(text)).extracting(Find::text).contains("19500101-1237");
        assertThat(Find.in(text)).extracting(Find::text).contains("asa@example.se");
        var broken = Arrays.copyOf(file, file.length / 3);
        assertThat(ReadText.of("application/octet-stream", broken)).isEmpty();
    }

    @Test
    void what_looks_like_a_private_persons_is_found() {
        var text =
                "Ring 070-174 06 05 eller +46 8 123 456 78. Skriv till sonja.hemlig@exempel.se."
                        + " Född 640823-3234, i registret 196408233234.";
        assertThat(Find.in(text))
                .extracting(Find::kind)
                .containsExactly(
                        Find.Kind.PHONE,
                        Find.Kind.PHONE,
                        Find.Kind.EMAIL,
                        Find.Kind.IDENTITY,
                        Find.Kind.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ärende KS 2026.0188 den 2026-11-25 klockan 18.00",
                "Organisationsnummer 212000-1348",
                "Summan är 1 234 567 890 kronor, konto 6408233235",
                "Sidorna 12–14 och 5 kap. 45 § KL",
                "SFS 2009:400, 641399-1234"
            })
    void dates_sums_and_numbers_of_matters_are_not(String text) {
        assertThat(Find.in(text)).isEmpty();
    }

    @Test
    void a_word_is_gone_however_it_was_written() {
        var masked =
                Masked.of(
                        "Sonja Hemlig bor här. SONJA\u00a0HEMLIG ringde. Son\u00adja\nHemlig skrev.",
                        List.of(SECRET));
        assertThat(masked.text()).doesNotContainIgnoringCase("sonja").contains(Masked.BLOCK);
        assertThat(masked.places()).isEqualTo(3);
        assertThat(masked.missing()).isEmpty();
    }

    @Test
    void a_word_that_is_not_there_is_told_of() {
        assertThat(Masked.of(LINE, List.of(SECRET, "Karl")).missing()).containsExactly("Karl");
    }

    @Test
    void of_a_web_page_only_what_is_seen_is_read() {
        var page =
                "<html><head><title>Sonja</title></head><body><!-- Sonja --><p>Hej <b>So</b>nja</p>"
                        + "<p title='Sonja'>Då</p><script>Sonja</script></body></html>";
        var text = ReadText.of("text/html", page.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(text).isEqualTo("Hej Sonja\nDå");
        assertThat(Masked.of(text, List.of("Sonja")).text()).isEqualTo("Hej █████\nDå");
    }

    @Test
    void a_copy_of_a_pdf_holds_nothing_of_the_word_for_anybodys_program() throws Exception {
        var original = pdf(false);
        assertThat(ReadText.of("application/pdf", original).orElseThrow()).contains(SECRET);
        var copy = PictureCopy.of(original, List.of(SECRET, "640823-3234")).orElseThrow();
        assertThat(copy.missing()).isEmpty();
        assertThat(copy.places()).isEqualTo(2);
        assertThat(ReadText.of("application/pdf", copy.pdf()).orElseThrow()).isBlank();
        assertThat(new String(copy.pdf(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Hemlig")
                .containsOnlyOnce("%%EOF");
        try (var read = Loader.loadPDF(copy.pdf())) {
            assertThat(read.getDocumentInformation().getMetadataKeys())
                    .doesNotContain("Author", "Title");
            assertThat(read.getDocumentCatalog().getCOSObject().containsKey(COSName.NAMES))
                    .isFalse();
            assertThat(black(read)).as("boxes are drawn").isGreaterThan(5_000);
        }
        var file = Files.write(folder.resolve("kopia.pdf"), copy.pdf());
        var before = Files.write(folder.resolve("original.pdf"), original);
        assertThat(says("pdftotext", before.toString(), "-")).contains(SECRET);
        assertThat(says("pdftotext", file.toString(), "-").strip()).isEmpty();
        assertThat(says("pdfinfo", before.toString())).contains("Hemlig");
        assertThat(says("pdfinfo", file.toString())).doesNotContain("Hemlig");
        assertThat(says("pdfdetach", "-list", before.toString())).contains("1 embedded");
        assertThat(says("pdfdetach", "-list", file.toString())).contains("0 embedded");
        assertThat(says("pdfimages", "-list", file.toString()).lines())
                .as("a heading, a line and one picture a page")
                .hasSize(3);
    }

    @Test
    void a_word_that_stands_askew_is_not_said_to_be_masked() throws Exception {
        assertThat(PictureCopy.of(pdf(true), List.of(SECRET)).orElseThrow().missing())
                .containsExactly(SECRET);
        assertThat(PictureCopy.of(pdf(false), List.of("Karl")).orElseThrow().missing())
                .containsExactly("Karl");
        assertThat(PictureCopy.of("inte en pdf".getBytes(StandardCharsets.UTF_8), List.of("x")))
                .isEmpty();
    }

    @Test
    void a_page_that_calls_itself_as_large_as_a_field_is_not_made_a_picture_of() throws Exception {
        try (var document = Loader.loadPDF(pdf(false))) {
            document.getPage(0).setMediaBox(new PDRectangle(14_400, 14_400));
            document.getPage(0).setCropBox(new PDRectangle(14_400, 14_400));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(PictureCopy.of(bytes.toByteArray(), List.of(SECRET))).isEmpty();
        }
    }

    /// With the word in its text, its metadata and an attachment, and a later revision that crosses
    /// nothing out.
    static byte[] pdf(boolean askew) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setTextMatrix(
                        askew
                                ? Matrix.getRotateInstance(Math.PI / 2, 300, 300)
                                : Matrix.getTranslateInstance(72, 700));
                content.showText(LINE);
                content.endText();
            }
            document.getDocumentInformation().setAuthor(SECRET);
            attach(document);
            document.save(bytes);
        }
        var revised = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            document.getDocumentInformation().setModificationDate(new GregorianCalendar());
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(revised);
        }
        return revised.toByteArray();
    }

    private static void attach(PDDocument document) throws IOException {
        var embedded =
                new PDEmbeddedFile(
                        document, new ByteArrayInputStream(LINE.getBytes(StandardCharsets.UTF_8)));
        var specification = new PDComplexFileSpecification();
        specification.setFile("Hemlig.txt");
        specification.setEmbeddedFile(embedded);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("Hemlig.txt", specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /// How many black points there are on the first page.
    private static long black(PDDocument document) throws IOException {
        var picture = new PDFRenderer(document).renderImage(0, 2);
        long black = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xffffff) < 0x101010) {
                    black++;
                }
            }
        }
        return black;
    }

    /// A program that is not ours, from poppler-utils.
    private String says(String... command) throws Exception {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("svar").toFile())
                            .start();
        } catch (IOException absent) {
            System.err.println(
                    "SKIPPED: %s is not installed (poppler-utils)".formatted(command[0]));
            Assumptions.abort(command[0] + " is not installed");
            throw absent;
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("svar"));
    }
}

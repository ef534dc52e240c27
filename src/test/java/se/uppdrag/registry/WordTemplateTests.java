package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.statutes.WordFiles.paragraph;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.VeraPdf;
import se.uppdrag.files.Docx;
import se.uppdrag.files.OfficeText;
import se.uppdrag.statutes.WordFiles;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("OSL 5:1–2 – a letter is filled from the municipality's own Word file")
@Proves({"OSL-5-1", "OSL-5-2"})
class WordTemplateTests {

    private static final String HERE = "/administration/diarium/mallar";

    /// As Word cuts a field when somebody has mended a letter of it.
    private static final String IN_PIECES =
            "<w:p><w:r><w:t>Ert {dn</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/>"
                    + "</w:rPr><w:t>r} av</w:t></w:r><w:r><w:t> {datum}.</w:t></w:r></w:p>";

    private static final String HEAD =
            """
            <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:p><w:r><w:t>{kommun}, {myndighet}</w:t></w:r></w:p></w:hdr>\
            """;

    @Autowired RegistryTown town;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-04", "10.00");
    }

    private String template(String name) throws Exception {
        return town.does(
                town.registrar,
                HERE,
                "myndighet",
                "KS",
                "mall-namn",
                name,
                "mening",
                "Svar i {dnr}",
                "brevtext",
                "Hej");
    }

    private static byte[] docx(String... paragraphs) throws Exception {
        return WordFiles.of(
                String.join("", paragraphs),
                Map.of("word/header1.xml", HEAD.getBytes(StandardCharsets.UTF_8)));
    }

    private String refused(String template, byte[] file) throws Exception {
        var answer = town.sendsFile(town.registrar, template + "/word", "application/x", file);
        assertThat(answer.getStatus()).isEqualTo(422);
        return RegistryTown.page(answer).text();
    }

    private String sent(String desk, String template, String text) throws Exception {
        return town.does(
                town.registrar,
                desk + "/brev",
                "mall",
                template.substring(template.lastIndexOf('/') + 1),
                "till",
                "Karin <Kund> & Co",
                "mening",
                "Svar i {dnr}",
                "brevtext",
                text,
                "bestammelse",
                "");
    }

    @Test
    void it_is_taken_in_filled_registered_as_pdf_and_given_as_word() throws Exception {
        var template = template("Egen mall");
        var file =
                docx(
                        paragraph("Till {mottagare}"),
                        IN_PIECES,
                        paragraph("{text}"),
                        paragraph("Hälsar {avsändare}"));
        town.done(
                "word", town.sendsFile(town.registrar, template + "/word", "application/x", file));
        var page = town.page(town.registrar, template);
        assertThat(page.text()).contains("Version 2", "Till {mottagare}", "{kommun}, {myndighet}");
        assertThat(town.asks(town.registrar, template + "/word/2").getContentAsByteArray())
                .isEqualTo(file);
        assertThat(town.asks(town.registrar, template + "/word/1").getStatus()).isEqualTo(404);
        assertThat(town.asks(town.secretary, template + "/word/2").getStatus()).isEqualTo(404);
        assertThat(town.asks(town.member, template + "/word/2").getStatus()).isEqualTo(403);

        var desk = town.matter("Vindskyddet");
        var letter = sent(desk, template, "Vi har läst det.\nVi svarar snart.");
        var pdf = town.asks(town.registrar, letter + "/fil").getContentAsByteArray();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Till Karin <Kund> & Co", "Vi svarar snart.", "Hälsar Rut Reg")
                    .contains("av 4 mars 2026.")
                    .doesNotContain("{");
        }
        assertThat(town.page(town.registrar, letter).select("a[href$=/word]")).hasSize(1);
        var word = town.asks(town.registrar, letter + "/word").getContentAsByteArray();
        assertThat(Docx.read(new ByteArrayInputStream(word)))
                .contains("Till Karin <Kund> & Co", "Vi har läst det.", "av 4 mars 2026.")
                .doesNotContain("{");
        assertThat(OfficeText.of(word).orElseThrow().whole())
                .contains("KS")
                .doesNotContain("{kommun}", "{dnr}");
        for (var nobody : List.of(town.member, PageChecks.somebody())) {
            assertThat(town.asks(nobody, letter + "/word").getStatus()).isEqualTo(403);
        }
        assertThat(town.asks(null, letter + "/word").getStatus()).isEqualTo(302);
    }

    @Test
    void a_field_that_is_not_there_is_named_and_what_is_no_word_file_is_told() throws Exception {
        var template = template("Felaktig");
        assertThat(refused(template, docx(paragraph("Hej {motagare}"))))
                .contains(told(RegistryRefusal.NO_SUCH_FIELD, "{motagare}"));
        assertThat(refused(template, "Hej".getBytes(StandardCharsets.UTF_8)))
                .contains(texts.get(Docx.Why.NOT_WORD.key()));
        assertThat(refused(template, new byte[0])).contains(texts.get(Docx.Why.EMPTY.key()));
        assertThat(town.page(town.registrar, template).text()).doesNotContain("Version 2");
        town.does(town.registrar, template + "/ta-ur-bruk");
        assertThat(refused(template, docx(paragraph("Hej"))))
                .contains(told(RegistryRefusal.TEMPLATE_IS_RETIRED, "Felaktig"));
    }

    @Test
    void no_letter_is_made_while_a_field_of_the_file_is_left() throws Exception {
        var template = template("Ofylld");
        var file = docx(paragraph("{text}"), paragraph("Frågor? {handläggare}"));
        town.done(
                "word", town.sendsFile(town.registrar, template + "/word", "application/x", file));
        var desk = town.matter("Lekplatsen");
        var refused =
                town.refuses(
                        town.registrar,
                        desk + "/brev",
                        "mall",
                        template.substring(template.lastIndexOf('/') + 1),
                        "till",
                        "Karin",
                        "mening",
                        "Svar",
                        "brevtext",
                        "",
                        "bestammelse",
                        "");
        assertThat(refused.text())
                .contains(told(RegistryRefusal.FIELD_IS_NOT_FILLED, "{text}, {handläggare}"));
        assertThat(town.asks(town.registrar, desk + "/2").getStatus()).isEqualTo(404);
    }

    private String told(RegistryRefusal why, String about) {
        return texts.get(why.key(), about);
    }
}

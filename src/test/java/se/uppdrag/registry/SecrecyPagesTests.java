package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.registry.RegistryTown.openly;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.OfficeFiles;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("OSL 2:1, 5:2, 5:5 – what is secret is read by those who keep it")
@Proves({"OSL-2-1", "OSL-5-2", "OSL-5-5", "OSL-5-1"})
class SecrecyPagesTests {

    /// Stands in every field that may be secret.
    private static final String CANARY = "Kanariefågel";

    @Autowired RegistryTown town;
    @Autowired Registry registry;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-02", "10.00");
    }

    private String marked() throws Exception {
        return marked(CANARY);
    }

    private String marked(String who) throws Exception {
        return town.matter(
                "Insats",
                "motpart",
                who + " Ek",
                "mening",
                who + "s ansökan",
                "text",
                who + " behöver hjälp",
                "bestammelse",
                "26:1",
                "oppen-motpart",
                "Enskild",
                "oppen-mening",
                "Ansökan");
    }

    private String secretMatter() throws Exception {
        return town.matter(
                CANARY + " hotas",
                "motpart",
                CANARY + " Ek",
                "mening",
                CANARY + "s brev",
                "text",
                CANARY + " skriver",
                "hemligt-arende",
                "ja",
                "bestammelse",
                "21:3");
    }

    /// Everybody but the one who keeps the diarium.
    private List<Optional<PersonId>> outside() {
        return List.of(
                Optional.empty(),
                Optional.of(town.member),
                Optional.of(town.secretary),
                Optional.of(town.administrator));
    }

    private List<String> everywhere(String desk) {
        var openly = openly(desk);
        var addresses = new ArrayList<String>();
        for (var end : List.of("", "/1", "/1/fil", "/1/kopia/1", "/1/kopia/1/fil", "/1/maska")) {
            addresses.add(openly + end);
            addresses.add(desk + end);
        }
        addresses.addAll(
                List.of(
                        "/",
                        "/start",
                        "/diarium",
                        "/diarium?q=" + CANARY,
                        "/diarium?q=ks-s",
                        "/diarium/postlista",
                        "/diarium/postlista?dag=2026-03-02",
                        "/diarium/beskrivning",
                        "/administration",
                        "/administration/diarium?q=" + CANARY,
                        "/administration/begaran",
                        "/begar-handling?vad=x"));
        return addresses;
    }

    @Test
    void nobody_outside_reads_a_word_of_it_on_any_page() throws Exception {
        int asked = 0;
        for (var desk : List.of(marked(), secretMatter())) {
            for (var who : outside()) {
                for (var address : everywhere(desk)) {
                    var answer = town.asks(who.orElse(null), address);
                    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                            .as(who + " at " + address)
                            .doesNotContain(address.contains(CANARY) ? CANARY + " " : CANARY);
                    asked++;
                }
            }
            assertThat(town.page(town.registrar, desk).text()).contains(CANARY);
        }
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    void instead_of_what_is_secret_its_twins_are_shown() throws Exception {
        var desk = marked();
        var page = town.page(null, openly(desk));
        assertThat(page.text()).contains("Enskild", "Ansökan");
        assertThat(town.page(null, openly(desk) + "/1").text())
                .contains("en varning och inget beslut", "5 kap. 5 § OSL");
        assertThat(town.page(null, "/diarium/postlista?dag=2026-03-02").text())
                .doesNotContain("Enskild");
        assertThat(town.page(town.registrar, desk + "/1").text())
                .contains("26 kap. 1 § OSL: Socialtjänst", "2 mars 2026 · KS · Rut Reg");
    }

    @Test
    void a_secret_matter_leaves_no_gap_and_is_not_there_for_the_rest_of_the_program()
            throws Exception {
        var before = town.matter("Före");
        var secret = secretMatter();
        var after = town.matter("Efter");
        assertThat(number(after)).isEqualTo(number(before) + 1);
        var slug = secret.substring(secret.lastIndexOf('/') + 1);
        assertThat(slug).startsWith("ks-s-");
        assertThat(registry.matter(slug)).isEmpty();
        assertThat(town.asks(null, openly(secret)).getStatus()).isEqualTo(404);
        assertThat(town.asks(town.secretary, secret).getStatus())
                .as("as if it were not there")
                .isEqualTo(404);
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        before + "/sammanfor",
                                        "diarienummer",
                                        slug,
                                        "skal",
                                        "x")
                                .text())
                .contains("hemligt ärende kan inte sammanföras");
        for (var view : List.of("published_document", "published_step")) {
            assertThat(
                            jdbc.sql(
                                            "select count(*) from registry.%s v join registry.matter m on m.id = v.matter where m.secret"
                                                    .formatted(view))
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }

    private static int number(String desk) {
        return Integer.parseInt(desk.substring(desk.lastIndexOf('-') + 1));
    }

    @Test
    void a_mark_is_renewed_and_lifted_and_each_is_remembered() throws Exception {
        var desk = marked("Lärka");
        town.does(
                town.registrar,
                desk + "/1/sekretess",
                "bestammelse",
                "25:1",
                "oppen-motpart",
                "",
                "oppen-mening",
                "Ansökan om hjälp",
                "anteckning",
                "Ny bedömning");
        assertThat(town.page(null, openly(desk)).text())
                .contains("Ansökan om hjälp")
                .doesNotContain("Enskild");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/1/publicera",
                                        "privat",
                                        "ja",
                                        "sekretess",
                                        "ja",
                                        "upphovsratt",
                                        "ja")
                                .text())
                .contains("sekretessmarkerad");
        town.does(town.registrar, desk + "/1/hav", "skal", "Tiden har gått");
        assertThat(town.page(null, openly(desk)).text()).contains("Lärkas ansökan");
        assertThat(town.page(null, openly(desk) + "/1").text())
                .as("the content waits at the gate")
                .doesNotContain("behöver hjälp");
        assertThat(town.page(town.registrar, desk + "/1").select("#markningar").parents().text())
                .contains("Markerad", "Förnyad", "Hävd", "Ny bedömning", "Tiden har gått");
        town.refuses(town.registrar, desk + "/1/hav", "skal", "En gång till");
        assertThatThrownBy(() -> jdbc.sql("delete from registry.mark").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        "update registry.standing set gate = 'OPEN' where secrecy = 'SECRET'")
                                .update())
                .as("the database says so too")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_masked_copy_is_seen_by_its_maker_before_anybody_else() throws Exception {
        var desk = marked();
        assertThat(town.refuses(town.registrar, desk + "/1/maska", "egna", "").text())
                .contains(texts.get(RegistryRefusal.NOTHING_TO_MASK.key()));
        assertThat(town.refuses(town.registrar, desk + "/1/maska", "egna", "Karlsson").text())
                .contains(texts.get(RegistryRefusal.WORD_IS_NOT_FOUND.key(), "Karlsson"));
        var copy = town.does(town.registrar, desk + "/1/maska", "egna", CANARY + "\nhjälp");
        assertThat(town.page(town.registrar, copy).select(".doc").text())
                .isEqualTo("█████ behöver █████");
        assertThat(town.asks(null, openly(copy)).getStatus()).isEqualTo(404);
        town.does(town.registrar, copy + "/visa");
        var shown = town.page(null, openly(copy)).text();
        assertThat(shown).contains("█████ behöver █████").doesNotContain(CANARY);
        var sent = town.asks(null, openly(copy));
        assertThat(
                        sent.getHeaderNames().stream().map(sent::getHeaders).toList()
                                + sent.getContentAsString(StandardCharsets.UTF_8))
                .as("in what is sent, shown or not: attributes, comments, scripts, headers")
                .contains("behöver")
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain("hjälp");
        assertThat(town.page(null, openly(desk) + "/1").select("a[href$=/kopia/1]")).hasSize(1);
    }

    /// What somebody hands in: words in the text, in a footnote and a table, a comment, something
    /// struck, and who wrote it.
    private static byte[] word() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part :
                    Map.of(
                                    "word/document.xml",
                                    "<w:document><w:body><w:p><w:r><w:t>Anmälan från So</w:t></w:r>"
                                            + "<w:r><w:t>nja Hemlig om buller.</w:t></w:r></w:p>"
                                            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>640823-3234</w:t>"
                                            + "</w:r></w:p></w:tc></w:tr></w:tbl>"
                                            + "<w:p><w:del w:author='Ture Struken'><w:r><w:delText>"
                                            + "Strök mig</w:delText></w:r></w:del></w:p></w:body>"
                                            + "</w:document>",
                                    "word/footnotes.xml",
                                    "<w:footnotes><w:p><w:r><w:t>Se Sonja Hemlig.</w:t></w:r></w:p>"
                                            + "</w:footnotes>",
                                    "word/comments.xml",
                                    "<w:comments><w:comment w:author='Kalle Kommentar'><w:p><w:r>"
                                            + "<w:t>skriv till kalle@exempel.se</w:t></w:r></w:p>"
                                            + "</w:comment></w:comments>",
                                    "docProps/core.xml",
                                    "<cp:coreProperties><dc:creator>Doris Dold</dc:creator>"
                                            + "</cp:coreProperties>")
                            .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        part.getValue()
                                .replaceFirst(
                                        ">",
                                        " xmlns:w='urn:w' xmlns:cp='urn:cp' xmlns:dc='urn:dc'>")
                                .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void of_a_word_document_nothing_goes_with_its_masked_copy_but_the_words_that_are_left()
            throws Exception {
        var desk = received(word());
        var masking = town.page(town.registrar, desk + "/1/maska");
        assertThat(masking.select("form input[name=hitta]").eachAttr("value"))
                .as("also what nobody sees who opens it")
                .contains("640823-3234", "kalle@exempel.se");
        assertThat(masking.select(".doc").text())
                .contains("Strök mig", "Kalle Kommentar", "Doris Dold");
        assertThat(town.refuses(town.registrar, desk + "/1/maska", "egna", "Karlsson").text())
                .contains("Karlsson");
        var copy =
                town.does(
                        town.registrar,
                        desk + "/1/maska",
                        "hitta",
                        "640823-3234",
                        "hitta",
                        "kalle@exempel.se",
                        "egna",
                        "sonja hemlig");
        town.does(town.registrar, copy + "/visa");
        var pdf = town.asks(null, openly(copy) + "/fil").getContentAsByteArray();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            var words = new PDFTextStripper().getText(read);
            assertThat(words).contains("Anmälan från [maskerat] om buller.", "Se [maskerat].");
            assertThat(words + read.getDocumentInformation().getCOSObject())
                    .doesNotContainIgnoringCase(
                            "Sonja",
                            "640823",
                            "kalle",
                            "Struken",
                            "Strök mig",
                            "Kommentar",
                            "Doris");
        }
    }

    /// @return the matter's desk
    private String received(byte[] file) throws Exception {
        return town.done(
                "/diarium/registrera",
                town.sendsFile(
                        town.registrar,
                        "/diarium/registrera",
                        "application/octet-stream",
                        file,
                        "organ",
                        "ks",
                        "arende",
                        "Bullret",
                        "riktning",
                        "RECEIVED",
                        "motpart",
                        "Någon",
                        "mening",
                        "Anmälan",
                        "ansvarig",
                        "",
                        "klass",
                        "",
                        "bestammelse",
                        ""));
    }

    @Test
    void a_comment_in_an_open_document_is_no_part_of_its_masked_copy() throws Exception {
        var desk =
                received(
                        OfficeFiles.open(
                                "text",
                                """
                                <text:p>Anmälan från Sonja om buller<office:annotation>
                                <text:p>Ring Doris</text:p></office:annotation>.</text:p>
                                """));
        assertThat(town.page(town.registrar, desk + "/1/maska").select(".doc").text())
                .contains("Ring Doris", "Bo Ek");
        var copy = town.does(town.registrar, desk + "/1/maska", "egna", "Sonja");
        town.does(town.registrar, copy + "/visa");
        try (var read =
                Loader.loadPDF(town.asks(null, openly(copy) + "/fil").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Anmälan från [maskerat] om buller")
                    .doesNotContain("Sonja", "Doris", "Bo Ek");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_not_masked() throws Exception {
        var desk = received(new byte[] {1, 2, 3});
        assertThat(town.refuses(town.registrar, desk + "/1/maska", "egna", "x").text())
                .contains(texts.get(RegistryRefusal.FILE_CANNOT_BE_MASKED.key()));
        assertThat(town.asks(null, openly(desk) + "/1/fil").getStatus()).isEqualTo(404);
        assertThat(town.asks(town.registrar, desk + "/1/fil").getContentAsByteArray())
                .containsExactly(1, 2, 3);
    }
}

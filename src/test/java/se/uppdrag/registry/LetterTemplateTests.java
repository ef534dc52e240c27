package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("OSL 5:1–2 – a letter is filled from a template, and registered as it goes out")
@Proves({"OSL-5-1", "OSL-5-2"})
class LetterTemplateTests {

    private static final String HERE = "/administration/diarium/mallar";
    private static final String TEXT =
            "Hej {mottagare}!\n\nDitt brev om {ärende} har nummer {dnr}.\nParter: {parter}\n\n"
                    + "{avsändare}, {datum}\n{handläggare}";

    @Autowired RegistryTown town;
    @Autowired JdbcClient jdbc;
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
                TEXT);
    }

    @Test
    void it_is_filled_written_set_registered_and_kept_with_its_version() throws Exception {
        var template = template("Mottagningsbekräftelse");
        var id = template.substring(template.lastIndexOf('/') + 1);
        var desk = town.matter("Fontänen");
        town.does(
                town.registrar,
                desk + "/handling",
                "riktning",
                "RECEIVED",
                "motpart",
                "Hemliga Vittnet",
                "mening",
                "Vittnesmål",
                "bestammelse",
                "26:1");
        assertThat(town.page(town.registrar, desk).select("a[href$=/brev]")).hasSize(1);
        assertThat(town.page(town.registrar, desk + "/brev").text())
                .contains("Mottagningsbekräftelse");
        var draft = town.page(town.registrar, desk + "/brev?mall=" + id);
        var filled = draft.select("textarea[name=brevtext]").text();
        assertThat(filled)
                .contains("Hej {mottagare}!", "om Fontänen", "Karin Kund", "Rut Reg, 4 mars 2026")
                .contains("{handläggare}")
                .doesNotContain("Vittnet");
        assertThat(draft.select("input[name=mening]").attr("value")).startsWith("Svar i KS 2026.");

        var refused =
                town.refuses(
                        town.registrar,
                        desk + "/brev",
                        "mall",
                        id,
                        "till",
                        "Karin Kund",
                        "mening",
                        "Svar",
                        "brevtext",
                        filled,
                        "bestammelse",
                        "");
        assertThat(refused.text())
                .contains(told(RegistryRefusal.FIELD_IS_NOT_FILLED, "{handläggare}"));
        var letter =
                town.does(
                        town.registrar,
                        desk + "/brev",
                        "mall",
                        id,
                        "till",
                        "Karin Kund",
                        "mening",
                        "Svar i {dnr}",
                        "brevtext",
                        filled.replace("{handläggare}", "Ring 0000-11 22 33. <b>&amp;</b>"),
                        "bestammelse",
                        "");
        assertThat(town.page(town.registrar, letter).text())
                .contains("Expedierad", "Karin Kund", "Svar i KS 2026.");
        assertThat(town.page(null, RegistryTown.openly(letter)).text())
                .as("nobody has looked it through")
                .contains("har inte lagts ut");
        var pdf = town.asks(town.registrar, letter + "/fil").getContentAsByteArray();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Hej Karin Kund!", "Svar i KS 2026.", "<b>&amp;</b>")
                    .doesNotContain("{");
        }
        assertThat(version(id)).isEqualTo(1);

        town.does(
                town.registrar,
                template,
                "mall-namn",
                "Bekräftelse",
                "mening",
                "Svar",
                "brevtext",
                "Tack.");
        assertThat(town.page(town.registrar, template).text())
                .contains("Version 2", "Version 1", "Ditt brev om {ärende}");
        assertThat(version(id)).as("what is written is as it was").isEqualTo(1);
        assertThatThrownBy(() ->
                        jdbc.sql("update registry.letter_template_version set text = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        town.does(town.registrar, template + "/ta-ur-bruk");
        assertThat(town.page(town.registrar, desk + "/brev").text()).doesNotContain("Bekräftelse");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        template,
                                        "mall-namn",
                                        "Ny",
                                        "mening",
                                        "Svar",
                                        "brevtext",
                                        "Tack.")
                                .text())
                .contains(told(RegistryRefusal.TEMPLATE_IS_RETIRED, "Bekräftelse"));
    }

    private String told(RegistryRefusal why, String about) {
        return texts.get(why.key(), about);
    }

    private int version(String template) {
        return jdbc.sql("select number from registry.letter_written where template = :id::uuid")
                .param("id", template)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_letter_may_be_written_freely_and_be_secret() throws Exception {
        var desk = town.matter("Skolan");
        var letter =
                town.does(
                        town.registrar,
                        desk + "/brev",
                        "till",
                        "Vittnet",
                        "mening",
                        "Om vittnet",
                        "brevtext",
                        "Tack.",
                        "bestammelse",
                        "26:1",
                        "oppen-mening",
                        "Brev");
        assertThat(town.page(null, RegistryTown.openly(desk)).text()).doesNotContain("ittnet");
        assertThat(town.page(town.registrar, letter).text()).contains("Om vittnet");
    }

    @Test
    void a_field_that_is_not_there_is_told_and_templates_are_the_authoritys_own() throws Exception {
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        HERE,
                                        "myndighet",
                                        "KS",
                                        "mall-namn",
                                        "Fel",
                                        "mening",
                                        "Svar",
                                        "brevtext",
                                        "Hej {motagare}")
                                .text())
                .contains(told(RegistryRefusal.NO_SUCH_FIELD, "{motagare}"));
        var template = template("Bara styrelsens");
        assertThat(town.asks(town.secretary, template).getStatus()).isEqualTo(404);
        assertThat(town.page(town.secretary, HERE).text()).doesNotContain("Bara styrelsens");
        assertThat(town.asks(town.member, HERE).getStatus()).isEqualTo(403);
        var desk = town.matter("Torget");
        assertThat(town.asks(town.secretary, desk + "/brev").getStatus()).isEqualTo(403);
        assertThat(town.asks(town.member, desk + "/brev").getStatus()).isEqualTo(403);
    }
}

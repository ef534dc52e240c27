package se.uppdrag.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.registry.InRegistryTown;
import se.uppdrag.registry.RegistryTown;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("TF 2:15–18, OSL 6:2–3 – asking for a document, unseen")
@Proves({"TF-15", "OSL-6"})
class RequestPagesTests {

    @Autowired RegistryTown town;
    @Autowired RequestTasks tasks;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-02", "10.00");
    }

    private String ask(String wanted) throws Exception {
        var code = town.page(null, "/begar-handling").select("input[name=kod]").attr("value");
        return town.does(
                null,
                "/begar-handling",
                "kod",
                code,
                "vad",
                wanted,
                "organ",
                "ks",
                "hur",
                "HERE",
                "kontakt",
                "");
    }

    private String desk(String wanted) throws Exception {
        return town.page(town.registrar, "/administration/begaran")
                .select("a:containsOwn(" + wanted + ")")
                .attr("href");
    }

    @Test
    void who_asks_is_never_asked_and_the_code_is_nowhere_in_the_trail() throws Exception {
        var form = town.page(null, "/begar-handling?vad=Kartan");
        assertThat(form.select("textarea").text()).isEqualTo("Kartan");
        assertThat(
                        form.select("main input:not([type=hidden]), main textarea, main select")
                                .eachAttr("name"))
                .containsExactlyInAnyOrder("vad", "organ", "hur", "kontakt");
        assertThat(form.select("[required]")).isEmpty();
        var follow = ask("Hyresavtalet för ishallen");
        var code = follow.substring(follow.lastIndexOf('/') + 1);
        assertThat(code).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(town.page(null, follow).text())
                .contains(code, "Hyresavtalet för ishallen", "Kom in i dag", "Väntar på svar");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from trail.entry where answer like :code or act like :code")
                                .param("code", "%" + code + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        town.sends(
                                        null,
                                        "/begar-handling",
                                        "vad",
                                        "Kartan",
                                        "organ",
                                        "ks",
                                        "hur",
                                        "MAIL",
                                        "kontakt",
                                        "")
                                .getStatus())
                .as("what is to be sent needs somewhere to be sent")
                .isEqualTo(422);
        assertThat(town.asks(null, "/begar-handling/AAAA-BBBB-CCCC-DDDD").getStatus())
                .isEqualTo(404);
        assertThat(town.page(null, "/begar-handling/folj?kod=fel").text())
                .contains("Ingen begäran har den koden");
        assertThat(town.asks(town.member, "/administration/begaran").getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_wanted_is_found_by_its_words_and_read_with_the_code() throws Exception {
        var matter = town.matter("Ridhuset", "text", "Avtalet gäller i tio år.");
        var dnr = town.page(town.registrar, matter).select(".eyebrow").text();
        var follow = ask("Brevet om ridhuset");
        var desk = desk("Brevet om ridhuset");
        assertThat(tasks.tasksFor(town.registrar.value(), LocalDate.of(2026, 3, 4)))
                .anyMatch(one -> one.title().contains("väntat 2 dagar"));
        assertThat(town.page(town.registrar, desk).select("#forslag").parents().text())
                .contains(dnr + " 1", "Brev om Ridhuset");
        assertThat(refusesOf(desk, "KS 1999.1 1"))
                .contains(texts.get(RequestsRefusal.DOCUMENT_IS_NOT_FOUND.key(), "KS 1999.1 1"));
        town.does(
                town.registrar,
                desk,
                "svar",
                "HANDED_OUT",
                "handlingar",
                dnr + " 1",
                "bestammelse",
                "");
        assertThat(town.page(null, follow).text())
                .contains("Utlämnad", "Besvarad samma dag", "Avtalet gäller i tio år.");
        assertThat(
                        town.page(
                                        null,
                                        "/diarium/"
                                                + matter.substring(matter.lastIndexOf('/') + 1)
                                                + "/1")
                                .text())
                .as("handed out to one is not laid out for all")
                .doesNotContain("tio år");
        assertThat(town.page(null, "/begar-handling/statistik").select("svg rect")).hasSize(6);
    }

    @Test
    void of_what_is_marked_a_masked_copy_is_handed_out() throws Exception {
        var matter =
                town.matter(
                        "Lutredningen",
                        "text",
                        "Sonja behöver hjälp.",
                        "bestammelse",
                        "21:1",
                        "oppen-mening",
                        "Lutredning");
        var dnr = town.page(town.registrar, matter).select(".eyebrow").text();
        town.does(town.registrar, matter + "/1/maska", "egna", "Sonja");
        var follow = ask("Lutredningen");
        var desk = desk("Lutredningen");
        assertThat(refusesOf(desk, dnr + " 1 kopia 2"))
                .contains(
                        texts.get(RequestsRefusal.DOCUMENT_IS_NOT_FOUND.key(), dnr + " 1 kopia 2"));
        assertThat(refusesOf(desk, dnr + " 1")).contains("Markeringen är en varning");
        town.does(
                town.registrar,
                desk,
                "svar",
                "HANDED_OUT",
                "handlingar",
                dnr + " 1 kopia 1",
                "bestammelse",
                "");
        assertThat(town.asks(null, follow).getContentAsString(StandardCharsets.UTF_8))
                .contains("█████ behöver hjälp.")
                .doesNotContain("Sonja");
    }

    private String refusesOf(String desk, String documents) throws Exception {
        return town.refuses(
                        town.registrar,
                        desk,
                        "svar",
                        "HANDED_OUT",
                        "handlingar",
                        documents,
                        "bestammelse",
                        "")
                .text();
    }

    @Test
    void a_no_is_tried_by_the_authority_which_tells_how_it_is_appealed() throws Exception {
        var secret =
                town.matter(
                        "Utredning",
                        "text",
                        "Personen mår dåligt.",
                        "bestammelse",
                        "21:1",
                        "oppen-mening",
                        "Utredning");
        var dnr = town.page(town.registrar, secret).select(".eyebrow").text();
        var follow = ask("Utredningen");
        var desk = desk("Utredningen");
        assertThat(refusesOf(desk, dnr + " 1")).contains("Markeringen är en varning");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk,
                                        "svar",
                                        "REFUSED",
                                        "text",
                                        "",
                                        "bestammelse",
                                        "")
                                .text())
                .contains("med stöd av vilken bestämmelse");
        town.does(
                town.registrar,
                desk,
                "svar",
                "REFUSED",
                "text",
                "Uppgifter om hälsa.",
                "bestammelse",
                "21:1");
        var answered = town.page(null, follow);
        assertThat(answered.text())
                .contains("Inte utlämnad", "21 kap. 1 § OSL", "för att du ska kunna överklaga");
        var code = answered.select("input[name=kod]").attr("value");
        assertThat(town.does(null, "/begar-handling/provning", "kod", code)).isEqualTo(follow);
        town.refuses(null, "/begar-handling/provning", "kod", code);
        town.does(
                town.registrar,
                desk,
                "svar",
                "DECIDED",
                "text",
                "Det står inte klart att uppgifterna kan röjas utan men.",
                "bestammelse",
                "21:1");
        var decided = town.page(null, follow).text();
        assertThat(decided)
                .contains(
                        "Begäran avslås",
                        "kammarrätten",
                        "inom tre veckor",
                        "Beslutat av Alva Berg")
                .doesNotContain("mår dåligt");
        var matter =
                jdbc.sql("select matter from requests.event where kind = 'DECIDED'")
                        .query(String.class)
                        .single();
        assertThat(decided).contains(matter);
        assertThat(
                        town.page(
                                        null,
                                        "/diarium/"
                                                + matter.toLowerCase(Locale.ROOT)
                                                        .replaceAll("[ .]", "-"))
                                .text())
                .contains("Begäran om att ta del av allmän handling", "Sökanden")
                .doesNotContain("röjas");
    }

    @Test
    void what_can_be_handed_out_is_and_only_the_rest_is_refused() throws Exception {
        var open = number(town.matter("Växthuset", "text", "Avtalet gäller i tre år."));
        var secret =
                number(
                        town.matter(
                                "Växthusets utredning",
                                "text",
                                "Personen mår dåligt.",
                                "bestammelse",
                                "21:1",
                                "oppen-mening",
                                "Växthusets utredning"));
        var follow = ask("Allt om växthuset");
        var desk = desk("Allt om växthuset");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk,
                                        "svar",
                                        "REFUSED_IN_PART",
                                        "handlingar",
                                        open,
                                        "text",
                                        "Resten rör hälsa.",
                                        "bestammelse",
                                        "")
                                .text())
                .contains("med stöd av vilken bestämmelse");
        partly(desk, "REFUSED_IN_PART", open);
        var answered = town.page(null, follow);
        assertThat(answered.text())
                .contains("Utlämnad till en del", "21 kap. 1 § OSL", "Avtalet gäller i tre år.")
                .doesNotContain("mår dåligt");

        var code = answered.select("input[name=kod]").attr("value");
        town.does(null, "/begar-handling/provning", "kod", code);
        partly(desk, "DECIDED_IN_PART", open);
        assertThat(town.page(null, follow).text())
                .contains("Handlingen lämnas ut till en del", "kammarrätten", "tre år")
                .doesNotContain("mår dåligt", secret);
        assertThat(town.page(null, "/begar-handling/statistik").text()).doesNotContain("tre år");
    }

    private void partly(String desk, String answer, String document) throws Exception {
        town.does(
                town.registrar,
                desk,
                "svar",
                answer,
                "handlingar",
                document,
                "text",
                "Resten rör hälsa.",
                "bestammelse",
                "21:1");
    }

    /// Of the matter's first document, as it is written in an answer.
    private String number(String matter) throws Exception {
        return town.page(town.registrar, matter).select(".eyebrow").text() + " 1";
    }
}

package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.registry.RegistryTown.openly;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("OSL 5:2, 5:5 – who withholds a single fact says by which provision")
@Proves({"OSL-5-2", "OSL-5-5", "OSL-2-1"})
class FieldMarkTests {

    private static final String MARK =
            "Sekretessmarkering: %s, 2 mars 2026, KS – en varning, inget beslut (5 kap. 5 § OSL)";

    @Autowired RegistryTown town;
    @Autowired DiariumImport imports;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-02", "10.00");
    }

    /// The sender is withheld, and nothing else.
    private String fromSomebody(String who) throws Exception {
        return town.matter(
                "Gatljuset vid " + who,
                "motpart",
                who + " Gren",
                "mening",
                "Felanmälan",
                "text",
                "Lampan är trasig",
                "oppen-motpart",
                "Privatperson",
                "bestammelse-motpart",
                "21:3");
    }

    private static String[] checklist() {
        return new String[] {"privat", "ja", "sekretess", "ja", "upphovsratt", "ja"};
    }

    private static String facts(Document page) {
        return page.select("section:has(#uppgifter)").text().replace('\u00a0', ' ');
    }

    private String says(RegistryRefusal refusal, String... arguments) {
        return texts.get(refusal.key(), (Object[]) arguments);
    }

    @Test
    void one_fact_is_withheld_by_its_own_provision_and_the_rest_is_shown() throws Exception {
        var desk = fromSomebody("Embla");
        assertThat(facts(town.page(town.registrar, desk + "/1")))
                .contains("Embla Gren", "Privatperson", MARK.formatted("21 kap. 3 § OSL"))
                .doesNotContain("utan bestämmelse");
        var openly = town.page(null, openly(desk)).text();
        assertThat(openly).contains("Privatperson", "Felanmälan").doesNotContain("Embla Gren");
        for (var address :
                List.of(
                        openly(desk),
                        openly(desk) + "/1",
                        "/diarium",
                        "/diarium/postlista?dag=2026-03-02",
                        "/diarium/beskrivning")) {
            assertThat(town.page(null, address).text())
                    .as("neither the name nor why it is withheld: " + address)
                    .doesNotContain("Embla Gren")
                    .doesNotContain("21\u00a0kap.\u00a03")
                    .doesNotContain("21 kap. 3");
        }
    }

    @Test
    void what_is_left_out_whole_breaks_no_list() throws Exception {
        var desk =
                town.matter(
                        "Sundet",
                        "motpart",
                        "Idun Gren",
                        "mening",
                        "Iduns brygga",
                        "bestammelse-motpart",
                        "21:3",
                        "bestammelse-mening",
                        "26:1");
        assertThat(facts(town.page(town.registrar, desk + "/1")))
                .contains(MARK.formatted("21 kap. 3 § OSL"), MARK.formatted("26 kap. 1 § OSL"));
        for (var address :
                List.of(
                        openly(desk),
                        openly(desk) + "/1",
                        "/diarium",
                        "/diarium/postlista?dag=2026-03-02")) {
            assertThat(town.page(null, address).text()).as(address).doesNotContain("Idun");
        }
        assertThat(town.page(town.registrar, "/sok?q=brygga").text())
                .as("who keeps it finds it")
                .contains("Iduns brygga");
    }

    @Test
    void words_in_the_place_of_a_fact_ask_for_a_provision() throws Exception {
        var missing = says(RegistryRefusal.PROVISION_IS_MISSING, "Privatperson");
        var desk = town.matter("Gången");
        for (var address : List.of("/diarium/registrera", desk + "/handling", desk + "/brev")) {
            var refused =
                    town.refuses(
                            town.registrar,
                            address,
                            "organ",
                            "ks",
                            "arende",
                            "Gången",
                            "riktning",
                            "RECEIVED",
                            "motpart",
                            "Embla Gren",
                            "till",
                            "Embla Gren",
                            "mening",
                            "Anmälan",
                            "brevtext",
                            "Hej",
                            "oppen-motpart",
                            "Privatperson");
            assertThat(refused.text().replace('\u00a0', ' '))
                    .as(address)
                    .contains(missing, "5 kap. 5 § OSL");
            assertThat(refused.select("[name=oppen-motpart]").eachAttr("value"))
                    .as("what was typed stands")
                    .contains("Privatperson");
        }
        assertThat(town.page(null, openly(desk)).text())
                .as("nothing is registered of what was refused")
                .doesNotContain("Embla Gren", "Anmälan");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/1/hemlig-motpart",
                                        "bestammelse",
                                        "26:1",
                                        "oppen-uppgift",
                                        "Karin Kund")
                                .text())
                .as("nothing would be withheld")
                .contains(says(RegistryRefusal.NOTHING_IS_WITHHELD));
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/handling",
                                        "riktning",
                                        "DRAWN_UP",
                                        "mening",
                                        "Utan motpart",
                                        "bestammelse-motpart",
                                        "26:1")
                                .text())
                .contains(says(RegistryRefusal.NOTHING_IS_WITHHELD));
    }

    @Test
    void the_content_is_not_let_out_while_anything_is_withheld() throws Exception {
        var desk = fromSomebody("Ylva");
        assertThat(town.refuses(town.registrar, desk + "/1/publicera", checklist()).text())
                .contains(says(RegistryRefusal.FIELD_IS_WITHHELD));
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        update registry.standing set gate = 'OPEN'
                                         where public_counterparty = 'Privatperson'
                                        """)
                                .update())
                .as("the database says so too")
                .isInstanceOf(DataAccessException.class);
        town.does(town.registrar, desk + "/1/visa-motpart", "skal", "Hotet är över");
        town.does(town.registrar, desk + "/1/publicera", checklist());
        assertThat(town.page(null, openly(desk) + "/1").text())
                .contains("Ylva Gren", "Lampan är trasig");
    }

    @Test
    void a_mark_of_a_fact_is_changed_and_lifted_by_new_ones() throws Exception {
        var desk = fromSomebody("Saga");
        town.does(town.registrar, desk + "/1/visa-motpart", "skal", "Fel person");
        town.does(town.registrar, desk + "/1/publicera", checklist());
        town.does(
                town.registrar,
                desk + "/1/hemlig-motpart",
                "bestammelse",
                "26:1",
                "oppen-uppgift",
                "En granne",
                "anteckning",
                "Rätt ändå");
        assertThat(town.page(null, openly(desk) + "/1").text())
                .as("the content may say who it was")
                .contains("En granne")
                .doesNotContain("Saga Gren", "Lampan");
        town.does(
                town.registrar,
                desk + "/1/hemlig-motpart",
                "bestammelse",
                "21:1",
                "oppen-uppgift",
                "En granne",
                "anteckning",
                "Ny prövning");
        var page = town.page(town.registrar, desk + "/1");
        assertThat(page.select("section:has(#markningar) li h3").eachText())
                .containsExactly(
                        "Markerad: avsändare eller mottagare",
                        "Hävd: avsändare eller mottagare",
                        "Markerad: avsändare eller mottagare",
                        "Förnyad: avsändare eller mottagare");
        assertThat(facts(page))
                .contains(MARK.formatted("21 kap. 1 § OSL"))
                .doesNotContain("26 kap. 1");
        assertThat(town.page(town.registrar, desk).select("section:has(#historik)").text())
                .contains("Fel person", "Ny prövning");
        town.does(town.registrar, desk + "/1/visa-motpart", "skal", "Klart");
        assertThat(town.refuses(town.registrar, desk + "/1/visa-motpart", "skal", "En till").text())
                .contains(says(RegistryRefusal.FIELD_IS_NOT_WITHHELD));
        assertThatThrownBy(() -> jdbc.sql("update registry.mark set provision = '26:1'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_another_provision_withholds_stays_so_when_the_document_is_lifted() throws Exception {
        var desk =
                town.matter(
                        "Hjälpen",
                        "motpart",
                        "Disa Gren",
                        "mening",
                        "Disas ansökan",
                        "bestammelse",
                        "26:1",
                        "bestammelse-motpart",
                        "21:3",
                        "oppen-mening",
                        "Ansökan");
        assertThat(facts(town.page(town.registrar, desk + "/1")))
                .contains(MARK.formatted("21 kap. 3 § OSL"), MARK.formatted("26 kap. 1 § OSL"));
        assertThat(
                        town.page(town.registrar, desk + "/1")
                                .select("#renew [name=bestammelse-motpart] [selected]")
                                .attr("value"))
                .isEqualTo("21:3");
        town.does(town.registrar, desk + "/1/hav", "skal", "Beslutet är fattat");
        assertThat(town.page(null, openly(desk)).text())
                .contains("Disas ansökan")
                .doesNotContain("Disa Gren");
        assertThat(facts(town.page(town.registrar, desk + "/1")))
                .contains(MARK.formatted("21 kap. 3 § OSL"))
                .doesNotContain("26 kap.");
    }

    @Test
    void a_correction_shows_nothing_that_is_withheld() throws Exception {
        var desk = fromSomebody("Tora");
        town.does(
                town.registrar,
                desk + "/1/ratta",
                "mening",
                "Felanmälan av gatljus",
                "motpart",
                "Tora Gren Ek",
                "skal",
                "Skrivfel");
        assertThat(town.page(null, openly(desk)).text())
                .contains("Privatperson", "Felanmälan av gatljus")
                .doesNotContain("Tora Gren");
    }

    @Test
    void what_a_matter_is_really_about_has_its_provision_too() throws Exception {
        var desk = town.matter("Skolan");
        String[] withheld = {
            "arende", "Tillsyn", "hemlig-mening", "Mögel hos Embla", "skal", "Bedömd"
        };
        var refused = town.refuses(town.registrar, desk + "/ratta", withheld);
        assertThat(refused.text().replace('\u00a0', ' '))
                .contains(says(RegistryRefusal.PROVISION_IS_MISSING, "Tillsyn"), "5 kap. 5 § OSL");
        assertThat(refused.select("#subject [name=hemlig-mening]").attr("value"))
                .isEqualTo("Mögel hos Embla");
        town.does(town.registrar, desk + "/ratta", with(withheld, "bestammelse", "23:2"));
        assertThat(facts(town.page(town.registrar, desk)))
                .contains("Tillsyn", MARK.formatted("23 kap. 2 § OSL"));
        assertThat(town.page(null, openly(desk)).text())
                .contains("Tillsyn")
                .doesNotContain("Embla")
                .doesNotContain("23 kap.");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/ratta",
                                        with(withheld, "bestammelse", "23:2"))
                                .text())
                .contains(says(RegistryRefusal.NOTHING_IS_CORRECTED));
        town.does(town.registrar, desk + "/ratta", with(withheld, "bestammelse", "26:1"));
        assertThat(facts(town.page(town.registrar, desk)))
                .contains(MARK.formatted("26 kap. 1 § OSL"))
                .doesNotContain("23 kap.");
        String[] open = {"arende", "Mögel", "hemlig-mening", "", "skal", "Hävt"};
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/ratta",
                                        with(open, "bestammelse", "26:1"))
                                .text())
                .contains(says(RegistryRefusal.NOTHING_IS_WITHHELD));
        town.does(town.registrar, desk + "/ratta", open);
        assertThat(facts(town.page(town.registrar, desk))).doesNotContain("Sekretessmarkering");
        assertThat(marks("m.matter = x.id", desk))
                .containsExactly("SUBJECT SET", "SUBJECT RENEWED", "SUBJECT LIFTED");
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private List<String> marks(String of, String desk) {
        return jdbc.sql(
                        """
                        select coalesce(m.field, 'DOCUMENT') || ' ' || m.act
                          from registry.matter x
                          left join registry.document d on d.matter = x.id
                          join registry.mark m on %s
                         where x.slug = :slug
                         order by m.seq
                        """
                                .formatted(of))
                .param("slug", RegistryTown.slug(desk))
                .query(String.class)
                .list();
    }

    @Test
    void what_was_withheld_before_has_no_provision_until_somebody_says_one() throws Exception {
        var desk = town.matter("Förr");
        jdbc.sql(
                        """
                        update registry.standing s
                           set secrecy = 'SECRET', gate = 'WAITING', public_subject = 'Ett brev',
                               public_counterparty = null
                          from registry.document d join registry.matter m on m.id = d.matter
                         where d.id = s.document and m.slug = :slug
                        """)
                .param("slug", RegistryTown.slug(desk))
                .update();
        jdbc.sql("update registry.matter set secret_subject = 'Förr i tiden' where slug = :slug")
                .param("slug", RegistryTown.slug(desk))
                .update();
        var none = texts.get("registry.mark.field.none").replace('\u00a0', ' ');
        var page = town.page(town.registrar, desk + "/1");
        assertThat(facts(page).split(Pattern.quote(none), -1)).hasSize(3);
        assertThat(facts(town.page(town.registrar, desk))).contains(none);
        assertThat(page.select("#rewithhold-mening [name=oppen-uppgift]").attr("value"))
                .as("what is shown in its place stands")
                .isEqualTo("Ett brev");
        town.does(
                town.registrar,
                desk + "/1/hemlig-mening",
                "bestammelse",
                "25:1",
                "oppen-uppgift",
                "Ett brev");
        assertThat(facts(town.page(town.registrar, desk + "/1")))
                .contains(MARK.formatted("25 kap. 1 § OSL"), none);
        assertThat(town.page(null, openly(desk)).text())
                .contains("Ett brev")
                .doesNotContain("Karin Kund", "Förr i tiden");
    }

    @Test
    void a_party_of_the_same_name_is_not_shown() throws Exception {
        var desk = town.matter("Staketet", "motpart", "Runa Gren");
        town.does(
                town.registrar,
                desk + "/part",
                "roll",
                "APPLICANT",
                "namn",
                "Runa Gren",
                "namnet-visas",
                "ja");
        assertThat(town.page(null, openly(desk)).select("section:has(#parter)").text())
                .contains("Runa Gren");
        town.does(town.registrar, desk + "/1/hemlig-motpart", "bestammelse", "21:3");
        assertThat(town.page(null, openly(desk)).text()).doesNotContain("Runa Gren");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part",
                                        "roll",
                                        "PARTY",
                                        "namn",
                                        "runa gren",
                                        "namnet-visas",
                                        "ja")
                                .text())
                .contains(says(RegistryRefusal.NAME_IS_MARKED, "runa gren"));
    }

    @Test
    void marks_of_facts_go_where_the_document_goes() throws Exception {
        var desk = fromSomebody("Liv");
        town.does(town.registrar, desk + "/1/hemlig-mening", "bestammelse", "26:1");
        var split =
                town.does(
                        town.registrar,
                        desk + "/dela",
                        "handling-nummer",
                        "1",
                        "arende",
                        "Lampan för sig");
        assertThat(facts(town.page(town.registrar, split + "/1")))
                .contains(MARK.formatted("21 kap. 3 § OSL"), MARK.formatted("26 kap. 1 § OSL"));
        assertThat(town.page(null, openly(split)).text())
                .contains("Privatperson")
                .doesNotContain("Liv Gren", "Felanmälan");
        String[] remiss = {
            "instanser", "", "egen-myndighet", "sn", "svar-senast", "2026-04-01", "bifogad", "1"
        };
        assertThat(town.refuses(town.registrar, desk + "/remiss", remiss).text())
                .contains(says(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES));
        town.does(town.registrar, desk + "/remiss", with(remiss, "sekretess-bekraftad", "ja"));
        var other =
                town
                        .page(town.registrar, desk)
                        .select("section:has(#spar) a")
                        .eachAttr("href")
                        .stream()
                        .filter(one -> one.contains("/sn-"))
                        .findFirst()
                        .orElseThrow();
        assertThat(facts(town.page(town.secretary, other + "/2")))
                .contains("26 kap. 1 § OSL, 2 mars 2026, SN");
        assertThat(town.page(null, openly(other)).text()).doesNotContain("Felanmälan");
    }

    @Test
    void a_file_of_another_diarium_marks_the_facts_it_withholds() throws Exception {
        imports.takeIn(
                """
                diarienummer;ärende;öppnat;avslutat;nummer;datum;riktning;motpart;handling;sekretess
                KS 1997/7;Vården;1997-02-01;;1;1997-02-01;in;Ek;Brev om vård;25:1
                KS 1997/7;Vården;1997-02-01;;2;1997-02-01;in;Ek;Kvitto;
                """
                        .getBytes(StandardCharsets.UTF_8),
                Set.of("KS"),
                "provet",
                _ -> {});
        assertThat(marks("m.document = d.id", "ks-1997-0007"))
                .containsExactly("DOCUMENT SET", "COUNTERPARTY SET", "SUBJECT SET");
    }

    @Test
    void nobody_but_who_keeps_the_diarium_withholds_or_shows() throws Exception {
        var desk = fromSomebody("Vera");
        for (var act : List.of("hemlig-motpart", "visa-motpart", "hemlig-mening", "visa-mening")) {
            assertThat(
                            town.sends(
                                            town.secretary,
                                            desk + "/1/" + act,
                                            "bestammelse",
                                            "26:1",
                                            "skal",
                                            "x")
                                    .getStatus())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(town.page(null, openly(desk)).text()).doesNotContain("Vera Gren");
        var drawnUp =
                town.does(
                        town.registrar,
                        desk + "/handling",
                        "riktning",
                        "DRAWN_UP",
                        "mening",
                        "Anteckning");
        assertThat(
                        town.sends(
                                        town.registrar,
                                        drawnUp + "/hemlig-motpart",
                                        "bestammelse",
                                        "26:1")
                                .getStatus())
                .as("there is none")
                .isEqualTo(404);
    }
}

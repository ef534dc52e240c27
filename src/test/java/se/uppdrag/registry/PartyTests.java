package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.registry.RegistryTown.openly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.web.HiddenNames;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("FL 14 §, OSL 5:2 – who a matter concerns, and who is shown it")
@Proves({"FL-14", "OSL-2-1", "OSL-4", "GDPR-1"})
class PartyTests {

    @Autowired RegistryTown town;
    @Autowired JdbcClient jdbc;
    @Autowired HiddenNames hidden;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-05", "10.00");
    }

    private static String[] party(String role, String name, String... fields) {
        var all = new ArrayList<>(List.of("roll", role, "namn", name));
        all.addAll(List.of(fields));
        if (!all.contains("foretrader")) {
            all.addAll(List.of("foretrader", ""));
        }
        return all.toArray(String[]::new);
    }

    private String id(String desk, String name) {
        return jdbc.sql(
                        """
                        select p.id::text
                          from registry.party p
                          join registry.matter m on m.id = p.matter
                         where m.slug = :slug and p.name = :name and p.ended_on is null
                        """)
                .param("slug", RegistryTown.slug(desk))
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String says(RegistryRefusal refusal, String... arguments) {
        return texts.get(refusal.key(), (Object[]) arguments);
    }

    @Test
    void a_private_person_is_shown_at_the_desk_and_to_nobody_else() throws Exception {
        var desk = town.matter("Bygglovet");
        town.does(
                town.registrar,
                desk + "/part",
                party("APPLICANT", "Siv Sökare", "adress", "Gatan 1", "epost", "siv@exempel.se"));
        assertThat(town.page(town.registrar, desk).select("section:has(#parter)").text())
                .contains("Sökande", "Siv Sökare", "Gatan 1, siv@exempel.se", "visas inte utåt");
        town.handles(town.official, desk);
        assertThat(town.page(town.official, desk).text())
                .as("the one who answers for it")
                .contains("Siv Sökare");
        assertThat(town.page(town.official, desk).select("a[href*=part-andra], a[href*=?part]"))
                .as("changes nothing")
                .isEmpty();
        assertThat(town.page(null, openly(desk)).text()).doesNotContain("Siv Sökare", "Parter");
        assertThat(town.asks(town.member, desk).getStatus()).isEqualTo(403);
        assertThat(town.sends(town.official, desk + "/part", party("PARTY", "X")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_name_is_shown_when_the_registrar_says_so_and_not_where_a_mark_hides_it()
            throws Exception {
        var desk = town.matter("Skyltarna");
        town.does(
                town.registrar,
                desk + "/part",
                party("APPLICANT", "Skyltbolaget AB", "namnet-visas", "ja"));
        assertThat(town.page(null, openly(desk)).select("section:has(#parter)").text())
                .contains("Sökande", "Skyltbolaget AB");
        town.does(
                town.registrar,
                desk + "/handling",
                "riktning",
                "RECEIVED",
                "motpart",
                "Skyltbolaget AB",
                "mening",
                "Läkarintyg",
                "bestammelse",
                "21:1");
        assertThat(town.page(null, openly(desk)).select("#parter")).isEmpty();
        assertThat(town.page(town.registrar, desk).select("section:has(#parter)").text())
                .contains("visas inte utåt");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part",
                                        party("APPELLANT", "SKYLTBOLAGET AB", "namnet-visas", "ja"))
                                .text())
                .contains(says(RegistryRefusal.NAME_IS_MARKED, "SKYLTBOLAGET AB"));
        var secret = town.matter("Hotet", "bestammelse", "18:8", "hemligt-arende", "ja");
        town.does(
                town.registrar, secret + "/part", party("PARTY", "Vaktaren", "namnet-visas", "ja"));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from registry.published_party where name = 'Vaktaren'")
                                .query(Long.class)
                                .single())
                .as("of a secret matter")
                .isZero();
    }

    @Test
    void a_protected_name_is_veiled_also_where_it_was_to_be_shown() throws Exception {
        var desk = town.matter("Ledningsrätten");
        town.does(
                town.registrar, desk + "/part", party("PARTY", "Alva Berg", "namnet-visas", "ja"));
        assertThat(town.page(null, openly(desk)).text()).contains("Alva Berg");
        protect("NAME");
        try {
            assertThat(town.page(null, openly(desk)).text()).doesNotContain("Alva Berg");
            assertThat(town.page(town.registrar, desk).text()).contains("Alva Berg");
            assertThat(letter(desk)).doesNotContain("Alva Berg");
        } finally {
            protect("NONE");
        }
        assertThat(letter(desk)).contains("Alva Berg");
    }

    private void protect(String protection) {
        jdbc.sql("update register.person set protection = :protection where id = :id")
                .param("protection", protection)
                .param("id", town.member.value())
                .update();
        hidden.lookAnew();
    }

    @Test
    void a_representative_stands_for_somebody_who_cannot_be_ended_before() throws Exception {
        var desk = town.matter("Vitesföreläggandet");
        var kept =
                town.refuses(
                        town.registrar, desk + "/part", party("REPRESENTATIVE", "Advokat Ask"));
        assertThat(kept.text()).contains("Välj vem ombudet företräder");
        assertThat(kept.select("#party-namn").attr("value")).isEqualTo("Advokat Ask");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part",
                                        party("PARTY", "Ek", "epost", "inte en adress"))
                                .text())
                .contains("namn@exempel.se");
        town.does(town.registrar, desk + "/part", party("APPELLANT", "Klas Klago"));
        var klas = id(desk, "Klas Klago");
        town.does(
                town.registrar,
                desk + "/part",
                party("REPRESENTATIVE", "Advokat Ask", "foretrader", klas));
        assertThat(town.page(town.registrar, desk).text()).contains("Advokat Ask, för Klas Klago");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part-avsluta",
                                        "part",
                                        klas,
                                        "skal",
                                        "Återkallat")
                                .text())
                .contains(says(RegistryRefusal.PARTY_IS_REPRESENTED, "Klas Klago"));
        for (var name : List.of("Advokat Ask", "Klas Klago")) {
            town.does(
                    town.registrar,
                    desk + "/part-avsluta",
                    "part",
                    id(desk, name),
                    "skal",
                    "Återkallat");
        }
        assertThat(town.page(town.registrar, desk).select("section:has(#parter)").text())
                .contains("Klas Klago", "Avslutad 2026-03-05");
        assertThatThrownBy(() ->
                        jdbc.sql("update registry.party set name = 'X' where id = :id::uuid")
                                .param("id", klas)
                                .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from registry.party").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_changed_leaves_what_it_was_and_the_same_one_is_there_once() throws Exception {
        var desk = town.matter("Hastigheten");
        town.does(town.registrar, desk + "/part", party("REPORTER", "Anna Anmäl"));
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part",
                                        party("REPORTER", "anna anmäl"))
                                .text())
                .contains(says(RegistryRefusal.THE_SAME_PARTY, "anna anmäl"));
        var id = id(desk, "Anna Anmäl");
        var form = town.page(town.registrar, desk + "?part=" + id).select("#party-change");
        assertThat(form.select("[name=namn]").attr("value")).isEqualTo("Anna Anmäl");
        assertThat(form.select("[name=part]").attr("value")).isEqualTo(id);
        town.does(
                town.registrar,
                desk + "/part-andra",
                party("REPORTER", "Anna Anmäl-Ek", "part", id, "adress", "Vägen 2"));
        assertThat(town.page(town.registrar, desk).select("section:has(#historik)").text())
                .contains("Anmälare: Anna Anmäl ·", "Anna Anmäl-Ek · Vägen 2");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part-andra",
                                        party(
                                                "REPORTER",
                                                "Anna Anmäl-Ek",
                                                "part",
                                                id,
                                                "adress",
                                                "Vägen 2"))
                                .text())
                .contains(says(RegistryRefusal.NOTHING_IS_CORRECTED));
        town.does(town.registrar, desk + "/part-avsluta", "part", id, "skal", "Flyttat");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/part-andra",
                                        party("REPORTER", "Anna", "part", id))
                                .text())
                .contains(says(RegistryRefusal.PARTY_HAS_ENDED));
        town.does(town.registrar, desk + "/part", party("REPORTER", "Anna Anmäl-Ek"));
    }

    @Test
    void a_matter_is_found_at_the_desk_by_the_name_of_a_party_in_it() throws Exception {
        var desk = town.matter("Trädfällning");
        town.does(town.registrar, desk + "/part", party("REPORTER", "Qvintus Sällsynt"));
        assertThat(found("sällsynt")).contains(desk);
        assertThat(found("qvintus trädf")).contains(desk);
        assertThat(found("qvintus badplats")).doesNotContain(desk);
        assertThat(town.page(null, "/diarium?q=qvintus").select("td a").eachAttr("href"))
                .as("not in the public diarium")
                .isEmpty();
        assertThat(
                        town.page(town.secretary, "/administration/diarium?q=qvintus")
                                .select("section:has(#lista) td a")
                                .eachAttr("href"))
                .as("of another authority")
                .isEmpty();
    }

    private List<String> found(String words) throws Exception {
        return town.page(town.registrar, "/administration/diarium?q=" + words)
                .select("section:has(#lista) td a")
                .eachAttr("href");
    }

    @Test
    void parties_go_with_a_matter_that_is_merged_split_and_handed_over() throws Exception {
        var one = town.matter("Staketet i norr");
        var other = town.matter("Staketet i söder");
        town.does(
                town.registrar, one + "/part", party("PARTY", "Nils Granne", "namnet-visas", "ja"));
        town.does(
                town.registrar,
                one + "/part",
                party("REPRESENTATIVE", "Ombudet Ode", "foretrader", id(one, "Nils Granne")));
        town.does(town.registrar, other + "/part", party("PARTY", "Nils Granne"));
        var dnr = town.page(town.registrar, other).select(".eyebrow").text();
        town.does(town.registrar, one + "/sammanfor", "diarienummer", dnr, "skal", "Samma");
        assertThat(names(other))
                .as("the one they have both is there once")
                .containsExactly("Part Nils Granne", "Ombud Ombudet Ode, för Nils Granne");
        assertThat(town.page(null, openly(other)).text())
                .as("as it was in the other")
                .doesNotContain("Nils Granne");
        var split =
                town.does(
                        town.registrar,
                        other + "/dela",
                        "handling-nummer",
                        "1",
                        "arende",
                        "Stolparna");
        assertThat(names(split)).hasSize(2);
        town.does(
                town.registrar,
                split + "/part-andra",
                party(
                        "PARTY",
                        "Nils Granne",
                        "part",
                        id(split, "Nils Granne"),
                        "namnet-visas",
                        "ja"));
        var over = town.does(town.registrar, split + "/overlamna", "organ", "sn", "skal", "Dit");
        assertThat(names(over)).hasSize(2);
        assertThat(town.page(null, openly(split)).text()).contains("Nils Granne");
        assertThat(town.page(null, openly(over)).text())
                .as("the other authority decides for itself")
                .doesNotContain("Nils Granne");
    }

    private List<String> names(String desk) throws Exception {
        return town.page(town.registrar, desk).select("section:has(#parter) tbody tr").stream()
                .map(row -> row.child(0).text() + " " + row.child(1).text())
                .toList();
    }

    @Test
    void a_letter_names_the_parties_and_where_there_are_none_whom_it_came_from() throws Exception {
        var desk = town.matter("Brunnen");
        assertThat(letter(desk)).contains("Karin Kund");
        town.does(town.registrar, desk + "/part", party("APPLICANT", "Bo Brunn"));
        town.does(
                town.registrar,
                desk + "/part",
                party("REPRESENTATIVE", "Ombud Ohlin", "foretrader", id(desk, "Bo Brunn")));
        assertThat(letter(desk)).contains("Bo Brunn, Ombud Ohlin").doesNotContain("Karin Kund");
        town.does(
                town.registrar,
                desk + "/handling",
                "riktning",
                "RECEIVED",
                "motpart",
                "Bo Brunn",
                "mening",
                "Intyg",
                "bestammelse",
                "21:1");
        assertThat(letter(desk)).contains("Ombud Ohlin").doesNotContain("Bo Brunn");
    }

    private String letter(String desk) throws Exception {
        var template =
                town.does(
                        town.registrar,
                        "/administration/diarium/mallar",
                        "myndighet",
                        "KS",
                        "mall-namn",
                        "Parterna",
                        "mening",
                        "Svar",
                        "brevtext",
                        "Till {parter}");
        return town.page(
                        town.registrar,
                        desk + "/brev?mall=" + template.substring(template.lastIndexOf('/') + 1))
                .select("textarea[name=brevtext]")
                .text();
    }
}

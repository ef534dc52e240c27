package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.registry.RegistryTown.openly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("TF 2:5, OSL 8:1 – one authority of the municipality asks another for its opinion")
@Proves({"OSL-8-1", "TF-5", "OSL-5-1", "OSL-5-2"})
class ReferralTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

    @Autowired RegistryTown town;
    @Autowired RegistryTasks tasks;
    @Autowired Referrals referrals;
    @Autowired Desk registrars;
    @Autowired Register register;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-07", "10.00");
    }

    private static String[] remiss(String... fields) {
        var all = new ArrayList<>(List.of("svar-senast", "2026-04-01"));
        all.addAll(List.of(fields));
        if (!all.contains("egen-myndighet")) {
            all.addAll(List.of("egen-myndighet", "sn"));
        }
        return all.toArray(String[]::new);
    }

    /// The matter that was opened in the other diarium; its address at the desk.
    private String other(String desk) {
        return jdbc.sql(
                        """
                        select '/administration/diarium/' || o.slug
                          from registry.remiss r
                          join registry.matter m on m.id = r.matter
                          join registry.matter o on o.id = r.other
                         where m.slug = :slug
                        """)
                .param("slug", RegistryTown.slug(desk))
                .query(String.class)
                .single();
    }

    private List<Tasks.Task> toAnswer(PersonId who, String desk) {
        return tasks.tasksFor(who.value(), DAY).stream()
                .filter(one -> one.href().equals(desk))
                .toList();
    }

    private String drawnUp(PersonId who, String desk, String... fields) throws Exception {
        var all = new ArrayList<>(List.of("riktning", "DRAWN_UP", "text", "Vi säger ja."));
        all.addAll(List.of(fields));
        if (!all.contains("mening")) {
            all.addAll(List.of("mening", "Yttrande"));
        }
        if (!all.contains("bestammelse")) {
            all.addAll(List.of("bestammelse", ""));
        }
        var document = town.does(who, desk + "/handling", all.toArray(String[]::new));
        return document.substring(document.lastIndexOf('/') + 1);
    }

    private String says(RegistryRefusal refusal, String... arguments) {
        return texts.get(refusal.key(), (Object[]) arguments);
    }

    @Test
    void it_is_received_there_answered_there_and_received_here() throws Exception {
        var desk = town.matter("Trygga gator");
        town.does(
                town.registrar,
                desk + "/remiss",
                remiss("instanser", "Polisen", "missiv", "Vad anser nämnden?", "bifogad", "1"));
        var other = other(desk);
        assertThat(other).contains("/sn-2026-");
        assertThat(town.page(town.registrar, desk).select("section:has(#remisser)").text())
                .contains("Polisen", "Socialnämnden", "Väntar på svar");
        var there = town.page(town.secretary, other);
        assertThat(there.text())
                .contains("Remiss: Trygga gator", "Från KS, svar senast 1 april 2026")
                .contains("Remiss i ärendet KS 2026.", "Brev om Trygga gator", "Kommunstyrelsen");
        assertThat(town.page(town.secretary, other + "/1").text())
                .contains("Vad anser nämnden?", "Inkommen");
        assertThat(town.page(null, openly(desk)).select("section:has(#spar)").text())
                .contains("På remiss i SN 2026.");
        assertThat(town.page(null, openly(other)).select("section:has(#spar)").text())
                .contains("Remiss från KS 2026.");
        assertThat(toAnswer(town.secretary, other))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.title()).contains("Svara på remiss från KS i SN 2026.");
                    assertThat(task.due()).isEqualTo(LocalDate.of(2026, 4, 1));
                });
        assertThat(toAnswer(town.official, other)).as("who keeps no diarium").isEmpty();

        assertThat(
                        town.refuses(
                                        town.secretary,
                                        other + "/remiss-svara",
                                        "handling-nummer",
                                        "1")
                                .text())
                .as("what came is no answer")
                .contains(says(RegistryRefusal.ANSWER_IS_RECEIVED, "1"));
        assertThat(
                        town.refuses(
                                        town.secretary,
                                        other + "/remiss-svara",
                                        "handling-nummer",
                                        "9")
                                .text())
                .contains(says(RegistryRefusal.DOCUMENT_IS_NOT_THERE, "9"));
        var number = drawnUp(town.secretary, other);
        town.does(town.secretary, other + "/remiss-svara", "handling-nummer", number);
        var back = town.page(town.registrar, desk);
        assertThat(back.select("section:has(#remisser)").text()).contains("Besvarad 2026-03-07");
        assertThat(back.select("section:has(#handlingar)").text())
                .contains("Yttrande", "Inkommen", "Socialnämnden");
        assertThat(town.page(town.registrar, desk + "/2").text()).contains("Vi säger ja.");
        assertThat(toAnswer(town.secretary, other)).isEmpty();
        assertThat(town.page(town.secretary, other).text())
                .contains("Från KS, avslutad", "Svar på remissen lämnat");
        assertThat(town.page(town.secretary, other).select("#answer")).isEmpty();
        assertThat(
                        town.refuses(
                                        town.secretary,
                                        other + "/remiss-svara",
                                        "handling-nummer",
                                        number)
                                .text())
                .contains(says(RegistryRefusal.REMISS_HAS_ENDED));
        assertThat(town.page(town.registrar, desk).select("#remiss-end option"))
                .as("the other is still out")
                .hasSize(4);
    }

    @Test
    void each_authority_keeps_its_own_series() throws Exception {
        var before = last();
        var desk = town.matter("Serierna");
        town.does(town.registrar, desk + "/remiss", remiss());
        assertThat(last()).isEqualTo(before + 1);
        var next = town.matter("Efter serierna");
        assertThat(number(next)).isEqualTo(number(desk) + 1);
    }

    private int last() {
        return jdbc.sql(
                        """
                        select coalesce(max(last), 0) from registry.series
                         where authority = 'SN' and year = 2026
                        """)
                .query(Integer.class)
                .single();
    }

    private static int number(String desk) {
        return Integer.parseInt(desk.substring(desk.lastIndexOf('-') + 1));
    }

    @Test
    void it_goes_to_somebody_on_a_day_to_come_and_never_to_ones_own_authority() throws Exception {
        var desk = town.matter("Egna frågor");
        assertThat(
                        town.refuses(town.registrar, desk + "/remiss", remiss("egen-myndighet", ""))
                                .text())
                .contains("Skriv vem som ska svara");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/remiss",
                                        remiss(
                                                "instanser",
                                                "Polisen",
                                                "egen-myndighet",
                                                "",
                                                "missiv",
                                                "Svara"))
                                .text())
                .contains("skickas bara till kommunens egna");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/remiss",
                                        "egen-myndighet",
                                        "sn",
                                        "svar-senast",
                                        "2026-03-01")
                                .text())
                .contains(says(RegistryRefusal.DAY_HAS_PASSED, "2026-03-01"));
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/remiss",
                                        "instanser",
                                        "Polisen",
                                        "egen-myndighet",
                                        "",
                                        "svar-senast",
                                        "2026-03-01")
                                .text())
                .contains(says(RegistryRefusal.DAY_HAS_PASSED, "2026-03-01"));
        assertThat(town.page(town.registrar, desk).select("#remit option").eachAttr("value"))
                .as("neither its own nor the assembly")
                .contains("sn")
                .doesNotContain("ks", "kf");
        var matter = registrars.find(RegistryTown.slug(desk)).orElseThrow();
        var ks =
                register.organs(DAY).stream()
                        .filter(one -> one.slug().equals("ks"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        referrals.send(
                                matter,
                                new Referrals.Sent(ks, ks, DAY.plusDays(9), "", null, true),
                                new Clerk(town.registrar.value(), "Rut Reg")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(RegistryRefusal.THE_SAME_AUTHORITY));
        assertThat(town.page(town.registrar, desk).select("#remisser"))
                .as("nothing was sent by what was refused")
                .isEmpty();
    }

    @Test
    void what_is_marked_goes_over_with_its_mark_when_somebody_has_confirmed_it() throws Exception {
        var desk = town.matter("Skyddet");
        var marked = drawnUp(town.registrar, desk, "mening", "Skyddsplan", "bestammelse", "18:8");
        var refused = town.refuses(town.registrar, desk + "/remiss", remiss("bifogad", marked));
        assertThat(refused.text())
                .contains(says(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES), "8 kap. 1 § OSL");
        assertThat(refused.select("[name=bifogad]").attr("value")).isEqualTo(marked);
        town.does(
                town.registrar,
                desk + "/remiss",
                remiss("bifogad", marked, "sekretess-bekraftad", "ja"));
        var other = other(desk);
        assertThat(town.page(null, openly(other)).text())
                .contains("Remiss: Skyddet", "Uppgiften är undantagen")
                .doesNotContain("Skyddsplan");
        assertThat(town.page(town.secretary, other + "/2").text())
                .contains("Skyddsplan", "18 kap. 8 § OSL", "Sekretessmarkerad");

        var answer = drawnUp(town.secretary, other, "mening", "Vår lucka", "bestammelse", "18:13");
        assertThat(
                        town.refuses(
                                        town.secretary,
                                        other + "/remiss-svara",
                                        "handling-nummer",
                                        answer)
                                .text())
                .contains(says(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES));
        town.does(
                town.secretary,
                other + "/remiss-svara",
                "handling-nummer",
                answer,
                "sekretess-bekraftad",
                "ja");
        assertThat(town.page(town.registrar, desk + "/3").text())
                .contains("Vår lucka", "18 kap. 13 § OSL");
        assertThat(town.page(null, openly(desk)).text()).doesNotContain("Vår lucka");
    }

    @Test
    void a_secret_matter_is_secret_on_the_other_side_too() throws Exception {
        var desk = town.matter("Dolda hotet", "bestammelse", "18:8", "hemligt-arende", "ja");
        assertThat(town.refuses(town.registrar, desk + "/remiss", remiss()).text())
                .contains(says(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES));
        town.does(town.registrar, desk + "/remiss", remiss("sekretess-bekraftad", "ja"));
        var other = other(desk);
        assertThat(other).contains("/sn-s-2026-");
        assertThat(town.asks(null, openly(other)).getStatus()).isEqualTo(404);
        assertThat(town.page(null, "/diarium?q=dolda").text()).doesNotContain("Dolda hotet");
        assertThat(town.page(town.secretary, other + "/1").text()).contains("18 kap. 8 § OSL");
        var answer = drawnUp(town.secretary, other);
        town.does(
                town.secretary,
                other + "/remiss-svara",
                "handling-nummer",
                answer,
                "sekretess-bekraftad",
                "ja");
        assertThat(town.page(town.registrar, desk + "/2").text())
                .contains("Yttrande", "18 kap. 8 § OSL");
    }

    @Test
    void one_that_is_taken_back_is_nobodys_task_and_both_matters_say_so() throws Exception {
        var desk = town.matter("Ångern");
        town.does(town.registrar, desk + "/remiss", remiss());
        var other = other(desk);
        assertThat(toAnswer(town.secretary, other)).hasSize(1);
        town.does(
                town.registrar,
                desk + "/remissvar",
                "remiss",
                town.page(town.registrar, desk).select("#remiss-end option").attr("value"),
                "utfall",
                "WITHDRAWN",
                "den",
                "2026-03-07");
        assertThat(toAnswer(town.secretary, other)).isEmpty();
        assertThat(town.page(town.secretary, other).text()).contains("återtagen");
        assertThat(
                        town.refuses(
                                        town.secretary,
                                        other + "/remiss-svara",
                                        "handling-nummer",
                                        "1")
                                .text())
                .contains(says(RegistryRefusal.REMISS_HAS_ENDED));
    }
}

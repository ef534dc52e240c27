package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.steering.SteeringTown.isRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;

@InSteeringTown
@DisplayName("KL 6:6 – a year of internal control on pages")
class InternalControlPagesTests {

    static final String HERE = "/styrning/sn/intern-kontroll";

    @Autowired SteeringTown town;
    @Autowired InternalControl control;
    @Autowired Commissions commissions;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() {
        town.found();
    }

    private void weighs(String year, String title, String probability, String consequence)
            throws Exception {
        town.does(
                town.secretary,
                HERE + "/risk",
                "ar",
                year,
                "rubrik",
                title,
                "slag",
                "ERROR",
                "sannolikhet",
                probability,
                "konsekvens",
                consequence,
                "skal",
                "Har hänt förut.");
    }

    private String[] wanted(String year, UUID risk, Object owner) {
        return new String[] {
            "ar", year,
            "risk", risk.toString(),
            "rubrik", "Attest av fakturor",
            "metod", "25 fakturor granskas.",
            "intervall", "QUARTERLY",
            "ansvarig", owner.toString(),
            "stickprov", "25"
        };
    }

    @Test
    void a_plan_is_proposed_adopted_followed_missed_mended_and_reported() throws Exception {
        town.clock.set("2026-01-15", "09.00");
        assertThat(town.sends(town.member, HERE + "/risk", "ar", "2026").getStatus())
                .isEqualTo(403);
        var wrong = town.refuses(town.secretary, HERE + "/risk", "ar", "2026", "skal", "Skälet");
        assertThat(wrong.select("#risk-skal").text()).isEqualTo("Skälet");
        assertThat(wrong.select("details[open]")).hasSize(1);
        weighs("2026", "Felaktig utbetalning", "3", "4");
        weighs("2026", "Prövas inte", "1", "1");
        town.refuses(
                town.secretary,
                HERE + "/risk",
                "ar",
                "2026",
                "rubrik",
                "felaktig utbetalning",
                "slag",
                "ERROR",
                "sannolikhet",
                "1",
                "konsekvens",
                "1");
        var risks = control.year("sn", 2026).risks();
        isRefused(
                control.weigh(risks.getFirst(), town.head), SteeringRefusal.RISK_IS_THERE_ALREADY);
        town.does(
                town.secretary, HERE + "/risk/" + risks.getLast().id() + "/ta-bort", "ar", "2026");
        var risk = control.year("sn", 2026).risks().getFirst();
        town.refuses(town.head, HERE + "/kontroll", wanted("2026", risk.id(), town.member.value()));
        town.does(town.head, HERE + "/kontroll", wanted("2026", risk.id(), town.head.value()));
        assertThat(town.page(HERE + "?ar=2026").text())
                .as("a proposal is nobody else's")
                .doesNotContain("Felaktig utbetalning")
                .contains("inte antagit någon plan");
        adopts(risk);
        isMissed();
        isMended();
        isReported();
    }

    private void adopts(Risk risk) throws Exception {
        town.refuses(
                town.secretary,
                HERE + "/plan",
                "ar",
                "2026",
                "beslutad",
                "2026-02-12",
                "paragraf",
                "14");
        town.clock.set("2026-02-13", "09.00");
        town.does(
                town.secretary,
                HERE + "/plan",
                "ar",
                "2026",
                "beslutad",
                "2026-02-12",
                "paragraf",
                "14");
        var seen = town.page(HERE + "?ar=2026");
        assertThat(seen.text())
                .contains("Socialnämnden 2026-02-12 § 14", "Felaktig utbetalning", "Åtgärdas");
        assertThat(seen.select("svg.riskmatrix rect")).hasSize(16);
        assertThat(seen.select("svg.riskmatrix .count").text()).isEqualTo("1");
        var adopted = control.year("sn", 2026).risk(risk.id()).orElseThrow();
        isRefused(control.drop(adopted), SteeringRefusal.RISK_IS_ADOPTED);
        assertThatThrownBy(() -> jdbc.sql("update steering.risk set probability = 1").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void isMissed() throws Exception {
        town.clock.set("2026-03-20", "09.00");
        assertThat(town.page(town.head, "/start").text()).contains("Gör kontrollen Attest");
        assertThat(town.page(town.chair, "/start").text()).doesNotContain("Attest av fakturor");
        town.clock.set("2026-04-01", "07.00");
        for (var who : new PersonId[] {town.head, town.chair, town.secretary}) {
            assertThat(town.page(who, "/start").text())
                    .contains("Kontroll inte gjord: Attest av fakturor, kvartal 1");
        }
        assertThat(town.page(town.member, "/start").text()).doesNotContain("Attest av fakturor");
        assertThat(town.page(HERE + "?ar=2026").select("#missade").text())
                .contains("inte är gjorda");
    }

    private void isMended() throws Exception {
        var one = control.year("sn", 2026).controls().getFirst();
        var entered =
                town.sendsFile(
                        town.head,
                        one.address() + "/resultat",
                        "underlag",
                        new byte[] {1, 2, 3},
                        "tillfalle",
                        "1",
                        "utfall",
                        "DEVIATION",
                        "stickprov",
                        "25",
                        "avvikelser",
                        "2",
                        "text",
                        "Två fakturor saknade attest.");
        assertThat(entered.getStatus()).isEqualTo(303);
        town.refuses(
                town.head,
                one.address() + "/resultat",
                "tillfalle",
                "2",
                "utfall",
                "DEVIATION",
                "stickprov",
                "25",
                "avvikelser",
                "2");
        town.does(
                town.head,
                one.address() + "/atgard",
                "rubrik",
                "Attestera i systemet",
                "text",
                "",
                "ansvarig",
                town.head.value().toString(),
                "klart",
                "2026-05-15");
        var seen = town.page(one.address());
        assertThat(seen.text())
                .contains("2 avvikelser av 25 granskade", "Attestera i systemet", "Avvikelse");
        assertThat(seen.select("a[href*=underlag]")).as("evidence is for insiders").isEmpty();
        var evidence =
                town.page(town.member, one.address()).select("a[href*=underlag]").attr("href");
        assertThat(town.asks(town.member, evidence).getContentAsByteArray())
                .containsExactly(1, 2, 3);
        assertThat(town.asks(town.leader, evidence).getStatus()).isEqualTo(403);
        var measure = commissions.about(List.of(one.id())).getFirst();
        town.clock.set("2026-05-16", "07.00");
        assertThat(town.page(town.chair, "/start").text())
                .contains("Attestera i systemet", "Försenat. Ansvarig är Hedda Ro.");
        assertThat(town.sends(town.member, measure.address(), "lage", "DONE").getStatus())
                .isEqualTo(403);
        town.does(town.head, measure.address(), "lage", "DONE", "text", "Infört.");
        town.refuses(town.head, measure.address(), "lage", "DONE", "text", "Igen.");
        isRefused(
                commissions.report(
                        commissions.find(measure.id()).orElseThrow(),
                        Commission.State.UNDER_WAY,
                        "Igen",
                        town.head),
                SteeringRefusal.COMMISSION_IS_CLOSED);
        assertThat(town.page(measure.address()).text()).contains("Klart", "Infört.");
    }

    private void isReported() throws Exception {
        town.clock.set("2026-12-11", "09.00");
        town.does(
                town.secretary,
                HERE + "/rapport",
                "ar",
                "2026",
                "bedomning",
                "IN_PART",
                "text",
                "Två kontroller gjordes inte.",
                "beslutad",
                "2026-12-10",
                "paragraf",
                "140");
        assertThat(town.page(HERE + "?ar=2026").text())
                .contains("Delvis tillräcklig", "Socialnämnden 2026-12-10 § 140");
        assertThat(town.page(town.head, "/start").text())
                .as("a reported year asks for nothing")
                .doesNotContain("Attest av fakturor");
        var pdf = town.asks(null, HERE + ".pdf?ar=2026");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(VeraPdf.faults(pdf.getContentAsByteArray())).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(town.asks(null, "/styrning/finns-inte/intern-kontroll").getStatus())
                .isEqualTo(404);
        assertThat(town.asks(null, "/styrning/kontroll/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(town.asks(null, "/styrning/kontroll/x").getStatus()).isEqualTo(404);
    }

    @Test
    @Proves("KL6-5")
    void a_decision_becomes_a_commission_with_owner_and_day() throws Exception {
        town.clock.set("2026-12-12", "09.00");
        var order =
                new Commissions.Order(
                        "sn",
                        "Utred köerna",
                        "",
                        town.head.value().toString(),
                        LocalDate.of(2027, 2, 1));
        var by = new Decided("kf", LocalDate.of(2026, 11, 25), "120");
        isRefused(
                commissions.decided(order, by, "SN 2026/999", town.secretary),
                SteeringRefusal.MATTER_IS_UNKNOWN);
        isRefused(
                commissions.decided(
                        new Commissions.Order(
                                "sn", "X", "", order.owner(), LocalDate.of(2026, 11, 1)),
                        by,
                        "",
                        town.secretary),
                SteeringRefusal.DUE_BEFORE_IT_BEGINS);
        isRefused(
                commissions.decided(
                        new Commissions.Order(
                                "sn", "X", "", town.member.value().toString(), order.due()),
                        by,
                        "",
                        town.secretary),
                SteeringRefusal.OWNER_IS_NOT_OF_THE_ORGAN);
        var address =
                town.does(
                        town.secretary,
                        "/styrning/uppdrag",
                        "organ",
                        "sn",
                        "rubrik",
                        "Utred köerna",
                        "beslutat-av",
                        "kf",
                        "beslutad",
                        "2026-11-25",
                        "paragraf",
                        "120",
                        "ansvarig",
                        town.head.value().toString(),
                        "klart",
                        "2027-02-01");
        assertThat(town.page(address).text()).contains("Kommunfullmäktige 2026-11-25 § 120");
        assertThat(town.page("/styrning/uppdrag?organ=sn").text()).contains("Utred köerna");
        assertThat(town.page(town.head, "/start").text()).contains("Utred köerna");
        assertThat(town.sends(town.member, "/styrning/uppdrag", "organ", "sn").getStatus())
                .isEqualTo(403);
    }
}

package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.steering.SteeringTown.isRefused;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.Proves;
import se.uppdrag.VeraPdf;

@InSteeringTown
@DisplayName("KL 6:1, 6:9–10 – the executive committee's supervision")
@Proves({"KL6-1", "KL6-9"})
class SupervisionPagesTests {

    static final String HERE = "/styrning/uppsikt";

    @Autowired SteeringTown town;
    @Autowired Supervision supervision;

    @BeforeEach
    void town() {
        town.found();
    }

    private String includes(String who, String name) throws Exception {
        return town.does(
                town.director,
                HERE,
                "ar",
                "2029",
                "vem",
                who,
                "namn",
                name,
                "slag",
                who.equals("annan") ? "COOPERATION" : "COMMITTEE",
                "skal",
                "Köerna",
                "beslutad",
                "2029-01-15",
                "paragraf",
                "3");
    }

    @Test
    void a_committee_is_asked_answers_late_is_observed_and_gets_something_to_do() throws Exception {
        town.clock.set("2029-01-20", "09.00");
        assertThat(town.sends(town.secretary, HERE, "ar", "2029").getStatus()).isEqualTo(403);
        var one = includes("sn", "");
        isRefused(
                supervision.include(supervision.programme(2029).getFirst(), town.director),
                SteeringRefusal.SUPERVISED_TWICE);
        town.refuses(
                town.director,
                one + "/fraga",
                "text",
                "Hur långa är köerna?",
                "klart",
                "2029-01-01");
        town.does(
                town.director,
                one + "/fraga",
                "text",
                "Hur långa är köerna?",
                "klart",
                "2029-02-10");
        assertThat(town.page(town.secretary, "/start").text())
                .contains("Svara kommunstyrelsen: Hur långa är köerna?");
        town.clock.set("2029-02-11", "09.00");
        assertThat(town.page(one).text()).contains("Inget svar i tid");
        assertThat(town.page(HERE + "?ar=2029").text()).contains("Försenade svar: 1");
        var found = supervision.programme(2029).getFirst();
        var question = supervision.questions(2029).getFirst().id();
        assertThat(town.sends(town.member, one + "/svar", "text", "Nej").getStatus())
                .isEqualTo(403);
        town.does(town.secretary, one + "/svar", "fraga", question.toString(), "text", "34 dagar.");
        isRefused(
                supervision.answer(found, question, "Igen", town.secretary),
                SteeringRefusal.ALREADY_ANSWERED);
        town.does(
                town.director,
                one + "/iakttagelse",
                "vikt",
                "SERIOUS",
                "text",
                "Köerna är för långa.");
        town.does(
                town.director,
                one + "/atgard",
                "rubrik",
                "Korta köerna",
                "ansvarig",
                town.head.value().toString(),
                "klart",
                "2029-09-01");
        assertThat(town.page(one).text())
                .contains("Besvarad för sent", "34 dagar.", "Allvarlig brist", "Korta köerna");
        assertThat(town.page("/styrning/uppdrag?organ=sn").text())
                .contains("Korta köerna", "Åtgärd efter uppsikt");
        includes("annan", "Räddningsförbundet");
        assertThat(town.page(HERE + "?ar=2029").text()).contains("Räddningsförbundet");
        var pdf = town.asks(null, HERE + ".pdf?ar=2029");
        assertThat(VeraPdf.faults(pdf.getContentAsByteArray())).isEmpty();
        assertThat(town.asks(null, HERE + "/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void each_company_is_tried_once_a_year_and_measures_are_proposed_where_it_failed()
            throws Exception {
        town.clock.set("2030-03-05", "09.00");
        assertThat(town.page(town.director, "/start").text())
                .contains("Prövning av Bostadsbolaget AB, verksamheten 2029");
        var wrong =
                new Supervised.CompanyReview(
                        "bostad",
                        2029,
                        true,
                        false,
                        "Köpt mark.",
                        "",
                        LocalDate.of(2030, 3, 4),
                        "20");
        isRefused(
                supervision.review(wrong, town.director), SteeringRefusal.REVIEW_WITHOUT_PROPOSAL);
        town.clock.set("2030-04-01", "09.00");
        assertThat(town.page(HERE + "?ar=2030").text()).contains("Inte prövad i tid");
        var review =
                new String[] {
                    "ar",
                    "2030",
                    "bolag",
                    "bostad",
                    "andamal",
                    "ja",
                    "befogenheter",
                    "ja",
                    "text",
                    "Inom ändamålet.",
                    "beslutad",
                    "2030-03-30",
                    "paragraf",
                    "21"
                };
        town.does(town.director, HERE + "/bolag", review);
        assertThat(town.page(HERE + "?ar=2030").text())
                .contains("Förenlig med ändamålet", "Kommunstyrelsen 2030-03-30 § 21");
        town.refuses(town.director, HERE + "/bolag", review);
        isRefused(
                supervision.review(
                        new Supervised.CompanyReview(
                                "bostad", 2029, true, true, "Igen", "", LocalDate.EPOCH, "1"),
                        town.director),
                SteeringRefusal.COMPANY_IS_REVIEWED);
    }
}

package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.steering.SteeringTown.isRefused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.access.SignedIn;

@InSteeringTown
@DisplayName("KL 6:6, 11:1–6 – goals, figures and the days of the year on pages")
class GoalPagesTests {

    @Autowired SteeringTown town;
    @Autowired MunicipalGoals goals;
    @Autowired Figures figures;
    @Autowired Handovers handovers;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() {
        town.found();
    }

    @Test
    void from_the_assemblys_goal_to_a_value_in_a_chart() throws Exception {
        town.clock.set("2028-01-10", "09.00");
        var mine =
                new String[] {
                    "rubrik",
                    "Trygg välfärd",
                    "slag",
                    "ACTIVITY",
                    "fran-ar",
                    "2028",
                    "till-ar",
                    "2029",
                    "beslutad",
                    "2027-11-24",
                    "paragraf",
                    "120",
                    "ar",
                    "2028"
                };
        assertThat(town.sends(town.secretary, "/styrning/mal", mine).getStatus())
                .as("the committee's secretary does not set the assembly's goals")
                .isEqualTo(403);
        var above = town.does(town.director, "/styrning/mal", mine);
        town.refuses(town.director, "/styrning/mal", mine);
        var parent = above.substring(above.lastIndexOf('/') + 1);
        var goal =
                town.does(
                        town.secretary,
                        "/styrning/sn/mal",
                        "rubrik",
                        "Korta köer",
                        "slag",
                        "ACTIVITY",
                        "overordnat",
                        parent,
                        "fran-ar",
                        "2028",
                        "till-ar",
                        "2028",
                        "beslutad",
                        "2027-12-09",
                        "paragraf",
                        "140",
                        "ar",
                        "2028");
        town.refuses(
                town.secretary,
                goal + "/indikator",
                "namn",
                "Kötid",
                "malvarde",
                "kort",
                "riktning",
                "mindre");
        var indicator =
                new String[] {
                    "namn", "Kötid", "enhet", "dagar", "malvarde", "30", "riktning", "mindre"
                };
        town.does(town.secretary, goal + "/indikator", indicator);
        town.refuses(town.secretary, goal + "/indikator", indicator);
        town.clock.set("2028-05-10", "09.00");
        imports();
        town.refuses(
                town.secretary, goal + "/uppfoljning", "ar", "2028", "tertial", "2", "lage", "NOT");
        town.does(
                town.secretary,
                goal + "/uppfoljning",
                "ar",
                "2028",
                "tertial",
                "1",
                "lage",
                "PARTLY",
                "text",
                "Köerna minskar, men långsamt.");
        var seen = town.page(goal);
        assertThat(seen.text()).contains("Högst 30 dagar", "31,5 dagar", "Går delvis", "långsamt");
        assertThat(seen.select("svg.plot circle")).hasSize(2);
        assertThat(town.page("/styrning/sn?ar=2028").text())
                .contains("Del av fullmäktiges mål: Trygg välfärd", "Går delvis", "Över budgeten");
        var board = town.page("/styrning?ar=2028");
        assertThat(board.text())
                .contains("Prognosen överskrider budgeten: Socialnämnden", "Trygg välfärd")
                .contains("1 mål: 0 går bra, 1 delvis, 0 nås inte");
        assertThatThrownBy(() -> jdbc.sql("update steering.goal set title = 'X'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void imports() throws Exception {
        var here = "/styrning/siffror";
        assertThat(town.asks(town.member, here).getStatus()).isEqualTo(403);
        var bad =
                town.sendsFile(
                        town.secretary,
                        here,
                        "fil",
                        "nämnd;indikator;månad;värde\nSocialnämnden;Kötid;2028-03;lång\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "slag",
                        "VALUES");
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(SteeringTown.page(bad).text())
                .contains("Rad 2: värde: lång är inget tal.", "Inget är sparat");
        takes(
                "VALUES",
                "nämnd;indikator;månad;värde\nSocialnämnden;Kötid;2028-03;34\nsn;Kötid;2028-04;31,5\n");
        takes(
                "ECONOMY",
                "nämnd;månad;budget;utfall;årsbudget;prognos\n"
                        + "Socialnämnden;2028-03;40000000;42000000;480000000;491000000\n");
        assertThat(figures.months(2028)).hasSize(1);
        var who = new SignedIn(town.secretary.value(), "Nils Ask");
        isRefused(
                figures.take("annat", FigureFile.Kind.VALUES, "fel", who),
                SteeringRefusal.FILE_CHANGED_ON_THE_WAY);
        isRefused(
                figures.take("annat", FigureFile.Kind.VALUES, Figures.mark("annat"), who),
                SteeringRefusal.FILE_IS_NOT_TAKEN);
    }

    private void takes(String kind, String text) throws Exception {
        var shown =
                SteeringTown.page(
                        town.sendsFile(
                                town.secretary,
                                "/styrning/siffror",
                                "fil",
                                text.getBytes(StandardCharsets.UTF_8),
                                "slag",
                                kind));
        var form = shown.select("form[action$=/spara]");
        town.does(
                town.secretary,
                "/styrning/siffror/spara",
                "slag",
                kind,
                "rader",
                form.select("input[name=rader]").val(),
                "sedd",
                form.select("input[name=sedd]").val());
    }

    @Test
    void the_days_of_the_year_are_kept_or_late_and_each_has_its_provision() throws Exception {
        town.clock.set("2026-12-20", "09.00");
        assertThat(town.page("/styrning?ar=2026").select("#frister ~ table").text())
                .contains("måndag 2 november 2026", "11 kap. 16 § KL", "onsdag 15 april 2026")
                .contains("Inte gjort i tid");
        var interim =
                new String[] {
                    "ar",
                    "2026",
                    "frist",
                    "INTERIM",
                    "manad",
                    "8",
                    "gjord",
                    "2026-11-03",
                    "beslut",
                    "Till kommunfullmäktige och revisorerna"
                };
        assertThat(town.sends(town.secretary, "/styrning/frister", interim).getStatus())
                .isEqualTo(403);
        var wrong = interim.clone();
        wrong[5] = "9";
        assertThat(town.refuses(town.director, "/styrning/frister", wrong).text())
                .contains("9 månader");
        town.does(town.director, "/styrning/frister", interim);
        assertThat(town.page("/styrning?ar=2026").text()).contains("Gjort för sent");
        town.refuses(town.director, "/styrning/frister", interim);
        isRefused(
                handovers.record(
                        new Handover(
                                2026, Handover.Kind.INTERIM, 8, LocalDate.of(2026, 11, 3), "igen"),
                        town.director),
                SteeringRefusal.ALREADY_HANDED_OVER);
    }
}

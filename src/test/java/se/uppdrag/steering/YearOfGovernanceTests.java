package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.access.PersonId;

@InSteeringTown
@DisplayName("A year of governance, from the budget to the annual report")
class YearOfGovernanceTests {

    static final String CONTROL = "/styrning/sn/intern-kontroll";

    @Autowired SteeringTown town;
    @Autowired InternalControl control;

    /// The years before 2040 belong to others who look at the town.
    @Test
    void a_year_of_governance() throws Exception {
        town.found();
        // The budget is late: All of November has passed when the assembly decides.
        town.clock.set("2039-12-14", "09.00");
        handsOver("2039", "BUDGET_PROPOSAL", "2039-10-31");
        handsOver("2039", "BUDGET", "2039-12-13");
        assertThat(days("2039")).contains("Gjort i tid", "Gjort för sent", "30 november 2039");
        var above = goal(town.director, "/styrning/mal", "Alla klarar skolan", "2039-12-13", "");

        // The committee makes its own of it, and adopts what it will look at.
        town.clock.set("2040-02-16", "09.00");
        var goal = goal(town.secretary, "/styrning/sn/mal", "Färre placeras", "2040-02-15", above);
        town.does(
                town.secretary,
                goal + "/indikator",
                "namn",
                "Placerade barn",
                "malvarde",
                "40",
                "riktning",
                "mindre");
        adopts();

        // Months come as figures; the first control is forgotten.
        town.clock.set("2040-05-01", "08.00");
        figures("2040-04", "164000000");
        assertThat(town.page("/styrning?ar=2040").text())
                .contains("Kontroller som inte är gjorda i tid: Socialnämnden")
                .contains("Prognosen överskrider budgeten: Socialnämnden");
        assertThat(town.page(town.head, "/start").text()).contains("Kontroll inte gjord");

        // It is done late, deviates, and leads to something that is to be done.
        var one = control.year("sn", 2040).controls().getFirst();
        town.does(
                town.head,
                one.address() + "/resultat",
                "tillfalle",
                "1",
                "utfall",
                "DEVIATION",
                "stickprov",
                "20",
                "avvikelser",
                "3",
                "text",
                "Tre utbetalningar saknar beslut.");
        town.does(
                town.head,
                one.address() + "/atgard",
                "rubrik",
                "Spärr i systemet",
                "ansvarig",
                town.head.value().toString(),
                "klart",
                "2040-08-31");

        // The interim report, January to August: two months, and All Saints is no day to hand over.
        town.clock.set("2040-10-20", "09.00");
        follows(goal, "2", "PARTLY");
        handsOver("2040", "INTERIM", "2040-10-19");
        assertThat(days("2040")).contains("januari till augusti 2040", "31 oktober 2040");

        // The committee judges; the annual report is in time, and the whole year is told.
        town.clock.set("2041-01-20", "09.00");
        for (var occasion : List.of("2", "3")) {
            town.does(
                    town.head,
                    one.address() + "/resultat",
                    "tillfalle",
                    occasion,
                    "utfall",
                    "CLEAN",
                    "stickprov",
                    "20",
                    "avvikelser",
                    "0");
        }
        town.does(
                town.secretary,
                CONTROL + "/rapport",
                "ar",
                "2040",
                "bedomning",
                "SUFFICIENT",
                "text",
                "Felen är rättade.",
                "beslutad",
                "2041-01-19",
                "paragraf",
                "5");
        follows(goal, "3", "WELL");
        town.clock.set("2041-04-15", "16.00");
        assertThat(town.page(town.director, "/start").text()).contains("Årsredovisningen");
        handsOver("2041", "ANNUAL", "2041-04-15");
        assertThat(days("2041")).contains("måndag 15 april 2041", "11 kap. 20 § KL", "Gjort i tid");
        assertThat(town.page(town.director, "/start").text()).doesNotContain("Årsredovisningen");
        assertThat(town.page("/styrning/sn?ar=2040").text())
                .contains("Färre placeras", "Går bra", "Bedömd av nämnden: Tillräcklig");
    }

    private String days(String year) throws Exception {
        return town.page("/styrning?ar=" + year).select("section[aria-labelledby=frister]").text();
    }

    private void handsOver(String year, String kind, String day) throws Exception {
        town.does(
                town.director,
                "/styrning/frister",
                "ar",
                year,
                "frist",
                kind,
                "manad",
                "8",
                "gjord",
                day,
                "beslut",
                "Kommunfullmäktige " + day);
    }

    private String goal(PersonId who, String address, String title, String day, String above)
            throws Exception {
        return town.does(
                who,
                address,
                "rubrik",
                title,
                "slag",
                "ACTIVITY",
                "overordnat",
                above.substring(above.lastIndexOf('/') + 1),
                "fran-ar",
                "2040",
                "till-ar",
                "2040",
                "beslutad",
                day,
                "paragraf",
                "9",
                "ar",
                "2040");
    }

    private void adopts() throws Exception {
        town.does(
                town.secretary,
                CONTROL + "/risk",
                "ar",
                "2040",
                "rubrik",
                "Fel utbetalning",
                "slag",
                "IRREGULARITY",
                "sannolikhet",
                "3",
                "konsekvens",
                "4");
        var risk = control.year("sn", 2040).risks().getFirst().id().toString();
        town.does(
                town.secretary,
                CONTROL + "/kontroll",
                "ar",
                "2040",
                "risk",
                risk,
                "rubrik",
                "Utbetalningar",
                "metod",
                "20 granskas",
                "intervall",
                "THIRDLY",
                "ansvarig",
                town.head.value().toString(),
                "stickprov",
                "20");
        town.does(
                town.secretary,
                CONTROL + "/plan",
                "ar",
                "2040",
                "beslutad",
                "2040-02-15",
                "paragraf",
                "10");
    }

    private void figures(String month, String outcome) throws Exception {
        var text =
                "nämnd;månad;budget;utfall;årsbudget;prognos\nSocialnämnden;%s;160000000;%s;480000000;489000000\n"
                        .formatted(month, outcome);
        var shown =
                SteeringTown.page(
                        town.sendsFile(
                                town.secretary,
                                "/styrning/siffror",
                                "fil",
                                text.getBytes(StandardCharsets.UTF_8),
                                "slag",
                                "ECONOMY"));
        town.does(
                town.secretary,
                "/styrning/siffror/spara",
                "slag",
                "ECONOMY",
                "rader",
                shown.select("input[name=rader]").val(),
                "sedd",
                shown.select("input[name=sedd]").val());
    }

    private void follows(String goal, String third, String state) throws Exception {
        town.does(
                town.secretary,
                goal + "/uppfoljning",
                "ar",
                "2040",
                "tertial",
                third,
                "lage",
                state,
                "text",
                "Så gick det.");
    }
}

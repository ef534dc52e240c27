package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.access.PersonId;

@InSteeringTown
@DisplayName("A year of governance, from the budget to discharge")
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

        // The auditors ask, find a flaw and publish; the committee answers and does something.
        town.clock.set("2040-11-05", "09.00");
        auditorsFindAFlaw();

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
        theWholeIsJudged();
        follows(goal, "3", "WELL");
        town.clock.set("2041-04-15", "16.00");
        assertThat(town.page(town.director, "/start").text()).contains("Årsredovisningen");
        handsOver("2041", "ANNUAL", "2041-04-15");
        assertThat(days("2041")).contains("måndag 15 april 2041", "11 kap. 20 § KL", "Gjort i tid");
        assertThat(town.page(town.director, "/start").text()).doesNotContain("Årsredovisningen");
        assertThat(town.page("/styrning/sn?ar=2040").text())
                .contains("Färre placeras", "Går bra", "Bedömd av nämnden: Tillräcklig");

        // The auditors assess the annual report, hand over theirs, and discharge is decided.
        town.clock.set("2041-04-28", "09.00");
        theAuditorsReport();
        town.clock.set("2041-05-20", "18.00");
        dischargeIsDecided();
    }

    private static final String ROOM = "/revision/arbetsrum";
    private static final String PASSPHRASE = "hund lampa torsdag kvist";

    private String planned(String title, String kind) throws Exception {
        return town.does(
                town.auditor,
                ROOM + "/2040/granskning",
                "titel",
                title,
                "slag",
                kind,
                "organ",
                "sn",
                "syfte",
                "Sköts det ändamålsenligt?");
    }

    private void auditorsFindAFlaw() throws Exception {
        town.opens(town.auditor, PASSPHRASE);
        var review = planned("Granskning av utbetalningar", "IN_DEPTH");
        town.does(
                town.auditor,
                review + "/fraga",
                "fraga-organ",
                "sn",
                "amne",
                "Frågor om utbetalningar",
                "fraga",
                "Vem attesterar?",
                "svar-senast",
                "2040-11-30");
        var question =
                town.page("/revision/fragor")
                        .select("a:contains(Frågor om utbetalningar)")
                        .attr("href");
        assertThat(town.page(town.secretary, "/start").text())
                .contains("Frågor om utbetalningar", "30 nov");
        town.does(town.secretary, question + "/svar", "svar", "Enhetschefen.");
        town.does(
                town.auditor,
                review + "/iakttagelse",
                "organ",
                "sn",
                "iakttagelse",
                "Attest saknas i tre av tjugo fall.",
                "grad",
                "FLAW");
        town.does(town.auditor, review + "/utkast", "utkast", "Kontrollen räcker inte.");
        var report = town.does(town.auditor, review + "/publicera");
        assertThat(town.page(town.clerk, report).select("form[action$=/atgard]")).isEmpty();
        var form = town.page(town.head, report).select("form[action$=/atgard]");
        var about = form.select("select[name=om] option").attr("value");
        assertThat(town.sends(town.clerk, report + "/atgard", "om", about).getStatus())
                .isEqualTo(403);
        assertThat(
                        town.refuses(
                                        town.head,
                                        report + "/atgard",
                                        "om",
                                        about,
                                        "rubrik",
                                        "Attest i två led",
                                        "ansvarig",
                                        town.head.value().toString(),
                                        "klart",
                                        "2040-11-01")
                                .text())
                .contains("2040-11-05");
        var measure =
                town.does(
                        town.head,
                        report + "/atgard",
                        "om",
                        about,
                        "rubrik",
                        "Attest i två led",
                        "ansvarig",
                        town.head.value().toString(),
                        "klart",
                        "2040-12-20");
        assertThat(town.page(measure).text()).contains("Åtgärd efter revision", "Hedda Ro");
        var from = town.page(measure).select("a[href^=/revision/iakttagelse/]").attr("href");
        assertThat(town.asks(null, from).getRedirectedUrl()).startsWith(report + "#iakttagelse-");
        town.does(town.head, measure, "lage", "DONE", "text", "Två attesterar.");
        assertThat(town.page(report).select("#iakttagelse-1").text())
                .contains("Attest i två led", "20 december 2040", "Klart");
    }

    private void theWholeIsJudged() throws Exception {
        var here = "/styrning/intern-kontroll";
        var said =
                new String[] {
                    "ar",
                    "2040",
                    "bedomning",
                    "IN_PART",
                    "text",
                    "Två nämnder saknar plan.",
                    "beslutad",
                    "2041-01-20",
                    "paragraf",
                    "12"
                };
        assertThat(town.sends(town.secretary, here, said).getStatus()).isEqualTo(403);
        assertThat(town.page(here + "?ar=2040").text())
                .contains("Kommunstyrelsen har inte bedömt året som helhet");
        town.does(town.director, here, said);
        assertThat(town.page(here + "?ar=2040").text())
                .contains(
                        "Två nämnder saknar plan.",
                        "Kommunstyrelsen 2041-01-20 § 12",
                        "Hade inte rapporterat när bedömningen gjordes: "
                                + "Kommunstyrelsen, Barn- och ungdomsnämnden");
        assertThat(town.refuses(town.director, here, said).text())
                .contains("redan bedömt den interna kontrollen 2040");
    }

    private void theAuditorsReport() throws Exception {
        town.opensAgain(town.auditor, PASSPHRASE);
        var review = planned("Bedömning av årsredovisningen", "ASSESSMENT");
        town.does(town.auditor, review + "/utkast", "utkast", "Räkenskaperna är rättvisande.");
        town.does(town.auditor, review + "/publicera");
        var here = ROOM + "/berattelse/2040";
        town.does(town.auditor, here + "/text", "text", "Kommunen har skötts väl.");
        for (var organ : List.of("ks", "bun")) {
            town.does(town.auditor, here + "/organ", "organ", organ, "tillstyrks", "ja");
        }
        assertThat(town.refuses(town.auditor, here + "/overlamna").text())
                .contains("Socialnämnden");
        town.does(
                town.auditor,
                here + "/organ",
                "organ",
                "sn",
                "tillstyrks",
                "ja",
                "anmarkning",
                "Brister i attest",
                "motiv",
                "Attest saknades.");
        town.does(town.auditor, here + "/underskrift", "avvikande", "");
        assertThat(town.does(town.auditor, here + "/overlamna"))
                .isEqualTo("/revision/berattelse/2040");
        assertThat(town.page(town.secretary, "/start").text())
                .contains("Förklara revisorernas anmärkning: Socialnämnden");
    }

    private void dischargeIsDecided() throws Exception {
        var here = "/revision/ansvarsfrihet/2040";
        assertThat(town.page(here).text()).contains("30 juni 2041", "Förklaring väntas");
        town.does(
                town.secretary,
                here + "/forklaring",
                "organ",
                "sn",
                "forklaring",
                "Två attesterar sedan december.");
        assertThat(town.refuses(town.clerk, here + "/beslut", decided("sn")).text())
                .contains("årsredovisningen för 2040 är inte antecknat");
        town.does(
                town.clerk,
                here + "/arsredovisning",
                "godkand",
                "ja",
                "ar-dag",
                "2041-05-20",
                "ar-paragraf",
                "§ 50");
        for (var organ : List.of("ks", "sn", "bun")) {
            town.does(town.clerk, here + "/beslut", decided(organ));
        }
        var page = town.page(here);
        assertThat(page.select("#sn").text()).contains("Beviljad 20 maj 2041, § 51");
        assertThat(page.text()).doesNotContain("efter den 30 juni", "inte bedömt");
    }

    private static String[] decided(String organ) {
        return new String[] {
            "organ", organ, "beviljas", "ja", "motiv", "", "dag", "2041-05-20", "paragraf", "§ 51"
        };
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

package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.steering.SteeringTown.isRefused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.VeraPdf;

@InSteeringTown
@DisplayName("KL 6:1 – the look at the surroundings before each term")
class EnvironmentalScanTests {

    static final String WORK = "/omvarldsanalys/arbete";

    @Autowired SteeringTown town;
    @Autowired EnvironmentalScan scans;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() {
        town.found();
    }

    @Test
    void one_is_begun_worked_on_published_and_carried_into_the_next() throws Exception {
        town.clock.set("2031-01-10", "09.00");
        assertThat(town.asks(town.member, WORK).getStatus()).isEqualTo(403);
        town.does(town.director, WORK, "fran-ar", "2027");
        town.refuses(town.director, WORK, "fran-ar", "2027");
        isRefused(scans.begin(2027, town.director), SteeringRefusal.SCAN_IS_THERE_ALREADY);
        var scan = scans.all().getFirst();
        var here = WORK + "/" + scan.id();
        var trend =
                new String[] {
                    "rubrik",
                    "Fler äldre",
                    "slag",
                    "CHALLENGE",
                    "omrade",
                    "PEOPLE",
                    "nar",
                    "SOON",
                    "text",
                    "Fler blir över 80.",
                    "kalla",
                    "Befolkningsprognos 2026",
                    "scenario",
                    "En tredjedel fler."
                };
        town.does(town.director, here + "/trend", trend);
        town.refuses(town.director, here + "/trend", trend);
        isRefused(
                scans.see(scan, scans.trends(scan).getFirst(), town.director),
                SteeringRefusal.TREND_IS_THERE_ALREADY);
        town.refuses(town.director, here + "/publicera");
        isRefused(scans.publish(scan), SteeringRefusal.SCAN_IS_EMPTY);
        assertThat(town.page("/omvarldsanalys").text()).contains("Ingen omvärldsanalys");
        var goal =
                town.does(
                        town.secretary,
                        "/styrning/sn/mal",
                        "rubrik",
                        "Alla får plats",
                        "slag",
                        "ACTIVITY",
                        "overordnat",
                        "inget",
                        "fran-ar",
                        "2031",
                        "till-ar",
                        "2031",
                        "beslutad",
                        "2031-01-09",
                        "paragraf",
                        "3",
                        "ar",
                        "2031");
        town.does(
                town.director,
                here + "/foljd",
                "trend",
                scans.trends(scan).getFirst().id().toString(),
                "namnd",
                "sn",
                "text",
                "Fler platser behövs.",
                "atgard",
                "Bygg ett boende.",
                "mal",
                goal.substring(goal.lastIndexOf('/') + 1));
        assertThat(town.page(goal).text()).doesNotContain("Bygg ett boende.");
        town.does(town.director, here + "/inledning", "text", "Så ser det ut.");
        town.does(town.director, here + "/publicera");
        var seen = town.page("/omvarldsanalys");
        assertThat(seen.text())
                .contains("Omvärldsanalys 2027–2030", "Fler äldre", "Bygg ett boende.");
        assertThat(town.page(goal).text())
                .contains("Ur omvärldsanalysen", "Fler äldre (2027–2030)", "Bygg ett boende.");
        assertThat(seen.select("svg.radar circle.challenge")).hasSize(1);
        var pdf = town.asks(null, "/omvarldsanalys.pdf");
        assertThat(VeraPdf.faults(pdf.getContentAsByteArray())).isEmpty();
        isFixed(scans.find(scan.id()).orElseThrow());
        continues(scan);
    }

    private void isFixed(Scan scan) {
        isRefused(scans.introduce(scan, "Nytt"), SteeringRefusal.SCAN_IS_PUBLISHED);
        for (var statement :
                List.of(
                        "update steering.scan set intro = 'X'",
                        "delete from steering.trend",
                        "update steering.effect set text = 'X'")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private void continues(Scan last) throws Exception {
        town.does(town.director, WORK, "fran-ar", "2031");
        var next = scans.all().getFirst();
        assertThat(next.previous()).isEqualTo(last.id());
        var carried = scans.trends(next).getFirst();
        assertThat(carried.title()).isEqualTo("Fler äldre");
        assertThat(town.page(town.director, WORK).text())
                .contains("Följer med från förra analysen");
        assertThat(town.page("/omvarldsanalys").text()).contains("2027–2030");
        town.does(town.director, WORK + "/trend/" + carried.id() + "/ta-bort");
        assertThat(scans.trends(next)).isEmpty();
    }

    @Test
    void every_trend_has_a_place_of_its_own_on_the_radar_inside_its_ring() {
        var scan = UUID.randomUUID();
        var trends =
                List.of("A", "B", "C", "D").stream()
                        .map(title ->
                                new Trend(
                                        UUID.randomUUID(),
                                        scan,
                                        null,
                                        title.equals("D") ? Trend.Area.WORK : Trend.Area.PEOPLE,
                                        Trend.Kind.TREND,
                                        title,
                                        "",
                                        Trend.Horizon.SOON,
                                        "",
                                        ""))
                        .toList();
        var places = Trend.radar(trends);
        assertThat(places.stream().map(one -> one.x() + " " + one.y()))
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(places)
                .allSatisfy(one ->
                        assertThat(Math.hypot(one.x() - Trend.CENTRE, one.y() - Trend.CENTRE))
                                .isBetween(
                                        (double) Trend.ring(Trend.Horizon.NOW),
                                        (double) Trend.ring(Trend.Horizon.SOON)));
        assertThat(places.getLast().x()).as("the last sector is to the left").isLessThan(240);
    }
}

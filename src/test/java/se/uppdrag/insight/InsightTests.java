package se.uppdrag.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("What the meetings show")
class InsightTests {

    private static final String DAY = "2026-09-02";

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Meetings meetings;
    @Autowired Insights insights;

    Meeting meeting;

    /// One evening for all: four said yes and one no.
    @BeforeEach
    void evening() {
        council.gather();
        meeting =
                meetings.meeting("kf", DAY)
                        .orElseGet(
                                () -> council.held(DAY, council.motion("Cykelställ vid torget")));
    }

    private String text(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private String vote(int member) throws Exception {
        return page("/ledamoter/" + council.members.get(member).value())
                .select("main li:has(a[href^='" + meeting.address() + "/omrostningar/'])")
                .text();
    }

    @Test
    void each_members_page_says_how_she_voted_by_name() throws Exception {
        assertThat(vote(3)).contains("Cykelställ vid torget", "Nej");
        assertThat(vote(1)).contains("Cykelställ vid torget", "Ja").doesNotContain("Nej");
    }

    @Test
    void every_drawing_has_its_table_and_its_file() throws Exception {
        var page = page("/insyn?organ=kf");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section")).hasSizeGreaterThanOrEqualTo(Figure.values().length);
        for (var svg : page.select("svg[role=img]:has(rect)")) {
            var panel = Objects.requireNonNull(svg.closest("section"));
            assertThat(panel.select("tbody tr")).hasSameSizeAs(svg.select("rect"));
            var file = text(panel.select("a[href$=.csv], a[href*=.csv?]").attr("href"));
            assertThat(file.lines().count()).isEqualTo(svg.select("rect").size() + 1L);
        }
        web.perform(get("/insyn/hemligt.csv")).andExpect(status().isNotFound());
    }

    @Test
    void votes_by_name_are_told_as_popolo_has_them() throws Exception {
        var votes = JsonMapper.shared().readTree(text("/voteringar.json?organ=kf"));
        var motion = votes.path("motions").path(0);
        assertThat(motion.path("result").asString()).isEqualTo("pass");
        var event = motion.path("vote_events").path(0);
        assertThat(event.path("votes").size()).isPositive();
        var counted =
                event.path("counts").valueStream().mapToInt(one -> one.path("value").asInt()).sum();
        assertThat(counted).isEqualTo(event.path("votes").size());
        assertThat(event.path("votes").path(0).path("voter_id").asString()).hasSize(36);
        // What Popolo's schemas demand of what is counted, of groups, of votes and of sources.
        assertThat(event.path("counts"))
                .allSatisfy(one -> assertThat(one.path("option").asString()).isNotEmpty());
        assertThat(event.path("group_results"))
                .allSatisfy(one -> assertThat(one.path("result").asString()).isIn("pass", "fail"));
        assertThat(event.path("votes"))
                .allSatisfy(one ->
                        assertThat(one.path("option").asString()).isIn("yes", "no", "abstain"));
        assertThat(motion.path("sources").path(0).path("url").asString()).startsWith("http");
        assertThat(event.path("motion_id")).isEqualTo(motion.path("id"));
    }

    @Test
    void a_partys_votes_are_added_up() {
        assertThat(insights.table(Figure.VOTES, "kf").rows())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.numbers().get(0) + row.numbers().get(1)).isPositive());
    }

    @Test
    void an_approved_motion_is_counted_as_approved_and_one_that_waits_is_not() {
        var before = fate(2);
        council.motion("Bänkar i parken");
        assertThat(before).isPositive();
        assertThat(fate(2)).isEqualTo(before);
    }

    private double fate(int row) {
        return insights.table(Figure.MOTIONS, "").rows().get(row).numbers().getFirst();
    }

    @Test
    void who_came_is_counted_against_the_seats() {
        assertThat(insights.table(Figure.ATTENDANCE, "kf").rows())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.numbers().get(0)).isLessThanOrEqualTo(row.numbers().get(1)));
        assertThat(insights.table(Figure.ATTENDANCE, "finns-inte").rows()).isEmpty();
    }
}

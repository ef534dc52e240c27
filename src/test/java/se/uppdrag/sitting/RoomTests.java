package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Tasks.Task;

@DisplayName("The screen on the wall of a room")
class RoomTests extends LiveEvening {

    @Autowired private SittingTasks tasks;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sammanträdessalen, Rådhuset | sammantradessalen
                    Stora salen och Lilla salen, Rådhuset | stora-salen lilla-salen
                    Rum 214 / Rum 215 | rum-214 rum-215
                    Rådhuset | radhuset
                    , Rådhuset | ''
                    """)
    void a_place_names_one_room_or_several(String place, String rooms) {
        assertThat(String.join(" ", Room.in(place).stream().map(Room::slug).toList()))
                .isEqualTo(rooms);
    }

    @Test
    void shows_the_meeting_that_is_held_there_in_each_of_its_rooms() throws Exception {
        var now =
                published(
                        "kf",
                        Instant.now().minus(Duration.ofMinutes(5)),
                        "Stora salen och Foajén",
                        true);
        for (var room : new String[] {"stora-salen", "foajen"}) {
            web.perform(get("/salar/" + room))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl(now.address() + "/skarm?sal=" + room));
        }
        web.perform(get(now.address() + "/skarm?sal=foajen"))
                .andExpect(header().string("Refresh", "900; url=/salar/foajen"));
        web.perform(get(now.address() + "/skarm?sal=//ond.example"))
                .andExpect(header().doesNotExist("Refresh"));
        web.perform(get("/salar/kallaren")).andExpect(status().isNotFound());
    }

    @Test
    void shows_a_meeting_that_began_the_day_before_until_it_is_closed() throws Exception {
        var today = SwedishTime.dateOf(Instant.now());
        var yesterday = SwedishTime.at(today.minusDays(1), LocalTime.of(23, 59));
        meeting = published("kf", yesterday, "Stora salen", true);
        assertThat(tasks.tasksFor(alternate.id(), today)).isEmpty();
        theMeetingRuns();
        web.perform(get("/salar/stora-salen"))
                .andExpect(redirectedUrl(meeting.address() + "/skarm?sal=stora-salen"));
        assertThat(tasks.tasksFor(alternate.id(), today))
                .extracting(Task::href)
                .containsOnly(meeting.address() + "/ledamot");
        does(secretary, "sekreterare", "avsluta").andExpect(status().isSeeOther());
        web.perform(get("/salar/stora-salen")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T16:00:00Z, 2026-06-10T21:59:59Z, true",
        "2026-06-10T16:00:00Z, 2026-06-10T22:00:00Z, false",
        "2026-06-10T20:00:00Z, 2026-06-11T01:59:59Z, true",
        "2026-06-10T20:00:00Z, 2026-06-11T02:00:00Z, false",
        "2026-06-12T16:00:00Z, 2026-06-10T16:00:00Z, true"
    })
    void a_meeting_may_open_on_its_day_and_six_hours_after_its_time(
            Instant starts, Instant now, boolean may) {
        assertThat(RoomController.mayOpen(starts, now)).isEqualTo(may);
    }

    @Test
    void says_which_is_next_between_meetings() throws Exception {
        published("kf", Instant.now().plus(Duration.ofDays(12)), "Stora salen", true);
        var page =
                page(web.perform(get("/salar/stora-salen")).andExpect(header().exists("Refresh")));
        assertThat(page.select("h1").text()).isEqualTo("Stora salen");
        assertThat(page.text()).contains("Kommunfullmäktige");
        assertThat(page(web.perform(get("/salar"))).select("a[href=/salar/stora-salen]"))
                .hasSize(1);
    }

    @Test
    void tells_of_closed_doors_and_no_more() throws Exception {
        register.found(
                new Organ("bun", "Barnnämnden", Organ.Kind.COMMITTEE, "BUN", 5, null), START, "kf");
        var closed =
                published("bun", Instant.now().minus(Duration.ofMinutes(5)), "Stora salen", false);
        var page = page(web.perform(get("/salar/stora-salen")).andExpect(status().isOk()));
        assertThat(page.text())
                .contains("Barnnämnden sammanträder här bakom stängda dörrar")
                .doesNotContain("Cykelplan");
        web.perform(get(closed.address() + "/skarm?sal=stora-salen"))
                .andExpect(status().isNotFound());
    }
}

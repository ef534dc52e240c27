package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.register.Organ;

@DisplayName("The screen on the wall of a room")
class RoomTests extends LiveEvening {

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

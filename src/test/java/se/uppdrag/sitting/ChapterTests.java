package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.uppdrag.TestClock;
import se.uppdrag.web.Swedish;

@Import(TestClock.Setting.class)
@DisplayName("Every item and every speaker is found again in a recording")
class ChapterTests extends LiveEvening {

    @Autowired TestClock clock;

    static Stage council() {
        return Stage.council("S", 3, "M", 2)
                .agenda(Stage.item(1, "Planen antas."), Stage.item(2, "Taxan höjs."))
                .at("18.00")
                .everybodyArrives()
                .theChairOpens();
    }

    static List<String> chapters(Stage evening) {
        return Chapter.of(evening.log()).stream()
                .map(one ->
                        "%d%s %s–%s"
                                .formatted(
                                        one.item(),
                                        one.speaker() == null
                                                ? ""
                                                : " "
                                                        + evening.sitting()
                                                                .roll()
                                                                .name(one.speaker()),
                                        clock(one.from()),
                                        one.to() == null ? "" : clock(one.to())))
                .toList();
    }

    private static String clock(Instant at) {
        return Swedish.time(at);
    }

    @Test
    void an_item_lasts_until_the_next_and_a_speaker_until_the_next_speaker() {
        var evening =
                council()
                        .at("18.05")
                        .takesUp(1)
                        .asks("S3", Speakers.Kind.SPEECH)
                        .asks("M1", Speakers.Kind.SPEECH)
                        .at("18.06")
                        .speaksFor("S3", 120)
                        .at("18.09")
                        .speaksFor("M1", 60)
                        .at("18.20")
                        .theDebateIsClosed()
                        .theCouncilDecides(Decision.Kind.APPROVED, "Planen antas.")
                        .takesUp(2);
        assertThat(chapters(evening))
                .satisfiesExactly(
                        item -> assertThat(item).isEqualTo("1 18.05–18.20"),
                        first -> assertThat(first).contains("S3").endsWith("18.06–18.08"),
                        second -> assertThat(second).contains("M1").contains("18.09–"),
                        last -> assertThat(last).isEqualTo("2 18.20–"));
    }

    @Test
    void an_item_goes_on_in_a_chapter_of_its_own_after_a_pause() {
        var evening =
                council()
                        .at("18.05")
                        .takesUp(1)
                        .at("18.30")
                        .does(new SittingCommand.Adjourn("19.00"))
                        .at("19.00")
                        .does(new SittingCommand.Resume())
                        .at("19.10")
                        .theDebateIsClosed()
                        .theCouncilDecides(Decision.Kind.APPROVED, "Planen antas.")
                        .takesUp(2);
        assertThat(chapters(evening)).containsExactly("1 18.05–18.30", "1 19.00–19.10", "2 19.10–");
    }

    @Test
    void what_went_on_behind_closed_doors_is_in_no_chapter() {
        var evening =
                council()
                        .at("18.05")
                        .takesUp(1)
                        .at("18.10")
                        .does(new SittingCommand.CloseDoors())
                        .asks("S3", Speakers.Kind.SPEECH)
                        .at("18.12")
                        .speaksFor("S3", 60)
                        .theDebateIsClosed()
                        .theCouncilDecides(Decision.Kind.APPROVED, "Planen antas.")
                        .at("18.20")
                        .takesUp(2);
        assertThat(chapters(evening)).containsExactly("1 18.05–18.10", "2 18.20–");
    }

    @Test
    void an_evening_that_has_not_begun_has_none() {
        assertThat(Chapter.of(List.of())).isEmpty();
    }

    private String file(String address) throws Exception {
        return web.perform(get(address("kapitel") + address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void players_get_webvtt_and_json_counted_from_when_the_recording_began() throws Exception {
        clockAt("18.05");
        theMeetingRuns();
        clockAt("18.10");
        does(secretary, "sekreterare", "ta-upp", "arende", "3").andExpect(status().isSeeOther());
        clockAt("18.11");
        does(members.get(1), "ledamot", "begar-ordet").andExpect(status().isSeeOther());
        does(secretary, "sekreterare", "nasta-talare").andExpect(status().isSeeOther());
        clockAt("18.13");
        does(secretary, "sekreterare", "avsluta-anforande").andExpect(status().isSeeOther());
        clockAt("18.15");

        assertThat(file(".vtt?start=18.00").lines())
                .containsExactly(
                        "WEBVTT Kommunfullmäktige 25 november 2099",
                        "",
                        "00:10:00.000 --> 00:15:00.000",
                        "3. Cykelplan",
                        "",
                        "00:11:00.000 --> 00:13:00.000",
                        "Alva Ledamot2");
        assertThat(file(".json"))
                .contains("\"version\":\"1.2.0\"", "\"startTime\":300", "\"endTime\":600")
                .contains("\"title\":\"3. Cykelplan\"", "\"toc\":false");
        var page = page(web.perform(get(address("kapitel")).param("start", "18.00")));
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "00:10:00 3. Cykelplan 18.10.00", "00:11:00 Alva Ledamot2 18.11.00");
        assertThat(page.select("a[href$='kapitel.vtt?start=18.00.00']")).hasSize(1);
    }

    @Test
    void what_is_no_time_is_told_and_a_meeting_that_has_not_begun_has_no_chapters()
            throws Exception {
        clockAt("18.05");
        web.perform(get(address("kapitel"))).andExpect(status().isNotFound());
        theMeetingRuns();
        var page = page(web.perform(get(address("kapitel")).param("start", "kvart i")));
        assertThat(page.select("#start-fel").text()).contains("till exempel 17.58");
        for (var ending : Stream.of(".vtt", ".json").toList()) {
            web.perform(get(address("kapitel") + ending).param("start", "25.99"))
                    .andExpect(status().isBadRequest());
        }
    }

    private void clockAt(String time) {
        clock.set(EVENING.toString(), time);
    }
}

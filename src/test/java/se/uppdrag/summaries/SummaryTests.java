package se.uppdrag.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("A decision in plain words")
class SummaryTests {

    private static int evenings;

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Summaries summaries;

    Meeting meeting;
    int item;

    @BeforeEach
    void anEveningHasBeen() {
        council.gather();
        // One for each test: what is published is never taken back.
        var day = LocalDate.of(2026, 9, 3).plusDays(evenings++).toString();
        meeting = council.held(day, council.motion("Cykelställ vid torget"));
        item = 3;
    }

    private Document sees(PersonId who, String address) throws Exception {
        return page(
                web.perform(get(address).with(as(who)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private String text(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int sends(String act, String... field) throws Exception {
        var request =
                MockMvcRequestBuilders.post(meeting.address() + "/kort-sagt/" + act)
                        .param("kommando", UUID.randomUUID().toString())
                        .param("arende", Integer.toString(item))
                        .with(as(council.secretary));
        for (int i = 0; i < field.length; i += 2) {
            request = request.param(field[i], field[i + 1]);
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    @Test
    void is_a_draft_until_it_is_published_and_is_then_everywhere_with_what_it_is_not()
            throws Exception {
        assertThat(sends("skriv", "text", "Torget får cykelställ. De sätts upp i vår."))
                .isEqualTo(303);
        assertThat(text(meeting.address())).doesNotContain("De sätts upp i vår.");
        var writing = sees(council.secretary, meeting.address() + "/kort-sagt?arende=" + item);
        assertThat(writing.text()).contains("LIX", "lätt att läsa", "Utkast");

        assertThat(sends("publicera")).isEqualTo(303);
        assertThat(page(text(meeting.address())).select("#arende-" + item + " .brief").text())
                .contains("De sätts upp i vår.", "Det som gäller står i protokollet.");
        assertThat(text("/kort-sagt")).contains("De sätts upp i vår.");
        assertThat(text("/kort-sagt.atom"))
                .contains("De sätts upp i vår.", "Det som gäller står i protokollet.");
        var matter =
                page(text(meeting.address())).select("#arende-" + item + " a[href^=/diarium/]");
        assertThat(text(matter.getFirst().attr("href")))
                .contains("De sätts upp i vår.", "Det som gäller står i protokollet.");
    }

    @Test
    void a_correction_says_why_and_what_stood_before() throws Exception {
        sends("skriv", "text", "Torget får tio cykelställ.");
        sends("publicera");
        assertThat(sends("ratta", "varfor", "Fel antal."))
                .as("nothing has been changed")
                .isEqualTo(422);
        sends("skriv", "text", "Torget får tolv cykelställ.");
        assertThat(sends("ratta", "varfor", "")).as("it must say why").isEqualTo(422);
        assertThat(sends("ratta", "varfor", "Fel antal.")).isEqualTo(303);
        assertThat(page(text(meeting.address())).select("#arende-" + item + " .brief").text())
                .contains("Torget får tolv", "Rättad", "Fel antal.", "Torget får tio");
    }

    @Test
    void what_is_not_decided_is_not_told() {
        summaries.write(meeting, 99, "Det blir bänkar.", council.secretary);
        var no = summaries.publish(meeting, 99, "", council.secretary);
        assertThat(no)
                .isInstanceOfSatisfying(
                        Refused.class,
                        one ->
                                assertThat(one.refusal())
                                        .isEqualTo(SummaryRefusal.DECISION_IS_NOT_MADE));
        assertThat(summaries.publish(meeting, 98, "", council.secretary))
                .isInstanceOfSatisfying(
                        Refused.class,
                        one ->
                                assertThat(one.refusal())
                                        .isEqualTo(SummaryRefusal.NOTHING_IS_WRITTEN));
        summaries.write(meeting, item, "Det blir cykelställ.", council.secretary);
        assertThat(summaries.publish(meeting, item, "", council.secretary))
                .isInstanceOf(Granted.class);
        assertThat(summaries.publish(meeting, item, "Varför?", council.secretary))
                .isInstanceOfSatisfying(
                        Refused.class,
                        one ->
                                assertThat(one.refusal())
                                        .isEqualTo(SummaryRefusal.NOTHING_IS_CHANGED));
    }

    @Test
    void what_was_decided_behind_closed_doors_waits_for_the_minutes() {
        var closed =
                new Meeting(
                        meeting.id(),
                        meeting.organ(),
                        meeting.organName(),
                        meeting.onDate(),
                        meeting.ordinal(),
                        meeting.startsAt(),
                        meeting.place(),
                        false,
                        meeting.publishedAt(),
                        null);
        summaries.write(closed, item, "Det blir cykelställ.", council.secretary);
        assertThat(summaries.publish(closed, item, "", council.secretary))
                .isInstanceOfSatisfying(
                        Refused.class,
                        one -> assertThat(one.refusal()).isEqualTo(SummaryRefusal.NOT_PUBLIC_YET));
    }

    @Test
    void others_do_not_write() throws Exception {
        web.perform(get(meeting.address() + "/kort-sagt").with(as(council.members.getFirst())))
                .andExpect(status().isForbidden());
    }
}

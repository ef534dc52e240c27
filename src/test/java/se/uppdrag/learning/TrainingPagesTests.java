package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.learning.LearningTown.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.web.Tasks;

@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("/utbildning/tillfallen – places are taken, waited for, given up and filled")
@Proves("LOCAL-UTB")
class TrainingPagesTests {

    private static final String OFFICE = "/administration/utbildning/tillfallen";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    @Autowired LearningTown town;
    @Autowired Trainings trainings;
    @Autowired LearningTasks tasks;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc web;

    @BeforeEach
    void found() {
        town.found();
    }

    private Training planned(int places, @Nullable LocalDate day) {
        var one =
                new Training(
                        UUID.randomUUID(),
                        "Öva på beslut",
                        "En kväll.",
                        "Kansliet",
                        day,
                        day == null ? null : LocalTime.of(18, 0),
                        day == null ? null : LocalTime.of(20, 30),
                        "Rådhuset",
                        "https://mote.exempel.se/1",
                        places,
                        null,
                        false,
                        true,
                        1);
        trainings.plan(one, town.secretary);
        return one;
    }

    private static String address(Training one) {
        return "/utbildning/tillfallen/" + one.id();
    }

    private int enrols(PersonId who, Training one) throws Exception {
        return town.sends(who, address(one) + "/anmal").getStatus();
    }

    private String mine(PersonId who, Training one) throws Exception {
        return town.page(who, address(one)).select("section:has(#anmalan)").text();
    }

    private static void refused(Outcome<?> outcome, LearningRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void who_comes_when_all_places_are_taken_waits_and_moves_up_by_herself() throws Exception {
        var one = planned(2, DAY);
        for (var who : town.members.subList(0, 4)) {
            assertThat(enrols(who, one)).isEqualTo(303);
        }
        assertThat(mine(town.members.get(1), one)).contains("Du har en plats");
        assertThat(mine(town.members.get(2), one)).contains("nummer 1 i kön");
        assertThat(mine(town.members.get(3), one)).contains("nummer 2 i kön");
        assertThat(town.page(null, address(one)).text()).contains("2 av 2 tagna, 2 i kö");
        assertThat(town.sends(town.members.getFirst(), address(one) + "/avanmal").getStatus())
                .isEqualTo(303);
        assertThat(mine(town.members.get(2), one)).contains("Du har en plats");
        assertThat(mine(town.members.get(3), one)).contains("nummer 1 i kön");
        assertThat(town.tasks(tasks, town.members.get(2)))
                .extracting(Tasks.Task::href)
                .contains(address(one));
        assertThat(town.tasks(tasks, town.members.get(3)))
                .extracting(Tasks.Task::href)
                .doesNotContain(address(one));
    }

    @Test
    void more_places_go_to_those_who_wait() throws Exception {
        var one = planned(1, DAY);
        for (var who : town.members.subList(4, 7)) {
            enrols(who, one);
        }
        var fields = new HashMap<>(TrainingForm.fields(one));
        fields.put("platser", "2");
        assertThat(town.sends(town.secretary, OFFICE + "/" + one.id(), fields).getStatus())
                .isEqualTo(303);
        assertThat(mine(town.members.get(5), one)).contains("Du har en plats");
        assertThat(mine(town.members.get(6), one)).contains("nummer 1 i kön");
        // The same form again begins from what is no longer there.
        assertThat(town.sends(town.secretary, OFFICE + "/" + one.id(), fields).getStatus())
                .isEqualTo(422);
    }

    @Test
    void who_enrols_twice_has_one_place() throws Exception {
        var one = planned(5, DAY);
        var who = town.members.getFirst();
        enrols(who, one);
        enrols(who, one);
        assertThat(trainings.bookings(one.id())).hasSize(1);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into learning.booking (id, training, person, at)
                                        values (gen_random_uuid(), :training, :person, now())
                                        """)
                                .param("training", one.id())
                                .param("person", who.value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void no_more_get_a_place_than_there_are_however_many_come_at_once() throws Exception {
        var one = planned(3, DAY);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var who : town.members) {
                all.submit(() -> trainings.enrol(one, who));
            }
        }
        var bookings = trainings.bookings(one.id());
        assertThat(bookings).hasSize(town.members.size());
        assertThat(bookings.stream().filter(each -> !each.waits())).hasSize(3);
    }

    @Test
    void nobody_enrols_after_the_last_day_to_one_called_off_or_before_the_day_is_set()
            throws Exception {
        var who = town.members.getFirst();
        var late = planned(5, LocalDate.of(2026, 11, 25));
        assertThat(enrols(who, late)).isEqualTo(422);
        refused(trainings.enrol(late, who), LearningRefusal.ENROLMENT_IS_CLOSED);
        var open = planned(5, null);
        assertThat(town.page(who, address(open)).text()).contains("Mer information kommer");
        refused(trainings.enrol(open, who), LearningRefusal.TIME_IS_NOT_SET);
        var off = planned(5, DAY);
        var fields = new HashMap<>(TrainingForm.fields(off));
        fields.put("installd", "ja");
        town.sends(town.secretary, OFFICE + "/" + off.id(), fields);
        refused(trainings.enrol(off, who), LearningRefusal.TRAINING_IS_CALLED_OFF);
        assertThat(town.page(who, address(off)).text()).contains("Inställt");
        assertThat(enrols(who, planned(5, LocalDate.of(2026, 11, 26)))).isEqualTo(303);
    }

    @Test
    void the_link_is_for_those_who_have_a_place() throws Exception {
        var one = planned(1, DAY);
        enrols(town.members.get(0), one);
        enrols(town.members.get(1), one);
        var link = "a[href='https://mote.exempel.se/1']";
        assertThat(town.page(town.members.get(0), address(one)).select(link)).hasSize(1);
        assertThat(town.page(town.members.get(1), address(one)).select(link)).isEmpty();
        assertThat(town.page(null, address(one)).select(link)).isEmpty();
    }

    @Test
    void who_came_is_said_when_it_has_begun_and_only_they_say_what_they_thought() throws Exception {
        var one = planned(8, DAY);
        for (var who : town.members.subList(0, 7)) {
            enrols(who, one);
        }
        refused(trainings.attended(one, Set.of()), LearningRefusal.TRAINING_HAS_NOT_BEGUN);
        town.at("2026-12-08", "20.00");
        refused(trainings.leave(one, town.members.getFirst()), LearningRefusal.ENROLMENT_IS_CLOSED);
        var came = trainings.came(one.id(), 6);
        assertThat(trainings.attended(one, came)).isInstanceOf(Granted.class);
        refused(
                trainings.evaluate(one, town.members.get(6), 5, ""),
                LearningRefusal.ONLY_FOR_THOSE_WHO_CAME);
        for (int i = 0; i < 4; i++) {
            evaluates(town.members.get(i), one, 4);
        }
        var office = OFFICE + "/" + one.id();
        assertThat(town.page(town.secretary, office).text()).contains("när minst fem har svarat");
        evaluates(town.members.get(4), one, 4);
        assertThat(town.page(town.secretary, office).text())
                .contains("Medelbetyg 4,0 av 5, 5 svar");
        evaluates(town.members.get(4), one, 1);
        assertThat(trainings.opinions(one.id())).as("once each").hasSize(5);
        assertThat(town.tasks(tasks, town.members.get(5)))
                .extracting(Tasks.Task::title)
                .contains("Vad tyckte du om Öva på beslut?");
        assertThat(town.sends(town.members.get(5), address(one) + "/utvardera", "betyg", "9"))
                .matches(answer -> answer.getStatus() == 422);
    }

    @Test
    void who_came_has_a_certificate_and_who_did_not_has_none() throws Exception {
        town.on("2026-11-25");
        var one = planned(5, LocalDate.of(2026, 11, 27));
        enrols(town.members.get(0), one);
        enrols(town.members.get(1), one);
        town.on("2026-11-28");
        trainings.attended(one, trainings.came(one.id(), 1));
        var pdf = town.asks(town.members.get(0), address(one) + "/intyg.pdf");
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        try (var read = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("PersonA Ek", "Öva på beslut", "27 november 2026");
        }
        assertThat(town.page(town.members.get(0), address(one)).select("a[href$=intyg.pdf]"))
                .isNotEmpty();
        var none = town.asks(town.members.get(1), address(one) + "/intyg.pdf");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(town.page(town.members.get(1), address(one)).select("a[href$=intyg.pdf]"))
                .isEmpty();
    }

    private void evaluates(PersonId who, Training one, int grade) throws Exception {
        assertThat(
                        town.sends(
                                        who,
                                        address(one) + "/utvardera",
                                        "betyg",
                                        Integer.toString(grade),
                                        "ord",
                                        "Bra")
                                .getStatus())
                .isEqualTo(303);
    }

    @Test
    void the_office_plans_on_a_page_and_is_told_what_is_wrong() throws Exception {
        var fields =
                Map.of(
                        "rubrik", "Ny kväll",
                        "dag", "2027-01-19",
                        "fran", "13:00",
                        "till", "12:00",
                        "platser", "0",
                        "lank", "http://osäker.se",
                        "sista", "2027-02-01",
                        "version", "1");
        var answer = town.sends(town.secretary, OFFICE + "/nytt", fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "Ny kväll",
                        "https://.",
                        "Sista dagen kan inte vara efter",
                        "från 1 till 2000",
                        "en sluttid som är senare");
        var right = new HashMap<>(fields);
        right.putAll(Map.of("till", "15:00", "platser", "30", "lank", "", "sista", ""));
        assertThat(town.sends(town.secretary, OFFICE + "/nytt", right).getStatus()).isEqualTo(303);
        assertThat(town.page(null, "/utbildning/tillfallen").text())
                .contains("Ny kväll", "tisdag 19 januari 2027, klockan 13.00–15.00");
        assertThat(town.asks(town.members.getFirst(), OFFICE).getStatus()).isEqualTo(403);
    }

    @Test
    void the_calendar_takes_it_in() throws Exception {
        var one = planned(5, DAY);
        var answer = town.asks(null, address(one) + "/kalender.ics");
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(text(answer)).contains("DTSTART:20261208T170000Z");
        assertThat(town.asks(null, address(planned(5, null)) + "/kalender.ics").getStatus())
                .isEqualTo(404);
        assertThat(town.asks(null, "/utbildning/tillfallen/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void material_is_added_read_by_everybody_and_removed() throws Exception {
        var one = planned(5, DAY);
        assertThat(adds("Bilder från kvällen", one, new byte[] {1, 2})).isEqualTo(303);
        assertThat(adds("", one, new byte[] {1})).isEqualTo(422);
        assertThat(adds("Tom", one, new byte[0])).isEqualTo(422);
        var link =
                town.page(null, address(one))
                        .select("a:containsOwn(Bilder från kvällen)")
                        .attr("href");
        assertThat(town.asks(null, link).getContentAsByteArray()).containsExactly(1, 2);
        assertThat(town.asks(null, link).getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(town.page(null, "/utbildning/material").text()).contains("Bilder från kvällen");
        var bort =
                link.replace("/utbildning", "/administration/utbildning").replace("/fil", "/bort");
        assertThat(town.sends(town.secretary, bort).getStatus()).isEqualTo(303);
        assertThat(town.asks(null, link).getStatus()).isEqualTo(404);
        assertThat(town.sends(town.members.getFirst(), bort).getStatus()).isEqualTo(403);
    }

    private int adds(String title, Training one, byte[] bytes) throws Exception {
        return web.perform(
                        MockMvcRequestBuilders.multipart("/administration/utbildning/material")
                                .file(
                                        new MockMultipartFile(
                                                "fil", "å.pdf", "application/pdf", bytes))
                                .with(PageChecks.as(town.secretary))
                                .param("kommando", UUID.randomUUID().toString())
                                .param("rubrik", title)
                                .param("hor", "t:" + one.id()))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}

package se.uppdrag.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@Transactional
@DisplayName("KL 5:26, TF 2:12 – everybody sees where a matter is to go next, and no drafts")
class PlannedWayTests {

    private static final Organ KS =
            new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 5, null);

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Register register;
    @Autowired Meetings meetings;

    Matter matter;
    Meeting meeting;

    @BeforeTransaction
    void gather() {
        council.gather();
    }

    @BeforeEach
    void aCommitteeBelowTheAssembly() {
        council.clock.set("2029-03-01", "09.00");
        register.found(KS, Council.START, "KL");
        matter = council.motion("Ny hamn");
        meeting = plan(KS, "2029-04-04");
        plan(register.assembly(), "2029-04-25");
    }

    private Meeting plan(Organ organ, String day) {
        return meetings.plan(
                organ, LocalDate.parse(day), LocalTime.of(13, 0), "Stadshuset", organ.assembly());
    }

    private void proposed(String proposal, SecretMark mark) {
        Council.granted(
                meetings.addItem(
                        meeting,
                        "",
                        AgendaItem.Kind.ORDINARY,
                        Optional.of(matter.slug()),
                        proposal,
                        mark));
    }

    private List<String> planned() throws Exception {
        return Jsoup.parse(
                        web.perform(get("/diarium/" + matter.slug()))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .select("section:has(#gang) li[data-todo]")
                .eachText();
    }

    @Test
    void when_the_agenda_that_proposes_it_is_out_and_not_before() throws Exception {
        proposed("Kommunstyrelsen föreslår kommunfullmäktige att hamnen byggs.", SecretMark.NONE);
        assertThat(planned()).as("nobody has been called").isEmpty();
        Council.granted(meetings.publish(meeting));
        assertThat(planned())
                .containsExactly("Nästa steg: Kommunfullmäktige Planerat till 25 april 2029");
    }

    @Test
    void but_not_where_it_is_to_be_decided_there() throws Exception {
        proposed("Hamnen byggs.", SecretMark.NONE);
        Council.granted(meetings.publish(meeting));
        assertThat(planned()).isEmpty();
    }

    @Test
    void nor_of_what_is_secret_on_the_agenda() throws Exception {
        proposed(
                "Kommunstyrelsen föreslår kommunfullmäktige att hamnen köps.",
                new SecretMark("31:16", "Köp av hamnen"));
        Council.granted(meetings.publish(meeting));
        assertThat(planned()).isEmpty();
    }
}

package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.assignments.Hall;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// Read by a program that is not ours (RDF4J), as triples.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("What pages tell programs they are about (schema.org)")
class LinkedDataTests {

    private static final String WORDS = "https://schema.org/";

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Meetings meetings;
    @Autowired TestClock clock;

    Hall hall;

    @BeforeEach
    void found() {
        clock.set("2026-03-01", "09.00");
        hall = new Hall(web, register);
        hall.found();
        hall.sits("Alva Berg", "kf", Post.CHAIR, "S", 1);
    }

    Model told(String address) throws Exception {
        var blocks = hall.reads(address).shown().select("script[type=application/ld+json]");
        assertThat(blocks).hasSize(1);
        return Rio.parse(
                new StringReader(blocks.getFirst().data()), "http://localhost/", RDFFormat.JSONLD);
    }

    static Value word(String name) {
        return SimpleValueFactory.getInstance().createIRI(WORDS + name);
    }

    static boolean has(Model model, String type) {
        return model.contains(null, RDF.TYPE, word(type));
    }

    static String of(Model model, String type, String property) {
        var subject = model.filter(null, RDF.TYPE, word(type)).subjects().iterator().next();
        return Models.getPropertyString(
                        model,
                        subject,
                        SimpleValueFactory.getInstance().createIRI(WORDS + property))
                .orElse("");
    }

    @Test
    void a_meeting_is_an_event_and_says_when_it_is_cancelled() throws Exception {
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2026, 3, 25),
                        LocalTime.of(18, 0),
                        "Rådhuset </script>",
                        true);
        var event = told(meeting.address());
        assertThat(of(event, "Event", "startDate")).isEqualTo("2026-03-25T18:00:00+01:00");
        assertThat(of(event, "Event", "eventStatus")).isEqualTo(WORDS + "EventScheduled");
        assertThat(of(event, "Place", "name")).isEqualTo("Rådhuset </script>");
        assertThat(of(event, "GovernmentOrganization", "name")).isEqualTo("Kommunfullmäktige");

        hall.sends(
                hall.secretary,
                meeting.address() + "/andra/stall-in",
                "beslutad-av",
                "Alva Berg",
                "skal",
                "Storm.");
        assertThat(of(told(meeting.address()), "Event", "eventStatus"))
                .isEqualTo(WORDS + "EventCancelled");
    }

    @Test
    void the_home_page_an_organ_a_service_and_the_data_say_what_they_are() throws Exception {
        assertThat(has(told("/"), "WebSite")).isTrue();
        assertThat(of(told("/organ/kf"), "GovernmentOrganization", "name")).isNotEmpty();
        assertThat(has(told("/begar-handling"), "GovernmentService")).isTrue();
        var data = told("/oppna-data");
        assertThat(has(data, "DataCatalog")).isTrue();
        assertThat(data.filter(null, RDF.TYPE, word("Dataset"))).hasSizeGreaterThan(5);
        assertThat(data.filter(null, RDF.TYPE, word("DataDownload"))).hasSizeGreaterThan(5);
    }

    @Test
    void nobody_is_named_in_it() throws Exception {
        var block = hall.reads("/organ/kf").shown().select("script[type]").getFirst();
        assertThat(block.data()).doesNotContain("Alva");
    }
}

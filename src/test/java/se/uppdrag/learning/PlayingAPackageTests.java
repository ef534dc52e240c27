package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.learning.LearningTown.text;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;

@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("/utbildning/paket – a course from somebody else is played in a frame apart")
class PlayingAPackageTests {

    private static final String OFFICE = "/administration/utbildning/paket";

    @Autowired LearningTown town;
    @Autowired MockMvc web;
    @Autowired Packages packages;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @BeforeEach
    void found() {
        town.found();
    }

    private int takes(PersonId who, byte[] zip) throws Exception {
        return web.perform(
                        MockMvcRequestBuilders.multipart(OFFICE)
                                .file(
                                        new MockMultipartFile(
                                                "fil", "kurs.zip", "application/zip", zip))
                                .with(PageChecks.as(who))
                                .param("kommando", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String taken() throws Exception {
        assertThat(takes(town.secretary, PackageReaderTests.zip(PackageReaderTests.good())))
                .isEqualTo(303);
        return town.page(town.members.get(2), "/utbildning/paket")
                .select("a:containsOwn(Första delen)")
                .getLast()
                .attr("href");
    }

    private String source(PersonId who, String part) throws Exception {
        return town.page(who, part).select("iframe").attr("src");
    }

    @Test
    void what_it_says_is_kept_and_given_back_the_next_time() throws Exception {
        var who = town.members.get(2);
        var part = taken();
        assertThat(part).isNotEmpty();
        var saved =
                town.sends(
                        who,
                        part,
                        "varden",
                        "{\"cmi.core.lesson_location\":\"7\",\"cmi.core.lesson_status\":\"incomplete\"}");
        assertThat(saved.getStatus()).isEqualTo(303);
        var root = source(who, part).replace("sida/index.html", "");
        assertThat(text(town.asks(null, root + "_uppdraget/scorm.js")))
                .contains("\"cmi.core.lesson_location\":\"7\"");
        assertThat(town.page(who, "/utbildning/paket").text()).contains("Pågår");
        town.sends(who, part, "varden", "{\"cmi.core.lesson_status\":\"completed\"}");
        assertThat(town.page(who, "/utbildning/paket").text()).contains("Klar");
        // Somebody else begins from the beginning.
        var other = source(town.members.get(3), part).replace("sida/index.html", "");
        assertThat(text(town.asks(null, other + "_uppdraget/scorm.js"))).contains("= {};");
    }

    @Test
    void its_pages_get_our_script_first_and_may_reach_nothing_of_ours() throws Exception {
        var who = town.members.get(4);
        var part = taken();
        var player = town.page(who, part);
        assertThat(player.select("iframe").attr("sandbox")).isEqualTo("allow-scripts allow-forms");
        var answer = town.asks(null, source(who, part));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer))
                .containsPattern("<head><script src=\"[^\"]+_uppdraget/scorm.js\">");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("sandbox allow-scripts allow-forms;")
                .doesNotContain("allow-same-origin");
        assertThat(answer.getHeader("X-Frame-Options")).as("shown in a frame").isNull();
        assertThat(town.asks(who, part).getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(town.asks(who, part).getHeader("Content-Security-Policy"))
                .contains("frame-src 'self'");
    }

    @Test
    void nothing_is_found_without_a_ticket_or_beside_the_package() throws Exception {
        var who = town.members.get(4);
        var source = source(who, taken());
        assertThat(
                        town.asks(null, "/paketinnehall/" + "0".repeat(48) + "/sida/index.html")
                                .getStatus())
                .isEqualTo(404);
        assertThat(town.asks(null, source.replace("index", "annan")).getStatus()).isEqualTo(404);
        town.at("2026-11-25", "21.00");
        assertThat(town.asks(null, source).getStatus()).as("the ticket is old").isEqualTo(404);
    }

    @Test
    void what_was_done_is_there_after_a_restart_and_another_instance_lets_the_frame_go_on()
            throws Exception {
        var who = town.members.get(7);
        var part = taken();
        town.sends(who, part, "varden", "{\"cmi.core.lesson_location\":\"9\"}");
        var source = source(who, part);
        // A program that has just started, over the same database.
        var started = new Packages(new PackageTable(jdbc), clock);
        var id = UUID.fromString(part.split("/")[3]);
        var state = started.states(who, id).values().iterator().next();
        assertThat(state.state()).contains("\"cmi.core.lesson_location\":\"9\"");
        assertThat(state.done()).isFalse();
        var ticket = source.replaceFirst(".*/paketinnehall/([0-9a-f]+)/.*", "$1");
        var other = new PackageTickets(new TicketTable(jdbc), clock);
        assertThat(other.find(ticket))
                .get()
                .extracting(PackageTickets.Ticket::person)
                .isEqualTo(who);
        assertThat(other.find(ticket.replace('0', '1').replace('a', 'b'))).isEmpty();
    }

    @Test
    void tickets_are_kept_as_hashes_until_they_have_run_out() throws Exception {
        var who = town.members.get(8);
        var tickets = new PackageTickets(new TicketTable(jdbc), clock);
        var pack = UUID.fromString(taken().split("/")[3]);
        var ticket = tickets.issue(who, pack, 1);
        var key = tickets.key(ticket).orElseThrow();
        assertThat(tickets.key(ticket)).as("handed out once").isEmpty();
        assertThat(tickets.opens(ticket, key)).isTrue();
        assertThat(tickets.opens(ticket, key.replace(key.charAt(0), 'x'))).isFalse();
        assertThat(tickets.opens(tickets.issue(who, pack, 1), key)).isFalse();
        var kept = jdbc.sql("select t::text from learning.ticket t").query(String.class).list();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(ticket) || row.contains(key));
        for (int i = 0; i < 60; i++) {
            tickets.issue(who, pack, 1);
        }
        assertThat(count(who)).as("of one person").isEqualTo(50);
        town.at("2026-11-26", "09.00");
        assertThat(tickets.find(ticket)).isEmpty();
        tickets.issue(town.members.get(9), pack, 1);
        assertThat(count(who)).as("run out").isZero();
    }

    private int count(PersonId who) {
        return jdbc.sql("select count(*) from learning.ticket where person = :person")
                .param("person", who.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_no_list_of_values_is_not_kept() {
        assertThat(packages.values("{\"cmi.suspend_data\":\"x\"}")).isPresent();
        for (var sent :
                new String[] {
                    "",
                    "[]",
                    "null",
                    "{\"cmi.x\":7}",
                    "{\"document.cookie\":\"x\"}",
                    "{\"cmi.suspend_data\":\"" + "x".repeat(150_001) + "\"}"
                }) {
            assertThat(packages.values(sent))
                    .as(sent.substring(0, Math.min(20, sent.length())))
                    .isEmpty();
        }
    }

    @Test
    void only_the_office_takes_in_and_removes() throws Exception {
        assertThat(takes(town.members.get(2), PackageReaderTests.zip(PackageReaderTests.good())))
                .isEqualTo(403);
        assertThat(takes(town.secretary, new byte[] {1, 2, 3})).isEqualTo(422);
        var part = taken();
        var id = part.split("/")[3];
        assertThat(town.sends(town.members.get(2), OFFICE + "/" + id + "/bort").getStatus())
                .isEqualTo(403);
        assertThat(town.sends(town.secretary, OFFICE + "/" + id + "/bort").getStatus())
                .isEqualTo(303);
        assertThat(town.asks(town.members.get(2), part).getStatus()).isEqualTo(404);
    }
}

package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;

@InSafetyTown
@DisplayName("Reporting")
@Proves({"KL4-18a", "H-2"})
class ReportingTests {

    private static final String HERE = "/trygghet/rapportera";

    @Autowired SafetyTown town;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void found() {
        town.found();
        town.keys();
    }

    private MockHttpServletResponse withTicket(String address, Cookie ticket) throws Exception {
        return town.web
                .perform(MockMvcRequestBuilders.get(address).cookie(ticket))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sendWithTicket(String address, Cookie ticket, String... fields)
            throws Exception {
        var request =
                MockMvcRequestBuilders.post(address)
                        .cookie(ticket)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return town.web.perform(request).andReturn().getResponse();
    }

    private String official(int number) {
        return town.officials.get(number).value().toString();
    }

    private static Cookie ticket(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie(Ticket.COOKIE));
    }

    @Test
    void the_first_page_needs_nothing() throws Exception {
        var answer =
                town.web.perform(MockMvcRequestBuilders.get("/trygghet")).andReturn().getResponse();
        var page = PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.getCookies()).extracting("name").isEmpty();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.select("script, form, img")).isEmpty();
        assertThat(page.select("a[href=tel:112], a[href=tel:11414]")).hasSize(2);
        for (var link : page.select("main a[href^=/trygghet/rad/]")) {
            assertThat(town.page(null, link.attr("href")).select("main li")).isNotEmpty();
        }
        assertThat(town.gets(null, "/trygghet/rad/finns-inte").getStatus()).isEqualTo(404);
    }

    @Test
    void the_form_has_six_questions_at_most_and_ticks_the_three_officials() throws Exception {
        var page = town.page(null, HERE);
        assertThat(page.select("main form > .ds-field, main form > fieldset:not(.readers)"))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(page.select("input[name=lasare][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(official(0), official(1), official(2));
    }

    @Test
    void a_member_is_offered_her_own_partys_representative_and_no_other() throws Exception {
        var page = town.page(town.member, HERE);
        assertThat(page.text()).contains("Ombud X").doesNotContain("Ombud Y", "Ombud Z");
    }

    @Test
    void somebody_unknown_reports_and_comes_back_with_the_code() throws Exception {
        var sent =
                town.sends(
                        null,
                        HERE,
                        "vad",
                        "Han ringde i natt igen.",
                        "kontakt",
                        "Ring efter fem",
                        "lasare",
                        official(0));
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo("/trygghet/kvitto");
        var receipt =
                PageChecks.page(
                        withTicket("/trygghet/kvitto", ticket(sent))
                                .getContentAsString(StandardCharsets.UTF_8));
        var code = receipt.select("p.big.num").text();
        assertThat(code).matches("\\d{4}( \\d{4}){3}");
        assertThat(receipt.text()).contains("Han ringde i natt igen.");

        sendWithTicket("/trygghet/kvitto/sparad", ticket(sent));
        assertThat(withTicket("/trygghet/kvitto", ticket(sent)).getContentAsString())
                .doesNotContain(code);
        sendWithTicket("/trygghet/kvitto/stang", ticket(sent));
        assertThat(withTicket("/trygghet/kvitto", ticket(sent)).getContentAsString())
                .doesNotContain("Han ringde");

        var back = town.sends(null, "/trygghet/kvitto", "kod", code);
        assertThat(
                        withTicket("/trygghet/kvitto", ticket(back))
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("Han ringde i natt igen.");
        var wrong = town.sends(null, "/trygghet/kvitto", "kod", "1234 5678 1234 5678");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getCookie(Ticket.COOKIE)).isNull();
    }

    @Test
    void without_a_word_of_what_happened_the_form_comes_back_as_it_was() throws Exception {
        var answer = town.sends(null, HERE, "vad", " ", "var", "Torget", "lasare", official(0));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#var").val()).isEqualTo("Torget");
        assertThat(page.select("#vad-fel")).hasSize(1);
    }

    @Test
    void another_partys_representative_is_refused_also_when_the_form_is_changed() throws Exception {
        var y = town.representative("Y").value().toString();
        var answer = town.sends(town.member, HERE, "vad", "X", "lasare", official(0), "lasare", y);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("aldrig ett annat partis");
    }

    @Test
    void the_same_form_sent_twice_is_one_report_with_one_receipt() throws Exception {
        var command = UUID.randomUUID().toString();
        var reports = "select count(*) from safety.report";
        int before = jdbc.sql(reports).query(Integer.class).single();
        Cookie first = null;
        for (int i = 0; i < 2; i++) {
            var request =
                    MockMvcRequestBuilders.post(HERE)
                            .param("kommando", command)
                            .param("vad", "En gång")
                            .param("lasare", official(0));
            var answer = ticket(town.answer(null, request));
            assertThat(first == null || first.getValue().equals(answer.getValue())).isTrue();
            first = answer;
        }
        assertThat(jdbc.sql(reports).query(Integer.class).single()).isEqualTo(before + 1);
    }

    @Test
    void the_book_of_acts_has_no_line_of_it() throws Exception {
        var lines = jdbc.sql("select count(*) from trail.entry").query(Integer.class);
        int before = lines.single();
        var sent = town.sends(town.member, HERE, "vad", "Spårlöst", "lasare", official(1));
        sendWithTicket("/trygghet/kvitto/svara", ticket(sent), "svar", "Mer");
        assertThat(jdbc.sql("select count(*) from trail.entry").query(Integer.class).single())
                .isEqualTo(before);
    }

    /// A hall of people share an address, and all of them may have something to tell.
    @Test
    void so_many_from_one_address_that_nobody_in_need_is_refused_and_then_told_whom_to_call()
            throws Exception {
        MockHttpServletResponse answer = null;
        for (int i = 0; i < 31; i++) {
            answer = from("192.0.2.7", HERE, "vad", "Nummer " + i, "lasare", official(0));
            if (i < 30) {
                assertThat(answer.getStatus()).isEqualTo(303);
            }
        }
        var refused = Objects.requireNonNull(answer);
        assertThat(refused.getStatus()).isEqualTo(429);
        var page = PageChecks.page(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.text()).contains("114 14");
        assertThat(Crowd.refused().refusal()).isEqualTo(SafetyRefusal.TOO_MUCH_AT_ONCE);
        assertThat(page.select("#vad").text()).isEqualTo("Nummer 30");
        assertThat(from("192.0.2.8", HERE, "vad", "En annan", "lasare", official(0)).getStatus())
                .isEqualTo(303);
        for (int i = 0; i < 40; i++) {
            assertThat(from("192.0.2.9", "/trygghet/kvitto", "kod", "12 " + i).getStatus())
                    .isEqualTo(422);
        }
        assertThat(from("192.0.2.9", "/trygghet/kvitto", "kod", "1").getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse from(String address, String to, String... fields)
            throws Exception {
        var request = MockMvcRequestBuilders.post(to);
        request.param("kommando", UUID.randomUUID().toString())
                .with(one -> {
                    one.setRemoteAddr(address);
                    return one;
                });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return town.answer(null, request);
    }

    @Test
    void a_form_sent_anew_after_a_week_finds_no_trace_of_the_first() throws Exception {
        town.sends(town.member, HERE, "vad", "Förra veckan", "lasare", official(1));
        town.clock.set("2026-03-02", "08.00");
        town.sends(town.member, HERE, "vad", "I dag", "lasare", official(1));
        assertThat(jdbc.sql("select count(*) from safety.command").query(Integer.class).single())
                .isEqualTo(1);
        town.clock.set("2026-02-02", "08.00");
    }
}

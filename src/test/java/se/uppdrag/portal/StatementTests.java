package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.portal.Town.as;
import static se.uppdrag.portal.Town.page;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.register.Post;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Town.class)
@Transactional
@DisplayName("2018:1937, 12–13 §§ – the accessibility statement and reports")
@Proves({"DOS-1", "DOS-12"})
class StatementTests {

    static final String HERE = "/tillganglighetsredogorelse";
    static final String ADMIN = "/administration/tillganglighet";

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired Accessibility accessibility;

    @BeforeEach
    void town() {
        town.found();
    }

    static MockHttpServletRequestBuilder report(String message, String email) {
        return post(HERE)
                .with(csrf())
                .param("kommando", UUID.randomUUID().toString())
                .param("sida", "Protokollet 25 november")
                .param("rapport", message)
                .param("epost", email);
    }

    static String location(MvcResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void the_statement_says_what_the_law_asks_for() throws Exception {
        var text = page(web.perform(get(HERE)).andReturn()).text();
        assertThat(text)
                .contains("delvis förenlig", "Känd sedan 24 november 2026")
                .contains("Senast bedömd 24 november 2026", "Redogörelsen uppdaterad")
                .contains("oskäligt betungande", "Direktsändningar", "Anmäl till Digg");
    }

    @Test
    void when_every_known_defect_is_mended_it_says_so() throws Exception {
        accessibility.defects().forEach(defect -> accessibility.mended(defect.id()));
        assertThat(page(web.perform(get(HERE)).andReturn()).text())
                .contains("helt förenlig", "Vi känner inte till några brister.");
    }

    @Test
    void a_report_is_kept_with_a_receipt_and_shown_to_the_administrator() throws Exception {
        var sent = report("Tabellen läses inte upp.\nRad två.", "kim@exempel.se");
        var first = web.perform(sent).andExpect(status().isSeeOther()).andReturn();
        var again = web.perform(sent).andExpect(status().isSeeOther()).andReturn();
        var receipt = location(first);
        assertThat(location(again)).isEqualTo(receipt);

        var shown = page(web.perform(get(receipt)).andExpect(status().isOk()).andReturn());
        assertThat(shown.text())
                .contains("Tabellen läses inte upp.", "Protokollet 25 november")
                .doesNotContain("kim@exempel.se");

        var admin = town.administrator();
        var list = page(web.perform(get(ADMIN).with(as(admin))).andReturn());
        assertThat(list.text()).contains("Tabellen läses inte upp.", "kim@exempel.se");
        var answer = list.select("form[action^='" + ADMIN + "/rapport']").attr("action");
        web.perform(post(answer).with(as(admin)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(page(web.perform(get(ADMIN).with(as(admin))).andReturn()).text())
                .contains("Besvarad 10 november 2026 klockan 18.30, Ada Min");
    }

    @Test
    void the_sender_may_be_unknown() throws Exception {
        var answer = web.perform(report("Hjälp", "")).andExpect(status().isSeeOther()).andReturn();
        var receipt = location(answer);
        assertThat(page(web.perform(get(receipt)).andReturn()).text())
                .contains("Du lämnade ingen e-postadress.");
    }

    @Test
    void an_empty_or_binary_report_is_refused_at_the_field_and_what_was_typed_is_kept()
            throws Exception {
        var empty = web.perform(report(" ", "kim@")).andExpect(status().is(422)).andReturn();
        assertThat(page(empty).select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#rapport", "#epost");
        assertThat(page(empty).select("#sida").val()).isEqualTo("Protokollet 25 november");
        web.perform(report("a\0b", "")).andExpect(status().is(422));
        web.perform(report("x".repeat(5_001), "")).andExpect(status().is(422));
    }

    @Test
    void the_administrator_keeps_the_register_of_defects() throws Exception {
        var admin = town.administrator();
        web.perform(
                        post(ADMIN + "/brist")
                                .with(as(admin))
                                .with(csrf())
                                .param("vad", "Kartan")
                                .param("varfor", "Saknar text.")
                                .param("atgard", "Får text i januari."))
                .andExpect(status().isSeeOther());
        assertThat(page(web.perform(get(HERE)).andReturn()).text())
                .contains("Kartan", "Saknar text.", "Känd sedan 10 november 2026");
        web.perform(post(ADMIN + "/brist").with(as(admin)).with(csrf()).param("vad", "Kartan"))
                .andExpect(status().is(422));
        web.perform(
                        post(ADMIN + "/bedomning")
                                .with(as(admin))
                                .with(csrf())
                                .param("datum", "2026-12-24")
                                .param("metod", "Gissning"))
                .andExpect(status().is(422));
    }

    @Test
    void others_may_not_read_reports() throws Exception {
        var member = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        web.perform(get(ADMIN).with(as(member))).andExpect(status().isForbidden());
        web.perform(get(HERE + "/kvitto/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void the_database_refuses_to_change_a_report() {
        accessibility.report("", "Hjälp", null);
        assertThatThrownBy(() -> jdbc.sql("update portal.feedback set message = 'x'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}

package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.portal.Town.as;
import static se.uppdrag.portal.Town.page;

import java.time.LocalDate;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Post;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Town.class)
@Transactional
@DisplayName("Editing the page Förtroendeuppdraget")
class EditingTests {

    static final String REVISION = "/administration/portal/revision";

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired TopicTable topics;

    SignedIn secretary = new SignedIn(new UUID(0, 0), "ingen");

    @BeforeEach
    void town() {
        town.found();
        secretary = town.official("Mira", "Lund", Role.SECRETARY, "kf");
    }

    MockHttpServletRequestBuilder edit(String version, String title, String text, String links) {
        return post(REVISION)
                .with(as(secretary))
                .with(csrf())
                .param("kommando", UUID.randomUUID().toString())
                .param("version", version)
                .param("rubrik", title)
                .param("text", text)
                .param("lankar", links);
    }

    @Test
    void a_secretary_changes_a_text_and_everybody_sees_it_with_the_day() throws Exception {
        web.perform(
                        edit(
                                "1",
                                "Revisionen",
                                "Vi granskar.\n- ett\n- två\n<b>fet</b>",
                                "Diariet | /diarium\nSäkerhetspolisen | https://sakerhetspolisen.se"))
                .andExpect(status().isSeeOther());

        var shown = page(web.perform(get("/fortroendeuppdraget")).andReturn());
        var topic = shown.select("#revision");
        assertThat(topic.select("h2").text()).isEqualTo("Revisionen");
        assertThat(topic.select("ul.bullets li").eachText()).containsExactly("ett", "två");
        assertThat(topic.select("b")).isEmpty();
        assertThat(topic.text()).contains("<b>fet</b>", "(extern länk)");
        assertThat(shown.select("time").attr("datetime")).isEqualTo("2026-11-10");
    }

    @Test
    void every_version_is_kept_with_who_and_when() throws Exception {
        web.perform(edit("1", "Ny rubrik", "Ny text", "")).andExpect(status().isSeeOther());

        var form = page(web.perform(get(REVISION).with(as(secretary))).andReturn());
        assertThat(form.select(".tl").text())
                .contains("Version 2", "Mira Lund", "10 november 2026 klockan 18.30", "Version 1");
        var first = page(web.perform(get(REVISION + "/1").with(as(secretary))).andReturn());
        assertThat(first.select("h1").text()).isEqualTo("Revision");
        web.perform(get(REVISION + "/3").with(as(secretary))).andExpect(status().isNotFound());
    }

    @Test
    void an_edit_of_a_version_that_is_no_longer_the_newest_is_stopped_and_nothing_is_lost()
            throws Exception {
        web.perform(edit("1", "Först", "Den förstas text", "")).andExpect(status().isSeeOther());

        var answer =
                web.perform(edit("1", "Sist", "Den sistas text", ""))
                        .andExpect(status().isConflict())
                        .andReturn();

        var form = page(answer);
        assertThat(form.select("#text").text()).isEqualTo("Den sistas text");
        assertThat(form.select("[role=alert] pre").text()).isEqualTo("Den förstas text");
        assertThat(form.select("[name=version]").val()).isEqualTo("2");
    }

    @Test
    void the_same_form_sent_twice_is_one_version() throws Exception {
        var sent = edit("1", "En gång", "Text", "");
        web.perform(sent).andExpect(status().isSeeOther());
        web.perform(sent).andExpect(status().isSeeOther());
        assertThat(
                        jdbc.sql("select count(*) from portal.version where topic = 'revision'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void mistakes_are_named_at_their_fields_and_what_was_typed_is_kept() throws Exception {
        var answer =
                web.perform(edit("1", " ", "Text", "Diariet /diarium"))
                        .andExpect(status().is(422))
                        .andReturn();
        var form = page(answer);
        assertThat(form.select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#rubrik", "#lankar");
        assertThat(form.select("#rubrik-fel").text()).isEqualTo("Skriv en rubrik");
        assertThat(form.select("#lankar").text()).isEqualTo("Diariet /diarium");
    }

    @Test
    void an_address_that_could_run_a_script_is_not_a_link() throws Exception {
        for (var address :
                new String[] {
                    "javascript:alert(1)", "http://exempel.se", "//exempel.se", "https:"
                }) {
            web.perform(edit("1", "Rubrik", "Text", "Länk | " + address))
                    .andExpect(status().is(422));
        }
    }

    @Test
    void a_link_to_a_page_of_ours_that_does_not_exist_is_shown_to_the_editor_and_not_as_a_link()
            throws Exception {
        web.perform(
                        edit(
                                "1",
                                "Rubrik",
                                "Text",
                                "Saknas | /finns-inte\nInget ärende | /diarium/ks-2026-9999"))
                .andExpect(status().isSeeOther());

        var list = page(web.perform(get("/administration/portal").with(as(secretary))).andReturn());
        assertThat(list.text()).contains("trasiga länkar", "/finns-inte", "/diarium/ks-2026-9999");
        var shown = page(web.perform(get("/fortroendeuppdraget")).andReturn());
        assertThat(shown.select("#revision").text()).contains("Saknas");
        assertThat(shown.select("a[href='/finns-inte']")).isEmpty();
    }

    @Test
    void somebody_elses_page_is_not_visited() throws Exception {
        var form =
                page(
                        web.perform(get("/administration/portal/trygghet").with(as(secretary)))
                                .andReturn());
        assertThat(form.text()).contains("Ej kontrollerad", "Extern");
    }

    @Test
    void links_are_looked_at_again_when_asked() throws Exception {
        jdbc.sql("update portal.link_check set result = 'BROKEN' where address = '/diarium'")
                .update();
        web.perform(
                        post("/administration/portal")
                                .with(as(secretary))
                                .with(csrf())
                                .param("kommando", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());
        assertThat(
                        jdbc.sql(
                                        """
                                        select result from portal.link_check
                                         where address = '/motioner'
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("OK");
    }

    @Test
    void a_member_may_not_edit() throws Exception {
        var member = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        web.perform(get(REVISION).with(as(member))).andExpect(status().isForbidden());
        web.perform(post(REVISION).with(as(member)).with(csrf()).param("version", "1"))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_database_refuses_to_change_a_version() {
        assertThatThrownBy(() -> jdbc.sql("update portal.version set body = 'x'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void texts_are_established_once() {
        var before = jdbc.sql("select count(*) from portal.version").query(Integer.class).single();
        assertThat(before).isEqualTo(10);
    }

    private MockHttpServletRequestBuilder act(SignedIn who, String address, String... fields) {
        var request =
                post(address)
                        .with(as(who))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private String shown() throws Exception {
        return page(web.perform(get("/fortroendeuppdraget")).andReturn())
                .select("#revision")
                .text();
    }

    @Test
    void a_draft_is_shown_to_nobody_until_the_day_that_is_decided() throws Exception {
        web.perform(edit("1", "Revisionen", "Ett utkast.", "").param("gor", "utkast"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(REVISION + "/2"));
        assertThat(shown()).doesNotContain("Ett utkast.");
        assertThat(standing()).startsWith("Utkast");

        web.perform(act(secretary, REVISION + "/2/visa", "fran", "2026-11-09"))
                .andExpect(status().is(422));
        web.perform(act(secretary, REVISION + "/2/visa", "fran", "2026-11-12"))
                .andExpect(status().isSeeOther());
        assertThat(shown()).doesNotContain("Ett utkast.");
        assertThat(standing()).startsWith("Visas från 12 november 2026");

        var then =
                topics.shown(LocalDate.of(2026, 11, 12)).stream()
                        .filter(one -> one.slug().equals("revision"))
                        .findFirst()
                        .orElseThrow();
        assertThat(then.body()).isEqualTo("Ett utkast.");
        assertThat(then.updated()).isEqualTo("2026-11-12");

        web.perform(act(secretary, REVISION + "/2/visa", "fran", "2026-11-10"))
                .andExpect(status().isSeeOther());
        assertThat(shown()).contains("Ett utkast.");
        assertThat(standing()).startsWith("Visas nu");
        // The one before is shown again.
        web.perform(act(secretary, REVISION + "/1/visa", "fran", "2026-11-10"))
                .andExpect(status().isSeeOther());
        assertThat(shown()).doesNotContain("Ett utkast.");
        assertThat(standing()).startsWith("Har visats");
    }

    /// Of the newest version, as the form has it.
    private String standing() throws Exception {
        var form = page(web.perform(get(REVISION).with(as(secretary))).andReturn());
        var line = form.select(".tl li:first-child .meta").text();
        return line.substring(line.lastIndexOf(" · ") + 3);
    }

    @Test
    void whoever_is_asked_reads_it_before_it_is_shown_and_sees_nothing_else() throws Exception {
        var reader = town.official("Karin", "Ek", Role.REGISTRAR, "ks");
        var other = town.official("Olle", "Lind", Role.REGISTRAR, "ks");
        web.perform(edit("1", "Revisionen", "Ett utkast.", "").param("gor", "utkast"));
        var one = REVISION + "/2";
        web.perform(get(one).with(as(reader))).andExpect(status().isForbidden());
        web.perform(act(secretary, one + "/granska", "granskare", secretary.id().toString()))
                .andExpect(status().is(422));
        web.perform(act(secretary, one + "/granska", "granskare", reader.id().toString()))
                .andExpect(status().isSeeOther());
        web.perform(act(secretary, one + "/visa", "fran", "2026-11-10"))
                .andExpect(status().is(422));

        var start = page(web.perform(get("/start").with(as(reader))).andReturn());
        assertThat(start.select("a[href='" + one + "']")).isNotEmpty();
        var page = page(web.perform(get(one).with(as(reader))).andReturn());
        assertThat(page.text()).contains("Ett utkast.", "Granskas av Karin Ek");
        assertThat(page.select("form[action$=/visa]")).isEmpty();
        web.perform(get(REVISION).with(as(reader))).andExpect(status().isForbidden());
        web.perform(get(one).with(as(other))).andExpect(status().isForbidden());
        web.perform(act(reader, one + "/visa", "fran", "2026-11-10"))
                .andExpect(status().isForbidden());
        web.perform(act(reader, one + "/granskad")).andExpect(status().isSeeOther());
        web.perform(act(secretary, one + "/visa", "fran", "2026-11-10"))
                .andExpect(status().isSeeOther());
        assertThat(shown()).contains("Ett utkast.");
    }

    @Test
    void what_is_written_in_english_is_on_a_page_of_its_own() throws Exception {
        var before = page(web.perform(get("/fortroendeuppdraget/english")).andReturn());
        assertThat(before.select("[lang=en] section")).hasSize(10);

        web.perform(
                        edit("1", "Revisionen", "Vi granskar.", "Diariet | /diarium | The register")
                                .param("rubrik-engelska", "The auditors")
                                .param("text-engelska", "We audit."))
                .andExpect(status().isSeeOther());
        var english = page(web.perform(get("/fortroendeuppdraget/english")).andReturn());
        assertThat(english.select("#revision").text())
                .contains("The auditors", "We audit.", "The register");

        web.perform(edit("2", "Revisionen", "Vi granskar.", "").param("rubrik-engelska", "Half"))
                .andExpect(status().is(422));
        web.perform(edit("2", "Revisionen", "Vi granskar.", "")).andExpect(status().isSeeOther());
        english = page(web.perform(get("/fortroendeuppdraget/english")).andReturn());
        assertThat(english.select("#revision")).isEmpty();
        assertThat(english.select("a[href='/fortroendeuppdraget#revision']").text())
                .isEqualTo("Revisionen");
    }
}

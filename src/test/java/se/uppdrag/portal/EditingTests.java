package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.portal.Town.as;
import static se.uppdrag.portal.Town.page;

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
}

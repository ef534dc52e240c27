package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Signing in")
class SignInTests {

    @Autowired MockMvc web;
    @Autowired Accounts accounts;

    final PersonId alva = new PersonId(UUID.randomUUID());

    @BeforeEach
    void alvaHasAnAccount() {
        accounts.open(alva, "Alva.Berg", "Alva Berg", "rätt lösenord");
    }

    ResultActions tries(String password) throws Exception {
        return web.perform(
                post("/logga-in")
                        .with(csrf())
                        .param("namn", "alva.berg")
                        .param("losenord", password));
    }

    @Test
    void leads_to_the_start_page() throws Exception {
        tries("rätt lösenord").andExpect(status().isSeeOther()).andExpect(redirectedUrl("/start"));
    }

    @Test
    void with_a_wrong_password_keeps_the_name_and_says_nothing_of_which_was_wrong()
            throws Exception {
        var page =
                Jsoup.parse(
                        tries("gissning")
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
        assertThat(page.select("input[name=namn]").attr("value")).isEqualTo("alva.berg");
        assertThat(page.select("input[name=losenord]").attr("value")).isEmpty();
    }

    @Test
    void to_confirm_an_act_takes_the_same_password() {
        assertThat(accounts.confirm(alva, "rätt lösenord")).isTrue();
        assertThat(accounts.confirm(alva, "gissning")).isFalse();
        assertThat(accounts.confirm(new PersonId(UUID.randomUUID()), "rätt lösenord")).isFalse();
    }

    @Test
    void leads_back_to_the_page_that_asked_for_it() throws Exception {
        var asked =
                web.perform(get("/lamna-in"))
                        .andExpect(status().is3xxRedirection())
                        .andExpect(redirectedUrl("/logga-in"))
                        .andReturn();
        var session = asked.getResponse().getCookies();
        web.perform(
                        post("/logga-in")
                                .cookie(session)
                                .with(csrf())
                                .param("namn", "alva.berg")
                                .param("losenord", "rätt lösenord"))
                .andExpect(redirectedUrlPattern("**/lamna-in*"));
    }

    @Test
    void over_tls_is_asked_for_from_then_on() throws Exception {
        assertThat(
                        web.perform(get("/logga-in").secure(true))
                                .andReturn()
                                .getResponse()
                                .getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000", "includeSubDomains");
        assertThat(
                        web.perform(get("/logga-in"))
                                .andReturn()
                                .getResponse()
                                .getHeader("Strict-Transport-Security"))
                .isNull();
    }
}

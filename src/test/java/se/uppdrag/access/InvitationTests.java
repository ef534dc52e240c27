package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.uppdrag.TestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("An invitation")
class InvitationTests {

    static final String GOOD = "hästar på gröna ängar";

    @Autowired MockMvc web;
    @Autowired Invitations invitations;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    final PersonId person = new PersonId(UUID.randomUUID());
    final String family = "Öberg" + person.value().toString().replaceAll("[^a-f]", "");

    ResultActions chooses(String address, String password, String again) throws Exception {
        return web.perform(
                post(address).with(csrf()).param("losenord", password).param("igen", again));
    }

    @Test
    void lets_the_person_choose_a_password_once() throws Exception {
        var invitation = invitations.invite(person, "Åsa", family);
        web.perform(get(invitation.address())).andExpect(status().isOk());
        chooses(invitation.address(), GOOD, GOOD).andExpect(redirectedUrl("/start"));
        assertThat(accounts.attempt(invitation.username(), GOOD))
                .isInstanceOf(Accounts.Attempt.Welcome.class);

        chooses(invitation.address(), "något helt annat nu", "något helt annat nu")
                .andExpect(status().isNotFound());
        assertThat(accounts.attempt(invitation.username(), GOOD))
                .isInstanceOf(Accounts.Attempt.Welcome.class);
    }

    @ParameterizedTest
    @CsvSource({
        "kort, kort, för kort",
        "aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, lätt att gissa",
        "hästar på gröna ängar, hästar på blå ängar, inte samma lösenord"
    })
    void says_what_is_wrong_with_a_password(String password, String again, String said)
            throws Exception {
        var invitation = invitations.invite(person, "Åsa", family);
        var page =
                Jsoup.parse(
                        chooses(invitation.address(), password, again)
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#losenord-fel").text()).contains(said);
        assertThat(accounts.of(person)).isEmpty();
    }

    @Test
    void longer_than_can_be_kept_is_refused_rather_than_cut() throws Exception {
        var invitation = invitations.invite(person, "Åsa", family);
        chooses(invitation.address(), "lång mening ".repeat(20), "lång mening ".repeat(20))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void is_worth_nothing_when_a_newer_has_been_given_or_a_week_has_gone() throws Exception {
        var first = invitations.invite(person, "Åsa", family);
        var second = invitations.invite(person, "Åsa", family);
        web.perform(get(first.address())).andExpect(status().isNotFound());
        jdbc.sql("update access.invitation set expires_at = now() - interval '1 minute'").update();
        web.perform(get(second.address())).andExpect(status().isNotFound());
        chooses(second.address(), GOOD, GOOD).andExpect(status().isNotFound());
    }

    @Test
    void gives_two_of_the_same_name_each_a_name_to_sign_in_with() {
        var one = invitations.invite(person, "Åsa", family);
        var other = invitations.invite(new PersonId(UUID.randomUUID()), "Åsa", family);
        assertThat(one.username()).startsWith("asa.oberg");
        assertThat(other.username()).isEqualTo(one.username() + "2");
    }

    @Test
    void brings_back_the_one_who_forgot_and_the_one_who_was_shut_out() {
        accounts.open(person, "asa." + family, "Åsa", "gammalt och bortglömt");
        invitations.shut(person);
        assertThat(accounts.attempt("asa." + family, "gammalt och bortglömt"))
                .isInstanceOf(Accounts.Attempt.Wrong.class);
        var invitation = invitations.invite(person, "Åsa", family);
        assertThat(invitation.username()).isEqualTo(("asa." + family).toLowerCase(Locale.ROOT));
        assertThat(invitations.accept(invitation.token(), GOOD)).isTrue();
        assertThat(accounts.attempt(invitation.username(), GOOD))
                .isInstanceOf(Accounts.Attempt.Welcome.class);
    }

    @Test
    void a_shut_account_is_signed_out_at_the_next_page() throws Exception {
        accounts.open(person, "asa." + family, "Åsa Öberg", GOOD);
        var session = signsIn();
        web.perform(get("/mitt-losenord").cookie(session)).andExpect(status().isOk());
        invitations.shut(person);
        web.perform(get("/mitt-losenord").cookie(session)).andExpect(status().isFound());
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_other_sign_ins() throws Exception {
        accounts.open(person, "asa." + family, "Åsa Öberg", GOOD);
        var here = signsIn();
        var elsewhere = signsIn();
        changes(here, "fel lösenord här").andExpect(status().isUnprocessableContent());
        changes(here, GOOD).andExpect(redirectedUrl("/mitt-losenord?bytt=true"));
        web.perform(get("/mitt-losenord").cookie(elsewhere)).andExpect(status().isFound());
        assertThat(accounts.attempt("asa." + family, "en helt ny mening"))
                .isInstanceOf(Accounts.Attempt.Welcome.class);
    }

    private ResultActions changes(Cookie session, String present) throws Exception {
        return web.perform(
                post("/mitt-losenord")
                        .with(csrf())
                        .cookie(session)
                        .param("nuvarande", present)
                        .param("losenord", "en helt ny mening")
                        .param("igen", "en helt ny mening"));
    }

    private Cookie signsIn() throws Exception {
        var answer =
                web.perform(
                                post("/logga-in")
                                        .with(csrf())
                                        .param("namn", "asa." + family)
                                        .param("losenord", GOOD))
                        .andReturn()
                        .getResponse();
        return Objects.requireNonNull(answer.getCookie("uppdraget"));
    }
}

package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("A search or a matter is watched by e-mail without an account")
class MailWatchTests extends InSearchedTown {

    private static final String ELSA = "elsa@exempel.se";

    @Autowired MailWatches watches;

    @Test
    void a_search_is_confirmed_from_the_mailbox_told_of_once_a_day_and_ended_with_a_press()
            throws Exception {
        index.catchUp();
        ask("epost", "Elsa@exempel.se", "q", "kvarnhjul", "typ", "handling");
        assertThat(letters()).singleElement().asString().contains("Bekräfta", address());
        var page = page(get(address()));
        assertThat(page.text()).contains("Bekräfta att du vill ha brev", "Sökning: kvarnhjul");
        assertThat(page.text()).as("what narrows it").contains("Handling");

        comes("Det första kvarnhjulet");
        anotherDay();
        watches.write();
        assertThat(letters()).as("looking at the page confirms nothing").hasSize(1);

        posts(address() + "/bekrafta");
        anotherDay();
        watches.write();
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast())
                .contains("Något nytt har kommit", address())
                .as("no letter tells what")
                .doesNotContain("kvarnhjul");
        assertThat(hits()).containsExactly("Det första kvarnhjulet");

        comes("Det andra kvarnhjulet");
        watches.write();
        assertThat(letters()).as("one a day").hasSize(2);
        anotherDay();
        watches.write();
        watches.write();
        assertThat(letters()).hasSize(3);
        assertThat(hits())
                .as("what the last letter was about")
                .containsExactly("Det andra kvarnhjulet");

        comes("Något helt annat");
        anotherDay();
        watches.write();
        assertThat(letters()).as("nothing that it finds has come").hasSize(3);

        var gone = address();
        assertThat(web.perform(post(gone + "/ett-klick")).andReturn().getResponse().getStatus())
                .as("as a mail program does")
                .isEqualTo(204);
        assertThat(addresses()).as("the address is gone").isEmpty();
        assertThat(page(get(gone)).text()).contains("Här finns ingen bevakning");
    }

    @Test
    void a_matter_is_watched_by_its_number_however_it_is_written() throws Exception {
        index.catchUp();
        ask("epost", ELSA, "arende", matter.dnr().toString().toLowerCase(Locale.ROOT));
        posts(address() + "/bekrafta");
        open("Ett annat ärende", "Om annat.");
        index.catchUp();
        anotherDay();
        watches.write();
        assertThat(letters()).hasSize(1);
        comes("Yttrande");
        anotherDay();
        watches.write();
        assertThat(letters()).hasSize(2);
        assertThat(hits()).containsExactly("Yttrande");
        posts(address() + "/avsluta");
        assertThat(addresses()).isEmpty();
    }

    @Test
    void what_has_become_secret_since_the_letter_is_not_on_its_page() throws Exception {
        index.catchUp();
        ask("epost", ELSA, "q", "kvarnhjul");
        posts(address() + "/bekrafta");
        comes("Om kvarnhjulet");
        anotherDay();
        watches.write();
        assertThat(hits()).hasSize(1);
        hide("Om kvarnhjulet");
        assertThat(hits()).isEmpty();
    }

    @Test
    void asking_tells_nobody_who_watches_what_and_fills_no_mailbox() throws Exception {
        for (int i = 0; i < 3; i++) {
            ask("epost", ELSA, "q", "kvarnhjul");
        }
        assertThat(letters()).hasSize(1);
        for (int i = 0; i < 30; i++) {
            ask("epost", ELSA, "q", "ord" + i);
        }
        assertThat(addresses()).as("of one address").hasSize(20);
        for (int i = 0; i < 100; i++) {
            watches.ask("nr" + i + "@exempel.se", Wanted.matter("ks-2026-0001"));
        }
        assertThat(addresses()).as("in an hour").hasSize(60);
        jdbc.sql("update search.mail_watch set asked_at = asked_at - interval '4 days'").update();
        watches.ask("ny@exempel.se", Wanted.matter("ks-2026-0001"));
        assertThat(addresses()).as("what nobody confirmed").containsExactly("ny@exempel.se");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ingen adress", "a@b", "a@b.se,c@d.se"})
    void what_is_no_address_is_told_at_the_field_and_the_search_is_kept(String wrong)
            throws Exception {
        var answer = posts("/bevaka", "epost", wrong, "q", "kvarnhjul", "ar", "2026");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("input[name=epost][aria-invalid=true]")).hasSize(1);
        assertThat(page.select("input[name=epost]").val()).isEqualTo(wrong);
        assertThat(page.select("input[type=hidden][name=q]").val()).isEqualTo("kvarnhjul");
        assertThat(page.select("input[name=ar]").val()).isEqualTo("2026");
        assertThat(addresses()).isEmpty();
    }

    @Test
    void a_matter_that_is_not_there_is_told_at_the_field() throws Exception {
        var answer = posts("/bevaka", "epost", ELSA, "arende", "KS 1999/1");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.text()).contains("Det finns inget ärende med det numret");
        assertThat(page.select("input[name=arende]").val()).isEqualTo("KS 1999/1");
        assertThat(page.select("input[name=epost]").val()).isEqualTo(ELSA);
        assertThat(addresses()).isEmpty();
    }

    @Test
    void it_is_offered_to_those_who_have_no_account() throws Exception {
        var found = page(get("/sok").param("q", "skolskjuts & buss").param("ar", "2026"));
        var there = found.select("a[href^=/bevaka]").attr("href");
        assertThat(page(get(URI.create(there))).text())
                .contains("Sökning: skolskjuts & buss", "2026");
        var shown = page(get("/diarium/" + matter.slug()));
        assertThat(
                        page(get(URI.create(shown.select("a[href^=/bevaka]").attr("href"))))
                                .select("input[name=arende]")
                                .val())
                .isEqualTo(matter.dnr().toString());
        assertThat(shown.select("a[href^=/sok.atom]")).hasSize(1);
    }

    private void comes(String subject) {
        registry.add(matter.id(), document(subject, "En text."));
        index.catchUp();
    }

    /// As if what was looked at today had been looked at yesterday.
    private void anotherDay() {
        jdbc.sql("update search.mail_watch set looked_on = looked_on - 1").update();
    }

    private void ask(String... fields) throws Exception {
        assertThat(posts("/bevaka", fields).getRedirectedUrl()).isEqualTo("/bevaka?skickat=ja");
    }

    private MockHttpServletResponse posts(String address, String... fields) throws Exception {
        var request = post(address).with(csrf()).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> hits() throws Exception {
        return page(get(address())).select(".hits .h3").eachText();
    }

    private String address() {
        return "/bevaka/" + jdbc.sql("select id from search.mail_watch").query(UUID.class).single();
    }

    private List<String> addresses() {
        return jdbc.sql("select address from search.mail_watch").query(String.class).list();
    }

    private List<String> letters() {
        return jdbc.sql(
                        """
                        select subject || ' ' || body || ' ' || link from mail.letter
                         where address = :elsa order by written_at, id
                        """)
                .param("elsa", ELSA)
                .query(String.class)
                .list();
    }
}

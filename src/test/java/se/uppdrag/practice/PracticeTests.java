package se.uppdrag.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.util.LinkedMultiValueMap;
import se.uppdrag.TestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("The practice chamber")
class PracticeTests {

    @Autowired MockMvc web;
    @Autowired Exercises exercises;
    @Autowired JdbcClient database;

    private String here = "";
    private Document page = new Document("");

    @Test
    void every_exercise_can_be_done_with_the_forms_its_pages_show() throws Exception {
        solve("upprop", "kalla-in-alla", "oppna", "justerare justerare=3 justerare=5", "ta-upp");
        solve(
                "tva-forslag",
                "ta-upp",
                "avsluta-overlaggning",
                "ordning huvud=0",
                "stall-proposition",
                "finner sida=YES",
                "klubba",
                "besluta");
        solve(
                "tillagg",
                "ta-upp",
                "avsluta-overlaggning",
                "ordning huvud=0",
                "stall-proposition",
                "finner sida=YES",
                "klubba",
                "stall-proposition",
                "finner sida=YES",
                "klubba",
                "besluta");
        solve(
                "tre-forslag",
                "ta-upp",
                "avsluta-overlaggning",
                "ordning huvud=0",
                "stall-proposition",
                "finner sida=YES",
                "rosta sida=YES",
                "avsluta-omrostning",
                "stall-proposition",
                "finner sida=YES",
                "klubba",
                "besluta");
        solve("nytt-arende", "ta-upp", "vagra yrkande=1", "avsluta-overlaggning", "besluta");
        solve(
                "lika-roster",
                "ta-upp",
                "avsluta-overlaggning",
                "ordning huvud=0",
                "stall-proposition",
                "finner sida=YES",
                "rosta sida=YES",
                "avsluta-omrostning",
                "utslagsrost sida=YES",
                "besluta");
        solve("jav", "ta-upp", "kalla-in-alla", "avsluta-overlaggning", "besluta", "ta-upp");
        solve(
                "aterremiss",
                "ta-upp",
                "avsluta-overlaggning",
                "stall-proposition",
                "finner sida=YES",
                "rosta sida=YES",
                "avsluta-omrostning",
                "besluta");
        solve(
                "klubban",
                "ta-upp",
                "nasta-talare",
                "klubba-over person=2",
                "begar-ordet person=1 slag=SPEECH",
                "nasta-talare",
                "avsluta-anforande",
                "klubba-over person=1",
                "avsluta-overlaggning",
                "besluta");
        begin("beslutsforhet");
        does("ta-upp");
        does("avsluta-overlaggning");
        does("besluta");
        assertThat(page.text()).contains("Vera Strand (V) måste gå hem.");
        var stands = here;
        refused("ta-upp", "4", "5");
        assertThat(here).isEqualTo(stands);
        does("ajournera");
        finished();
        assertThat(exercises.all()).hasSize(10);
    }

    @Test
    void what_comes_of_it_is_minutes() throws Exception {
        solve(
                "tva-forslag",
                "ta-upp",
                "avsluta-overlaggning",
                "ordning huvud=0",
                "stall-proposition",
                "finner sida=YES",
                "klubba",
                "besluta");
        assertThat(page.select("[aria-labelledby=protokoll]").text())
                .contains("Belysning på gångvägen", "Vera Strand (V)", "Övningsnämnden");
    }

    @Test
    void a_chair_who_hears_wrong_is_corrected_by_a_vote() throws Exception {
        begin("tva-forslag");
        does("ta-upp");
        assertThat(page.select("[role=status]").text()).contains("Vera Strand (V) yrkar (Avslag)");
        does("avsluta-overlaggning");
        does("ordning huvud=0");
        does("stall-proposition");
        assertThat(page.select("[role=status]").text()).contains("ja-ropen är starkast");
        does("finner sida=NO");
        assertThat(page.select("[role=status]").text())
                .contains("begär omröstning", "De andra har röstat");
    }

    @Test
    void who_tries_to_speak_with_the_gavel_in_her_hand_is_told_why_not() throws Exception {
        begin("klubban");
        does("ta-upp");
        refused("begar-ordet person=1 slag=SPEECH", "klubba");
    }

    @Test
    void the_way_back_takes_back_what_was_done_last() throws Exception {
        begin("jav");
        does("ta-upp");
        var before = here;
        does("avsluta-overlaggning");
        assertThat(page.select("a:contains(Ta tillbaka)").attr("href")).isEqualTo(before);
        look(before);
        assertThat(page.select("form[action$=/avsluta-overlaggning]")).isNotEmpty();
    }

    @Test
    void nothing_of_it_is_kept() throws Exception {
        long before = logged();
        solve("upprop", "kalla-in-alla", "oppna", "justerare justerare=3 justerare=5", "ta-upp");
        assertThat(logged()).isEqualTo(before);
    }

    @Test
    void an_address_that_no_page_leads_to_is_not_there() throws Exception {
        for (var address :
                List.of(
                        "/ovningssal/finns-inte/start",
                        "/ovningssal/jav/AAAA",
                        "/ovningssal/jav/" + "A".repeat(5_000),
                        "/ovningssal/jav/" + moves("besluta", ""),
                        "/ovningssal/jav/" + moves("finns-inte", ""),
                        "/ovningssal/jav/" + moves("slapp-in", "namn=Eva"))) {
            web.perform(get(address)).andExpect(status().isNotFound());
        }
        web.perform(get("/ovningssal/jav/" + moves("ta-upp", ""))).andExpect(status().isOk());
    }

    @Test
    void what_is_too_long_for_an_address_is_refused_and_nothing_is_lost() throws Exception {
        begin("tva-forslag");
        does("ta-upp");
        var words = new StringBuilder();
        new Random(7).ints(9_000, 'a', 'z').forEach(letter -> words.append((char) letter));
        var answer =
                web.perform(
                                post(here + "/ordforande/yrka")
                                        .with(csrf())
                                        .param("slag", "OWN")
                                        .param("person", person("3"))
                                        .param("text", words.toString()))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn();
        assertThat(read(answer).text()).contains("för lång");
    }

    private long logged() {
        return database.sql("select count(*) from sitting.log").query(Long.class).single();
    }

    private static String moves(String act, String fields) {
        var sent = new LinkedMultiValueMap<String, String>();
        if (!fields.isEmpty()) {
            sent.add(fields.split("=")[0], fields.split("=")[1]);
        }
        return Moves.NONE.with(Moves.Move.of(act, sent)).address();
    }

    private void solve(String exercise, String... acts) throws Exception {
        begin(exercise);
        for (var act : acts) {
            assertThat(page.select("[data-color=success][role=status]")).as(exercise).isEmpty();
            does(act);
        }
        finished();
    }

    private void finished() {
        assertThat(page.select("[data-color=success][role=status]").text())
                .as(here)
                .contains("Klart!");
    }

    private void begin(String exercise) throws Exception {
        look("/ovningssal/" + exercise + "/start");
    }

    private void look(String address) throws Exception {
        here = address;
        page = read(web.perform(get(address)).andExpect(status().isOk()).andReturn());
    }

    private void does(String act) throws Exception {
        var answer = send(act);
        assertThat(answer.getResponse().getStatus())
                .as("%s: %s", act, read(answer).text())
                .isEqualTo(303);
        look(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
    }

    private void refused(String act, String... words) throws Exception {
        var answer = send(act);
        assertThat(answer.getResponse().getStatus()).as(act).isEqualTo(422);
        assertThat(read(answer).select("[role=alert]").text()).contains(words);
    }

    /// Sends a form of the page as a browser would, with these fields instead of its own.
    private MvcResult send(String act) throws Exception {
        var words = act.split(" ");
        var forms = page.select("form[action$=/ordforande/" + words[0] + "]");
        assertThat(forms).as("%s is offered at %s", words[0], here).isNotEmpty();
        var form = forms.getFirst();
        var request = post(form.attr("action")).with(csrf());
        var given = List.of(words).subList(1, words.length);
        for (var field : form.select("[name]")) {
            var name = field.attr("name");
            if (given.stream().noneMatch(one -> one.startsWith(name + "="))
                    && !field.is("button, [type=radio]:not([checked]), [type=checkbox]")) {
                request.param(name, value(field));
            }
        }
        for (var one : given) {
            var name = one.split("=")[0];
            assertThat(form.select("[name=" + name + "]")).as(one).isNotEmpty();
            var value = one.split("=")[1];
            request.param(
                    name,
                    name.equals("person") || name.equals("justerare") ? person(value) : value);
        }
        return web.perform(request).andReturn();
    }

    private static String value(Element field) {
        if (field.is("select")) {
            var chosen = field.selectFirst("option[selected]");
            var first = chosen == null ? field.selectFirst("option") : chosen;
            return first == null ? "" : first.attr("value");
        }
        return field.is("textarea") ? field.wholeText() : field.attr("value");
    }

    private static String person(String number) {
        return Cast.person(Integer.parseInt(number)).value().toString();
    }

    private static Document read(MvcResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}

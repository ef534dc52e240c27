package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails.Protection;

@DisplayName("Searching")
class SearchTests extends InSearchedTown {

    @ParameterizedTest
    @CsvSource({
        "skolskjutsreglementet, other form",
        "reglemente, last part",
        "bussar, in the text",
        "'skolskjutsreglemente -buss', nothing"
    })
    void finds_words_in_any_form_and_in_compounds(String text, String how) {
        open("Buss och skolskjuts", "Om linjerna.");
        if (how.equals("nothing")) {
            assertThat(titles(text)).doesNotContain("Buss och skolskjuts");
        } else {
            assertThat(titles(text)).contains("Skolskjutsreglemente för Exempel");
        }
    }

    @Test
    void does_not_find_what_is_not_there() {
        assertThat(titles("fjärrvärme")).isEmpty();
    }

    @Test
    void finds_a_matter_by_its_number_however_it_is_written() {
        index.catchUp();
        var number = matter.slug().replaceFirst("ks-(\\d+)-0*(\\d+)", "KS $1/$2");
        assertThat(search.find(number, HitTable.Filter.NONE, 1).matter())
                .hasValueSatisfying(one -> assertThat(one.link()).isEqualTo(matter.address()));
        assertThat(titles("jfr " + number)).isNotNull();
        assertThat(search.find("KS 2026/99999", HitTable.Filter.NONE, 1).hits()).isEmpty();
    }

    @Test
    void narrows_by_type_organ_and_year() {
        index.catchUp();
        assertThat(found(new HitTable.Filter(Kind.DOCUMENT, "ks", 2026))).isNotEmpty();
        assertThat(found(new HitTable.Filter(Kind.MINUTES, "", null))).isEmpty();
        assertThat(found(new HitTable.Filter(null, "bn", null))).isEmpty();
        assertThat(found(new HitTable.Filter(null, "", 2019))).isEmpty();
    }

    private List<HitTable.Hit> found(HitTable.Filter filter) {
        return search.find("skolskjuts", filter, 1).hits();
    }

    @Test
    void never_finds_a_hidden_name_nor_what_it_stood_in() {
        registry.add(matter.id(), document("Brev", "Skrivet av Alvina Bergström om gångvägen."));
        assertThat(titles("Alvina")).contains("Alvina Bergström", "Brev");
        persons.change(persons.details(alva.person()).orElseThrow().protectedAs(Protection.NAME));
        assertThat(search.find("Alvina", HitTable.Filter.NONE, 1).hits()).isEmpty();
        assertThat(titles("Bergström")).isEmpty();
        assertThat(titles("gångvägen")).containsExactly("Brev");
        persons.change(persons.details(alva.person()).orElseThrow().protectedAs(Protection.NONE));
        assertThat(titles("Alvina")).contains("Alvina Bergström", "Brev");
    }

    @Test
    void proposes_what_may_have_been_meant_only_where_that_gives_something_to_read() {
        registry.add(matter.id(), document("Utredning", "Om kvarnhjulet."));
        index.catchUp();
        assertThat(search.find("kvarnhjuletx", HitTable.Filter.NONE, 1).instead())
                .isEqualTo("kvarnhjulet");
        hide("Utredning");
        assertThat(search.find("kvarnhjuletx", HitTable.Filter.NONE, 1).instead()).isEmpty();
    }

    @Test
    void is_a_page_that_marks_the_words_and_leads_to_the_matter() throws Exception {
        index.catchUp();
        var page = page("/sok?q=reglementet&organ=ks");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".hit mark").text()).containsIgnoringCase("reglemente");
        assertThat(page.select(".hit a").eachAttr("href")).contains(matter.address());
        assertThat(page("/sok?q=%27%3A%2A%21%28%29+%22+%5C+%26").select("h1")).hasSize(1);
        assertThat(page("/sok?q=" + "x".repeat(3000) + "&sida=99&ar=9999&typ=z").select("h1"))
                .hasSize(1);
    }

    @Test
    @Proves("GDPR-3")
    void finds_people_by_the_post_they_hold_and_never_private_ones_by_what_they_think() {
        index.catchUp();
        var people =
                jdbc.sql("select title from search.entry where source = 'register'")
                        .query(String.class)
                        .list();
        // Whoever has written to the municipality is found with her document, not as a person.
        assertThat(people).noneMatch(one -> one.contains("Ines Invånare"));
        assertThat(people).anyMatch(one -> one.contains("Alvina Bergström"));
        assertThat(HitTable.Filter.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .doesNotContain("party", "sender");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(
                web.perform(get(URI.create(address)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void is_a_feed_for_the_registry_a_search_and_a_matter() throws Exception {
        index.catchUp();
        for (var address :
                List.of("/diarium.atom", "/sok.atom?q=buss", "/sok.atom?arende=" + matter.slug())) {
            var feed = page(address);
            assertThat(feed.select("feed > entry > title").text())
                    .as(address)
                    .contains("Skolskjutsreglemente");
            assertThat(feed.select("feed > updated")).hasSize(1);
        }
        assertThat(page("/sok.atom?q=fjärrvärme").select("entry")).isEmpty();
    }

    @Test
    void is_a_map_of_all_pages_but_those_of_the_registry() throws Exception {
        index.catchUp();
        assertThat(answer("/robots.txt")).contains("Sitemap: http://localhost/sitemap.xml");
        var years = page("/sitemap.xml").select("sitemapindex > sitemap > loc").eachText();
        assertThat(years).isNotEmpty();
        var all = new StringBuilder();
        for (var year : years) {
            var links = page(URI.create(year).getPath()).select("urlset > url > loc").eachText();
            assertThat(links).isNotEmpty().doesNotHaveDuplicates();
            links.forEach(all::append);
        }
        assertThat(all.toString()).contains("/organ/").doesNotContain("/diarium/", "#");
        web.perform(get("/sitemap/1899.xml")).andExpect(status().isNotFound());
    }

    private String answer(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    static RequestPostProcessor as(SignedIn who) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    @Test
    void tells_whoever_watches_a_matter_once_until_she_has_looked() throws Exception {
        index.catchUp();
        begin("arende", matter.dnr()).andExpect(status().isSeeOther());
        registry.add(matter.id(), document("Yttrande", "Första."));
        index.catchUp();
        registry.add(matter.id(), document("Yttrande till", "Andra."));
        index.catchUp();
        assertThat(letters()).isEqualTo(1);
        var page = watches();
        assertThat(page.select(".hit")).hasSize(2);
        var seen = page.select("form[action$=/sedd]").attr("action");
        web.perform(
                        post(seen)
                                .with(as(alva))
                                .with(csrf())
                                .param("kommando", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());
        assertThat(watches().select(".hit")).isEmpty();
        registry.add(matter.id(), document("Yttrande igen", "Tredje."));
        index.catchUp();
        assertThat(letters()).isEqualTo(2);
        assertThat(
                        jdbc.sql(
                                        "select string_agg(subject || body, '') from mail.letter where person = :p")
                                .param("p", alva.id())
                                .query(String.class)
                                .single())
                .doesNotContain("Yttrande")
                .doesNotContain(matter.dnr());
    }

    @Test
    void tells_whoever_watches_a_search_of_what_it_finds_and_of_nothing_else() throws Exception {
        index.catchUp();
        begin("q", "trafiksäkerhet").andExpect(status().isSeeOther());
        open("Lekplatser", "Om gungor.");
        index.catchUp();
        assertThat(letters()).isZero();
        open("Övergångsställen", "Om trafiksäkerheten vid skolan.");
        index.catchUp();
        assertThat(letters()).isEqualTo(1);
        var stop = watches().select("form[action$=/ta-bort]").attr("action");
        web.perform(
                        post(stop)
                                .with(as(alva))
                                .with(csrf())
                                .param("kommando", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());
        assertThat(watches().select("form[action$=/ta-bort]")).isEmpty();
    }

    @Test
    void watches_no_matter_that_is_not_there() throws Exception {
        begin("arende", "KS 1999/1").andExpect(status().is(422));
    }

    private ResultActions begin(String field, String value) throws Exception {
        return web.perform(
                post("/bevakningar")
                        .with(as(alva))
                        .with(csrf())
                        .param(field, value)
                        .param("e-post", "true")
                        .param("kommando", UUID.randomUUID().toString()));
    }

    private Document watches() throws Exception {
        return Jsoup.parse(
                web.perform(get("/bevakningar").with(as(alva)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private long letters() {
        return jdbc.sql(
                        "select count(*) from mail.letter where person = :p and state <> 'NO_ADDRESS'")
                .param("p", alva.id())
                .query(Long.class)
                .single();
    }

    @Test
    void is_kept_by_the_administrator_alone() throws Exception {
        web.perform(get("/administration/sokregister").with(as(alva)))
                .andExpect(status().isForbidden());
        var admin = new SignedIn(UUID.randomUUID(), "Ada Admin");
        register.enter(new Person(new PersonId(admin.id()), "Ada", "Admin", null));
        register.employ(admin.person(), Role.ADMINISTRATOR, null, LocalDate.of(2022, 10, 15));
        web.perform(get("/administration/sokregister").with(as(admin))).andExpect(status().isOk());
        web.perform(
                        post("/administration/sokregister")
                                .with(as(admin))
                                .with(csrf())
                                .param("kommando", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());
    }
}

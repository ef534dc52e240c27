package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.portal.Town.as;
import static se.uppdrag.portal.Town.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Post;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Town.class)
@Transactional
@DisplayName("The portal's pages")
@Proves({"GDPR-1"})
class PortalPageTests {

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired Houses houses;
    @Autowired OwnPages pages;

    @BeforeEach
    void town() {
        houses.become(
                new House("Exempels kommun", "Exempel", "", "Torget 1", "ks@exempel.se")
                        .coloured("#7a1f5c"));
    }

    Document visit(String address) throws Exception {
        return page(web.perform(get(address)).andExpect(status().isOk()).andReturn());
    }

    static void isWellMade(Document page) {
        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).contains("Exempels kommun");
        assertThat(page.select("[style], script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        for (var labelled : page.select("[aria-labelledby]")) {
            assertThat(page.getElementById(labelled.attr("aria-labelledby")))
                    .as(labelled.attr("aria-labelledby"))
                    .isNotNull();
        }
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (var field : page.select("main input:not([type=hidden]), main textarea, main select")) {
            assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
        }
        assertThat(page.select("a[href='/tillganglighetsredogorelse']")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fortroendeuppdraget",
                "/tillganglighetsredogorelse",
                "/personuppgifter",
                "/oppna-data"
            })
    void are_well_made_before_anything_has_been_set_up(String address) throws Exception {
        isWellMade(visit(address));
    }

    @Test
    void the_home_page_shows_what_is_going_on() throws Exception {
        town.found();
        town.member("Alva", "Berg", "X", Post.CHAIR, 1);
        town.member("Bo", "Ek", "Y", Post.MEMBER, 2);
        town.publishes(Town.TODAY.plusDays(15));

        var home = visit("/");

        isWellMade(home);
        assertThat(home.text()).contains("Kommunfullmäktige", "18.00 · Sessionssalen");
        assertThat(home.text()).contains("Kommunfullmäktige sammanträder 2026-11-25");
        assertThat(home.select("svg.hemi .seat.p-x")).hasSize(1);
        assertThat(home.select("svg.hemi").attr("aria-label")).contains("Ytterbypartiet 1");
        assertThat(home.text()).contains("Överklaga ett beslut");
        assertThat(home.select("main a[href='/start']")).isEmpty();
    }

    @Test
    void a_meeting_that_goes_on_can_be_followed_from_the_home_page_and_entered_from_the_start_page()
            throws Exception {
        town.found();
        var alva = town.member("Alva", "Berg", "X", Post.CHAIR, 1);
        var bo = town.member("Bo", "Ek", "Y", Post.MEMBER, 2);
        var meeting = town.publishes(Town.TODAY);
        assertThat(visit("/").text()).doesNotContain("Pågår just nu");

        town.opens(meeting, alva, bo);

        var live = visit("/").select(".panel.accent");
        assertThat(live.text()).contains("Pågår just nu", "Kommunfullmäktige");
        assertThat(live.select("a").attr("href")).isEqualTo(meeting.address() + "/live");
        assertThat(entrance(alva)).isEqualTo(meeting.address() + "/ordforande");
        assertThat(entrance(bo)).isEqualTo(meeting.address() + "/ledamot");
    }

    String entrance(SignedIn who) throws Exception {
        var start = page(web.perform(get("/start").with(as(who))).andReturn());
        assertThat(start.select(".panel.accent").text()).contains("Pågår nu");
        return start.select(".panel.accent a").attr("href");
    }

    @Test
    void a_member_who_visits_the_home_page_finds_the_way_to_her_own() throws Exception {
        town.found();
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        var home = page(web.perform(get("/").with(as(alva))).andReturn());
        assertThat(home.select("main a[href='/start']")).isNotEmpty();
    }

    @Test
    void the_assignment_has_ten_topics_with_the_day_they_were_edited() throws Exception {
        town.found();
        town.publishes(Town.TODAY.plusDays(15));

        var page = visit("/fortroendeuppdraget");

        isWellMade(page);
        assertThat(page.select("main section")).hasSize(10);
        assertThat(page.select("time").text()).isNotBlank();
        assertThat(page.text()).contains("Texten uppdaterad");
        assertThat(page.select("#kommunfullmaktige").text())
                .contains("Nästa sammanträde 25 november klockan 18.00")
                .contains("Inga motioner väntar på att väckas")
                .contains("i Exempels kommun");
        assertThat(page.select("#kommunfullmaktige a[href='/lamna-in']")).hasSize(1);
        assertThat(visit("/fortroendeuppdraget/english").select("#kommunfullmaktige").text())
                .contains("Next meeting 2026-11-25 at 18.00", "No motions wait to be raised");
    }

    @Test
    void no_link_to_our_own_pages_leads_nowhere() throws Exception {
        town.found();
        for (var link : visit("/fortroendeuppdraget").select("main a[href^=/]")) {
            assertThat(pages.exist(link.attr("href"))).as(link.attr("href")).isTrue();
        }
    }

    /// The ten subjects a municipality's page of the assignment has, each with where it is done.
    private static final Map<String, List<String>> PARTS =
            Map.of(
                    "arbetsgivarrollen", List.of("/arbetsmiljo"),
                    "ny-i-uppdraget",
                            List.of(
                                    "/utbildning/politikerhandboken",
                                    "/utbildning/presidiets-uppdrag"),
                    "utbildningar", List.of("/utbildning/tillfallen", "/utbildning/material"),
                    "omvarldsanalys", List.of("/omvarldsanalys"),
                    "trygghet", List.of("/trygghet"),
                    "styrdokument",
                            List.of("/forfattningssamling", "/styrande-dokument", "/delegation"),
                    "kommunfullmaktige", List.of("/lamna-in", "/motioner", "/sammantraden"),
                    "revision", List.of("/revision"),
                    "kommunstyrelsen", List.of("/styrning/uppsikt", "/organ/ks"),
                    "namnderna", List.of("/styrning"));

    @Test
    void each_topic_leads_to_where_it_is_done_and_every_link_answers() throws Exception {
        town.found();
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        for (var address : List.of("/fortroendeuppdraget", "/fortroendeuppdraget/english")) {
            var page = visit(address);
            for (var topic : PARTS.entrySet()) {
                var links = page.select("#" + topic.getKey() + " a[href^=/]");
                assertThat(links.eachAttr("href")).as(topic.getKey()).containsAll(topic.getValue());
                assertThat(page.select("#" + topic.getKey() + " .linklist .meta:not(a .meta)"))
                        .as("a page that is not there")
                        .isEmpty();
                for (var link : links) {
                    var answer = follow(link.attr("href"), alva);
                    assertThat(answer.getStatus()).as(link.attr("href")).isEqualTo(200);
                    assertThat(Jsoup.parse(answer.getContentAsString()).select("h1")).hasSize(1);
                }
            }
        }
    }

    /// Where a page without a year leads on to the year it is.
    private MockHttpServletResponse follow(String address, SignedIn who) throws Exception {
        var answer = web.perform(get(URI.create(address)).with(as(who))).andReturn().getResponse();
        var on = answer.getRedirectedUrl();
        return on == null
                ? answer
                : web.perform(get(URI.create(on)).with(as(who))).andReturn().getResponse();
    }

    @Test
    void the_calendar_is_subscribed_to_for_all_organs_or_one() throws Exception {
        town.found();
        var links = visit("/sammantraden?organ=ks").select("#folj ~ * a[href$=.ics]");
        assertThat(links.eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/sammantraden.ics", "/sammantraden/kf.ics", "/sammantraden/ks.ics");
        for (var link : links.eachAttr("href")) {
            var answer = web.perform(get(link)).andExpect(status().isOk()).andReturn();
            assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        }
    }

    @Test
    void open_data_lists_only_addresses_that_answer() throws Exception {
        for (var link : visit("/oppna-data").select("main section a")) {
            web.perform(get(link.attr("href"))).andExpect(status().isOk());
        }
    }

    @Test
    void personal_data_names_the_house_and_the_law() throws Exception {
        assertThat(visit("/personuppgifter").text())
                .contains("Exempels kommun", "ks@exempel.se", "artikel 6.1 c och e")
                .doesNotContain("[kommunen]");
    }

    @Test
    void the_style_sheet_is_made_of_the_houses_colour_and_the_parties_in_the_register()
            throws Exception {
        town.found();
        var answer = web.perform(get("/theme.css")).andExpect(status().isOk()).andReturn();
        assertThat(answer.getResponse().getContentType()).startsWith("text/css");
        assertThat(answer.getResponse().getContentAsString())
                .contains("--ds-color-accent-base-default:#7a1f5c")
                .contains(".p-x{--pc:#c8102e}")
                .contains("[data-color-scheme=dark] .p-y,.screen .p-y{--pc:#8ab8f0}");

        var etag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
        web.perform(get("/theme.css").header("If-None-Match", etag))
                .andExpect(status().isNotModified());
        houses.become(new House("Exempels kommun", "Exempel", "", "", ""));
        web.perform(get("/theme.css").header("If-None-Match", etag))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"));
    }

    @Test
    void health_is_told_as_json_and_never_kept() throws Exception {
        web.perform(get("/halsa"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.ready").value(true));
    }

    @Test
    void administration_shows_each_reader_her_own_pages() throws Exception {
        town.found();
        var admin = town.administrator();
        var secretary = town.official("Mira", "Lund", Role.SECRETARY, "kf");
        var member = town.member("Alva", "Berg", "X", Post.MEMBER, 1);

        var all = page(web.perform(get("/administration").with(as(admin))).andReturn());
        isWellMade(all);
        assertThat(all.select("main a").eachAttr("href"))
                .contains(
                        "/administration/portal",
                        "/administration/tillganglighet",
                        "/administration/val")
                .doesNotContain("/sammantraden");
        var some = page(web.perform(get("/administration").with(as(secretary))).andReturn());
        assertThat(some.select("main a").eachAttr("href"))
                .contains("/sammantraden")
                .doesNotContain("/administration/tillganglighet");
        web.perform(get("/administration").with(as(member))).andExpect(status().isForbidden());
        web.perform(get("/administration")).andExpect(status().is3xxRedirection());
    }
}

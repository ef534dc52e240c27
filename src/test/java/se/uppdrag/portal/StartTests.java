package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.uppdrag.portal.Town.as;
import static se.uppdrag.portal.Town.page;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Town.class)
@Transactional
@DisplayName("The start page and the reader's own page")
@Proves({"KL5-13", "KL5-35"})
class StartTests {

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired Houses houses;
    @Autowired Register register;

    @BeforeEach
    void town() {
        town.found();
        houses.become(new House("Exempels kommun", "Exempel", "", "Torget 1", "ks@exempel.se"));
    }

    Document start(SignedIn who) throws Exception {
        var page =
                page(
                        web.perform(get("/start").with(as(who)))
                                .andExpect(status().isOk())
                                .andReturn());
        PortalPageTests.isWellMade(page);
        return page;
    }

    @Test
    void a_visitor_is_asked_to_sign_in() throws Exception {
        web.perform(get("/start")).andExpect(status().is3xxRedirection());
    }

    @Test
    void a_member_sees_who_she_is_her_next_meeting_and_what_to_read() throws Exception {
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        var meeting = town.publishes(Town.TODAY.plusDays(15));
        town.plans(Town.TODAY.plusDays(36));

        var page = start(alva);

        assertThat(page.select("h1").text()).isEqualTo("God kväll, Alva");
        assertThat(page.text()).contains("Ledamot i kommunfullmäktige");
        var hero = page.select(".panel.accent");
        assertThat(hero.text())
                .contains("onsdag 25 november 2026 klockan 18.00", "3 ärenden", "du är kallad");
        assertThat(hero.select("a")).hasSize(1);
        assertThat(hero.select("a").attr("href")).isEqualTo(meeting.address());
        assertThat(page.select("section[aria-labelledby=uppgifter]").text())
                .contains("Läs handlingarna till kommunfullmäktige 25 november")
                .contains("Senast 25 november");
        assertThat(page.select("a[href='/parm/kf/2026-11-25']")).isNotEmpty();
        assertThat(page.text()).contains("Kallelse senast 9 december");
        assertThat(page.select(".quick a[href='/lamna-in?typ=MOTION']")).hasSize(1);
        assertThat(page.select("details.topic")).hasSize(10);
        assertThat(page.select("a[href='/administration']")).isEmpty();
    }

    @Test
    void on_the_day_the_first_thing_to_do_is_to_go_in() throws Exception {
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        var meeting = town.publishes(Town.TODAY);
        var hero = start(alva).select(".panel.accent");
        assertThat(hero.select(".eyebrow").text()).isEqualTo("I kväll klockan 18.00");
        assertThat(hero.select("a").eachAttr("href"))
                .containsExactly(meeting.address() + "/ledamot", meeting.address());
    }

    @Test
    void a_secretary_is_told_when_the_notice_must_be_posted_and_by_which_law() throws Exception {
        var mira = town.official("Mira", "Lund", Role.SECRETARY, "kf");
        var meeting = town.plans(Town.TODAY.plusDays(15));

        var page = start(mira);

        assertThat(page.select("main .rows").text())
                .contains("Publicera kallelse till kommunfullmäktige 25 november")
                .contains("Senast 18 november, 5 kap. 13 § KL");
        assertThat(page.select("a[href='" + meeting.address() + "/planera']")).isNotEmpty();
        assertThat(page.select("a[href='/administration/portal']")).isNotEmpty();
    }

    @Test
    void what_is_late_says_by_how_many_days() throws Exception {
        var mira = town.official("Mira", "Lund", Role.SECRETARY, "kf");
        town.plans(Town.TODAY.plusDays(4));
        assertThat(start(mira).select(".chip[data-color=danger]").text())
                .startsWith("Försenad 3 dagar");
    }

    @Test
    void a_draft_waits_and_what_has_been_handed_in_shows_its_way() throws Exception {
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        draft(alva, "Fler cykelvägar");
        assertThat(start(alva).text()).contains("Fortsätt skriva: Fler cykelvägar");

        web.perform(
                        post("/lamna-in")
                                .with(as(alva))
                                .with(csrf())
                                .param("kommando", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());

        var page = start(alva);
        assertThat(page.text()).doesNotContain("Fortsätt skriva");
        assertThat(page.select(".way li[data-done]").eachText())
                .containsExactly("Inlämnad (klart)");
        assertThat(page.select(".way li")).hasSize(5);
        assertThat(page.text()).contains("En motion väntar på att väckas");
    }

    void draft(SignedIn who, String title) throws Exception {
        web.perform(
                        post("/lamna-in/utkast")
                                .with(as(who))
                                .with(csrf())
                                .param("typ", "MOTION")
                                .param("rubrik", title)
                                .param("text", "Allt fler cyklar.")
                                .param("forslag", "att fler cykelvägar byggs."))
                .andExpect(status().isSeeOther());
    }

    @Test
    void one_without_tasks_is_told_so() throws Exception {
        var bo = town.member("Bo", "Ek", "Y", Post.ALTERNATE, 1);
        assertThat(start(bo).text())
                .contains("Inga uppgifter just nu.", "Ersättare i kommunfullmäktige");
    }

    @Test
    void a_member_sees_her_assignments_and_changes_where_she_is_reached() throws Exception {
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        var mine = page(web.perform(get("/mina-uppgifter").with(as(alva))).andReturn());
        PortalPageTests.isWellMade(mine);
        assertThat(mine.text()).contains("Kommunfullmäktige", "Ledamot", "Valet 2026", "alva.");

        web.perform(contact(alva, "alva@exempel.se")).andExpect(status().isSeeOther());
        assertThat(register.person(alva.person()).orElseThrow().email())
                .isEqualTo("alva@exempel.se");
        web.perform(contact(alva, "")).andExpect(status().isSeeOther());
        assertThat(register.person(alva.person()).orElseThrow().email()).isNull();
    }

    @Test
    void an_address_that_cannot_be_one_is_refused_at_the_field() throws Exception {
        var alva = town.member("Alva", "Berg", "X", Post.MEMBER, 1);
        for (var wrong : new String[] {"alva", "alva@", "a b@exempel.se", "a@b", "a@b.se,c@d.se"}) {
            var answer = web.perform(contact(alva, wrong)).andExpect(status().is(422)).andReturn();
            assertThat(page(answer).select("#epost").val()).isEqualTo(wrong);
            assertThat(page(answer).select("#epost-fel")).hasSize(1);
        }
    }

    static MockHttpServletRequestBuilder contact(SignedIn who, String email) {
        return post("/mina-uppgifter")
                .with(as(who))
                .with(csrf())
                .param("kommando", UUID.randomUUID().toString())
                .param("epost", email);
    }
}

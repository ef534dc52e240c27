package se.uppdrag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.elections.AuthorityResult;
import se.uppdrag.elections.Elections;
import se.uppdrag.elections.MunicipalCount;
import se.uppdrag.elections.Result;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 4:1, 5:9 – who is elected, and seating a new council")
@Proves({"KL3-1", "KL4-1", "KL4-24", "KL4-3", "KL5-9", "VL-1"})
class RegisterPagesTests {

    /// Three seats: S two, M one.
    static final String S = "Alva Berg\nBo Ek\nCecilia Ås";

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Elections elections;

    final PersonId administrator = PageChecks.somebody();

    @BeforeEach
    void aCouncilAndAnElection() {
        register.enter(new Person(administrator, "Mira", "Lund", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, LocalDate.of(2018, 1, 1));
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                LocalDate.of(2018, 10, 15),
                "kommunallagen");
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        register.decideRule("kf", "verifiers", "2", LocalDate.of(2018, 10, 15), "KF § 7/2018");
        var votes = new LinkedHashMap<String, Integer>();
        votes.put("S", 60);
        votes.put("M", 40);
        var count = MunicipalCount.undivided(2022, "Prov", 3, 100, votes);
        elections.record(
                new AuthorityResult(
                        count,
                        LocalDate.of(2022, 9, 11),
                        Map.of("M", "Moderaterna"),
                        Map.of(),
                        List.of()),
                Result.Source.ENTERED,
                administrator);
    }

    record Answer(int status, String location, String body) {

        boolean leadsTo(String address) {
            return status / 100 == 3 && location.equals(address);
        }

        Document shown() {
            return page(body);
        }
    }

    Answer ask(RequestBuilder request) throws Exception {
        var response = web.perform(request).andReturn().getResponse();
        var location = response.getRedirectedUrl();
        return new Answer(
                response.getStatus(),
                location == null ? "" : location,
                response.getContentAsString(StandardCharsets.UTF_8));
    }

    Answer seat(String step, String s, String m) throws Exception {
        return ask(
                post("/administration/platser")
                        .param("kommando", UUID.randomUUID().toString())
                        .param("ar", "2022")
                        .param("steg", step)
                        .param("beslut", "Länsstyrelsens beslut 2022-09-26")
                        .param("lista-S", s)
                        .param("lista-M", m)
                        .with(as(administrator)));
    }

    @Test
    void a_council_is_reviewed_seated_and_public() throws Exception {
        var form = ask(get("/administration/platser").with(as(administrator))).shown();
        assertThat(form.select("textarea")).hasSize(2);
        assertThat(form.text()).contains("15 oktober 2022").contains("De 2 första är ledamöter");

        var review = seat("granska", S, "David Öst");
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.shown().select("section ol li").eachText())
                .containsExactly("Alva Berg", "Bo Ek", "Cecilia Ås", "David Öst");
        assertThat(register.memberships(LocalDate.of(2023, 1, 1))).isEmpty();

        assertThat(seat("spara", S, "David Öst").leadsTo("/ledamoter")).isTrue();
        var members = ask(get("/ledamoter")).shown();
        assertThat(members.select("tbody th a").eachText())
                .containsExactly("Alva Berg", "Bo Ek", "Cecilia Ås", "David Öst");
        assertThat(members.select("svg.hemi").attr("aria-label")).contains("S 2, M 1");
        assertThat(register.assembly().seats()).isEqualTo(3);
        assertThat(register.parties()).extracting(Party::code).containsExactly("S", "M");

        var organ = ask(get("/organ/kf")).shown();
        assertThat(organ.select("#ersattare").text()).isEqualTo("Ersättare");
        assertThat(organ.text())
                .contains("Cecilia Ås")
                .contains("Justerare utöver ordföranden 2 KF § 7/2018");
        assertThat(organ.select("a[href=/sammantraden?organ=kf]")).isNotEmpty();
    }

    @Test
    void the_former_council_leaves_and_one_who_goes_on_is_the_same_person() throws Exception {
        var alva = PageChecks.somebody();
        register.enter(new Person(alva, "Alva", "Berg", null));
        register.appoint(
                new Membership(
                        alva,
                        "Alva Berg",
                        "kf",
                        Post.CHAIR,
                        "S",
                        1,
                        LocalDate.of(2018, 10, 15),
                        null,
                        "val 2018"));
        assertThat(seat("granska", S, "David Öst").body()).contains("finns redan i registret");
        seat("spara", S, "David Öst");

        assertThat(register.memberships(alva)).hasSize(2);
        var hers = ask(get("/ledamoter/" + alva.value())).shown();
        assertThat(hers.text())
                .contains("Länsstyrelsens beslut 2022-09-26")
                .contains("14 oktober 2022")
                .contains("val 2018");
    }

    @Test
    void a_party_short_of_names_is_refused_and_what_was_typed_stays() throws Exception {
        for (var step : List.of("granska", "spara")) {
            var refused = seat(step, "Alva Berg", "David Öst");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.shown().select("[role=alert]").text())
                    .contains("har fått 2 mandat men bara 1 namn")
                    .contains("14 kap. 1 § vallagen");
            assertThat(refused.shown().select("textarea").eachText())
                    .containsExactly("Alva Berg", "David Öst");
        }
        assertThat(register.memberships(LocalDate.of(2023, 1, 1))).isEmpty();
    }

    @Test
    void one_name_twice_or_half_a_name_is_refused() throws Exception {
        assertThat(seat("spara", S, "Alva Berg").body()).contains("Alva Berg står två gånger");
        assertThat(seat("spara", S, "David").body()).contains("är inte ett helt namn");
    }

    @Test
    void an_empty_chair_is_left_empty() throws Exception {
        assertThat(seat("spara", "Alva Berg\nTom stol", "David Öst").leadsTo("/ledamoter"))
                .isTrue();
        assertThat(register.roll(register.assembly(), LocalDate.of(2023, 1, 1)).members())
                .extracting(Membership::name)
                .containsExactly("Alva Berg", "David Öst");
    }

    @Test
    void a_council_is_seated_once() throws Exception {
        seat("spara", S, "David Öst");
        var again = seat("spara", S, "David Öst");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("redan tillsatt");
    }

    @Test
    void only_those_who_keep_the_register_come_in() throws Exception {
        assertThat(ask(get("/administration/platser").with(as(PageChecks.somebody()))).status())
                .isEqualTo(403);
    }

    @Test
    void the_list_is_narrowed_by_organ_and_party() throws Exception {
        seat("spara", S, "David Öst");
        assertThat(ask(get("/ledamoter?parti=M")).shown().select("section tbody th a").eachText())
                .containsExactly("David Öst");
        assertThat(ask(get("/ledamoter?organ=ks")).shown().text())
                .contains("Ingen förtroendevald finns i urvalet");
    }

    @Test
    void who_or_what_is_not_there_is_not_found() throws Exception {
        assertThat(ask(get("/organ/finns-inte")).status()).isEqualTo(404);
        assertThat(ask(get("/ledamoter/" + UUID.randomUUID())).status()).isEqualTo(404);
        // An official holds no post of the public's.
        assertThat(ask(get("/ledamoter/" + administrator.value())).status()).isEqualTo(404);
    }

    @Test
    void an_empty_register_has_its_page_too() throws Exception {
        assertThat(ask(get("/ledamoter")).shown().text())
                .contains("Ingen förtroendevald finns i urvalet");
        assertThat(ask(get("/organ/kf")).shown().text()).contains("Ingen är vald");
    }
}

package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Election results: brought in, looked at, confirmed and shown")
@Proves({"KL5-5", "VL-2"})
class ElectionPagesTests {

    static final String ALINGSAS_2022 =
            "S 7 403\nM 5134\nSD: 3912\nV\t2684\nC 2454\nKD 2119\nL 2030\nMP 1336";

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Elections elections;
    @Autowired JdbcClient jdbc;

    final PersonId administrator = PageChecks.somebody();

    @BeforeEach
    void employ() {
        register.enter(new Person(administrator, "Alva", "Berg", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1));
    }

    record Answer(int status, String location, String body) {

        boolean leadsOn() {
            return status / 100 == 3 && !location.contains("logga-in");
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

    Answer read(byte[] file) throws Exception {
        return ask(
                multipart("/administration/val/fil")
                        .file(new MockMultipartFile("fil", "slutresultat.xml", null, file))
                        .param("kommando", UUID.randomUUID().toString())
                        .with(as(administrator)));
    }

    Answer enter(String seats, String valid, String votes) throws Exception {
        return ask(
                post("/administration/val/roster")
                        .param("valdag", "2022-09-11")
                        .param("mandat", seats)
                        .param("giltiga", valid)
                        .param("roster", votes)
                        .param("kommando", UUID.randomUUID().toString())
                        .with(as(administrator)));
    }

    Answer press(String address) throws Exception {
        return ask(
                post(address)
                        .param("kommando", UUID.randomUUID().toString())
                        .with(as(administrator)));
    }

    @Test
    void votes_entered_are_reviewed_confirmed_and_then_public() throws Exception {
        var kept = enter("51", "27 365", ALINGSAS_2022);
        assertThat(kept.leadsOn()).isTrue();
        assertThat(ask(get("/rakna/mandat/2022")).status()).isEqualTo(404);

        var review = ask(get(kept.location()).with(as(administrator)));
        assertThat(review.shown().select("h1").text()).isEqualTo("Kommunvalet 2022");
        assertThat(press(kept.location() + "/bekrafta").leadsOn()).isTrue();

        var shown = ask(get("/rakna/mandat/2022")).shown();
        assertThat(shown.select("svg.hemi").attr("aria-label"))
                .contains("S 14, M 10, SD 7, V 5, C 5, KD 4, L 4, MP 2");
        assertThat(shown.select("details tbody tr")).hasSize(51);
        assertThat(elections.latest().orElseThrow().parties())
                .extracting(one -> one.party() + one.seats())
                .containsExactly("S14", "M10", "SD7", "V5", "C5", "KD4", "L4", "MP2");
        assertThat(ask(get("/rakna")).shown().select("a[href=/rakna/mandat/2022]")).hasSize(1);
        assertThat(ask(get("/administration/val").with(as(administrator))).shown().text())
                .contains("Valdag 11 september 2022");
    }

    @Test
    void the_authoritys_file_is_read_with_who_was_elected() throws Exception {
        var kept = read(AuthorityFileTests.packed(2018));
        assertThat(kept.leadsOn()).isTrue();
        var review = ask(get(kept.location()).with(as(administrator))).shown();
        assertThat(review.text()).contains("Kandidat 253916").contains("27 413");
        assertThat(review.select("[data-color=warning]")).isEmpty();

        press(kept.location() + "/bekrafta");
        var result = elections.result(2018).orElseThrow();
        assertThat(result.source()).isEqualTo(Result.Source.AUTHORITY_FILE);
        assertThat(result.parties().stream().mapToInt(PartySeats::seats).sum()).isEqualTo(51);
        assertThat(result.elected()).hasSize(8);
    }

    @Test
    void a_divided_election_is_kept_with_its_constituencies() throws Exception {
        var kept = read(AuthorityFileTests.packed(2014));
        press(kept.location() + "/bekrafta");
        assertThat(ask(get("/rakna/mandat/2014")).shown().select("thead").text())
                .contains("Alingsås N");
        assertThat(elections.result(2014).orElseThrow().parties())
                .extracting(PartySeats::seats)
                .contains(15, 10);
    }

    @Test
    void a_foreign_file_is_told_with_what_was_expected_and_nothing_is_kept() throws Exception {
        for (var foreign :
                new String[] {"%PDF-1.7", "<html></html>", "<VAL VALTYP='Riksdagsval'/>"}) {
            var answer = read(foreign.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.shown().select("[role=alert]").text())
                    .contains("slutresultat.xml")
                    .contains("kommunfullmäktigvalet väntades");
        }
        assertThat(read(new byte[0]).status()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from elections.result").query(Long.class).single())
                .isZero();
    }

    @Test
    void what_was_typed_is_still_there_when_something_is_wrong_with_it() throws Exception {
        var answer = enter("51", "27365", "S sjutusen");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().select("textarea").text()).isEqualTo("S sjutusen");
        assertThat(answer.shown().select("[role=alert]").text()).contains("S sjutusen");
        assertThat(enter("51", "10", ALINGSAS_2022).body()).contains("kan inte vara färre");
    }

    @Test
    void an_even_council_is_refused_with_its_provision() throws Exception {
        var answer = enter("50", "27365", ALINGSAS_2022);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().select("[role=alert]").text())
                .contains("udda antal")
                .contains("5 kap. 5 § KL");
    }

    @Test
    void a_lot_must_be_recorded_before_the_result_counts() throws Exception {
        var kept = enter("5", "300", "A 100\nB 70\nC 70");
        assertThat(kept.leadsOn()).isTrue();
        var address = kept.location();
        var review = ask(get(address).with(as(administrator))).shown();
        var lot = review.select("input[name=lott]");
        if (lot.isEmpty()) {
            throw new AssertionError("no lot: " + review.text());
        }
        var refused = press(address + "/bekrafta");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.shown().select("[role=alert]").text())
                .contains("lotten är inte antecknad")
                .contains("14 kap. 2 §");

        var draw =
                post(address + "/lott")
                        .param("kommando", UUID.randomUUID().toString())
                        .param("lott", lot.attr("value"))
                        .param("dragen-av", "Länsstyrelsen")
                        .param("dragen-den", "2022-09-20");
        assertThat(ask(draw.with(as(administrator))).status()).isEqualTo(422);
        assertThat(ask(draw.param("vinnare", "C").with(as(administrator))).leadsOn()).isTrue();
        assertThat(press(address + "/bekrafta").leadsOn()).isTrue();
        assertThat(ask(get("/rakna/mandat/2022")).shown().text())
                .contains("Lotten gav C. Dragen av Länsstyrelsen den 20 september 2022.");
    }

    @Test
    void only_those_who_keep_results_come_in() throws Exception {
        assertThat(ask(get("/administration/val").with(as(PageChecks.somebody()))).status())
                .isEqualTo(403);
        assertThat(ask(get("/administration/val")).status()).isEqualTo(302);
    }

    @Test
    void what_is_kept_is_never_changed() throws Exception {
        enter("51", "27365", ALINGSAS_2022);
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        jdbc.sql("update elections.party_votes set votes = votes + 1").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anybody_counts_seats_and_sees_how_near_the_last_one_was() throws Exception {
        var form = get("/rakna/mandat");
        assertThat(ask(form).shown().select("h1").text()).isEqualTo("Mandat ur röster");
        var counted =
                ask(get("/rakna/mandat")
                                .param("roster", ALINGSAS_2022)
                                .param("mandat", "51")
                                .param("giltiga", "27365")
                                .param("ar", "2022"))
                        .shown();
        assertThat(counted.select("svg.bars rect")).hasSize(8);
        assertThat(counted.text()).contains("tog det sista mandatet");
        assertThat(counted.select("textarea").text()).contains("S 7 403");
    }

    @Test
    void a_mistake_in_the_calculator_is_told_and_what_was_typed_stays() throws Exception {
        var wrong =
                ask(get("/rakna/mandat").param("roster", "S\nM 3").param("mandat", "x")).shown();
        assertThat(wrong.select("[role=alert]").text()).contains("”S”");
        assertThat(wrong.select("input[name=mandat]").attr("value")).isEqualTo("x");
        for (var seats : new String[] {"0", "1000", "-1", "99999999999"}) {
            assertThat(
                            ask(get("/rakna/mandat").param("roster", "S 1").param("mandat", seats))
                                    .shown()
                                    .select("[role=alert]"))
                    .isNotEmpty();
        }
    }

    @Test
    void deadlines_quorum_and_proportional_elections_are_counted() throws Exception {
        assertThat(ask(get("/rakna/frist")).shown().select("option")).hasSizeGreaterThan(10);
        assertThat(ask(get("/rakna/frist?regel=KL5-69&datum=2026-04-30")).shown().text())
                .contains("Fredag 15 maj 2026")
                .contains("helgdag");
        assertThat(ask(get("/rakna/frist?regel=KL5-69&datum=i+dag")).shown().text())
                .contains("ÅÅÅÅ-MM-DD");
        assertThat(ask(get("/rakna/beslutsforhet?ledamoter=51&narvarande=39")).shown().text())
                .contains("26")
                .contains("13");
        assertThat(ask(get("/rakna/beslutsforhet?ledamoter=51&narvarande=52")).shown().text())
                .contains("kan inte vara fler");
        var elected =
                ask(get("/rakna/proportionellt-val")
                                .param("platser", "7")
                                .param("narvarande", "31")
                                .param("grupper", "A 17: a, b, c, d\nB 5: e\nC 5: f\nG 4: g"))
                        .shown();
        assertThat(elected.select("tbody tr")).hasSize(7);
        assertThat(elected.text()).contains("minst 4 av de närvarande");
        assertThat(
                        ask(get("/rakna/proportionellt-val?platser=1&narvarande=2&grupper=A"))
                                .shown()
                                .text())
                .contains("Vi förstår inte raden");
    }
}

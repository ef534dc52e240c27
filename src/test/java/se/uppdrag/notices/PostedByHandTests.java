package se.uppdrag.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.Council;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

@SpringBootTest(properties = "uppdrag.test=board")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 8:10–11 – what is posted by hand, and the board by e-mail")
@Proves({"KL8-10", "KL8-11", "KL8-12"})
class PostedByHandTests {

    private static final String HERE = "/anslagstavla/nytt-anslag";
    private static final String ASK = "/anslagstavla/prenumerera";

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired NoticeBoard board;
    @Autowired Subscriptions subscriptions;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void gather() {
        council.gather();
        clock.set("2026-03-02", "09.00");
        jdbc.sql("delete from notices.subscription").update();
    }

    RequestPostProcessor as(@Nullable PersonId person) {
        return person == null
                ? request -> request
                : authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                council.signedIn(person), null, List.of()));
    }

    MockHttpServletResponse asks(@Nullable PersonId person, String address) {
        return sends(get(address).with(as(person)));
    }

    MockHttpServletResponse posts(@Nullable PersonId person, String address, String... fields) {
        var request =
                post(address)
                        .with(as(person))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return sends(request);
    }

    MockHttpServletResponse sends(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    MockHttpServletResponse notice(String kind, String act, String link, String down) {
        return posts(
                council.secretary,
                HERE,
                "typ",
                kind,
                "organ",
                "kf",
                "rubrik",
                "Detaljplan <för> hamnen",
                "text",
                "Planen ställs ut på biblioteket.",
                "lag",
                act,
                "lank",
                link,
                "tas-ner",
                down);
    }

    // By hand.

    @Test
    void what_another_act_demands_is_posted_with_the_act_and_stays_until_its_day()
            throws Exception {
        var answer = notice("OTHER_STATUTORY", "5 kap. 11 § PBL", "", "2026-03-24");
        assertThat(answer.getStatus()).isEqualTo(303);
        var address = String.valueOf(answer.getRedirectedUrl());
        assertThat(page(asks(null, address)).text())
                .contains(
                        "Kungörelse Detaljplan <för> hamnen",
                        "Anslås enligt 5 kap. 11 § PBL",
                        "Får tas ner tidigast 24 mars 2026");
        assertThat(page(asks(null, "/anslagstavla")).text()).contains("Detaljplan <för> hamnen");
        assertThat(posts(council.secretary, address + "/ta-ner").getStatus()).isEqualTo(422);
        var proof = asks(null, address + "/bevis.pdf").getContentAsByteArray();
        assertThat(VeraPdf.faults(proof)).isEmpty();
        var paper = asks(null, address + "/anslag.pdf").getContentAsByteArray();
        assertThat(VeraPdf.faults(paper)).isEmpty();
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Detaljplan <för> hamnen", "5 kap. 11 § PBL")
                    .doesNotContain("Bevis");
        }
        clock.set("2026-03-24", "09.00");
        assertThat(posts(council.secretary, address + "/ta-ner").getStatus()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        // W32
        "ANNAT, , , 2026-03-24, får bara innehålla",
        "VERIFIED_MINUTES, , , 2026-03-24, av sig självt",
        "OTHER_STATUTORY, , , 2026-03-24, ingen lag är angiven",
        "OTHER_STATUTORY, 5 kap. 11 § PBL, , 2026-03-02, inte få tas ner samma dag",
        "OTHER_STATUTORY, 5 kap. 11 § PBL, https://annan.exempel.se, 2026-03-24, leder bort",
        "OTHER_STATUTORY, 5 kap. 11 § PBL, //annan.exempel.se, 2026-03-24, leder bort"
    })
    void and_nothing_else(
            String kind, @Nullable String act, @Nullable String link, String down, String said) {
        var before = board.up().size();
        var answer = notice(kind, act == null ? "" : act, link == null ? "" : link, down);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).text()).contains(said);
        assertThat(page(answer).select("[name=rubrik]").attr("value"))
                .isEqualTo("Detaljplan <för> hamnen");
        assertThat(board.up()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"'', '', 2026-03-24", "PBL, '', 2026-03-02", "PBL, https://x.se, 2026-03-24"})
    void the_rule_says_which_it_is(String act, String link, LocalDate down) {
        var because =
                act.isEmpty()
                        ? Outcome.refused(NoticeRefusal.NO_ACT_IS_NAMED)
                        : link.isEmpty()
                                ? Outcome.refused(NoticeRefusal.DOWN_BEFORE_IT_IS_UP, "2026-03-02")
                                : Outcome.refused(NoticeRefusal.LINK_LEADS_AWAY);
        assertThat(
                        board.post(
                                Notice.Kind.OTHER_STATUTORY,
                                new NoticeBoard.Announcement("kf", "Fullmäktige", "A", "B", link),
                                act,
                                down,
                                council.secretary))
                .isEqualTo(because);
        assertThat(NoticeRefusal.COMES_BY_ITSELF.basis().toString()).isNotBlank();
    }

    @Test
    void only_a_secretary_posts() {
        assertThat(asks(council.members.get(1), HERE).getStatus()).isEqualTo(403);
        assertThat(posts(council.members.get(1), HERE).getStatus()).isEqualTo(403);
        assertThat(page(asks(null, "/anslagstavla")).select("a[href=" + HERE + "]")).isEmpty();
    }

    // By e-mail.

    @Test
    void who_has_confirmed_is_told_of_what_is_posted_until_she_ends_it() throws Exception {
        assertThat(posts(null, ASK, "epost", "Elsa@exempel.se").getRedirectedUrl())
                .isEqualTo(ASK + "?skickat=ja");
        var id = jdbc.sql("select id from notices.subscription").query(UUID.class).single();
        var address = Subscriptions.address(id);
        assertThat(letters("elsa@exempel.se")).isZero();
        assertThat(letters("Elsa@exempel.se")).isEqualTo(1);
        // Nothing is told before she has confirmed, and looking at the page confirms nothing.
        assertThat(page(asks(null, address)).text()).contains("Bekräfta att du vill ha brev");
        notice("MEETING_PAPERS", "", "", "2026-03-10");
        assertThat(letters("elsa@exempel.se")).isZero();
        posts(null, address + "/bekrafta");
        notice("MEETING_PAPERS", "", "", "2026-03-11");
        assertThat(letters("elsa@exempel.se")).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        select subject || body || link from mail.letter
                                         where address = 'elsa@exempel.se'
                                        """)
                                .query(String.class)
                                .single())
                .contains("Nytt på anslagstavlan", address)
                .doesNotContain("hamnen");
        assertThat(web.perform(post(address + "/ett-klick")).andReturn().getResponse().getStatus())
                .as("as a mail program does")
                .isEqualTo(204);
        assertThat(page(asks(null, address)).text()).contains("Här finns ingen prenumeration");
        notice("MEETING_PAPERS", "", "", "2026-03-12");
        assertThat(letters("elsa@exempel.se")).isEqualTo(1);
        assertThat(
                        jdbc.sql("select count(*) from notices.subscription")
                                .query(Integer.class)
                                .single())
                .as("the address is gone")
                .isZero();
    }

    int letters(String address) {
        return jdbc.sql("select count(*) from mail.letter where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    @Test
    void asking_tells_nobody_who_subscribes_and_fills_no_mailbox() {
        for (int i = 0; i < 3; i++) {
            assertThat(posts(null, ASK, "epost", "bo@exempel.se").getRedirectedUrl())
                    .isEqualTo(ASK + "?skickat=ja");
        }
        assertThat(letters("bo@exempel.se")).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            subscriptions.ask("nr" + i + "@exempel.se");
        }
        assertThat(
                        jdbc.sql("select count(*) from notices.subscription")
                                .query(Integer.class)
                                .single())
                .isEqualTo(60);
        clock.set("2026-03-06", "09.00");
        subscriptions.ask("ny@exempel.se");
        assertThat(jdbc.sql("select address from notices.subscription").query(String.class).list())
                .as("what nobody confirmed is gone")
                .containsExactly("ny@exempel.se");
        for (var wrong : List.of("", "ingen adress", "a@b")) {
            var answer = posts(null, ASK, "epost", wrong);
            assertThat(answer.getStatus()).isEqualTo(422);
        }
    }
}

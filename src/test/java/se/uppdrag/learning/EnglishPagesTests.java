package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;

@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("In English – what stands around every page, and the reader's pages of the courses")
class EnglishPagesTests {

    private static final Cookie ENGLISH = new Cookie("sprak", "en");
    private static final String COURSE = "/utbildning/politikerhandboken";
    private static final String LESSON = COURSE + "/vad-styr";

    @Autowired LearningTown town;
    @Autowired MockMvc web;
    @Autowired MaterialShelf shelf;

    @BeforeEach
    void found() {
        town.found();
    }

    private MockHttpServletResponse asks(@Nullable PersonId who, String address) throws Exception {
        var request = get(address).cookie(ENGLISH);
        return web.perform(who == null ? request : request.with(PageChecks.as(who)))
                .andReturn()
                .getResponse();
    }

    private Document page(@Nullable PersonId who, String address) throws Exception {
        return Jsoup.parse(asks(who, address).getContentAsString(StandardCharsets.UTF_8));
    }

    /// Everything that does not say of itself that it is Swedish.
    private static void isInEnglish(Document page, String address) {
        assertThat(page.select("html").attr("lang")).as(address).isEqualTo("en");
        for (var element : page.select("html, html *")) {
            var within = Objects.requireNonNull(element.closest("[lang]"));
            if (within.attr("lang").equals("en")) {
                assertThat(said(element)).as(address).doesNotContainPattern("[åäöÅÄÖ]");
            }
        }
    }

    private static String said(Element element) {
        var said = new StringBuilder(element.ownText());
        for (var name : List.of("aria-label", "placeholder", "alt", "data-keep", "data-kept")) {
            said.append(' ').append(element.attr(name));
        }
        return said.toString();
    }

    @Test
    void the_courses_are_around_their_lessons() throws Exception {
        shelf.add(
                null,
                null,
                "Bilder från kvällen",
                "a.txt",
                "text/plain",
                new byte[1],
                town.secretary);
        var training = aTraining();
        var question = page(null, LESSON).select("fieldset input").getFirst().attr("name");
        for (var address :
                List.of(
                        "/utbildning",
                        COURSE,
                        LESSON,
                        LESSON + "?" + question + "=1",
                        "/utbildning/tillfallen",
                        training,
                        "/utbildning/material",
                        "/utbildning/statistik",
                        "/ovningssal")) {
            isInEnglish(page(null, address), address);
        }
        for (var address : List.of("/utbildning", COURSE, LESSON, training, "/utbildning/paket")) {
            isInEnglish(page(town.members.get(5), address), address);
        }
        // Somebody who cannot have a certificate yet is told why.
        var refused = page(town.members.get(5), COURSE + "/intyg.pdf");
        isInEnglish(refused, "intyg.pdf");
        assertThat(refused.text()).contains("The certificate is there when every lesson is done.");
    }

    private String aTraining() throws Exception {
        var office = "/administration/utbildning/tillfallen/nytt";
        assertThat(
                        town.sends(
                                        town.secretary,
                                        office,
                                        "rubrik",
                                        "Att leda möten på ett bra sätt",
                                        "om",
                                        "Vi övar.",
                                        "dag",
                                        LocalDate.of(2027, 2, 3).toString(),
                                        "fran",
                                        "18:00",
                                        "till",
                                        "20:00",
                                        "plats",
                                        "Sessionssalen på övervåningen",
                                        "lank",
                                        "",
                                        "medverkande",
                                        "Åsa Öberg",
                                        "platser",
                                        "20",
                                        "sista",
                                        "",
                                        "version",
                                        "1")
                                .getStatus())
                .isEqualTo(303);
        return page(null, "/utbildning/tillfallen")
                .select("a:containsOwn(Att leda möten på ett bra sätt)")
                .attr("href");
    }

    @Test
    void a_lesson_says_of_itself_that_it_is_swedish() throws Exception {
        var page = page(null, LESSON);
        assertThat(page.select("article").attr("lang")).isEqualTo("sv");
        assertThat(page.select("title").attr("lang")).isEqualTo("sv");
        assertThat(page.select("main h2#prov").text()).isEqualTo("Test yourself");
        assertThat(page.select("main form button").text()).isEqualTo("See the answers");
        // In Swedish nothing of the kind is said.
        assertThat(town.page(null, LESSON).select("body [lang=sv]")).isEmpty();
    }

    @Test
    void other_pages_are_swedish_within_an_english_frame() throws Exception {
        for (var who : new @Nullable PersonId[] {null, town.members.get(5)}) {
            for (var address : List.of("/diarium", "/personuppgifter", "/ledamoter")) {
                var page = page(who, address);
                assertThat(page.select("html").attr("lang")).as(address).isEqualTo("sv");
                assertThat(page.select("main").text())
                        .isEqualTo(town.page(who, address).select("main").text());
                for (var part : page.select("body > header, .rail, .topbar, footer")) {
                    assertThat(part.attr("lang")).as(address).isEqualTo("en");
                }
                assertThat(page.select("[lang=en] [aria-label='Main menu']")).isNotEmpty();
                assertThat(page.select(".ds-skip-link").text()).isEqualTo("Skip to the content");
            }
        }
    }

    @Test
    void the_choice_is_remembered_and_taken_back() throws Exception {
        var chosen = web.perform(get("/diarium?sida=1&sprak=en")).andReturn().getResponse();
        assertThat(chosen.getHeader("Set-Cookie"))
                .startsWith("sprak=en;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000");
        var page = Jsoup.parse(chosen.getContentAsString(StandardCharsets.UTF_8));
        var back = page.select("footer a[hreflang=sv]");
        assertThat(back.attr("href")).isEqualTo("/diarium?sida=1&sprak=sv");
        assertThat(back.attr("lang")).isEqualTo("sv");
        assertThat(back.text()).isEqualTo("Svenska");
        assertThat(asks(null, "/diarium?sprak=en").getHeader("Set-Cookie")).isNull();
        assertThat(asks(null, "/diarium?sprak=sv").getHeader("Set-Cookie"))
                .startsWith("sprak=sv;")
                .contains("Max-Age=0");
        var other = web.perform(get("/diarium?sprak=de")).andReturn().getResponse();
        assertThat(other.getHeader("Set-Cookie")).isNull();
        assertThat(town.page(null, "/diarium").select("footer a[hreflang=en]").text())
                .isEqualTo("English");
    }

    @Test
    void a_page_that_cannot_be_asked_for_again_leads_to_no_other_language() throws Exception {
        var refused =
                web.perform(
                                post(aTraining() + "/utvardera")
                                        .cookie(ENGLISH)
                                        .with(PageChecks.as(town.members.get(5)))
                                        .param("kommando", UUID.randomUUID().toString())
                                        .param("betyg", "4"))
                        .andReturn()
                        .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        isInEnglish(page, "utvardera");
        assertThat(page.text()).contains("This is only for those who took part in the session.");
        assertThat(page.select("a[hreflang]")).isEmpty();
    }

    /// The page that tells of an error at the address.
    private Document failed(String address) throws Exception {
        var answer =
                web.perform(
                                get("/error")
                                        .cookie(ENGLISH)
                                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                                        .with(request -> {
                                            request.setDispatcherType(DispatcherType.ERROR);
                                            return request;
                                        }))
                        .andReturn()
                        .getResponse();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void what_went_wrong_is_told_in_the_language_of_the_frame() throws Exception {
        var page = failed("/diarium/x");
        isInEnglish(page, "/error");
        assertThat(page.select("h1").text()).isEqualTo("There is no such page");
        assertThat(page.select("footer a[hreflang=sv]").attr("href"))
                .isEqualTo("/diarium/x?sprak=sv");
        // An address that would lead to another server is led to by no link.
        assertThat(failed("//annan.example.se/x").select("a[hreflang]")).isEmpty();
    }

    @Test
    void what_is_printed_stays_swedish() throws Exception {
        var book = asks(null, "/utbildning/trygg-i-uppdraget/bok.pdf").getContentAsByteArray();
        try (var pdf = Loader.loadPDF(book)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Innehåll", "Testa dig själv", "Trygg i uppdraget")
                    .doesNotContain("Contents", "Test yourself", "Safe in office");
        }
    }
}

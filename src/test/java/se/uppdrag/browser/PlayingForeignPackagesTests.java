package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("SCORM, cmi5 and Tin Can – packages of others are played in a real browser")
@InABrowser
class PlayingForeignPackagesTests {

    private static final String OFFICE = "/administration/utbildning/paket";

    private static final String ANSWER =
            """
            all => all.forEach(one => {
              const field = one.querySelector('input');
              if (field.type === 'radio') field.click();
              else field.value = one.textContent.replace(/\\D/g, '');
            })
            """;

    @Autowired Site site;

    private final List<Page> opened = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    /// A browser that knows nothing of what was done in another.
    private Page member() {
        var page = site.enter(site.person(Who.MEMBER));
        opened.add(page);
        return page;
    }

    private Page memberAt(String part) {
        var page = member();
        Site.go(page, part);
        return page;
    }

    /// Taken in on the office's page.
    ///
    /// @return where each part of it is played
    private List<String> take(byte[] zip, int count) {
        var office = site.window(Who.SECRETARY);
        Site.go(office, OFFICE);
        var parts = office.locator("main section ol a");
        var before = hrefs(parts);
        office.setInputFiles("#fil", new FilePayload("kurs.zip", "application/zip", zip));
        office.click("form:has(#fil) button");
        assertThat(parts)
                .hasCount(
                        before.size() + count,
                        new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        var after = hrefs(parts);
        after.removeAll(before);
        taken.add(after.getFirst());
        return after;
    }

    private static List<String> hrefs(Locator links) {
        return new ArrayList<>(
                links.all().stream().map(link -> link.getAttribute("href")).toList());
    }

    @AfterEach
    void leave() {
        opened.forEach(page -> page.context().close());
        opened.clear();
        var office = site.window(Who.SECRETARY);
        for (var part : taken) {
            Site.go(office, OFFICE);
            var section = office.locator("section:has(a[href='" + part + "'])");
            section.locator("form button").click();
            assertThat(section)
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        }
        taken.clear();
    }

    private static void shows(Locator place, String text) {
        assertThat(place).hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    private static Locator state(Page page) {
        return page.locator("h1 ~ .row .chip");
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("#paket");
    }

    /// The pages of the golf courses are shown in a frame of their own.
    private static FrameLocator content(Page page) {
        return frame(page).frameLocator("#contentFrame");
    }

    /// It has reached us that the part says so of itself.
    private static Predicate<Response> keeps(String name, String value) {
        var said = "\"" + name + "\":\"" + value + "\"";
        return answer -> {
            var sent = answer.request().postData();
            return sent != null
                    && URLDecoder.decode(sent, StandardCharsets.UTF_8).contains(said)
                    && answer.status() < 400;
        };
    }

    private static void areDone(Page page, List<String> parts) {
        Site.go(page, "/utbildning/paket");
        for (var part : parts) {
            shows(page.locator("li:has(a[href='" + part + "']) .chip"), "Klar");
        }
    }

    private static void goesOn(Page page, int pages) {
        for (int i = 0; i < pages; i++) {
            frame(page).locator("#butNext").click();
        }
    }

    /// The sample says which answers are the right ones.
    private static void answers(FrameLocator test) {
        shows(test.locator("h1"), "Knowledge Check");
        test.locator(".correctAnswer").evaluateAll(ANSWER);
    }

    private static void isTested(Page page, String status) {
        var test = content(page);
        answers(test);
        page.waitForResponse(
                keeps(status, "passed"), () -> test.locator("input[type=button]").click());
        shows(test.locator("#test > h3"), "Score: 100");
    }

    @ParameterizedTest
    @CsvSource({
        "scorm12__RuntimeBasicCalls_SCORM12.zip, cmi.core.lesson_location, cmi.core.lesson_status",
        "scorm2004__RuntimeBasicCalls_SCORM20043rdEdition.zip, cmi.location, cmi.success_status"
    })
    void a_course_of_many_pages_goes_on_where_she_left_it_and_is_done_by_its_test(
            String file, String place, String status) {
        var part = take(ForeignPackages.read(file), 1).getFirst();
        var first = memberAt(part);
        shows(state(first), "Inte börjat");
        shows(content(first).locator("h1"), "Play of the game");
        first.waitForResponse(keeps(place, "7"), () -> goesOn(first, 7));
        first.context().close();

        var second = memberAt(part);
        shows(state(second), "Pågår");
        shows(content(second).locator("h1"), "Etiquette - Playing the Game");
        goesOn(second, 7);
        isTested(second, status);
        second.context().close();

        var third = memberAt(part);
        shows(state(third), "Klar");
        shows(content(third).locator("h1"), "Knowledge Check");
        areDone(third, List.of(part));
    }

    @Test
    void a_course_of_chapters_is_done_chapter_by_chapter() {
        var parts =
                take(
                        ForeignPackages.read(
                                "scorm2004__SequencingForcedSequential_SCORM20043rdEdition.zip"),
                        5);
        var page = member();
        for (var part : parts.subList(0, 4)) {
            page.waitForResponse(
                    keeps("cmi.success_status", "passed"),
                    () -> {
                        Site.go(page, part);
                        assertThat(content(page).locator("h1"))
                                .isVisible(
                                        new LocatorAssertions.IsVisibleOptions()
                                                .setTimeout(30_000));
                        while (frame(page).locator("#butNext").isEnabled()) {
                            goesOn(page, 1);
                        }
                    });
        }
        Site.go(page, parts.getLast());
        isTested(page, "cmi.success_status");
        page.context().close();
        var again = memberAt(parts.getFirst());
        shows(content(again).locator("h1"), "The Rules of Golf");
        areDone(again, parts);
    }

    @Test
    void a_course_that_asks_in_each_part_is_done_and_remembers_what_she_answered() {
        var parts = take(ForeignPackages.read("rspellen23-scorm-completion.zip"), 10);
        var page = member();
        var right = ".nv-kc-opt[data-correct='1']";
        for (var part : parts) {
            Site.go(page, part);
            page.waitForResponse(
                    keeps("cmi.completion_status", "completed"),
                    () -> frame(page).locator(right).click());
        }
        page.context().close();
        var again = memberAt(parts.getLast());
        assertThat(frame(again).locator(right + ".correct"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        areDone(again, parts);
    }

    @Test
    void pages_that_say_nothing_of_themselves_are_done_when_they_have_been_shown() {
        var parts =
                take(
                        ForeignPackages.read("scorm12__ContentPackagingOneFilePerSCO_SCORM12.zip"),
                        18);
        var page = member();
        for (var part : parts) {
            page.waitForResponse(
                    keeps("cmi.completion_status", "completed"), () -> Site.go(page, part));
        }
        page.context().close();
        var again = memberAt(parts.get(1));
        shows(frame(again).locator("h1"), "Par");
        areDone(again, parts);
    }

    /// These zip files carry a page each without the scripts it asks for, so that nothing in them
    /// can tell that they are done.
    @ParameterizedTest
    @CsvSource({
        "cmi5__multi_au_framed.zip, 8, .header-title, Introduction to Geology",
        "xapi__basic_course.zip, 1, h1, Basic xAPI Course"
    })
    void what_never_tells_of_itself_is_shown_and_not_done(
            String file, int count, String place, String title) {
        var part = take(ForeignPackages.read(file), count).getFirst();
        var page = memberAt(part);
        shows(frame(page).locator(place), title);
        Site.go(page, part);
        shows(state(page), "Inte börjat");
    }

    @Test
    void pages_within_a_page_reach_each_other_and_a_text_is_done_when_it_is_shown() {
        var parts = take(ForeignPackages.made(), 3);
        var first = memberAt(parts.getFirst());
        shows(frame(first).locator("#sida"), "Sida 1");
        first.waitForResponse(
                keeps("cmi.core.lesson_location", "2"),
                () -> frame(first).locator("button").click());
        first.context().close();
        var second = memberAt(parts.getFirst());
        shows(frame(second).locator("#sida"), "Sida 2");
        second.waitForResponse(
                keeps("cmi.core.lesson_status", "passed"),
                () -> frame(second).frameLocator("#prov").locator("button").click());
        second.waitForResponse(
                keeps("cmi.completion_status", "completed"), () -> Site.go(second, parts.get(1)));
        areDone(second, parts.subList(0, 2));
    }

    @Test
    void a_script_that_wants_out_of_its_frame_is_stopped() {
        var part = take(ForeignPackages.made(), 3).getLast();
        var page = member();
        var requests = new ArrayList<Request>();
        page.onRequest(requests::add);
        Site.go(page, part);
        shows(
                frame(page).locator("#svar"),
                "document SecurityError, address SecurityError, cookie SecurityError, "
                        + "storage SecurityError, window null, fetch TypeError");
        assertThat(page.url()).isEqualTo(site.home() + part);
        shows(page.locator("h1"), "Vägar ut");
        assertThat(page.context().pages()).containsExactly(page);
        // What it fetches goes without the cookie of the one who is signed in; nothing else is
        // sent.
        assertThat(requests.stream().filter(one -> one.url().contains("/start")))
                .allSatisfy(one -> {
                    assertThat(one.url()).endsWith("/start?hamta");
                    assertThat(one.allHeaders()).doesNotContainKey("cookie");
                });
    }
}

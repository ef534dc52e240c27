package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A course that is kept on the device is read without a network")
@InABrowser
class CourseOfflineTests {

    private static final String COURSE = "/utbildning/politikerhandboken";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired Site site;

    private Cable cable;
    private BrowserContext device;
    private Page page;

    @BeforeEach
    void open() {
        cable = new Cable(URI.create(site.home()).getPort());
        device = site.open(true);
        page = device.newPage();
    }

    @AfterEach
    void leave() {
        device.close();
        cable.close();
    }

    private void keeps() {
        page.navigate(cable.home() + COURSE);
        page.click("#pa-enheten button:first-of-type");
        assertThat(page.locator("#pa-enheten [role=status]"))
                .containsText("kan läsas utan nät", PATIENTLY);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    @Test
    void from_the_first_lesson_to_the_last_with_nothing_of_the_reader() {
        page.navigate(cable.home() + "/demo");
        Forms.send(
                page,
                "/demo/logga-in",
                Map.of("person", site.person(Who.MEMBER).value().toString()));
        keeps();
        var lessons =
                page.locator("[aria-labelledby=lektioner] a").all().stream()
                        .map(one -> one.getAttribute("href"))
                        .toList();
        assertThat(lessons).hasSize(15);
        var name = page.locator("header").innerText();
        cable.cut();
        for (var lesson : lessons) {
            page.navigate(cable.home() + lesson);
            assertThat(page.locator("article.lesson")).isVisible();
            assertThat(page.locator("article.lesson").innerText()).hasSizeGreaterThan(500);
        }
        // As a visitor sees it, dressed as ever.
        assertThat(page.locator("header").innerText()).contains("Logga in").isNotEqualTo(name);
        assertThat(
                        page.evaluate(
                                "getComputedStyle(document.querySelector('.ds-button')).borderRadius"))
                .isNotEqualTo("0px");
        page.navigate(cable.home() + COURSE);
        assertThat(page.locator("h1")).containsText("Politikerhandboken");
    }

    @Test
    void what_is_not_kept_or_is_taken_away_is_not_there() {
        keeps();
        cable.cut();
        assertThat(answers("/utbildning/presidiets-uppdrag")).isFalse();
        assertThat(answers(COURSE)).isTrue();
        page.click("#pa-enheten button:nth-of-type(2)");
        assertThat(page.locator("#pa-enheten [role=status]")).containsText("läses med nät");
        assertThat(answers(COURSE)).isFalse();
    }

    /// Whether the page gets an answer, from the server or from what is kept.
    private boolean answers(String address) {
        return Boolean.TRUE.equals(
                page.evaluate("(one) => fetch(one).then(() => true, () => false)", address));
    }
}

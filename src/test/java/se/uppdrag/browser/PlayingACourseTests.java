package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName(
        "SCORM and cmi5 – one of our own courses is packed, taken in and played in a real browser")
@InABrowser
class PlayingACourseTests {

    private static final String OFFICE = "/administration/utbildning/paket";

    @Autowired Site site;

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "2004", "cmi5"})
    void a_lesson_is_read_to_the_end_and_is_done_when_she_comes_back(String version) {
        var office = site.window(Who.SECRETARY);
        var zip =
                office.request()
                        .get(
                                site.home()
                                        + "/utbildning/trygg-i-uppdraget/kurs.zip?version="
                                        + version)
                        .body();
        Site.go(office, OFFICE);
        office.setInputFiles("#fil", new FilePayload("kurs.zip", "application/zip", zip));
        office.click("form:has(#fil) button");
        var kind = version.equals("cmi5") ? "cmi5" : "SCORM " + version;
        var taken = office.locator("section:has(.chip:text-is('" + kind + "'))").last();
        assertThat(taken).isVisible();
        var part = taken.locator("a").first().getAttribute("href");

        var member = site.window(Who.MEMBER);
        Site.go(member, part);
        assertThat(member.locator("h1 ~ .row .chip")).hasText("Inte börjat");
        // The answer leaves the page in its own time; who goes on before that is not done.
        member.waitForResponse(
                PlayingACourseTests::isTold, () -> answer(member.frameLocator("#paket")));
        isDone(member, part);
        Site.go(office, OFFICE);
        office.locator("section:has(a[href='" + part + "']) form button").click();
    }

    /// By SCORM the page around tells it, and is sent on when it is kept; by cmi5 the part itself.
    private static boolean isTold(Response answer) {
        var told = answer.request().postData();
        return told != null && told.contains("passed") && answer.status() < 400;
    }

    private static void answer(FrameLocator frame) {
        var right = frame.locator("input[data-right=yes]");
        assertThat(right.first()).isVisible();
        for (var one : right.all()) {
            one.check();
        }
        frame.locator("button").click();
        assertThat(frame.locator("#svar")).containsText(" / ");
    }

    /// It is told while the page is open, and is there when the page is opened anew.
    private static void isDone(Page member, String part) {
        member.waitForCondition(() -> {
            Site.go(member, part);
            return member.locator("h1 ~ .row .chip").textContent().equals("Klar");
        });
        Site.go(member, "/utbildning/paket");
        var shown = member.locator("li:has(a[href='" + part + "']) .chip");
        assertThat(shown.textContent()).isEqualTo("Klar");
    }
}

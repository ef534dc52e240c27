package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.Proves;

@DisplayName("A threat, told and dealt with by keyboard on a telephone")
@InABrowser
@Proves("KL4-18a")
class SafetyFlowTests {

    private static final int WIDTH = 320;
    private static final int FOLD = 400;

    @Autowired Site site;

    private final ArrayList<BrowserContext> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    private Page fresh() {
        var context = site.open(false);
        opened.add(context);
        var page = context.newPage();
        page.setViewportSize(WIDTH, 640);
        return page;
    }

    @Test
    void the_numbers_to_call_are_on_the_first_screen_and_nothing_else_is_fetched() {
        var page = fresh();
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        Site.go(page, "/trygghet");
        for (var number : new String[] {"tel:112", "tel:11414"}) {
            var box = page.locator("a[href='" + number + "']").boundingBox();
            assertThat(box.y + box.height).as(number).isLessThanOrEqualTo(FOLD);
        }
        assertThat(page.locator("a[rel=noreferrer]").boundingBox().y).isLessThan(60);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(asked).allMatch(url -> url.startsWith(site.home()));
        assertThat(asked).noneMatch(url -> url.contains(".js"));
    }

    @Test
    void a_whole_case() {
        var reporter = fresh();
        var code = tells(reporter);
        var official = site.plainWindow(Who.SAFETY);
        official.setViewportSize(WIDTH, 640);
        dealsWith(official);
        comesBack(reporter, code);
    }

    private String tells(Page page) {
        Site.go(page, "/trygghet");
        Keys.press(page, "a[href='/trygghet/rapportera']");
        Keys.tabTo(page, "#vad");
        page.keyboard().type("En röst i telefonen sa att jag skulle ångra mig.");
        Keys.press(page, "main form button[type=submit]");
        assertThat(page.url()).endsWith("/trygghet/kvitto");
        var code = page.locator("p.big.num").textContent();
        assertThat(code).matches("\\d{4}( \\d{4}){3}");
        assertThat(page.locator("main").ariaSnapshot())
                .contains("heading \"Din rapport\"", "heading \"Din kod\"", "button");
        Keys.press(page, "form[action$='/sparad'] button");
        assertThat(page.locator("p.big.num").count()).isZero();
        page.locator("#fil")
                .setInputFiles(
                        new FilePayload(
                                "röst.svg",
                                "image/svg+xml",
                                "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        Keys.tabTo(page, "#fil");
        Keys.press(page, "form[action^='/trygghet/bilagor'] button");
        assertThat(page.locator("main").textContent()).contains("röst.svg", "SHA-256");
        Keys.press(page, "form[action$='/stang'] button");
        return code;
    }

    private static void dealsWith(Page page) {
        Site.go(page, "/trygghet/rapporter");
        Keys.press(page, "tbody tr:first-child th a");
        assertThat(page.locator("main").textContent()).contains("skulle ångra mig");
        Keys.press(page, "a[href$='/visa']");
        assertThat(page.locator("pre").textContent()).isEqualTo("<svg onload='alert(1)'/>");
        assertThat(page.locator("main").ariaSnapshot()).contains("region \"Texten i röst.svg\"");
        Keys.press(page, "a[href^='/trygghet/rapporter/']:not([download])");
        opens(page, "form[action$='/bedom']");
        Keys.choose(page, "#slag", 1);
        Keys.choose(page, "#risk", 3);
        Keys.press(page, "form[action$='/bedom'] button");
        assertThat(page.locator(".lead").first().textContent()).contains("hög risk");
        opens(page, "form[action$='/meddelande']");
        Keys.tabTo(page, "#m-text");
        page.keyboard().type("Vi ringer dig nu.");
        Keys.press(page, "form[action$='/meddelande'] button");
        opens(page, "form[action$='/avsluta']");
        Keys.tabTo(page, "#av-text");
        page.keyboard().type("Polisen har tagit över.");
        Keys.press(page, "form[action$='/avsluta'] button");
        assertThat(page.locator(".lead").first().textContent()).contains("Avslutad");
        assertThat(page.locator("main").ariaSnapshot())
                .contains("heading \"Det här har hänt\"", "heading \"Bilagor\"");
    }

    private static void opens(Page page, String form) {
        Keys.tabTo(page, "details:has(> " + form + ") > summary");
        page.keyboard().press("Enter");
    }

    private static void comesBack(Page page, String code) {
        Site.go(page, "/trygghet");
        Keys.press(page, "a[href='/trygghet/kvitto']");
        Keys.tabTo(page, "#kod");
        page.keyboard().type(code);
        Keys.press(page, "main form button[type=submit]");
        assertThat(page.locator("main").textContent())
                .contains("Avslutad", "Vi ringer dig nu.", "Polisen har tagit över.");
    }
}

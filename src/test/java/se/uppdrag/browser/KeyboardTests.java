package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/// Nothing is clicked: what is done is done with Tab, arrows, space and Enter, 320 pixels wide.
@DisplayName("The six most used tasks by keyboard alone on the narrowest phone")
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardTests {

    private static final String PASSWORD = "demonstration";

    @Autowired Site site;
    @Autowired Evenings evenings;

    private Page page;

    @BeforeAll
    void open() {
        page = site.open(true).newPage();
        page.setViewportSize(Keys.WIDTH, 640);
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @Test
    @Order(1)
    void somebody_finds_a_matter_and_reads_it() {
        Site.go(page, "/");
        Site.go(page, "/sok");
        Keys.write(page, "#q", "protokoll");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page).hasURL(Pattern.compile("/sok\\?q=protokoll"));
        Site.go(page, "/diarium");
        Keys.press(page, "main a[href^='/diarium/ks-']");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/diarium/ks-\\d{4}-"));
    }

    @Test
    @Order(2)
    void somebody_skips_to_the_content_and_reads_the_call_to_a_meeting() {
        Site.go(page, "/sammantraden");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasAttribute("href", "#innehall");
        page.keyboard().press("Enter");
        Keys.press(page, "#innehall a[href^='/sammantraden/kf/']");
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    @Order(3)
    void a_member_signs_in() {
        Site.go(page, "/logga-in");
        Keys.write(page, "#namn", site.username(site.person(Who.MEMBER)));
        Keys.write(page, "#losenord", PASSWORD);
        Keys.press(page, "form[action='/logga-in'] button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/start"));
    }

    @Test
    @Order(4)
    void she_hands_in_a_motion() {
        Site.go(page, "/lamna-in");
        Keys.tabTo(page, "input[name=typ]");
        page.keyboard().press("Space");
        if (!page.locator("#typ-MOTION").isChecked()) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator("#typ-MOTION")).isChecked();
        Keys.write(page, "#rubrik", "Ledstång vid trappan");
        Keys.write(page, "#text", "Trappan vid stationen saknar ledstång på ena sidan.");
        Keys.write(page, "#forslag", "En ledstång sätts upp vid trappan.");
        Keys.press(page, "button[value=granska]");
        assertThat(page).hasURL(Pattern.compile("/lamna-in/granska$"));
        Keys.press(page, "main form[action='/lamna-in'] button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/lamna-in/kvitto/"));
    }

    @Test
    @Order(5)
    void she_checks_in_and_votes() {
        var member = site.person(Who.MEMBER);
        var evening = evenings.on("2026-12-09");
        evening.gathers(member);
        Site.go(page, evening.address() + "/ledamot");
        Keys.tabTo(page, "form[action$='/narvaro'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("form[action$='/narvaro']")).hasCount(0);
        evening.opens();
        evening.comesToTheDebate();
        evening.comesToAVote();
        evening.votes(member);
        Site.go(page, evening.address() + "/ledamot");
        Keys.tabTo(page, "button[name=sida][value=NO]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chosen").first()).containsText("Nej");
        evening.closesTheVote();
        evening.decidesAndCloses();
    }

    @Test
    @Order(6)
    void she_signs_out() {
        Site.go(page, "/start");
        Keys.press(page, "form[action='/logga-ut'] button");
        Site.go(page, "/start");
        assertThat(page).hasURL(Pattern.compile("/logga-in$"));
    }

    @Test
    @Order(7)
    void the_heading_of_minutes_is_whole() {
        Site.go(page, Visit.HELD + "/protokoll");
        assertThat(page.locator("h1")).hasText("Sammanträdesprotokoll");
        assertThat(Objects.requireNonNull(page.evaluate(LINES_OF_THE_HEADING))).isEqualTo(1);
    }

    private static final String LINES_OF_THE_HEADING =
            """
            () => {
              const heading = document.querySelector('h1');
              const words = document.createRange();
              words.selectNodeContents(heading);
              return new Set([...words.getClientRects()].map(one => Math.round(one.top))).size;
            }
            """;

    /// The system's own few colours instead of ours.
    @Test
    @Order(8)
    void what_has_the_focus_is_marked_also_in_colours_the_reader_has_forced() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Site.go(page, "/sammantraden");
        Keys.tabTo(page, "#innehall a[href^='/sammantraden/kf/']");
        Site.go(page, "/logga-in");
        Keys.tabTo(page, "#namn");
        Keys.tabTo(page, "form[action='/logga-in'] button[type=submit]");
        var border = "() => getComputedStyle(document.querySelector('#namn')).borderTopWidth";
        assertThat(Objects.requireNonNull(page.evaluate(border))).isNotEqualTo("0px");
    }
}

package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Everything works in a browser that runs no JavaScript")
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutScriptTests {

    /// As it stands on the demonstration's own page.
    private static final String PASSWORD = "demonstration";

    @Autowired Site site;
    @Autowired Evenings evenings;

    private Page page;

    @BeforeAll
    void open() {
        page = site.open(false).newPage();
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @Test
    @Order(1)
    void a_member_signs_in_with_name_and_password() {
        page.navigate("/lamna-in");
        assertThat(page).hasURL(Pattern.compile("/logga-in$"));
        page.fill("#namn", site.username(site.person(Who.MEMBER)));
        page.fill("#losenord", PASSWORD);
        page.click("form[action='/logga-in'] button");
        assertThat(page).hasURL(Pattern.compile("/lamna-in"));
    }

    @Test
    @Order(2)
    void she_files_a_motion_and_gets_its_number() {
        page.navigate("/lamna-in");
        page.check("#typ-MOTION");
        page.fill("#rubrik", "Bänkar längs Kungsgatan");
        page.fill("#text", "Den som behöver vila på vägen ska kunna sitta.");
        page.fill("#forslag", "Fler bänkar ställs ut längs Kungsgatan.");
        page.click("button[value=granska]");
        assertThat(page).hasURL(Pattern.compile("/lamna-in/granska$"));
        page.click("main form[action='/lamna-in'] button");
        assertThat(page).hasURL(Pattern.compile("/lamna-in/kvitto/"));
        assertThat(page.locator(".chosen")).containsText(Pattern.compile("KS 2026\\.\\d{4}"));
    }

    @Test
    @Order(3)
    void a_form_with_mistakes_comes_back_with_what_was_typed() {
        page.navigate("/lamna-in");
        page.check("#typ-QUESTION");
        page.fill("#rubrik", "Hur går det?");
        page.click("button[value=granska]");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#rubrik")).hasValue("Hur går det?");
        assertThat(page.locator("#typ-QUESTION")).isChecked();
    }

    @Test
    @Order(4)
    void she_checks_in_to_the_meeting_and_votes() {
        var member = site.person(Who.MEMBER);
        var evening = evenings.on("2026-12-10");
        evening.gathers(member);
        page.navigate(evening.address() + "/ledamot");
        page.click("form[action$='/narvaro'] button");
        assertThat(page.locator("form[action$='/narvaro']")).hasCount(0);

        evening.opens();
        evening.comesToTheDebate();
        evening.comesToAVote();
        evening.votes(member);
        page.reload();
        page.click("button[name=sida][value=NO]");
        assertThat(page.locator(".chosen")).containsText("Nej");
        assertThat(page.locator("button[name=sida][value=NO]"))
                .hasAttribute("aria-pressed", "true");
    }

    @Test
    @Order(5)
    void the_calculators_count() {
        page.navigate("/rakna/beslutsforhet?ledamoter=51&narvarande=25");
        assertThat(page.locator("main")).containsText("26");
    }

    @Test
    @Order(6)
    void she_signs_out() {
        page.navigate("/start");
        page.click("form[action='/logga-ut'] button");
        page.navigate("/start");
        assertThat(page).hasURL(Pattern.compile("/logga-in$"));
    }
}

package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;
import se.uppdrag.founding.TheCode;

@DisplayName("The first evening – from an empty database to a member who signs in")
@ExtendWith(ChromiumIsFound.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Site.class, SafetyDesk.class, TheCode.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstEveningTests {

    private static final String PASSWORD = "en lång promenad i skogen";
    private static final String VOTES =
            "S 7403\nM 5134\nSD 3912\nV 2684\nC 2454\nKD 2119\nL 2030\nMP 1336";
    private static final int[] SEATS = {14, 10, 7, 5, 5, 4, 4, 2};
    private static final String[] PARTIES = {"S", "M", "SD", "V", "C", "L", "KD", "MP"};

    @Autowired Site site;
    @Autowired TheCode code;

    private final Looks looks = new Looks();
    private Page page;

    @BeforeAll
    void start() {
        page = site.open(true).newPage();
    }

    private void reads(String address) {
        var status = looks.rightAt(page, "founding " + address, () -> Site.go(page, address));
        assertThat(status).isEqualTo(200);
    }

    private void saves(String heading) {
        page.click("main form.panel button[type=submit]");
        assertThat(page.locator("h1")).hasText(heading);
    }

    @Test
    @Order(1)
    void nobody_gets_in_without_the_code() {
        reads("/forsta-start");
        page.fill("#kod", "22222-22222");
        page.fill("#fornamn", "Maja");
        page.fill("#efternamn", "Tornérus");
        page.fill("#losenord", PASSWORD);
        page.fill("#igen", PASSWORD);
        saves("Första starten");
        assertThat(page.locator("#kod-fel")).containsText("stämmer inte");
        assertThat(page.locator("#efternamn")).hasValue("Tornérus");
    }

    @Test
    @Order(2)
    void the_one_who_has_it_becomes_administrator_and_the_page_is_gone() {
        page.fill("#kod", code.read().toLowerCase(Locale.ROOT).replace('-', ' '));
        page.fill("#losenord", PASSWORD);
        page.fill("#igen", PASSWORD);
        saves("Lägg upp kommunen");
        assertThat(page.locator("main")).containsText("maja.tornerus");
        assertThat(Site.go(page, "/forsta-start").status()).isEqualTo(404);
        reads("/administration/kommunen");
    }

    @Test
    @Order(3)
    void the_municipality_gets_its_name_colour_and_arms() throws IOException {
        reads("/administration/kommunen/uppgifter");
        page.fill("#namn", "Exempels kommun");
        page.fill("#ort", "Exempel");
        page.fill("#kod", "14");
        page.fill("#epost", "ks@exempel.se");
        page.setInputFiles("#vapen", new FilePayload("v.png", "image/png", new byte[] {1, 2}));
        saves("Kommunens uppgifter");
        assertThat(page.locator("#kod-fel")).isVisible();
        assertThat(page.locator("#vapen-fel")).isVisible();

        page.fill("#kod", "1489");
        page.setInputFiles("#vapen", new FilePayload("v.png", "image/png", picture()));
        saves("Kommunens uppgifter");
        assertThat(page.locator(".ds-alert[role=status]")).hasText("Sparat.");
        reads("/");
        assertThat(page.locator(".mark b").first()).hasText("Exempels kommun");
        assertThat(page.locator(".mark img").first())
                .hasAttribute("src", Pattern.compile("/vapen"));
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    @Test
    @Order(4)
    void parties_and_organs_are_entered() {
        reads("/administration/kommunen/partier");
        page.fill("#kod", "S");
        saves("Partier");
        assertThat(page.locator("#namn-fel")).isVisible();
        page.fill("#namn", "Socialdemokraterna");
        saves("Partier");
        assertThat(page.locator("tbody")).containsText("Socialdemokraterna");

        reads("/administration/kommunen/organ");
        page.fill("#platser", "50");
        saves("Organ");
        assertThat(page.locator("[role=alert]")).containsText("udda");
        page.fill("#platser", "51");
        saves("Organ");
        assertThat(page.locator("#namn")).hasValue("Kommunstyrelsen");
        page.fill("#platser", "15");
        saves("Organ");
        assertThat(page.locator("#namn")).hasValue("Kommunrevisionen");
        saves("Organ");
        reads("/administration/kommunen/organ");
        page.selectOption("#slag", "SUBCOMMITTEE");
        page.fill("#namn", "Kommunstyrelsens arbetsutskott");
        page.fill("#myndighet", "ks");
        page.fill("#platser", "5");
        page.fill("#beslut", "KS 2023-01-11 § 4");
        saves("Organ");
        assertThat(page.locator("#under-fel")).isVisible();
        page.selectOption("#under", "ks");
        page.fill("#namn", "?!");
        saves("Organ");
        assertThat(page.locator("#namn-fel")).isVisible();
        page.fill("#namn", "Kommunstyrelsens arbetsutskott");
        saves("Organ");
        assertThat(page.locator("tbody")).containsText("arbetsutskott");
    }

    @Test
    @Order(5)
    void the_election_is_counted_and_the_seats_are_filled() {
        reads("/administration/val");
        page.fill("#valdag", "2022-09-11");
        page.fill("#mandat", "51");
        page.fill("#giltiga", "27365");
        page.fill("#roster", VOTES);
        page.click("form[action$='/roster'] button[type=submit]");
        page.click("form[action$='/bekrafta'] button");
        reads("/administration/platser");
        assertThat(page.locator("main")).containsText("2022");
        for (int party = 0; party < PARTIES.length; party++) {
            page.fill(
                    "[name=lista-" + PARTIES[party] + "]",
                    names(party, SEATS[party], "Ledamot") + "\n" + names(party, 2, "Ersättare"));
        }
        page.fill("#beslut", "Länsstyrelsen 2022-09-20");
        page.click("main form button[value=granska]");
        page.click("main form button[value=spara]");
        reads("/organ/kf");
        assertThat(page.locator("main")).containsText("Ledamot Ettsson");
    }

    private static String names(int party, int count, String given) {
        var ends = new String[] {"Ett", "Två", "Tre", "Fyr", "Fem", "Sex", "Sju", "Åtta"};
        var names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(given)
                    .append(i == 0 ? "" : " " + "ABCDEFGHIJKLMNOP".charAt(i) + "ll")
                    .append(' ')
                    .append(ends[party])
                    .append("sson\n");
        }
        return names.toString();
    }

    @Test
    @Order(6)
    void officials_are_appointed_and_the_last_administrator_stays() {
        reads("/administration/tjanstepersoner");
        page.fill("#fornamn", "Hanna");
        saves("Tjänstepersoner");
        assertThat(page.locator("#efternamn-fel")).isVisible();
        page.fill("#efternamn", "Wiikstrand");
        page.selectOption("#roll", "SECRETARY");
        saves("Tjänstepersoner");
        page.selectOption("#person", new SelectOption().setLabel("Hanna Wiikstrand"));
        page.selectOption("#roll", "REGISTRAR");
        saves("Tjänstepersoner");
        assertThat(page.locator("main .rows li")).hasCount(3);
        page.locator("main .rows li", new Page.LocatorOptions().setHasText("Administratör"))
                .locator("button")
                .click();
        assertThat(page.locator("[role=alert]")).containsText("sista administratören");
    }

    @Test
    @Order(7)
    void everybody_is_invited_and_a_member_signs_in() {
        reads("/administration/konton");
        page.click("text=/Bjud in alla \\d+ som återstår/");
        assertThat(page.locator("h1")).hasText("Inbjudningar att dela ut");
        reads("/administration/konton/inbjudningar");
        var slip = page.locator(".slip", new Page.LocatorOptions().setHasText("Ledamot Ettsson"));
        var address = slip.locator(".breaks").innerText();
        assertThat(slip.locator("b")).hasText("ledamot.ettsson");

        var member = site.open(false).newPage();
        member.navigate(address);
        member.fill("#losenord", "en båt på sjön i juli");
        member.fill("#igen", "en båt på sjön i juli");
        member.click("main button[type=submit]");
        assertThat(member).hasURL(Pattern.compile("/start$"));
        assertThat(member.locator("main")).containsText("Ledamot");

        // Shut out, she is signed out at the next page.
        reads("/administration/konton");
        page.locator("tr", new Page.LocatorOptions().setHasText("ledamot.ettsson"))
                .locator("button")
                .click();
        member.reload();
        assertThat(member).hasURL(Pattern.compile("/logga-in$"));
    }

    @Test
    @Order(8)
    void the_list_knows_what_is_done() {
        reads("/administration/kommunen");
        assertThat(page.locator("main")).containsText("6 av 11 klara");
        reads("/mitt-losenord");
    }
}

package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.access.InSignInTown;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignInTown;
import se.uppdrag.access.SignInTown.Somebody;

/// A real browser, and a device that the browser makes believe it has.
@DisplayName("WebAuthn – passkeys")
@ExtendWith(ChromiumIsFound.class)
@InSignInTown
class PasskeyTests {

    /// A page of somebody else's on the same machine: the browser lets it ask for the same
    /// passkeys.
    private static final String STRANGER = "http://localhost:9/";

    private static final String ASK =
            """
            async challenge => {
              const bytes = text => Uint8Array.from(
                atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0));
              const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
              const one = await navigator.credentials.get({publicKey: {
                challenge: bytes(challenge), rpId: 'localhost', userVerification: 'required'}});
              return JSON.stringify({id: one.id, rawId: text(one.rawId), type: one.type,
                clientExtensionResults: {}, response: {
                  authenticatorData: text(one.response.authenticatorData),
                  clientDataJSON: text(one.response.clientDataJSON),
                  signature: text(one.response.signature),
                  userHandle: text(one.response.userHandle)}});
            }
            """;

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired JdbcClient jdbc;

    private final Looks looks = new Looks();
    private final ArrayList<BrowserContext> opened = new ArrayList<>();

    @BeforeEach
    void now() {
        clock.back();
    }

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    private Page window() {
        var context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("sv-SE")
                                        .setBaseURL(home)
                                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        Looks.handAxeTo(context);
        opened.add(context);
        return context.newPage();
    }

    /// The device with the passkeys, as Chromium makes believe.
    private static final class Device {

        private final CDPSession wire;
        private final String id;

        Device(Page page) {
            wire = page.context().newCDPSession(page);
            wire.send("WebAuthn.enable", new JsonObject());
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var asked = new JsonObject();
            asked.add("options", options);
            id =
                    wire.send("WebAuthn.addVirtualAuthenticator", asked)
                            .get("authenticatorId")
                            .getAsString();
        }

        private JsonObject about() {
            var asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            return asked;
        }

        JsonArray keys() {
            return wire.send("WebAuthn.getCredentials", about()).getAsJsonArray("credentials");
        }

        /// As if it were another device with the same keys.
        void holds(JsonObject key) {
            wire.send("WebAuthn.clearCredentials", about());
            var asked = about();
            asked.add("credential", key);
            wire.send("WebAuthn.addCredential", asked);
        }

        void knowsHerOwner(boolean known) {
            var asked = about();
            asked.addProperty("isUserVerified", known);
            wire.send("WebAuthn.setUserVerified", asked);
        }
    }

    private void signsIn(Page page, Somebody one) {
        page.navigate("/logga-in");
        page.fill("#namn", one.username());
        page.fill("#losenord", SignInTown.PASSWORD);
        page.click("form[action='/logga-in'] button");
    }

    private static void signsOut(Page page) {
        page.context().clearCookies();
    }

    private static void adds(Page page, String name) {
        page.navigate("/min-inloggning");
        page.fill("#namn-ny", name);
        page.click("form[action='/min-inloggning/nycklar'] button");
        assertThat(page).hasURL(Pattern.compile("klart=nyckel$"));
    }

    private static void press(Page page) {
        page.navigate("/logga-in");
        page.click("form[action='/logga-in/nyckel'] button");
    }

    private static void opens(Page page, String address) {
        page.navigate(address);
        assertThat(page).hasURL(Pattern.compile(address + "$"));
    }

    @Test
    void are_made_named_used_alone_and_removed() {
        var one = people.somebody(Role.SECRETARY);
        var page = window();
        var device = new Device(page);
        signsIn(page, one);
        opens(page, "/min-inloggning");
        adds(page, "Min dator");
        assertThat(page.locator("main")).containsText("Min dator");
        assertThat(page.locator("main")).containsText("Inte använd än");
        // What was too little is enough now.
        opens(page, "/mina-uppgifter");

        signsOut(page);
        press(page);
        assertThat(page).hasURL(Pattern.compile("/start$"));
        opens(page, "/administration/konton/aterstall");
        page.navigate("/min-inloggning");
        assertThat(page.locator("main")).containsText("Senast använd");
        assertThat(page.locator("main")).containsText("Med passernyckel");

        page.locator("details summary").first().click();
        page.locator("input[id^='namn-']").first().fill("Kansliets dator");
        page.click("form[action$='/namn'] button");
        assertThat(page.locator("main")).containsText("Kansliets dator");
        page.locator("details summary").first().click();
        page.click("form[action$='/bort'] button");
        assertThat(page).hasURL(Pattern.compile("klart=nyckel-bort$"));

        // The device still has it; we do not.
        assertThat(device.keys()).hasSize(1);
        signsOut(page);
        press(page);
        assertThat(page.locator("[role=alert]").first()).containsText("godtogs inte");
        page.navigate("/mina-uppgifter");
        assertThat(page).hasURL(Pattern.compile("/logga-in$"));
    }

    @Test
    void with_a_counter_that_goes_backwards_are_refused_and_noted() {
        var one = people.somebody();
        var page = window();
        var device = new Device(page);
        signsIn(page, one);
        adds(page, "Min telefon");
        var copy = device.keys().get(0).getAsJsonObject();
        for (int i = 0; i < 2; i++) {
            signsOut(page);
            press(page);
            assertThat(page).hasURL(Pattern.compile("/start$"));
        }
        signsOut(page);
        device.holds(copy);
        press(page);
        assertThat(page.locator("[role=alert]").first()).containsText("två exemplar");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from access.passkey
                                         where person = :person and suspected_at is not null
                                        """)
                                .param("person", one.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        signsIn(page, one);
        assertThat(page).hasURL(Pattern.compile("/logga-in/kod$"));
    }

    @Test
    void shown_to_another_page_are_worth_nothing_here() {
        var one = people.somebody();
        var page = window();
        new Device(page);
        signsIn(page, one);
        adds(page, "Min dator");
        signsOut(page);

        page.navigate("/logga-in");
        var question =
                JsonParser.parseString(
                                (String)
                                        page.evaluate(
                                                """
                                                async () => (await fetch('/logga-in/nyckel/fraga', {
                                                  method: 'POST', body: new URLSearchParams({_csrf:
                                                    document.querySelector('[name=_csrf]').value})
                                                })).text()
                                                """))
                        .getAsJsonObject()
                        .get("challenge")
                        .getAsString();
        var mine = page.context().cookies();
        page.route(
                STRANGER,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<title>x</title>")));
        page.navigate(STRANGER);
        var answer = (String) page.evaluate(ASK, question);
        assertThat(answer).contains("signature");
        page.navigate("/logga-in");
        assertThat(page.context().cookies()).hasSameSizeAs(mine);
        Forms.send(page, "/logga-in/nyckel", Map.of("svar", answer));
        assertThat(page.locator("[role=alert]").first()).containsText("godtogs inte");

        // The very same way from our own page leads in.
        press(page);
        assertThat(page).hasURL(Pattern.compile("/start$"));
    }

    @Test
    void on_a_device_that_does_not_know_her_are_not_enough() {
        var one = people.somebody();
        var page = window();
        var device = new Device(page);
        signsIn(page, one);
        adds(page, "Min dator");
        signsOut(page);
        device.knowsHerOwner(false);
        press(page);
        assertThat(page.locator("[data-wrong]")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/logga-in$"));
    }

    @Test
    void show_that_it_is_she_again_and_what_was_typed_goes_on() {
        var one = people.somebody(Role.ADMINISTRATOR);
        var page = window();
        new Device(page);
        signsIn(page, one);
        adds(page, "Min dator");
        var other = people.somebody();
        page.navigate("/administration/konton/identiteter");
        page.selectOption("#person", one.id().value().toString());
        page.fill("#varde", other.username() + "@annan.se");
        clock.forward(Duration.ofMinutes(16));
        page.click("form.panel button");
        assertThat(page.locator("h1")).hasText("Visa att det är du");
        page.click("form[data-passkey] button");
        assertThat(page.locator("table")).containsText(other.username() + "@annan.se");
        assertThat(page).hasURL(Pattern.compile("/identiteter$"));
    }

    @Test
    void and_every_page_of_signing_in_have_no_fault() {
        var one = people.somebody(Role.ADMINISTRATOR);
        var page = window();
        new Device(page);
        looks(page, "/logga-in");
        signsIn(page, one);
        looks(page, "/min-inloggning?krav=true");
        page.click("form[action='/min-inloggning/koder/borja'] button");
        looks(page, "/min-inloggning/koder");
        looks(page, "/min-inloggning/reservkoder");
        adds(page, "Min dator");
        looks(page, "/min-inloggning?klart=nyckel");
        looks(page, "/bekrafta?till=/administration");
        looks(page, "/administration/konton/identiteter");
        looks(page, "/administration/konton/aterstall");
        signsOut(page);
        signsIn(page, one);
        looks(page, "/logga-in/kod");
    }

    private void looks(Page page, String address) {
        var status = looks.rightAt(page, "signin " + address, () -> Site.go(page, address));
        assertThat(status).isEqualTo(200);
        if (Boolean.getBoolean("uppdrag.pictures")) {
            for (var width : new int[] {1280, 320}) {
                for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.setViewportSize(width, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            Path.of(
                                                    "target/pictures",
                                                    address.replaceAll("[^a-z-]+", "_")
                                                            + "-"
                                                            + width
                                                            + "-"
                                                            + scheme
                                                            + ".png")));
                }
            }
        }
        page.setViewportSize(1280, 900);
    }
}

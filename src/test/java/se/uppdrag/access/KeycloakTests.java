package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.SignInTown.Somebody;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// Driven by `mvn -Pkeycloak test`, which fetches it, and by nothing else.
@DisplayName("Keycloak – the municipality's own sign-in, as it is")
@EnabledIf(
        value = "se.uppdrag.access.KeycloakTests#fetched",
        disabledReason = "NO KEYCLOAK TO TEST AGAINST: mvn -Pkeycloak test fetches one")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "uppdrag.test=keycloak")
@ContextConfiguration(initializers = {TestDatabase.class, KeycloakTests.Address.class})
@Import(SignInTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTests {

    private static final String WHERE = System.getProperty("uppdrag.keycloak", "");
    private static final String VIA = "/logga-in/via/kommunen";

    static boolean fetched() {
        return !WHERE.isEmpty() && Files.isDirectory(Path.of(WHERE));
    }

    /// Where the two are, so that each knows the other.
    static final class Address
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = free();
            var keycloak = Started.KEYCLOAK;
            TestPropertyValues.of(
                            "server.port=" + port,
                            "uppdrag.address=http://localhost:" + port,
                            "uppdrag.sign-in.via.kommunen.issuer=" + keycloak.issuer("kommunen"),
                            "uppdrag.sign-in.via.kommunen.client-id=uppdraget",
                            "uppdrag.sign-in.via.kommunen.client-secret=" + Keycloak.SECRET,
                            "uppdrag.sign-in.via.kommunen.label=Kommunens inloggning",
                            "uppdrag.sign-in.via.bolaget.issuer=" + keycloak.issuer("bolaget"),
                            "uppdrag.sign-in.via.bolaget.client-id=uppdraget",
                            "uppdrag.sign-in.via.bolaget.client-secret=" + Keycloak.SECRET,
                            "uppdrag.sign-in.via.bolaget.label=Bolagets inloggning",
                            "uppdrag.sign-in.via.bolaget.claim=email",
                            "uppdrag.sign-in.patience=30s",
                            // The test asks itself.
                            "uppdrag.sign-in.again=10m")
                    .applyTo(context);
        }

        private static int free() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Started {
        static final Keycloak KEYCLOAK = Keycloak.start(Path.of(WHERE));
    }

    /// Somebody in both places.
    private record Both(Somebody here, String there) {

        String name() {
            return here.username();
        }
    }

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired Identities identities;
    @Autowired StillTheirs theirs;
    @Autowired Register register;
    @Autowired Meetings meetings;

    private Keycloak keycloak;

    @BeforeAll
    void realms() {
        keycloak = Started.KEYCLOAK;
        keycloak.realm("kommunen", home);
        keycloak.realm("bolaget", home);
    }

    @AfterAll
    void stop() {
        keycloak.close();
    }

    @BeforeEach
    void now() {
        clock.back();
    }

    private Both known(boolean codes, Role... offices) {
        var here = people.somebody(offices);
        var there = keycloak.user("kommunen", here.username(), codes);
        identities.enter("kommunen", there, here.id(), "Anna", "Ek");
        return new Both(here, there);
    }

    private Guest browser() {
        return new Guest(keycloak.home());
    }

    /// From our button through Keycloak and back.
    private Guest.Seen comes(Guest guest, Guest browser, String from, String name) {
        var sent = guest.reads(from);
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var there = keycloak.signsIn(browser, sent.to(), name);
        assertThat(there.status()).as(there.text()).isEqualTo(302);
        assertThat(there.to()).startsWith(home);
        return guest.reads(there.to().replace(home, ""));
    }

    private Guest in(Both one, Guest browser) {
        var guest = new Guest(home);
        assertThat(comes(guest, browser, VIA, one.name()).to()).isEqualTo("/start");
        return guest;
    }

    private void asksAgain() {
        clock.forward(Duration.ofMinutes(11));
        theirs.ask();
        clock.back();
    }

    private static boolean signedIn(Guest guest) {
        return guest.reads("/mina-uppgifter").status() == 200;
    }

    @Test
    @Order(1)
    void lets_in_the_one_who_is_entered_and_stands_while_she_does_there() {
        var guest = in(known(false), browser());
        assertThat(guest.reads("/min-inloggning").text()).contains("Kommunens inloggning");
        asksAgain();
        // Keycloak gave a new token then; that one must work too.
        asksAgain();
        assertThat(signedIn(guest)).isTrue();
    }

    @Test
    @Order(1)
    void will_not_give_a_code_to_whoever_asks_without_a_challenge() {
        var sent = new Guest(home).reads(VIA).to();
        var bare = sent.replaceAll("&code_challenge(_method)?=[^&]*", "");
        assertThat(bare).isNotEqualTo(sent);
        assertThat(browser().reads(bare).to()).contains("error=invalid_request");
    }

    @Test
    @Order(1)
    void says_no_here_to_the_one_it_knows_and_nobody_has_entered() {
        var stranger = people.somebody();
        keycloak.user("kommunen", stranger.username(), false);
        var guest = new Guest(home);
        var refused = comes(guest, browser(), VIA, stranger.username());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Kontakta kansliet");
        assertThat(signedIn(guest)).isFalse();
    }

    @Test
    @Order(1)
    void is_one_of_several_and_none_answers_for_another() {
        var one = known(false);
        keycloak.user("bolaget", one.name(), false);
        identities.enter("bolaget", one.name() + "@exempel.se", one.here().id(), "Anna", "Ek");
        var guest = new Guest(home);
        assertThat(comes(guest, browser(), "/logga-in/via/bolaget", one.name()).to())
                .isEqualTo("/start");

        var mixed = new Guest(home);
        var back = keycloak.signsIn(browser(), mixed.reads(VIA).to(), one.name()).to();
        var refused = mixed.reads(back.replace(home, "").replace("kommunen", "bolaget"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(signedIn(mixed)).isFalse();
    }

    @Test
    @Order(1)
    void gives_a_role_that_is_no_right_here() {
        var one = known(true);
        keycloak.gives("kommunen", one.there(), "administrator");
        var guest = in(one, browser());
        assertThat(guest.reads("/administration/konton").status()).isEqualTo(403);
    }

    @Test
    @Order(1)
    void tells_how_she_signed_in_and_a_password_is_too_little_for_an_office() {
        var bare = in(known(false, Role.ADMINISTRATOR), browser());
        assertThat(bare.reads("/administration/konton").to())
                .isEqualTo("/min-inloggning?krav=true");
        var coded = in(known(true, Role.ADMINISTRATOR), browser());
        assertThat(coded.reads("/administration/konton").status()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void asks_her_anew_where_it_matters() {
        var one = known(true, Role.ADMINISTRATOR);
        var browser = browser();
        var guest = in(one, browser);
        clock.forward(Duration.ofMinutes(16));
        var to = guest.reads("/administration/konton").to();
        assertThat(to).startsWith("/bekrafta?till=");
        var link = guest.reads(to).page().select("a[href^=" + VIA + "]").attr("href");
        clock.back();
        // She is signed in there, and is asked all the same.
        var sent = guest.reads(link);
        var shown = browser.reads(sent.to());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("form#kc-form-login")).isNotEmpty();
    }

    @Test
    @Order(1)
    void disables_somebody_who_comes_in_no_more_and_is_not_in_at_the_next_question() {
        var one = known(false);
        var browser = browser();
        var guest = in(one, browser);
        keycloak.enabled("kommunen", one.there(), false);
        var sent = new Guest(home).reads(VIA);
        assertThat(keycloak.signsIn(browser(), sent.to(), one.name()).text())
                .containsIgnoringCase("disabled");
        asksAgain();
        assertThat(signedIn(guest)).isFalse();
    }

    @Test
    @Order(1)
    void leaves_the_others_in_when_one_is_disabled() {
        var one = known(false);
        var other = in(known(false), browser());
        in(one, browser());
        keycloak.enabled("kommunen", one.there(), false);
        asksAgain();
        assertThat(signedIn(other)).isTrue();
    }

    @Test
    @Order(1)
    void signs_her_out_there_and_so_here_at_once() {
        var one = known(false);
        var guest = in(one, browser());
        var other = in(known(false), browser());
        keycloak.signsOut("kommunen", one.there());
        assertThat(signedIn(guest)).isFalse();
        assertThat(signedIn(other)).isTrue();
    }

    @Test
    @Order(1)
    void is_signed_out_of_by_whoever_signs_out_here() {
        var one = known(false);
        var browser = browser();
        var guest = in(one, browser);
        assertThat(keycloak.sessions("kommunen", one.there())).isEqualTo(1);
        var out = guest.sends(guest.reads("/min-inloggning"), "/logga-ut");
        var there = out.page().select("main a.ds-button").attr("href");
        var back = browser.reads(there);
        assertThat(back.to()).as(back.text()).isEqualTo(home + "/");
        assertThat(keycloak.sessions("kommunen", one.there())).isZero();
        assertThat(signedIn(guest)).isFalse();
        // Whoever comes after her at the device is asked for a name.
        assertThat(browser.reads(new Guest(home).reads(VIA).to()).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void goes_down_and_the_public_pages_and_a_meeting_go_on() throws Exception {
        var today = SwedishTime.dateOf(clock.instant());
        var board = new Organ("ned", "Nednämnden", Organ.Kind.COMMITTEE, "NED", 5, null);
        register.found(board, today.minusYears(1), "kommunallagen");
        var one = known(false);
        register.appoint(
                new Membership(
                        one.here().id(),
                        "Anna Ek",
                        "ned",
                        Post.MEMBER,
                        null,
                        1,
                        today.minusDays(30),
                        null,
                        "val"));
        var meeting = meetings.plan(board, today.plusDays(2), LocalTime.of(18, 0), "Salen", true);
        var member = in(one, browser());
        keycloak.close();
        asksAgain();

        assertThat(new Guest(home).reads("/").status()).isEqualTo(200);
        assertThat(signedIn(member)).isTrue();
        var seat = member.reads(meeting.address() + "/ledamot");
        assertThat(seat.status()).isEqualTo(200);
        assertThat(stream(member, meeting.address() + "/ledamot/strom")).isEqualTo("id:");
        var away = new Guest(home).reads(VIA);
        assertThat(away.status()).isIn(303, 503);
        if (away.status() == 303) {
            // What is known of it is known for an hour; its own page is what does not answer.
            clock.forward(Duration.ofHours(2));
            away = new Guest(home).reads(VIA);
            clock.back();
        }
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("Kommunens inloggning svarar inte just nu");
        var out = member.sends(member.reads("/min-inloggning"), "/logga-ut");
        assertThat(out.status()).isIn(200, 302, 303);
        assertThat(signedIn(member)).isFalse();
    }

    private String stream(Guest guest, String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(home + address))
                                    .header("Cookie", "uppdraget=" + guest.cookie("uppdraget"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return new String(body.readNBytes(3), StandardCharsets.UTF_8);
            } finally {
                client.shutdownNow();
            }
        }
    }
}

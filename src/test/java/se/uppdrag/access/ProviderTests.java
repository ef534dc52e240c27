package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import se.uppdrag.access.SignInTown.Somebody;

/// Against a provider that others have written.
@DisplayName("OpenID Connect – the municipality's own sign-in")
@InSignInTown
class ProviderTests {

    private static final String VIA = "/logga-in/via/kommunen";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired Identities identities;
    @Autowired Codes codes;
    @Autowired CodeTable table;
    @Autowired Seal seal;
    @Autowired StillTheirs theirs;
    @Autowired JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void now() {
        clock.back();
    }

    private Somebody known(Role... offices) {
        var one = people.somebody(offices);
        identities.enter("kommunen", one.username() + "@exempel.se", one.id(), "Anna", "Ek");
        return one;
    }

    private static void says(String subject, Map<String, Object> claims, long seconds) {
        InSignInTown.Address.SPOKEN.now =
                new DefaultOAuth2TokenCallback(
                        "kommunen", subject, "JWT", List.of("uppdraget"), claims, seconds);
    }

    private static Map<String, Object> claims(Somebody one, Object... more) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("email", one.username() + "@Exempel.se");
        claims.put("amr", List.of("pwd", "mfa"));
        for (int i = 0; i < more.length; i += 2) {
            claims.put((String) more[i], more[i + 1]);
        }
        return claims;
    }

    /// Where the provider sends the browser back.
    private String there(Guest guest, String from) throws IOException, InterruptedException {
        var sent = guest.reads(from);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.to())
                .startsWith(InSignInTown.Address.issuer("kommunen"))
                .contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
        var answer =
                browser.send(
                        HttpRequest.newBuilder(URI.create(sent.to())).GET().build(),
                        HttpResponse.BodyHandlers.ofString());
        if (sent.to().contains("prompt=login")) {
            // It shows a form of its own.
            assertThat(answer.statusCode()).isEqualTo(200);
            answer =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(sent.to()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("username=igen"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replace(home, "");
    }

    private Guest.Seen comes(Guest guest) throws IOException, InterruptedException {
        return guest.reads(there(guest, VIA));
    }

    @Test
    void lets_in_the_one_who_is_entered() throws Exception {
        var one = known();
        says("a-1", claims(one), 3600);
        var guest = new Guest(home);
        assertThat(comes(guest).to()).isEqualTo("/start");
        var own = guest.reads("/min-inloggning");
        assertThat(own.text()).contains("Med kommunens inloggning", "Exempels inloggning");
    }

    @Test
    void takes_the_code_with_a_secret_the_browser_has_never_seen() throws Exception {
        var provider = InSignInTown.Address.PROVIDER;
        while (next(provider) != null) {
            // What was asked before.
        }
        says("l-1", claims(known()), 3600);
        var guest = new Guest(home);
        var answer = there(guest, VIA);
        guest.reads(answer);
        var asked = next(provider);
        while (asked != null && !asked.getPath().endsWith("/token")) {
            asked = next(provider);
        }
        var sent = Objects.requireNonNull(asked).getBody().readUtf8();
        var verifier = sent.replaceFirst(".*code_verifier=([^&]+).*", "$1");
        assertThat(verifier).hasSizeBetween(43, 128);
        assertThat(answer).doesNotContain(verifier);
    }

    private static @Nullable RecordedRequest next(MockOAuth2Server provider) {
        try {
            return provider.takeRequest(1, TimeUnit.MILLISECONDS);
        } catch (RuntimeException nothingMore) {
            return null;
        }
    }

    @Test
    void says_who_can_help_the_one_nobody_has_entered() throws Exception {
        var stranger = people.somebody();
        says("b-1", claims(stranger), 3600);
        var guest = new Guest(home);
        var refused = comes(guest);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains(stranger.username() + "@Exempel.se", "Kontakta kansliet");
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void is_not_believed_about_an_address_it_has_not_seen_to_be_hers() throws Exception {
        var one = known();
        says("c-1", claims(one, "email_verified", false), 3600);
        assertThat(comes(new Guest(home)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "nonce", "iss"})
    void is_refused_with_a_token_for_something_else(String claim) throws Exception {
        var one = known();
        says("d-1", claims(one, claim, "nagot-annat"), 3600);
        var guest = new Guest(home);
        var refused = comes(guest);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("gick inte att bekräfta");
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void is_refused_with_a_token_that_has_run_out() throws Exception {
        says("e-1", claims(known()), -600);
        assertThat(comes(new Guest(home)).status()).isEqualTo(422);
    }

    @Test
    void is_refused_with_an_answer_to_somebody_elses_question() throws Exception {
        var one = known();
        says("f-1", claims(one), 3600);
        var her = new Guest(home);
        var hers = there(her, VIA);
        var stranger = new Guest(home);
        assertThat(stranger.reads(hers).status()).isEqualTo(422);
        var begun = new Guest(home);
        there(begun, VIA);
        assertThat(begun.reads(hers).status()).isEqualTo(422);
        assertThat(her.reads(hers).to()).isEqualTo("/start");
    }

    @Test
    void is_good_once() throws Exception {
        says("g-1", claims(known()), 3600);
        var guest = new Guest(home);
        var answer = there(guest, VIA);
        assertThat(guest.reads(answer).to()).isEqualTo("/start");
        assertThat(guest.reads(answer).status()).isEqualTo(422);
    }

    @Test
    void that_asks_for_a_password_only_is_too_little_for_an_office() throws Exception {
        var one = known(Role.ADMINISTRATOR);
        says("h-1", claims(one, "amr", List.of("pwd")), 3600);
        var guest = new Guest(home);
        comes(guest);
        assertThat(guest.reads("/administration/konton").to())
                .isEqualTo("/min-inloggning?krav=true");
        says("h-1", claims(one), 3600);
        var strong = new Guest(home);
        comes(strong);
        assertThat(strong.reads("/administration/konton").status()).isEqualTo(200);
    }

    @Test
    void is_asked_anew_where_it_matters_and_must_have_asked_her_now() throws Exception {
        var one = known(Role.ADMINISTRATOR);
        says("i-1", claims(one), 3600);
        var guest = new Guest(home);
        comes(guest);
        clock.forward(Duration.ofMinutes(16));
        var to = guest.reads("/administration/konton").to();
        assertThat(to).startsWith("/bekrafta?till=");
        var link = guest.reads(to).page().select("a[href^=" + VIA + "]").attr("href");
        clock.back();
        says(
                "i-1",
                claims(one, "auth_time", Instant.now().minusSeconds(3000).getEpochSecond()),
                3600);
        assertThat(guest.reads(there(guest, link)).status()).isEqualTo(422);
        says("i-1", claims(one, "auth_time", Instant.now().getEpochSecond()), 3600);
        assertThat(guest.reads(there(guest, link)).to()).isEqualTo("/administration/konton");
    }

    @Test
    void ends_the_sign_ins_of_the_one_who_leaves_it_once_for_each_note() throws Exception {
        var one = known();
        says("j-1", claims(one, "sid", "s-1"), 3600);
        var here = new Guest(home);
        comes(here);
        says("j-1", claims(one, "sid", "s-2"), 3600);
        var elsewhere = new Guest(home);
        comes(elsewhere);

        var note = note("j-1", Map.of("sid", "s-1"));
        assertThat(leaves(note)).isEqualTo(200);
        assertThat(here.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
        assertThat(elsewhere.reads("/mina-uppgifter").status()).isEqualTo(200);
        assertThat(leaves(note("j-1", Map.of()))).isEqualTo(200);
        assertThat(elsewhere.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");

        says("j-1", claims(one, "sid", "s-1"), 3600);
        var again = new Guest(home);
        comes(again);
        assertThat(leaves(note)).isEqualTo(200);
        assertThat(again.reads("/mina-uppgifter").status()).isEqualTo(200);
    }

    @Test
    void ends_nothing_by_a_note_that_is_none() throws Exception {
        var one = known();
        says("k-1", claims(one), 3600);
        var guest = new Guest(home);
        comes(guest);
        for (var wrong :
                List.of(
                        note("k-1", Map.of("nonce", "n")),
                        note("k-1", Map.of("events", Map.of())),
                        note("k-1", Map.of("aud", "annan")),
                        note("k-1", Map.of("iss", "http://localhost/annan")),
                        note(
                                "k-1",
                                Map.of("iat", Instant.now().minusSeconds(900).getEpochSecond())),
                        note("JWT", "k-1", Map.of()),
                        note("k-1", Map.of()).replaceAll("\\.[^.]*$", ".AAAA"),
                        "inte.en.lapp")) {
            assertThat(leaves(wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(guest.reads("/mina-uppgifter").status()).isEqualTo(200);
    }

    @Test
    void is_signed_out_of_by_whoever_came_in_by_it_and_signs_out_here() throws Exception {
        says("m-1", claims(known()), 3600);
        var guest = new Guest(home);
        comes(guest);
        var start = guest.reads("/min-inloggning");
        var out = guest.sends(start, "/logga-ut");
        assertThat(out.status()).isEqualTo(200);
        var there = out.page().select("main a.ds-button").attr("href");
        assertThat(there)
                .startsWith(InSignInTown.Address.issuer("kommunen") + "/endsession?id_token_hint=")
                .contains("&client_id=uppdraget&post_logout_redirect_uri=http");
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
        var answer =
                browser.send(
                        HttpRequest.newBuilder(URI.create(there)).GET().build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(200, 302);
    }

    @Test
    void is_still_answered_for_by_it_when_a_code_of_ours_was_asked_for_too() throws Exception {
        var one = known();
        codes.begin(one.id());
        table.use(one.id(), 1, clock.instant());
        says("n-1", claims(one, "amr", List.of("pwd")), 3600);
        var guest = new Guest(home);
        assertThat(comes(guest).to()).isEqualTo("/logga-in/kod");
        var secret =
                seal.open(table.find(one.id()).orElseThrow().sealed(), one.id().value().toString());
        guest.sends(
                guest.reads("/logga-in/kod"),
                "/logga-in/kod",
                "kod",
                Totp.code(secret, Totp.step(clock.instant())));
        assertThat(guest.reads("/mina-uppgifter").status()).isEqualTo(200);
        assertThat(leaves(note("n-1", Map.of()))).isEqualTo(200);
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void is_asked_again_and_what_it_no_longer_knows_ends() throws Exception {
        var one = known();
        says("o-1", claims(one), 3600);
        var guest = new Guest(home);
        comes(guest);
        var kept = "select sealed from access.outside_token where person = :person";
        var sealed = jdbc.sql(kept).param("person", one.id().value()).query(byte[].class).single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("eyJ");
        clock.forward(Duration.ofMinutes(4));
        theirs.ask();
        assertThat(guest.reads("/mina-uppgifter").status()).isEqualTo(200);

        jdbc.sql("update access.outside_token set sealed = :sealed where person = :person")
                .param(
                        "sealed",
                        seal.close(
                                "okand".getBytes(StandardCharsets.UTF_8),
                                "outside " + one.id().value()))
                .param("person", one.id().value())
                .update();
        theirs.ask();
        assertThat(guest.reads("/mina-uppgifter").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        theirs.ask();
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void is_not_troubled_by_whoever_came_in_another_way() {
        var guest = new Guest(home);
        guest.signsIn(people.somebody());
        var out = guest.sends(guest.reads("/min-inloggning"), "/logga-ut");
        assertThat(out.status()).isIn(302, 303);
        assertThat(out.to()).isEqualTo("/");
        assertThat(guest.posts("/logga-in/utloggad", Map.of()).status()).isEqualTo(403);
    }

    private static String note(String subject, Map<String, Object> more) {
        return note("logout+jwt", subject, more);
    }

    private static String note(String type, String subject, Map<String, Object> more) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("events", Map.of(EVENT, Map.of()));
        claims.put("jti", UUID.randomUUID().toString());
        claims.putAll(more);
        return InSignInTown.Address.PROVIDER
                .issueToken(
                        "kommunen",
                        "uppdraget",
                        new DefaultOAuth2TokenCallback(
                                "kommunen", subject, type, List.of("uppdraget"), claims, 120))
                .serialize();
    }

    private int leaves(String note) {
        return new Guest(home).posts(VIA + "/utloggning", Map.of("logout_token", note)).status();
    }

    @Test
    void that_is_away_says_so_calmly_and_the_other_ways_go_on() {
        var one = people.somebody();
        var guest = new Guest(home);
        var away = guest.reads("/logga-in/via/borta");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("Regionens inloggning svarar inte just nu");
        assertThat(
                        guest.sends(
                                        away,
                                        "/logga-in",
                                        "namn",
                                        one.username(),
                                        "losenord",
                                        SignInTown.PASSWORD)
                                .to())
                .isEqualTo("/start");
        assertThat(guest.reads("/logga-in/via/okand").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "client-id", "client-secret"})
    void half_set_stops_the_start_and_says_what_is_missing(String missing) {
        var environment = new MockEnvironment();
        Map.of("issuer", "https://id.exempel.se", "client-id", "u", "client-secret", "h")
                .forEach((name, value) -> {
                    if (!name.equals(missing)) {
                        environment.setProperty("uppdrag.sign-in.via.entra." + name, value);
                    }
                });
        assertThatThrownBy(() -> new Providers(environment))
                .hasMessageContaining("uppdrag.sign-in.via.entra")
                .hasMessageContaining(missing);
    }

    @Test
    void is_never_asked_in_the_open() {
        var environment = new MockEnvironment();
        environment.setProperty("uppdrag.sign-in.via.entra.issuer", "http://id.exempel.se");
        environment.setProperty("uppdrag.sign-in.via.entra.client-id", "u");
        environment.setProperty("uppdrag.sign-in.via.entra.client-secret", "h");
        assertThatThrownBy(() -> new Providers(environment)).hasMessageContaining("https");
    }
}

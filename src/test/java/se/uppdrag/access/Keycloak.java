package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Keycloak, in a process of its own with a database in memory, and what an IT department
/// would do at it, by its administration interface.
final class Keycloak implements AutoCloseable {

    static final String SECRET = "hemlig-mellan-programmen";
    static final String PASSWORD = "lösenord hos kommunen";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMIN = "admin";
    private static final byte[] OTP = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String home;
    private String token = "";
    private Instant tokenUntil = Instant.EPOCH;

    private Keycloak(Process process, String home) {
        this.process = process;
        this.home = home;
    }

    static Keycloak start(Path distribution) {
        try {
            var home = "http://localhost:" + free();
            var starting =
                    new ProcessBuilder(
                                    distribution.resolve("bin/kc.sh").toString(),
                                    "start-dev",
                                    "--db=dev-mem",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + URI.create(home).getPort())
                            .redirectErrorStream(true)
                            .redirectOutput(Path.of("target/keycloak.log").toFile());
            starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
            starting.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            starting.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            starting.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            Files.createDirectories(Path.of("target"));
            var started = new Keycloak(starting.start(), home);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.wait(Instant.now().plus(PATIENCE));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void wait(Instant until) {
        while (!answers()) {
            if (Instant.now().isAfter(until) || !process.isAlive()) {
                throw new IllegalStateException("Keycloak: see target/keycloak.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private boolean answers() {
        try {
            return asked("GET", "/realms/master", "", "").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    String home() {
        return home;
    }

    String issuer(String realm) {
        return home + "/realms/" + realm;
    }

    /// As `docs/operations.md` tells how to: one client, and what says how somebody signed in.
    void realm(String realm, String ours) {
        var via = ours + "/logga-in/via/" + realm;
        does(
                "POST",
                "/admin/realms",
                """
                {"realm": "%s", "enabled": true, "clients": [{
                   "clientId": "uppdraget", "enabled": true, "publicClient": false,
                   "clientAuthenticatorType": "client-secret", "secret": "%s",
                   "standardFlowEnabled": true, "implicitFlowEnabled": false,
                   "directAccessGrantsEnabled": false, "serviceAccountsEnabled": false,
                   "redirectUris": ["%s/svar"],
                   "attributes": {
                     "pkce.code.challenge.method": "S256",
                     "post.logout.redirect.uris": "%s/",
                     "backchannel.logout.url": "%s/utloggning",
                     "backchannel.logout.session.required": "true",
                     "id.token.signed.response.alg": "PS256"},
                   "protocolMappers": [{
                     "name": "amr", "protocol": "openid-connect",
                     "protocolMapper": "oidc-amr-mapper",
                     "config": {"id.token.claim": "true"}}]}]}
                """
                        .formatted(realm, SECRET, via, ours, via));
        for (var step :
                json(
                        asked(
                                "GET",
                                "/admin/realms/"
                                        + realm
                                        + "/authentication/flows/browser/executions",
                                "",
                                token()))) {
            var way =
                    switch (step.path("providerId").asString("")) {
                        case "auth-username-password-form" -> "pwd";
                        case "auth-otp-form" -> "otp";
                        default -> "";
                    };
            if (!way.isEmpty()) {
                does(
                        "POST",
                        "/admin/realms/%s/authentication/executions/%s/config"
                                .formatted(realm, step.path("id").asString()),
                        """
                        {"alias": "%s", "config": {"default.reference.value": "%s",
                         "default.reference.maxAge": "36000"}}
                        """
                                .formatted(way, way));
            }
        }
    }

    /// @param codes whether she has a one-time code there too
    /// @return what Keycloak calls her: `sub`
    String user(String realm, String name, boolean codes) {
        var code =
                """
                , {"type": "otp", "secretData": "{\\"value\\":\\"%s\\"}",
                   "credentialData": "{\\"subType\\":\\"totp\\",\\"period\\":30,\\"digits\\":6,\
                \\"algorithm\\":\\"HmacSHA1\\"}"}
                """
                        .formatted(new String(OTP, StandardCharsets.US_ASCII));
        does(
                "POST",
                "/admin/realms/" + realm + "/users",
                """
                {"username": "%s", "enabled": true, "email": "%s@exempel.se",
                 "emailVerified": true, "firstName": "Anna", "lastName": "Ek",
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}%s]}
                """
                        .formatted(name, name, PASSWORD, codes ? code : ""));
        return json(asked(
                        "GET",
                        "/admin/realms/%s/users?exact=true&username=%s".formatted(realm, name),
                        "",
                        token()))
                .get(0)
                .path("id")
                .asString();
    }

    void enabled(String realm, String user, boolean enabled) {
        does(
                "PUT",
                "/admin/realms/%s/users/%s".formatted(realm, user),
                "{\"enabled\": %s}".formatted(enabled));
    }

    /// *Sign out* on the user's page of sessions.
    void signsOut(String realm, String user) {
        does("POST", "/admin/realms/%s/users/%s/logout".formatted(realm, user), "{}");
    }

    /// A role of the realm's, which every token tells of.
    void gives(String realm, String user, String role) {
        does("POST", "/admin/realms/%s/roles".formatted(realm), "{\"name\": \"" + role + "\"}");
        var made =
                asked("GET", "/admin/realms/%s/roles/%s".formatted(realm, role), "", token())
                        .body();
        does(
                "POST",
                "/admin/realms/%s/users/%s/role-mappings/realm".formatted(realm, user),
                "[" + made + "]");
    }

    int sessions(String realm, String user) {
        return json(asked(
                        "GET",
                        "/admin/realms/%s/users/%s/sessions".formatted(realm, user),
                        "",
                        token()))
                .size();
    }

    /// In a browser: name and password, and the code where one is asked for.
    ///
    /// @return the page it ends with, or where it sends the browser
    Guest.Seen signsIn(Guest browser, String address, String name) {
        var shown = browser.reads(address);
        if (shown.status() != 200) {
            return shown;
        }
        var form =
                Objects.requireNonNull(
                        shown.page().selectFirst("form#kc-form-login"), shown.text());
        var next =
                browser.posts(form.attr("action"), Map.of("username", name, "password", PASSWORD));
        var code = next.page().selectFirst("form#kc-otp-login-form");
        return code == null
                ? next
                : browser.posts(
                        code.attr("action"),
                        Map.of("otp", Totp.code(OTP, Totp.step(Instant.now()))));
    }

    private void does(String method, String path, String body) {
        var answer = asked(method, path, body, token());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /// Good for a minute; asked for anew before that.
    private String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            token = freshToken();
            tokenUntil = Instant.now().plusSeconds(30);
        }
        return token;
    }

    private String freshToken() {
        var form =
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMIN,
                        "password",
                        ADMIN);
        var body =
                String.join(
                        "&",
                        form.entrySet().stream()
                                .map(one ->
                                        one.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        one.getValue(), StandardCharsets.UTF_8))
                                .toList());
        return json(sent(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                issuer("master")
                                                        + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build()))
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> asked(String method, String path, String body, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(home + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return sent(request.build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        var all = List.copyOf(process.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mailbox is opened with a token (XOAUTH2)")
class TokenTests {

    private static TokenSource from(int port) {
        return Objects.requireNonNull(
                TokenSource.of(
                        "",
                        "http://127.0.0.1:" + port + "/token",
                        "uppdraget",
                        "hemlig&ligt",
                        "post"));
    }

    private static HttpServer tokens(int status, String answer, List<String> asked)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/token",
                exchange -> {
                    asked.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    var bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        return server;
    }

    @Test
    void the_token_is_asked_for_by_name_and_secret_and_shown_to_the_mail_server() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        var server = tokens(200, "{\"access_token\":\"abc.123\",\"expires_in\":3599}", asked);
        try (var mail = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var shown = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> shown.completeAsync(() -> speak(mail)));
            var mailbox = box(mail.getLocalPort(), "ks@example.se", server.getAddress().getPort());
            assertThatThrownBy(() -> MailServer.open(mailbox).close()).isNotNull();
            var said = shown.get(10, TimeUnit.SECONDS);
            assertThat(new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8))
                    .isEqualTo("user=ks@example.se\u0001auth=Bearer abc.123\u0001\u0001");
            assertThat(asked.getFirst())
                    .contains(
                            "grant_type=client_credentials",
                            "client_id=uppdraget",
                            "client_secret=hemlig%26ligt",
                            "scope=post");
        } finally {
            server.stop(0);
        }
    }

    /// GreenMail takes the token for what it knows the user by.
    @Test
    void a_mail_server_that_knows_the_token_gives_the_letters_and_another_token_nothing()
            throws Exception {
        var user = InMailTown.POST.setUser("token@example.se", "token@example.se", "abc.123");
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                InMailTown.letter(
                                        InMailTown.simple("a@example.se", "Hej", "", "Hej")))));
        for (var token : List.of("abc.123", "abc.124")) {
            var asked = new CopyOnWriteArrayList<String>();
            var server = tokens(200, "{\"access_token\":\"" + token + "\"}", asked);
            try {
                var mailbox =
                        box(
                                InMailTown.POST.getImap().getPort(),
                                "token@example.se",
                                server.getAddress().getPort());
                if (token.equals("abc.123")) {
                    try (var there = MailServer.open(mailbox)) {
                        assertThat(there.from(1)).hasSize(1);
                    }
                } else {
                    assertThatThrownBy(() -> MailServer.open(mailbox).close())
                            .isInstanceOf(AuthenticationFailedException.class);
                }
            } finally {
                server.stop(0);
            }
        }
    }

    private static Mailbox box(int port, String user, int tokens) {
        return new Mailbox.Settings(
                        "127.0.0.1",
                        port,
                        Mailbox.Security.NONE,
                        user,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "http://127.0.0.1:" + tokens + "/token",
                        "uppdraget",
                        "hemlig&ligt",
                        "post",
                        null)
                .of("ks");
    }

    /// As a mail server that knows XOAUTH2 begins; it goes when it has seen the token.
    private static String speak(ServerSocket mail) {
        try (var caller = mail.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = caller.getOutputStream();
            out.write(
                    "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2] ready\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ");
                if (words.length > 1 && words[1].equals("CAPABILITY")) {
                    out.write(
                            ("* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n" + words[0] + " OK\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                } else if (line.contains("AUTHENTICATE XOAUTH2")) {
                    if (words.length > 3) {
                        return words[3];
                    }
                    out.write("+ \r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    return line;
                }
            }
            return "";
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    @Test
    void a_server_that_gives_no_token_is_told_as_such() throws Exception {
        for (var answer : List.of("{}", "[", "{\"access_token\":7}")) {
            var server = tokens(200, answer, new CopyOnWriteArrayList<>());
            try {
                assertThatThrownBy(() -> from(server.getAddress().getPort()).token())
                        .isInstanceOf(IOException.class)
                        .hasMessage("The token server gave no token");
            } finally {
                server.stop(0);
            }
        }
        var server = tokens(401, "{}", new CopyOnWriteArrayList<>());
        try {
            assertThatThrownBy(() -> from(server.getAddress().getPort()).token())
                    .hasMessage("The token server answered 401");
        } finally {
            server.stop(0);
        }
        assertThat(TokenSource.of("", "", "", "", "")).isNull();
    }

    @Test
    void a_mailbox_without_encryption_is_only_on_this_machine() {
        assertThatThrownBy(() ->
                        new Mailbox.Settings(
                                        "imap.example.se",
                                        null,
                                        Mailbox.Security.NONE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)
                                .of("ks"))
                .isInstanceOf(IllegalStateException.class);
    }
}

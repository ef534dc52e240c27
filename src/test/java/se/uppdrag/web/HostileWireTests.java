package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

/// What no client of ours can say, byte by byte to the real server.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("ASVS 3.4, 4.1, 4.2, 13.4 – hostile bytes to the web server")
class HostileWireTests {

    private static final int PATIENCE = 1_500;

    /// More than any head of an answer.
    private static final int HEAD = 16_000;

    @LocalServerPort int port;

    /// The beginning of what is answered; empty where the line is closed without a word.
    private String answer(String sent) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(
                    socket.getInputStream().readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException waits) {
            return "HTTP/1.1 408 waits for more";
        } catch (IOException cut) {
            return "";
        }
    }

    private static String get(String target, String... headers) {
        return "GET "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("", Stream.of(headers).map(one -> one + "\r\n").toList())
                + "\r\n";
    }

    private static String posted(String type, String body) {
        return "POST /logga-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    static Stream<String> requests() {
        return Stream.of(
                get("/../../etc/passwd"),
                get("/%2e%2e/%2e%2e/etc/passwd"),
                get("/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd"),
                get("/..%252f..%252fetc%252fpasswd"),
                get("/app.css/..;/..;/META-INF/MANIFEST.MF"),
                get("//ond.example/start"),
                get("/\\ond.example"),
                get("/start;jsessionid=A"),
                get("/WEB-INF/web.xml"),
                get("/.git/config"),
                get("/application.properties"),
                get("/%00"),
                get("/diarium?q=%C0%AF%F5%80"),
                get("/diarium?q=%"),
                get("/diarium?%5B%5D=&&&=&q[]=a"),
                get("/diarium?" + "a=b&".repeat(3_000)),
                get("/" + "a".repeat(20_000)),
                get("/", "X: " + "a".repeat(20_000)),
                get("/", "Cookie: uppdraget=" + "%00".repeat(50)),
                get("/", "Cookie: uppdraget=YQ==; uppdraget=Yg=="),
                get("/", "Host: ond.example"),
                get("/", "Accept: */*/*;q=x", "Accept-Language: " + "sv,".repeat(500)),
                get("/", "Range: bytes=99999999999999999999-,0-0"),
                get("/", "X-Forwarded-For: ond\u0001", "Forwarded: for=\"_ond\""),
                get("/", "Content-Length: 5", "Transfer-Encoding: chunked"),
                get("/", "Transfer-Encoding: chunked, identity"),
                "GET / HTTP/9.9\r\n\r\n",
                "GET /\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "UPPA / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                posted("multipart/form-data", "--x--"),
                posted("multipart/form-data; boundary=", "--\r\n\r\n--"),
                posted("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: a\r\n"),
                posted(
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../a\0\"\r\n"
                                + "\r\n\r\n--x--"),
                posted("application/x-www-form-urlencoded; charset=utf-99", "namn=a"),
                posted("application/x-www-form-urlencoded", "namn=%&losenord=%zz"),
                posted("application/json", "{\"namn\":"),
                posted("a/b/c; d", "x"),
                posted("", "x"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void it_is_never_said_that_the_program_broke_nor_how_it_is_made(String request)
            throws IOException {
        var answer = answer(request);
        var status = answer.replaceFirst("(?s)^HTTP/1.1 (\\d{3}).*", "$1");
        assertThat(status).as(request).isNotIn("500", "501", "502");
        assertThat(answer)
                .doesNotContain(
                        "Exception", "at org.", "Tomcat", "root:x:", "Manifest-Version", "spring.");
    }

    @Test
    void two_lengths_are_one_request_or_none() throws IOException {
        var smuggled =
                answer(
                        "POST /logga-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                + get("/halsa"));
        assertThat(smuggled).doesNotContain("\"ready\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "DEBUG"})
    void no_method_gives_back_what_was_sent(String method) throws IOException {
        var answer =
                answer(
                        method
                                + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Uppa: hemligt\r\n\r\n");
        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("hemligt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/logga-in", "/finns/inte", "/app.css", "/halsa"})
    void every_answer_says_what_a_browser_may_make_of_it(String path) throws IOException {
        var head = answer(get(path)).replaceFirst("(?s)\r\n\r\n.*", "");
        assertThat(head)
                .contains("X-Content-Type-Options: nosniff")
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("Referrer-Policy: same-origin")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .doesNotContain("unsafe-", "Server:", "X-Powered-By")
                .doesNotContain("Access-Control-Allow-Credentials");
        assertThat(List.of(head.split("\r\n")))
                .as("says what it is")
                .anyMatch(one ->
                        one.matches(
                                "Content-Type: (text/.*charset=(?i)utf-8|text/css.*|application/json.*)"));
    }
}

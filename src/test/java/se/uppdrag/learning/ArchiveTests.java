package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The municipality's archive: Alfresco, and an archive that lies")
class ArchiveTests {

    private static final String FOLDER = "mapp 1";

    static final String ALFRESCO =
            """
            {"list":{"pagination":{"count":2},"entries":[
             {"entry":{"id":"a-1","name":"Bilder från kvällen – åäö.pdf","isFolder":false,"isFile":true,
              "modifiedAt":"2026-11-02T08:15:00.000+0000"}},
             {"entry":{"id":"a-2","name":"2025","isFolder":true,"isFile":false}}]}}
            """;

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Archive archive(String kind, Answer answer) {
        server.createContext(
                "/",
                exchange -> {
                    asked.add(
                            exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization"));
                    try (exchange) {
                        answer.to(exchange);
                    }
                });
        return new ArchiveSettings(
                        kind,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/arkiv",
                        FOLDER,
                        "läsare",
                        "hemligt",
                        "https://arkiv.exempel.se/visa?id={id}")
                .archive();
    }

    static Answer says(String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    @Test
    void alfresco_is_asked_for_the_children_of_a_node() throws Exception {
        var archive = archive("alfresco", says(ALFRESCO));
        assertThat(archive.list(FOLDER))
                .containsExactly(
                        new Archive.Entry(
                                "a-1",
                                "Bilder från kvällen – åäö.pdf",
                                false,
                                "https://arkiv.exempel.se/visa?id=a-1",
                                Instant.parse("2026-11-02T08:15:00Z")),
                        new Archive.Entry(
                                "a-2", "2025", true, "https://arkiv.exempel.se/visa?id=a-2", null));
        assertThat(asked.getFirst())
                .startsWith(
                        "/arkiv/api/-default-/public/alfresco/versions/1/nodes/mapp%201/children?")
                .contains("Basic ");
    }

    @Test
    void alfresco_searches_below_a_node_for_words_of_three_letters_or_more() throws Exception {
        var archive = archive("alfresco", says(ALFRESCO));
        assertThat(archive.find(FOLDER, "kvällen åäö")).hasSize(2);
        assertThat(asked.getFirst())
                .startsWith("/arkiv/api/-default-/public/alfresco/versions/1/queries/nodes?")
                .contains("term=kv%C3%A4llen%20%C3%A5%C3%A4%C3%B6", "rootNodeId=mapp%201");
        assertThat(archive.find(FOLDER, "åä")).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void alfresco_is_given_a_file_and_says_its_number() throws Exception {
        var sent = new AtomicReference<byte[]>();
        var archive =
                archive(
                        "alfresco",
                        exchange -> {
                            sent.set(exchange.getRequestBody().readAllBytes());
                            var body =
                                    "{\"entry\":{\"id\":\"n-1\"}}".getBytes(StandardCharsets.UTF_8);
                            exchange.sendResponseHeaders(201, body.length);
                            exchange.getResponseBody().write(body);
                        });
        assertThat(archive.put(FOLDER, "Åtta\".pdf", "application/pdf", new byte[] {1, 2}))
                .isEqualTo("n-1");
        assertThat(new String(Objects.requireNonNull(sent.get()), StandardCharsets.UTF_8))
                .contains("filename=\"Åtta_.pdf\"", "name=\"overwrite\"", "\u0001\u0002");
    }

    @Test
    void what_alfresco_does_not_take_is_told() {
        var archive = archive("alfresco", exchange -> exchange.sendResponseHeaders(403, -1));
        assertThatThrownBy(() -> archive.put(FOLDER, "a", "text/plain", new byte[0]))
                .isInstanceOf(Archive.Silent.class);
    }

    @Test
    void an_archive_that_refuses_sends_elsewhere_or_says_too_much_is_silent() {
        silent(exchange -> exchange.sendResponseHeaders(401, -1));
        silent(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
            exchange.sendResponseHeaders(302, -1);
        });
        silent(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var much = new byte[1_000_000];
            for (int i = 0; i < 4; i++) {
                exchange.getResponseBody().write(much);
            }
        });
    }

    @Test
    void an_archive_that_is_cut_off_in_the_middle_of_its_list_is_silent() {
        silent(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody()
                    .write(ALFRESCO.substring(0, 100).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            server.stop(0);
        });
    }

    @Test
    void an_archive_that_is_not_there_is_silent() {
        var archive = archive("alfresco", says(ALFRESCO));
        server.stop(0);
        assertThatThrownBy(() -> archive.list(FOLDER)).isInstanceOf(Archive.Silent.class);
    }

    private void silent(Answer answer) {
        for (var kind : List.of("alfresco", "cmis", "cmis-atom")) {
            var archive = archive(kind, answer);
            assertThatThrownBy(() -> archive.list(FOLDER))
                    .as(kind)
                    .isInstanceOf(Archive.Silent.class);
            server.removeContext("/");
        }
    }

    @Test
    void what_does_not_read_as_a_list_is_not_believed() {
        for (var body : List.of("", "<html>", "{}", "{\"list\":{\"entries\":7}}", "[1,2")) {
            silent(says(body));
        }
    }

    @Test
    void an_archive_that_points_at_another_server_is_not_followed() throws Exception {
        var elsewhere = new AtomicInteger();
        var other =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                exchange -> {
                    elsewhere.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                });
        other.start();
        var address = "http://127.0.0.1:" + other.getAddress().getPort() + "/";
        silent(
                says(
                        """
                        {"r": {"repositoryId": "r", "repositoryName": "r", "cmisVersionSupported": "1.1",
                         "repositoryUrl": "%s", "rootFolderUrl": "%s", "rootFolderId": "1",
                         "capabilities": {"capabilityQuery": "none"}}}
                        """
                                .formatted(address, address)));
        other.stop(0);
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void an_answer_that_would_read_a_file_of_ours_reads_none() {
        silent(
                says(
                        """
                        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                        <service xmlns="http://www.w3.org/2007/app">&e;</service>
                        """));
    }

    @Test
    void a_name_is_shown_without_signs_that_nobody_sees() throws Exception {
        var archive =
                archive(
                        "alfresco",
                        says(
                                "{\"list\":{\"entries\":[{\"entry\":{\"id\":\"x\",\"name\":\"a\\u202eb\\u0007\"}},"
                                        + "{\"entry\":{\"id\":\"y\",\"name\":\"\"}}]}}"));
        assertThat(archive.list(FOLDER)).extracting(Archive.Entry::name).containsExactly("ab", "?");
    }

    @Test
    void a_kind_that_nobody_knows_stops_the_program() {
        assertThatThrownBy(() -> archive("mapp", says("")))
                .hasMessageContaining("alfresco, cmis or cmis-atom");
    }
}

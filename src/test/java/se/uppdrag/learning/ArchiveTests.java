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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The municipality's archive: Alfresco, and CMIS 1.1 in the browser binding")
class ArchiveTests {

    static final String ALFRESCO =
            """
            {"list":{"pagination":{"count":2},"entries":[
             {"entry":{"id":"a-1","name":"Bilder från kvällen – åäö.pdf","isFolder":false,"isFile":true,
              "modifiedAt":"2026-11-02T08:15:00.000+0000"}},
             {"entry":{"id":"a-2","name":"2025","isFolder":true,"isFile":false}}]}}
            """;
    private static final String CMIS =
            """
            {"objects":[{"object":{"succinctProperties":{"cmis:objectId":"c-1","cmis:name":"Övning.odt",
              "cmis:baseTypeId":"cmis:document","cmis:lastModificationDate":1762070400000}}},
             {"object":{"succinctProperties":{"cmis:objectId":"c-2","cmis:name":"Äldre",
              "cmis:baseTypeId":"cmis:folder"}}}],"hasMoreItems":false,"numItems":2}
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
        return new Archive(
                new Archive.Settings(
                        kind,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/arkiv",
                        "mapp 1",
                        "läsare",
                        "hemligt",
                        "https://arkiv.exempel.se/visa?id={id}"));
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
        assertThat(archive.entries(archive.ask()))
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
                        "/arkiv/api/-default-/public/alfresco/versions/1/nodes/mapp+1/children?")
                .contains("Basic ");
    }

    @Test
    void cmis_is_asked_for_children_in_few_words() throws Exception {
        var archive = archive("cmis", says(CMIS));
        assertThat(archive.entries(archive.ask()))
                .extracting(Archive.Entry::name)
                .containsExactly("Övning.odt", "Äldre");
        assertThat(asked.getFirst())
                .contains("cmisselector=children", "succinct=true", "objectId=mapp+1");
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
        assertThatThrownBy(archive::ask).isInstanceOf(Archive.Silent.class);
    }

    private void silent(Answer answer) {
        var archive = archive("alfresco", answer);
        assertThatThrownBy(archive::ask).isInstanceOf(Archive.Silent.class);
        server.removeContext("/");
    }

    @Test
    void what_does_not_read_as_a_list_is_not_believed() {
        var archive = archive("alfresco", says(""));
        for (var body : List.of("", "<html>", "{}", "{\"list\":{\"entries\":7}}", "[1,2")) {
            assertThatThrownBy(() -> archive.entries(body))
                    .as(body)
                    .isInstanceOf(Archive.Silent.class);
        }
    }

    @Test
    void a_name_is_shown_without_signs_that_nobody_sees() throws Exception {
        var archive = archive("alfresco", says(""));
        var entries =
                archive.entries(
                        "{\"list\":{\"entries\":[{\"entry\":{\"id\":\"x\",\"name\":\"a\\u202eb\\u0007\"}},"
                                + "{\"entry\":{\"id\":\"y\",\"name\":\"\"}}]}}");
        assertThat(entries).extracting(Archive.Entry::name).containsExactly("ab", "?");
    }
}

package se.uppdrag.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import se.uppdrag.Uppdrag;

@DisplayName("While the database is away")
class DatabaseAwayTests {

    static final String PAGE = "/tillganglighetsredogorelse";
    static final String TYPED = "Jag kan inte läsa protokollet med min skärmläsare.";

    final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> sends(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The form as the page had it, with the longest field filled in.
    static String filledIn(Document page) {
        var form = page.select("main form[method=post]").forms().getFirst();
        var writes = form.select("textarea").attr("name");
        return form.formData().stream()
                .map(field ->
                        field.key()
                                + "="
                                + URLEncoder.encode(
                                        field.key().equals(writes) ? TYPED : field.value(),
                                        StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Test
    void it_is_said_in_swedish_and_what_was_typed_is_still_there() throws Exception {
        var database = EmbeddedPostgres.in(Path.of("target/away-postgres"));
        database.ensureDatabase("away");
        var application = new SpringApplication(Uppdrag.class);
        try (var context =
                application.run(
                        "--server.port=0",
                        "--uppdrag.database.url=" + database.url("away"),
                        "--uppdrag.database.username=" + database.username(),
                        "--uppdrag.database.password=" + database.password(),
                        "--uppdrag.database.connections=3")) {
            var home =
                    URI.create(
                            "http://localhost:"
                                    + context.getEnvironment().getProperty("local.server.port"));
            assertThat(sends(HttpRequest.newBuilder(home.resolve("/halsa"))).statusCode())
                    .isEqualTo(200);
            var page = Jsoup.parse(sends(HttpRequest.newBuilder(home.resolve(PAGE))).body());
            var action = page.select("main form[method=post]").attr("action");

            database.close();

            var read = sends(HttpRequest.newBuilder(home.resolve("/diarium")));
            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(read.body()).select("h1").text())
                    .isEqualTo("Tjänsten svarar inte just nu");

            var written =
                    sends(
                            HttpRequest.newBuilder(home.resolve(action))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(filledIn(page))));
            assertThat(written.statusCode()).isEqualTo(503);
            var form = Jsoup.parse(written.body()).select("form[action=" + action + "]");
            assertThat(form.select("textarea").text()).isEqualTo(TYPED);
            assertThat(form.select("input[name=kommando]").attr("value"))
                    .isEqualTo(page.select("main form input[name=kommando]").attr("value"));

            assertThat(sends(HttpRequest.newBuilder(home.resolve("/halsa"))).statusCode())
                    .isEqualTo(503);
            assertThat(sends(HttpRequest.newBuilder(home.resolve("/finns-inte"))).statusCode())
                    .isEqualTo(503);
        }
    }
}

package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("Bad input gets a clear answer")
class BadInputTests {

    @LocalServerPort int port;

    final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @ParameterizedTest
    @CsvSource({
        "/diarium?q=%00, 200",
        "/diarium?q=%25%5F%5C, 200",
        "/sammantraden?manad=2026-13, 200",
        "/sammantraden?manad=%F0%9F%90%98, 200",
        "/anslagstavla/abc, 404",
        "/ledamoter/123, 404",
        "/diarium/ks-2026-0001/99999999999999, 404",
        "/sammantraden/kf/2026-02-31, 404",
        "/sammantraden/%2e%2e/2026-02-28, 400",
        "/finns/inte, 404"
    })
    void whatever_stands_in_an_address(String path, int expected) throws Exception {
        var answer = answer(HttpRequest.newBuilder(at(path)));
        assertThat(answer.statusCode()).as(path).isEqualTo(expected);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at se.uppdrag");
    }

    @Test
    void a_form_that_is_far_too_large_is_told_so_in_swedish() throws Exception {
        var answer =
                answer(
                        HttpRequest.newBuilder(at("/logga-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "namn=" + "a".repeat(3_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo("Det som skickades är för stort");
    }

    @Test
    void a_form_without_the_proof_that_it_is_ours_is_turned_away() throws Exception {
        var answer =
                answer(
                        HttpRequest.newBuilder(at("/logga-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("namn=a&losenord=b")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo("Sidan är inte öppen för dig");
    }

    @Test
    void a_method_that_a_page_does_not_know_is_told_so() throws Exception {
        var answer =
                answer(
                        HttpRequest.newBuilder(at("/diarium"))
                                .method("PUT", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isIn(403, 405);
    }
}

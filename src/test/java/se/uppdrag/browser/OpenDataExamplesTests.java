package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppdrag.opendata.OpenDataNow;
import tools.jackson.databind.json.JsonMapper;

/// Each command on the page is run as it stands there, and what comes is read by a program of
/// others.
@DisplayName("/oppna-data – every example runs")
@InABrowser
class OpenDataExamplesTests {

    private static final Pattern COMMAND =
            Pattern.compile(
                    "curl( -I)?( -i)?(?: -H \"([^:]+): ([^\"]+)\")?"
                            + "( --etag-compare \\S+ --etag-save \\S+)? \"(http[^\"]+)\"");

    @Autowired Site site;
    @Autowired ApplicationContext program;

    private final HttpClient client = HttpClient.newHttpClient();
    private Document page = new Document("");

    @BeforeAll
    void read() throws Exception {
        OpenDataNow.look(program);
        page = Jsoup.connect(site.home() + "/oppna-data").get();
    }

    private HttpResponse<byte[]> run(String command, String... more) throws Exception {
        var found = COMMAND.matcher(command);
        assertThat(found.matches()).as(command).isTrue();
        var request = HttpRequest.newBuilder(URI.create(found.group(6)));
        if (found.group(3) != null) {
            request.header(found.group(3), found.group(4));
        }
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        if (found.group(1) != null) {
            request.method("HEAD", BodyPublishers.noBody());
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private List<Element> rows(int section) {
        return page.select("main section").get(section).select("li");
    }

    private static String command(Element row) {
        return row.select("pre code").text();
    }

    @Test
    void each_source_is_fetched_and_read_by_a_program_of_others() throws Exception {
        var read = new TreeSet<String>();
        for (var row : rows(0)) {
            var answer = run(command(row));
            assertThat(answer.statusCode()).as(command(row)).isEqualTo(200);
            read.add(understood(answer));
            // What is told of all answers is so of each, but for the two that are not data.
            if (!command(row).contains("/halsa") && !command(row).contains("/theme.css")) {
                answersAsIsTold(command(row), answer);
            }
        }
        assertThat(read)
                .containsExactly(
                        "akoma ntoso act",
                        "akoma ntoso doc",
                        "application/rdf+xml",
                        "atom",
                        "calendar",
                        "json",
                        "text/css",
                        "text/csv");
    }

    private void answersAsIsTold(String command, HttpResponse<byte[]> answer) throws Exception {
        var headers = answer.headers();
        assertThat(headers.allValues("Access-Control-Allow-Origin"))
                .as(command)
                .containsExactly("*");
        assertThat(headers.firstValue("RateLimit")).as(command).isPresent();
        assertThat(headers.firstValue("RateLimit-Policy"))
                .as(command)
                .hasValue("\"minut\";q=600;w=60");
        var tag = headers.firstValue("ETag").orElseThrow();
        var again = run(command, "If-None-Match", tag);
        assertThat(again.statusCode()).as(command).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private static String understood(HttpResponse<byte[]> answer) throws Exception {
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        switch (type) {
            case "application/json" -> {
                assertThat(JsonMapper.shared().readTree(text).isEmpty()).isFalse();
                return "json";
            }
            case "application/atom+xml" -> {
                new SyndFeedInput()
                        .build(new XmlReader(new ByteArrayInputStream(answer.body())))
                        .getEntries();
                return "atom";
            }
            case "text/calendar" -> {
                assertThat(
                                new CalendarBuilder()
                                        .build(new StringReader(text))
                                        .validate(true)
                                        .getEntries())
                        .isEmpty();
                assertThat(Biweekly.parse(text).first().getEvents()).isNotEmpty();
                return "calendar";
            }
            case "application/rdf+xml" -> {
                assertThat(Rio.parse(new StringReader(text), "http://localhost/", RDFFormat.RDFXML))
                        .isNotEmpty();
            }
            case "application/xml" -> {
                var root =
                        DocumentBuilderFactory.newDefaultNSInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(answer.body()))
                                .getDocumentElement();
                assertThat(root.getNamespaceURI()).endsWith("/legaldocml/ns/akn/3.0");
                return "akoma ntoso " + root.getFirstChild().getLocalName();
            }
            case "text/csv" -> assertThat(text.lines().count()).isGreaterThan(1);
            default -> assertThat(text).isNotBlank();
        }
        return type;
    }

    @Test
    void each_way_of_answering_is_shown_by_its_example() throws Exception {
        var all = new ArrayList<String>();
        for (var row : rows(1)) {
            all.add(row.select("h3").text());
            var answer = run(command(row));
            assertThat(answer.statusCode())
                    .as(command(row))
                    .isEqualTo(command(row).contains("limit=0") ? 400 : 200);
            if (!command(row).contains("limit=0")) {
                answersAsIsTold(command(row), answer);
            } else {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
            }
        }
        assertThat(all).hasSize(6);
        assertThat(String.join(" ", all)).contains("sidor", "ETag", "CORS", "frågor", "fel");
    }
}

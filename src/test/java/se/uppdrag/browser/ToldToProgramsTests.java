package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.web.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/// All of the municipality, as a search engine reads it: from the map of its pages.
@DisplayName("What a municipality of two years tells search engines")
@InABrowser
class ToldToProgramsTests {

    @Autowired Site site;

    private Document read(String address) throws IOException {
        return Jsoup.connect(here(address)).ignoreContentType(true).maxBodySize(0).get();
    }

    private String here(String address) {
        return site.home() + URI.create(address).getPath();
    }

    private Set<String> mapped() throws IOException {
        var pages = new HashSet<String>();
        for (var year : read("/sitemap.xml").select("sitemap > loc").eachText()) {
            pages.addAll(read(year).select("url > loc").eachText());
        }
        return pages;
    }

    @Test
    void the_head_of_an_answer_has_its_tag_and_no_body() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var address : List.of("/api/v1/meetings", "/api/v1/ufos", "/anslagstavla")) {
                var asked = URI.create(site.home() + address);
                var head =
                        client.send(
                                HttpRequest.newBuilder(asked).HEAD().build(),
                                BodyHandlers.ofByteArray());
                var whole =
                        client.send(
                                HttpRequest.newBuilder(asked).build(), BodyHandlers.ofByteArray());
                assertThat(head.statusCode()).as(address).isEqualTo(whole.statusCode());
                assertThat(head.body()).as(address).isEmpty();
                assertThat(whole.body()).as(address).isNotEmpty();
                assertThat(head.headers().firstValue("ETag"))
                        .as(address)
                        .isEqualTo(whole.headers().firstValue("ETag"));
            }
        }
    }

    @Test
    void every_page_of_the_map_answers_and_uses_the_words_as_the_vocabulary_has_them()
            throws IOException {
        var vocabulary = Vocabulary.ofSchemaOrg();
        var types = new HashSet<String>();
        var all = mapped();
        all.addAll(List.of("/", "/oppna-data", "/begar-handling", "/forfattningssamling"));
        assertThat(all).hasSizeGreaterThan(30);
        for (var address : all) {
            var answer = Jsoup.connect(here(address)).ignoreHttpErrors(true).execute();
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            for (var block : answer.parse().select("script[type='application/ld+json']")) {
                var told = JsonMapper.shared().readTree(block.data());
                assertThat(vocabulary.faults(told)).as(address).isEmpty();
                types.add(told.path("@type").asString());
            }
        }
        assertThat(types)
                .contains(
                        "Event",
                        "GovernmentOrganization",
                        "GovernmentService",
                        "Legislation",
                        "DataCatalog",
                        "WebSite");
    }
}

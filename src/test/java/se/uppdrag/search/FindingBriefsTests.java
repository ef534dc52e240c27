package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.summaries.Summaries;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@Transactional
@DisplayName("A decision in plain words is found by its words")
class FindingBriefsTests {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Summaries summaries;
    @Autowired Index index;

    @BeforeTransaction
    void gather() {
        council.gather();
    }

    private Elements found(String query) throws Exception {
        index.catchUp();
        return Jsoup.parse(
                        web.perform(get("/sok").param("q", query))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .select("main a[href*='#arende-3']");
    }

    @Test
    void when_it_is_published_and_not_before() throws Exception {
        var meeting = council.held("2026-08-25", council.motion("Broar"));
        Council.granted(
                summaries.write(
                        meeting, 3, "Fladdermusholkar sätts upp i parken.", council.secretary));
        assertThat(found("fladdermusholk")).isEmpty();
        Council.granted(summaries.publish(meeting, 3, "", council.secretary));
        assertThat(found("fladdermusholk")).isNotEmpty();
        assertThat(found("fladdermusbo")).isEmpty();
    }
}

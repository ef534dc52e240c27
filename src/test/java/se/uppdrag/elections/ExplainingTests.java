package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome.Granted;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("14 kap. 4–5 §§ vallagen – a divided election explained, seat by seat")
@Proves("VL-7")
class ExplainingTests {

    @Autowired MockMvc web;
    @Autowired Elections elections;

    private Document explained(MunicipalCount count) throws Exception {
        var day = LocalDate.of(count.year(), 9, 10);
        assertThat(
                        elections.record(
                                new AuthorityResult(count, day, Map.of(), Map.of(), List.of()),
                                Result.Source.ENTERED,
                                PageChecks.somebody()))
                .isInstanceOf(Granted.class);
        return PageChecks.page(
                web.perform(get("/rakna/mandat/" + count.year() + "/forklaring"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> moves(Document page) {
        return page.select("section[aria-labelledby=rattvisa] ol li").eachText();
    }

    @Test
    void a_levelling_seat_is_told_with_the_constituency_where_the_number_was_greatest()
            throws Exception {
        var page =
                explained(
                        DividedMunicipalityTests.count(
                                2018,
                                9,
                                DividedMunicipalityTests.constituency("N", 4, "A", 900, "B", 100),
                                DividedMunicipalityTests.constituency("S", 4, "A", 860, "B", 140)));
        assertThat(moves(page))
                .containsExactly(
                        "B får ett utjämningsmandat i S, där partiets tal är störst (140,00).");
        assertThat(page.select("h2").eachText())
                .contains(
                        "Fasta mandat i N (4)",
                        "Fasta mandat i S (4)",
                        "Alla mandat, som om kommunen var en enda valkrets");
        assertThat(page.select("section[aria-labelledby=rattvisa] tbody tr").eachText())
                .containsExactly("A 8 8 8", "B 0 1 1");
        assertThat(page.select("svg.bars")).hasSize(3);
        assertThat(page.select("section[aria-labelledby=marginaler]").text()).contains(" i ");
    }

    @Test
    void a_surplus_is_told_as_returned_and_taken() throws Exception {
        var page =
                explained(
                        DividedMunicipalityTests.count(
                                2018,
                                7,
                                DividedMunicipalityTests.constituency("N", 4, "A", 800, "B", 130),
                                DividedMunicipalityTests.constituency("S", 3, "A", 600, "B", 110)));
        assertThat(moves(page))
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).startsWith("A återför ett mandat i "))
                .anySatisfy(one -> assertThat(one).startsWith("B tar ett återfört mandat i "));
    }

    @Test
    void until_2014_each_constituency_stands_by_itself() throws Exception {
        var page =
                explained(
                        DividedMunicipalityTests.count(
                                2014,
                                5,
                                DividedMunicipalityTests.constituency("N", 3, "A", 60, "B", 40),
                                DividedMunicipalityTests.constituency("S", 2, "A", 90, "B", 10)));
        assertThat(page.select("#rattvisa")).isEmpty();
        assertThat(page.select("svg.bars")).hasSize(2);
    }
}

package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Provisions;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("/rakna/lag – the book of the law for everybody")
class LawPageTests {

    @Autowired MockMvc web;

    private Document shown(String address, String... parameters) throws Exception {
        var request = get(address);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return PageChecks.page(
                web.perform(request)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void shows_every_provision_with_what_carries_it_and_what_proves_it() throws Exception {
        var page = shown("/rakna/lag");
        assertThat(page.select(".provisions > li")).hasSize(Provisions.all().size());
        assertThat(page.select("#KL5-45").text())
                .contains("Mer än hälften")
                .contains("Numbers.quorum")
                .contains("NOT_QUORATE")
                .contains("NumbersTests")
                .contains("/rakna/beslutsforhet");
        assertThat(page.select("#KL4-18a").text()).contains("SFS 2025:374").contains("2025-07-01");
        assertThat(page.select("#ARK-3").text()).contains("Delivery").contains("DeliveryTests");
        assertThat(page.select("table").text()).contains("Första delningstalet 1,4 2006-01-01");
    }

    @Test
    void is_narrowed_by_chapter_grade_state_and_words() throws Exception {
        assertThat(shown("/rakna/lag", "grupp", "law.group.election").select("section.flush"))
                .hasSize(1);
        assertThat(shown("/rakna/lag", "slag", "DEADLINE", "lage", "ByRules").select("li .chip"))
                .isNotEmpty()
                .allSatisfy(chip -> assertThat(chip.text()).isEqualTo("Frist"));
        assertThat(shown("/rakna/lag", "sok", "5 kap. 45 §").select(".provisions > li")).hasSize(1);
        assertThat(shown("/rakna/lag", "sok", "<script>").text()).contains("Ingen bestämmelse");
    }
}

package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.VeraPdf;

@DisplayName("KL 5:13–15 – the notice and the call of a meeting, on paper")
class SummonsTests extends LiveEvening {

    @Test
    void the_call_is_on_paper_in_the_same_words_when_it_has_gone_out() throws Exception {
        web.perform(get(meeting.address() + "/kallelse.pdf")).andExpect(status().isNotFound());
        var called = published("kf", Instant.now().plus(Duration.ofDays(20)), "Stora salen", true);
        var paper =
                web.perform(get(called.address() + "/kallelse.pdf"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(VeraPdf.faults(paper)).isEmpty();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains("Kommunfullmäktige: Kallelse och kungörelse")
                    .contains("3. Cykelplan")
                    .contains("Planen antas.");
        }
    }
}

package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.VeraPdf;

@DisplayName("The evening can be held on paper when nothing else works")
class ReservePlanTests extends LiveEvening {

    private byte[] plan() throws Exception {
        return web.perform(get(address("reservplan.pdf")).with(as(secretary)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void the_roll_the_items_the_forms_and_one_ballot_for_each_seat_are_on_it() throws Exception {
        String text;
        try (var pdf = Loader.loadPDF(plan())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(one -> one.getTitle())
                    .contains("Upprop", "3. Cykelplan", "Valsedlar");
        }
        assertThat(text)
                .contains("Minst 3 av 5 ska vara närvarande")
                .contains("Alva Ledamot1, Ordförande")
                .contains("Alva Ersättare")
                .contains("3. Cykelplan", "Planen antas.")
                .contains("Räkneblad för slutna val");
        assertThat(text.split("Kommunfullmäktige Valsedel", -1)).hasSize(5 + 1);
    }

    @Test
    void it_is_kept_for_ever_and_read_by_everybody() throws Exception {
        assertThat(VeraPdf.faults(plan())).isEmpty();
    }

    @Test
    void only_the_presidium_and_the_secretary_print_it() throws Exception {
        web.perform(get(address("reservplan.pdf")).with(as(members.get(0))))
                .andExpect(status().isOk());
        web.perform(get(address("reservplan.pdf")).with(as(members.get(2))))
                .andExpect(status().isForbidden());
        web.perform(get(address("reservplan.pdf"))).andExpect(redirectedUrl("/logga-in"));
        web.perform(get("/sammantraden/kf/2099-01-01/reservplan.pdf").with(as(secretary)))
                .andExpect(status().isNotFound());
    }
}

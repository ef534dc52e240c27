package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A provision cited in a lesson")
class CitedTests {

    private static String id(String code) {
        return Cited.of(code).map(one -> one.provision().id()).orElse("");
    }

    @Test
    void is_found_by_section_by_span_and_by_letter() {
        assertThat(id("KL 5:47")).isEqualTo("KL5-47");
        assertThat(id("KL 5:27")).isEqualTo("KL5-26");
        assertThat(id("KL 4:18 a")).isEqualTo("KL4-18a");
        assertThat(id("KL 10:3")).as("its own before a span").isEqualTo("KL10-3");
        assertThat(id("FL 2")).isEqualTo("FL-2");
        assertThat(id("AFS")).isEqualTo("AM-4");
        assertThat(id("BrB 29:2")).isEqualTo("H-2");
    }

    @Test
    void is_not_found_where_the_catalogue_does_not_hold_it() {
        assertThat(id("KL 99:1")).isEmpty();
        assertThat(id("KL 4:18 z")).isEmpty();
        assertThat(id("XYZ 1:1")).isEmpty();
        assertThat(id("KL")).isEmpty();
        assertThat(id("")).isEmpty();
    }
}

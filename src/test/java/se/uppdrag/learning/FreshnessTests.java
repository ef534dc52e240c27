package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whether a lesson should be looked at again")
class FreshnessTests {

    private static LessonText lesson(String citation, String reviewed) {
        return new LessonText(
                "Trygghet",
                "Om hot.",
                LocalDate.parse(reviewed),
                List.of(
                        new LessonText.Part.Paragraph(
                                "Kommunen ska förebygga [" + citation + "].")),
                List.of());
    }

    @Test
    void a_provision_with_another_wording_since_the_review_is_named() {
        // KL 4:18 a applies since 1 July 2025.
        var fresh = Freshness.of(lesson("KL 4:18 a", "2025-06-30"), LocalDate.of(2025, 8, 1));
        assertThat(fresh.changed()).containsExactly("4\u00a0kap.\u00a018\u00a0a\u00a0§\u00a0KL");
        assertThat(fresh.fine()).isFalse();
    }

    @Test
    void a_provision_that_has_been_the_same_since_is_not() {
        var fresh = Freshness.of(lesson("KL 4:18 a", "2025-07-02"), LocalDate.of(2025, 8, 1));
        assertThat(fresh.fine()).isTrue();
        assertThat(Freshness.of(lesson("KL 5:47", "2025-07-02"), LocalDate.of(2025, 8, 1)).fine())
                .isTrue();
    }

    @Test
    void a_provision_that_does_not_apply_yet_is_named() {
        var fresh = Freshness.of(lesson("KL 4:18 a", "2025-06-01"), LocalDate.of(2025, 6, 2));
        assertThat(fresh.changed()).hasSize(1);
    }

    @Test
    void a_lesson_that_nobody_has_looked_at_for_a_year_is_old() {
        var lesson = lesson("KL 5:47", "2025-07-02");
        assertThat(Freshness.of(lesson, LocalDate.of(2026, 7, 2)).old()).isFalse();
        assertThat(Freshness.of(lesson, LocalDate.of(2026, 7, 3)).old()).isTrue();
    }
}

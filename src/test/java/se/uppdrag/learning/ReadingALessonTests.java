package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.learning.LessonText.Part;
import se.uppdrag.learning.pages.Span;

@DisplayName("A lesson as it is written")
class ReadingALessonTests {

    private static final String WELL =
            """
            rubrik: Jäv
            ingress: När du går ut.
            granskad: 2026-11-20

            # Reglerna

            Du får inte delta [KL 5:47]. I {kommunen} *gäller* [mer](/rakna/lag).

            - en sak
            - en till

            1. först
            2. sedan

            > Fråga.

            ::: väg | Så går det till
            Säg till | i tid
            Gå ut | och kom tillbaka
            :::

            === prov

            ? Får du delta?
            + Nej | Lagen säger det.
            - Ja | Tvärtom.
            """;

    private static List<String> mistakes(String text) {
        return LessonReader.read(text).mistakes().stream()
                .map(one -> one.key().replace("learning.mistake.", "") + " " + one.what())
                .toList();
    }

    @Test
    void is_read_part_by_part() {
        var read = LessonReader.read(WELL);
        assertThat(read.mistakes()).isEmpty();
        var lesson = read.lesson();
        assertThat(lesson.title()).isEqualTo("Jäv");
        assertThat(lesson.reviewed()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(lesson.parts()).hasSize(6);
        assertThat(lesson.parts().get(2))
                .isEqualTo(new Part.Listing(false, List.of("en sak", "en till")));
        assertThat(lesson.parts().get(3))
                .isEqualTo(new Part.Listing(true, List.of("först", "sedan")));
        assertThat(lesson.citations()).containsExactly("KL 5:47");
        assertThat(lesson.values()).containsExactly("kommunen");
        assertThat(lesson.links()).containsExactly("/rakna/lag");
    }

    @Test
    void is_shown_with_the_houses_values_and_the_provisions_linked() {
        var spans =
                new LessonPieces(Map.of("kommunen", "Exempelby kommun"))
                        .spans(
                                "Du får inte delta [KL 5:47]. I {kommunen} *gäller* [mer](/rakna/lag).");
        assertThat(spans)
                .containsExactly(
                        new Span(Span.Kind.TEXT, "Du får inte delta ", ""),
                        new Span(
                                Span.Kind.LAW,
                                "5\u00a0kap.\u00a047\u00a0§\u00a0KL",
                                "/rakna/lag#KL5-47"),
                        new Span(Span.Kind.TEXT, ". I Exempelby kommun ", ""),
                        new Span(Span.Kind.STRONG, "gäller", ""),
                        new Span(Span.Kind.TEXT, " ", ""),
                        new Span(Span.Kind.LINK, "mer", "/rakna/lag"),
                        new Span(Span.Kind.TEXT, ".", ""));
    }

    @Test
    void says_what_is_wrong_with_it() {
        assertThat(mistakes(WELL.replace("KL 5:47", "KL 99:1")))
                .containsExactly("citation KL 99:1");
        assertThat(mistakes(WELL.replace("{kommunen}", "{borgen}")))
                .containsExactly("value borgen");
        assertThat(mistakes(WELL.replace("(/rakna/lag)", "(javascript:alert(1))")))
                .contains("link javascript:alert(1");
        assertThat(mistakes(WELL.replace("+ Nej", "- Nej")))
                .containsExactly("right-answers Får du delta?");
        assertThat(mistakes(WELL.replace("- Ja | Tvärtom.", "- Ja")))
                .containsExactly("unexplained Ja");
        assertThat(mistakes(WELL.replace("väg |", "karta |")))
                .containsExactly("picture karta | Så går det till");
        assertThat(mistakes(WELL.replace("rubrik: Jäv", "rubrik: "))).isNotEmpty();
        assertThat(mistakes(WELL.replace("2026-11-20", "i fjol")))
                .containsExactly("missing granskad");
        assertThat(mistakes(WELL + "Vad är det här?")).containsExactly("question Vad är det här?");
        assertThat(mistakes(WELL + WELL.substring(WELL.indexOf("? "))))
                .containsExactly("twice Får du delta?");
        assertThat(mistakes("")).hasSize(3);
    }

    @Test
    void says_on_which_line() {
        var read = LessonReader.read(WELL.replace("- Ja | Tvärtom.", "- Ja"));
        assertThat(read.mistakes().getFirst().line())
                .isEqualTo(
                        (int) WELL.lines().takeWhile(one -> !one.startsWith("- Ja")).count() + 1);
    }

    @Test
    void lets_no_markup_through() {
        var spans = new LessonPieces(Map.of()).spans("<script>x</script> [KL 99:1]");
        assertThat(spans).allMatch(one -> one.kind() == Span.Kind.TEXT);
    }

    @Test
    void is_measured_as_readability_is() {
        // Ten words, two sentences, three longer than six letters: 10/2 + 100·3/10.
        var measured =
                Readability.of(
                        List.of(
                                "Fullmäktige möts i kväll. Alla ledamöter får komma och kommunen bjuder."));
        assertThat(measured.words()).isEqualTo(11);
        assertThat(measured.sentences()).isEqualTo(2);
        assertThat(measured.lix()).isEqualTo(11 / 2.0 + 100.0 * measured.longWords() / 11);
        assertThat(Readability.of(List.of()).lix()).isZero();
    }
}

package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.statutes.Difference.Line;
import se.uppdrag.web.Rewording;

@DisplayName("Changes to a text")
class FoldingChangesTests {

    static final StatuteText BEFORE =
            ReadingTextsTests.read(
                    """
                    1 kap. Uppdraget
                    1 § Nämnden svarar för skolan.
                    2 § Nämnden har nio ledamöter.

                    2 kap. Arbetsformer
                    1 § Nämnden sammanträder varje månad.
                    """);

    static Reading fold(String changes) {
        return Form.CHANGES.read(changes, BEFORE);
    }

    static StatuteText after(String changes) {
        return switch (fold(changes)) {
            case Reading.Read(var text) -> text;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    static final String CHANGES =
            """
            > Ändra 1 kap. 2 §
            2 § Nämnden har elva ledamöter och lika många ersättare.

            > Inför efter 1 kap. 2 §
            2 a § En ordförande leder nämnden.

            > Upphäv 2 kap. 1 §

            > Inför efter 2 kap.
            3 § Kallelsen skickas en vecka före.
            """;

    @Test
    void are_folded_onto_the_text_before() {
        assertThat(after(CHANGES).text())
                .isEqualTo(
                        """
                        1 kap. Uppdraget

                        1 § Nämnden svarar för skolan.

                        2 § Nämnden har elva ledamöter och lika många ersättare.

                        2 a § En ordförande leder nämnden.

                        2 kap. Arbetsformer

                        3 § Kallelsen skickas en vecka före.\
                        """);
    }

    @Test
    void are_shown_paragraph_by_paragraph_and_word_by_word() {
        var difference = Difference.between(BEFORE, after(CHANGES));
        assertThat(difference.changed().stream().map(Line::kind))
                .containsExactly(
                        Rewording.Kind.CHANGED,
                        Rewording.Kind.ADDED,
                        Rewording.Kind.REMOVED,
                        Rewording.Kind.ADDED);
        assertThat(
                        difference
                                .changed()
                                .getFirst()
                                .change()
                                .paragraphs()
                                .getFirst()
                                .parts()
                                .stream()
                                .filter(part -> part.kind() != Rewording.Kind.SAME)
                                .map(Rewording.Part::text))
                .startsWith("nio", "elva");
    }

    @Test
    void that_are_shown_are_the_changes_that_are_made() {
        var difference = Difference.between(BEFORE, after(CHANGES));
        assertThat(difference.applied()).isEqualTo(after(CHANGES).text());
        assertThat(difference.before()).isEqualTo(BEFORE.text());
    }

    @Test
    void to_a_whole_chapter_take_all_that_is_in_it() {
        assertThat(after("> Upphäv 1 kap.").text()).startsWith("2 kap. Arbetsformer");
        assertThat(after("> Ändra 2 kap.\n2 kap. Former\n1 § Nytt.\n2 § Mer.").text())
                .endsWith("2 kap. Former\n\n1 § Nytt.\n\n2 § Mer.");
        assertThat(after("> Inför först\nDetta är fullmäktiges beslut.").text())
                .startsWith("Detta är fullmäktiges beslut.\n\n1 kap. Uppdraget");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '1 § Ny.', 1, TEXT_BEFORE_A_CHANGE
                    '> Byt ut 1 kap. 1 §', 1, CHANGE_IS_NOT_READ
                    '> Ändra', 1, CHANGE_IS_NOT_READ
                    '> Ändra 1 kap. 1 §', 1, CHANGE_WITHOUT_TEXT
                    '> Upphäv 1 kap. 1 §|1 § Text.', 1, REPEAL_WITH_TEXT
                    '> Upphäv 1 kap. 1 §||> Ändra 9 kap. 1 §|1 § Ny.', 3, NOT_IN_THE_TEXT
                    '> Ändra 1 kap. 1 §|4 § Ny.', 1, ANOTHER_NUMBER
                    '> Inför efter 1 kap. 1 §|2 § Ny.', 1, PROVISION_OUT_OF_ORDER
                    '> Ändra 1 kap. 1 §|1 § Ny:|-', 3, ITEM_WITHOUT_TEXT
                    '> Ändra 1 kap. 1 §|1 § Nämnden svarar för skolan.', 1, CHANGES_NOTHING
                    """)
    void with_a_fault_are_told_of_at_their_line(String source, int line, Fault.Kind kind) {
        assertThat(fold(source.replace('|', '\n')))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> {
                            assertThat(faulty.faults().getFirst().kind()).isEqualTo(kind);
                            assertThat(faulty.faults().getFirst().line()).isEqualTo(line);
                        });
    }

    @Test
    void need_a_text_to_change() {
        assertThat(Form.CHANGES.read("> Upphäv 1 §", StatuteText.EMPTY))
                .isEqualTo(Reading.faulty(1, Fault.Kind.NOTHING_TO_CHANGE, ""));
    }
}

package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.statutes.StatuteText.Block;
import se.uppdrag.statutes.StatuteText.Placed;
import se.uppdrag.statutes.StatuteText.Unit;

@DisplayName("A text as a secretary types it")
class ReadingTextsTests {

    static final String TARIFF =
            """
            Antagen för att täcka kommunens kostnader.

            1 kap.   Inledande bestämmelser
            # Vad taxan gäller
            1 § Taxan gäller för
            - bygglov,
            – förhandsbesked

            2 a § Avgiften bestäms enligt 12 kap. 8 § plan- och bygglagen
            och betalas i förskott.

            Den får sättas ned.

            2 kap. Avgifter
            1 §
            Tabell: Avgift för lov
            Index: PKV 2025
            | Ärende | Kronor |
            | Altan | 4 200 |
            | Enbostadshus | 21 600 |
            """;

    static StatuteText read(String source) {
        return switch (TextReader.read(source)) {
            case Reading.Read(var text) -> text;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    @Test
    void becomes_a_tree_of_chapters_headings_and_paragraphs() {
        var text = read(TARIFF);
        assertThat(text.placed().stream().map(Placed::key))
                .containsExactly(
                        "ingressen",
                        "1 kap.",
                        "1 kap. rubriken Vad taxan gäller",
                        "1 kap. 1 §",
                        "1 kap. 2 a §",
                        "2 kap.",
                        "2 kap. 1 §");
        assertThat(text.units().get(4).blocks())
                .containsExactly(
                        new Block.Paragraph(
                                "Avgiften bestäms enligt 12 kap. 8 § plan- och bygglagen och betalas i förskott."),
                        new Block.Paragraph("Den får sättas ned."));
        assertThat(text.units().get(3).blocks().getLast())
                .isInstanceOfSatisfying(
                        Block.Listing.class, list -> assertThat(list.items()).hasSize(2));
        assertThat(text.units().getLast().blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.Table.class,
                        table -> {
                            assertThat(table.index()).isEqualTo("PKV 2025");
                            assertThat(table.rows()).hasSize(2);
                        });
    }

    @Test
    void has_an_address_for_every_paragraph_that_stays_when_others_come_between() {
        assertThat(read(TARIFF).placed().stream().map(Placed::id))
                .containsExactly(
                        "ingressen",
                        "1-kap",
                        "1-kap-rubriken-vad-taxan-galler",
                        "1-kap-1-§",
                        "1-kap-2-a-§",
                        "2-kap",
                        "2-kap-1-§");
    }

    @Test
    void is_kept_in_one_form_however_it_was_typed() {
        var text = read(TARIFF);
        assertThat(text.text())
                .startsWith("Antagen för att täcka kommunens kostnader.\n\n1 kap. Inledande")
                .contains("1 § Taxan gäller för\n\n- bygglov,\n- förhandsbesked\n\n2 a § ");
        assertThat(read(text.text())).isEqualTo(text);
    }

    @Test
    void a_paragraph_that_begins_with_a_citation_is_no_chapter() {
        var text = read("1 § Jäv.\n\n5 kap. 47 § kommunallagen gäller.");
        assertThat(text.units()).hasSize(1);
        assertThat(text.units().getFirst()).isInstanceOf(Unit.Provision.class);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '', 1, EMPTY
                    '1 § Ett.|2 § Två.|2 § Två igen.', 3, PROVISION_OUT_OF_ORDER
                    '2 kap. Två|1 kap. Ett', 2, CHAPTER_OUT_OF_ORDER
                    'Text.||3 kap.', 3, CHAPTER_WITHOUT_TITLE
                    '# Syfte|# Syfte', 2, HEADING_TWICE
                    '#', 1, HEADING_WITHOUT_TITLE
                    '1 § Ett:|-', 2, ITEM_WITHOUT_TEXT
                    'Tabell:|I a I b I', 1, TABLE_WITHOUT_CAPTION
                    'I a I b I', 1, TABLE_WITHOUT_CAPTION
                    'Text.|Tabell: Avgifter|I a I b I', 2, TABLE_WITHOUT_ROWS
                    'Tabell: Avgifter|I a I b I|I 1 I', 3, ROW_OF_ANOTHER_WIDTH
                    'Tabell: Avgifter|Index: när som helst|I a I b I|I 1 I 2 I', 2, INDEX_IS_NOT_READ
                    """)
    void with_a_fault_is_told_of_at_its_line(String source, int line, Fault.Kind kind) {
        var typed = source.replace('|', '\n').replace('I', '|').replace("|ndex", "Index");
        assertThat(TextReader.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> {
                            assertThat(faulty.faults().getFirst().line()).isEqualTo(line);
                            assertThat(faulty.faults().getFirst().kind()).isEqualTo(kind);
                        });
    }

    @Test
    void that_is_longer_than_any_statute_or_holds_what_cannot_be_printed_is_not_read() {
        assertThat(TextReader.read("a".repeat(TextReader.MOST_CHARACTERS + 1)))
                .isEqualTo(Reading.faulty(1, Fault.Kind.TOO_LONG, ""));
        assertThat(TextReader.read("1 § Ett.\nTv\u0007å."))
                .isEqualTo(Reading.faulty(2, Fault.Kind.UNREADABLE_SIGN, ""));
    }

    @Test
    void whose_lines_would_be_read_as_something_else_when_joined_is_not_taken() {
        assertThat(TextReader.read("3\n§ Tre."))
                .isEqualTo(Reading.faulty(1, Fault.Kind.READS_OTHERWISE, ""));
    }
}

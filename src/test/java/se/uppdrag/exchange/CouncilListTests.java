package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.exchange.CouncilList.Entry;
import se.uppdrag.register.Party;

@DisplayName("The county board's file, in all the ways programs write it")
class CouncilListTests {

    static final List<Party> PARTIES =
            List.of(
                    new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1),
                    new Party("M", "Moderaterna", "#0000aa", "#8888ff", 2));

    static final String PLAIN =
            """
            Namn;Parti;Uppdrag;Ordning
            Åsa Öberg;S;Ledamot;1
            Bo Ek;M;Ledamot;1
            Cecilia Ås;S;Ersättare;1
            """;

    static final List<String> NAMES = List.of("Åsa Öberg", "Bo Ek", "Cecilia Ås");

    static CouncilList read(byte[] bytes) throws IOException, UnreadableSheet {
        return CouncilList.read(new ByteArrayInputStream(bytes), PARTIES);
    }

    static CouncilList read(String text) throws IOException, UnreadableSheet {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static void isRefused(String text, String... words) {
        isRefused(() -> read(text), words);
    }

    static void isRefused(ThrowingCallable reading, String... words) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        told -> assertThat(told.in("lista.csv")).contains(words));
    }

    @Test
    void semicolons_commas_tabs_and_a_separator_line_are_one_and_the_same() throws Exception {
        var wanted = read(PLAIN);
        assertThat(wanted.entries()).extracting(Entry::name).containsExactlyElementsOf(NAMES);
        assertThat(wanted.entries()).extracting(Entry::member).containsExactly(true, true, false);
        for (var delimiter : List.of(",", "\t")) {
            assertThat(read(PLAIN.replace(";", delimiter))).isEqualTo(wanted);
        }
        assertThat(read("sep=;\n" + PLAIN).entries())
                .extracting(Entry::name)
                .containsExactlyElementsOf(NAMES);
        assertThat(read(PLAIN.replace("\n", "\r\n"))).isEqualTo(wanted);
    }

    @Test
    void a_byte_order_mark_utf_16_and_windows_1252_are_read_right() throws Exception {
        for (var bytes :
                List.of(
                        ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_8),
                        PLAIN.getBytes(Charset.forName("windows-1252")),
                        ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(read(bytes).entries())
                    .extracting(Entry::name)
                    .containsExactlyElementsOf(NAMES);
        }
    }

    @Test
    void columns_may_stand_in_any_order_and_among_others() throws Exception {
        assertThat(
                        read("""
                        Ordning,Epost,Partibeteckning,Roll,Efternamn,Förnamn
                        2,x@y.se,Socialdemokraterna,ERSÄTTARE,Öberg,Åsa
                        """)
                                .entries())
                .containsExactly(new Entry(2, "Åsa Öberg", "S", false, 2, ""));
    }

    @Test
    void quoted_fields_hold_delimiters_and_line_breaks() throws Exception {
        var list =
                read(
                        """
                        Namn,Parti,Uppdrag,Ordning,Not
                        "Ek, Bo",M,Ledamot,1,"två
                        rader med ""citat"" i"
                        Åsa Öberg,S,Ledamot,1,
                        """);
        assertThat(list.entries()).extracting(Entry::name).containsExactly("Bo Ek", "Åsa Öberg");
        assertThat(list.entries()).extracting(Entry::line).containsExactly(2L, 4L);
    }

    @Test
    void a_bad_row_is_told_with_its_line_its_column_and_what_was_expected() {
        isRefused(PLAIN.replace(";M;", ";XYZ;"), "rad 3", "kolumnen Parti", "S, M väntades");
        isRefused(PLAIN.replace("Ersättare;1", "Gäst;1"), "rad 4", "kolumnen Uppdrag", "Ledamot");
        isRefused(PLAIN.replace("Ersättare;1", "Ersättare;x"), "rad 4", "Ordning", "heltal");
        isRefused(PLAIN.replace("Bo Ek", "Bo"), "rad 3", "Namn", "efternamn väntades");
        isRefused(PLAIN.replace("Bo Ek", ""), "rad 3", "Namn", "tomt");
        isRefused(PLAIN + "Bo Ek;M;Ersättare;1\n", "rad 5", "står redan på rad 3");
        isRefused(PLAIN + "Eva Lind;M;Ledamot;1\n", "rad 5", "Ordning", "finns redan");
        isRefused(PLAIN + "Eva Lind\n", "rad 5", "kolumnen Parti");
        isRefused("Namn;Parti\nBo Ek;M\n", "rad 1", "kolumnen Uppdrag", "saknas");
        isRefused("Namn;Namn;Parti;Uppdrag;Ordning\n", "två gånger");
        isRefused("", "tom");
        isRefused("Namn;Parti;Uppdrag;Ordning\n", "inga rader");
        isRefused(PLAIN + "\"Eva", "citattecken");
    }

    @Test
    void a_formula_is_never_taken_for_a_value() {
        isRefused(PLAIN.replace("Bo Ek", "=A1&\" x\""), "rad 3", "Namn", "formel");
        isRefused(PLAIN.replace("Bo Ek", "=HYPERLINK(1)"), "formel");
    }

    @Test
    void a_substitute_for_several_members_is_one_substitute() throws Exception {
        assertThat(
                        read("""
                        Namn;Parti;Uppdrag;Ordning;Ersättare för
                        Åsa Öberg;S;Ledamot;1;
                        Eva Lind;S;Ledamot;2;
                        Cecilia Ås;S;Ersättare;1;Åsa Öberg
                        Cecilia Ås;S;Ersättare;1;Eva Lind
                        """)
                                .entries())
                .hasSize(3);
    }

    @Test
    void a_million_rows_are_refused_before_they_fill_the_memory() {
        var row = "Bo Ek;M;Ledamot;1\n".getBytes(StandardCharsets.UTF_8);
        var million = new ByteArrayOutputStream();
        million.writeBytes("Namn;Parti;Uppdrag;Ordning\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1_000_000; i++) {
            million.writeBytes(row);
        }
        isRefused(() -> read(million.toByteArray()), "Högst 5 000 rader");
        isRefused(() -> CouncilList.read(new Endless(), PARTIES), "större än 25 MB");
    }

    /// A file without an end.
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'a';
        }
    }

    static byte[] workbook(String[][] cells, String formula) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Prov", "1.0")) {
            var sheet = workbook.newWorksheet("Blad 1");
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    var text = cells[row][column];
                    if (text.matches("\\d+")) {
                        sheet.value(row, column, Integer.parseInt(text));
                    } else {
                        sheet.value(row, column, text);
                    }
                }
            }
            if (!formula.isEmpty()) {
                sheet.formula(1, 3, formula);
            }
        }
        return bytes.toByteArray();
    }

    static final String[][] CELLS = {
        {"Namn", "Parti", "Uppdrag", "Ordning"},
        {"Åsa Öberg", "S", "Ledamot", "1"},
        {"Bo Ek", "M", "Ledamot", "1"},
        {"Cecilia Ås", "S", "Ersättare", "1"}
    };

    @Test
    void an_excel_workbook_is_the_same_list() throws Exception {
        assertThat(read(workbook(CELLS, ""))).isEqualTo(read(PLAIN));
    }

    @Test
    void a_formula_in_a_cell_is_refused_with_its_address() {
        isRefused(() -> read(workbook(CELLS, "1+0")), "rad 2", "D2", "formel");
    }

    @Test
    void what_only_looks_like_a_workbook_is_refused() throws Exception {
        var whole = workbook(CELLS, "");
        for (int length : new int[] {4, 100, whole.length / 2, whole.length - 10}) {
            var broken = java.util.Arrays.copyOf(whole, length);
            isRefused(() -> read(broken), "ingen hel Excelfil");
        }
        isRefused(() -> read(new byte[] {1, 0, 2, 0}), "ingen text");
    }

    @Test
    void the_list_is_carried_as_it_was_read() throws Exception {
        var list = read(PLAIN.replace("Cecilia Ås", "Cecilia von Ås"));
        assertThat(read(list.written())).isEqualTo(list);
    }
}

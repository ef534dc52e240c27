package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What spreadsheets make of a CSV file: read right, or refused with file, line and reason.
@DisplayName("./uppdrag mandat – files as spreadsheets save them")
class SpreadsheetFilesTests {

    private static final String HEADER = String.join(",", CountsFile.COLUMNS) + "\n";
    private static final String ROWS =
            """
            2022,1,Östersunda,kommun,,,3,,160,A,100
            2022,1,Östersunda,kommun,,,3,,160,Bygdepartiet Åsa,60
            """;

    @TempDir Path folder;

    private record Run(int status, String out, String err) {}

    private Run counted(byte[] content) throws IOException {
        var file = folder.resolve("rösterna.csv");
        Files.write(file, content);
        return counted(file);
    }

    private static Run counted(Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status =
                SeatsCommand.run(
                        List.of(file.toString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void isRead(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("2022,1,kommun,,A,2,0,\n")
                .contains("2022,1,kommun,,Bygdepartiet Åsa,1,0,\n");
    }

    private void isRefused(Run run, String... told) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rösterna.csv").contains(told);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void the_encodings_of_spreadsheets_are_read(String encoding) throws IOException {
        isRead(counted((HEADER + ROWS).getBytes(Charset.forName(encoding))));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        isRead(counted(("\uFEFF" + HEADER + ROWS).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "parted by “{0}”")
    @CsvSource({"';'", "'\t'"})
    void semicolons_and_tabs_part_fields_too(String separator) throws IOException {
        isRead(counted((HEADER + ROWS).replace(",", separator).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void windows_lines_and_capitals_in_the_header_are_read() throws IOException {
        isRead(
                counted(
                        (HEADER.toUpperCase(java.util.Locale.ROOT) + ROWS)
                                .replace("\n", "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void swapped_columns_are_found_by_their_names() throws IOException {
        isRead(
                counted(
                        """
                        votes,party,year,kommun,kommun_kod,krets,krets_kod,level,valid_votes,seats_kommun,fixed_seats_krets
                        100,A,2022,Östersunda,1,,,kommun,160,3,
                        60,Bygdepartiet Åsa,2022,Östersunda,1,,,kommun,160,3,
                        """
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void swapped_columns_without_their_names_are_refused() throws IOException {
        isRefused(
                counted((HEADER + ROWS.replace("A,100", "100,A")).getBytes(StandardCharsets.UTF_8)),
                "rad 2",
                "votes är ”A”");
    }

    @Test
    void thousands_may_be_parted_by_a_space() throws IOException {
        var run =
                counted(
                        (HEADER
                                        + "2022,1,Ö,kommun,,,3,,1 600,A,1\u00a0000\n2022,1,Ö,kommun,,,3,,1 600,B,600\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("A,2,0");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=SUM(K2:K9)", "+1+1", "@SUM(1)", "=HYPERLINK(\"\"x\"\")"})
    void a_formula_is_never_counted_out_but_refused(String formula) throws IOException {
        var cell = "\"" + formula + "\"";
        isRefused(
                counted(
                        (HEADER + ROWS.replace("A,100", "A," + cell))
                                .getBytes(StandardCharsets.UTF_8)),
                "rad 2",
                "formel");
        isRefused(
                counted(
                        (HEADER + ROWS.replace("Bygdepartiet Åsa", cell))
                                .getBytes(StandardCharsets.UTF_8)),
                "rad 3",
                "formel");
    }

    @Test
    void a_column_twice_a_workbook_a_pdf_and_utf16_are_told_for_what_they_are() throws IOException {
        isRefused(
                counted(("year," + HEADER + ROWS).getBytes(StandardCharsets.UTF_8)),
                "rad 1",
                "två gånger");
        isRefused(counted(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}), "kalkylblad");
        isRefused(counted("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)), "PDF");
        isRefused(
                counted(("\uFEFF" + HEADER + ROWS).getBytes(StandardCharsets.UTF_16LE)), "UTF-16");
    }

    @Test
    void a_bad_row_after_a_million_good_ones_is_told_by_its_line_and_nothing_is_written()
            throws IOException {
        var file = folder.resolve("rösterna.csv");
        int rows = 1_000_000;
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            many(writer, rows);
        }
        var run = counted(file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(rows + 1);

        Files.writeString(
                file, "2022,1,X,kommun,,,3,,100,A,=1\n", java.nio.file.StandardOpenOption.APPEND);
        isRefused(counted(file), "rad " + (rows + 2), "formel");
    }

    /// A hundred thousand elections of ten parties.
    private static void many(BufferedWriter writer, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            writer.write(
                    "2022,M%d,Kommun,kommun,,,3,,1000,P%d,%d\n"
                            .formatted(row / 10, row % 10, 10 + row % 90 * 89 % 90));
        }
    }
}

package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.files.OfficeFiles;
import se.uppdrag.files.Pdfs;

@DisplayName("What is searched in a file")
class FileTextTests {

    private static final String UNSAID = "application/octet-stream";
    private static final String WORDS = "Översyn av badhuset på Ängö";

    @ParameterizedTest
    @ValueSource(
            strings = {"docx", "odt", "ods", "odp", "rtf", "xlsx", "pptx", "doc", "xls", "ppt"})
    void is_the_words_of_what_any_office_program_makes(String kind) {
        var file = OfficeFiles.of(kind, "Översyn av badhuset");
        assertThat(FileText.of("underlag." + kind, UNSAID, file)).contains("Översyn av badhuset");
        var broken = Arrays.copyOf(file, file.length / 3);
        assertThat(FileText.of("underlag." + kind, UNSAID, broken)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"underlag.pdf", "underlag", "scan.tmp"})
    void is_the_words_of_a_pdf_whatever_it_is_called(String name) {
        assertThat(FileText.of(name, UNSAID, Pdfs.of(WORDS))).isEqualTo(WORDS);
        assertThat(FileText.of(name, UNSAID, "%PDF-1.4 1 0 obj".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, application/octet-stream, windows-1252",
        "a.csv, application/octet-stream, UTF-8",
        "a.csv, application/vnd.ms-excel, windows-1252",
        "a.txt, application/octet-stream, UTF-16LE",
        "a.txt, application/octet-stream, UTF-16BE",
        "a.txt, application/octet-stream, UTF-16",
        "anteckning, text/plain, ISO-8859-1"
    })
    void is_text_in_whatever_letters_it_was_saved(String name, String type, String charset) {
        var said = WORDS.getBytes(Charset.forName(charset));
        assertThat(FileText.of(name, type, said)).isEqualTo(WORDS);
        assertThat(FileText.of("a.bin", UNSAID, said)).isEmpty();
    }

    @Test
    void leaves_out_the_mark_that_a_spreadsheet_program_puts_first() {
        var marked = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8);
        assertThat(FileText.of("a.csv", UNSAID, marked)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "sida.html, application/octet-stream, <p>",
        "sida, text/html; charset=utf-8, <p>",
        "protokoll.doc, application/msword, <!DOCTYPE html><p>",
        "sida, application/octet-stream, <html lang='sv'><p>"
    })
    void is_what_is_seen_of_a_page_of_html(String name, String type, String begins) {
        var page =
                begins
                        + "<style>dold{}</style><script>dold()</script><!-- dold --><p title='dold'>"
                        + "Översyn av <b>bad</b>huset på Ängö<table><td>Ett<td>Två</table>";
        assertThat(FileText.of(name, type, page.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(WORDS + "\nEtt\nTvå");
    }

    @Test
    void has_the_pages_of_a_pdf_apart_also_where_some_are_empty() {
        assertThat(FileText.of("a.pdf", UNSAID, Pdfs.of("", "Två", "", "Fyra", "")))
                .isEqualTo("\fTvå\f\fFyra");
        assertThat(FileText.of("a.txt", UNSAID, "Ett\fEtt".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Ett Ett");
    }

    @Test
    void ends_with_a_page_that_is_not_there_where_there_was_more() {
        var long301 = Collections.nCopies(301, "Sida").toArray(String[]::new);
        assertThat(FileText.of("a.pdf", UNSAID, Pdfs.of(long301)))
                .endsWith("Sida" + Entry.PAGE)
                .satisfies(text -> assertThat(text.split(Entry.PAGE)).hasSize(300));
        var all = Arrays.copyOf(long301, 300);
        assertThat(FileText.of("a.pdf", UNSAID, Pdfs.of(all))).endsWith("Sida");
        assertThat(FileText.of("a.pdf", UNSAID, new byte[20_000_001])).isEqualTo(Entry.PAGE);
    }
}

package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.files.Docx;
import se.uppdrag.files.Docx.Why;

@DisplayName("A Word file")
class ReadingWordFilesTests {

    static String read(byte[] file) throws Exception {
        return Docx.read(new ByteArrayInputStream(file));
    }

    static void isRefused(byte[] file, Why why) {
        assertThat(catchThrowable(() -> read(file)))
                .isInstanceOfSatisfying(
                        Docx.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).isEqualTo(why));
    }

    static final String BODY =
            WordFiles.styled("Heading1", "1 kap. Inledning")
                    + WordFiles.styled("Rubrik2", "Syfte")
                    + WordFiles.paragraph("1 § Policyn gäller:")
                    + WordFiles.item("6", "anställda")
                    + WordFiles.item("6", "förtroendevalda")
                    + WordFiles.paragraph(" ")
                    + WordFiles.item("5", "Polisanmäl.")
                    + WordFiles.item("5", "Dokumentera.")
                    + "<w:tbl>"
                    + WordFiles.row("Ärende", "Kronor")
                    + WordFiles.row("Altan | stor", "4 200")
                    + "</w:tbl>";

    @Test
    void becomes_the_text_somebody_would_have_typed() throws Exception {
        assertThat(read(WordFiles.of(BODY)))
                .isEqualTo(
                        """
                        1 kap. Inledning

                        # Syfte

                        1 § Policyn gäller:

                        - anställda
                        - förtroendevalda

                        1. Polisanmäl.
                        2. Dokumentera.

                        Tabell: Tabell 1
                        | Ärende | Kronor |
                        | Altan / stor | 4 200 |\
                        """);
        assertThat(ReadingTextsTests.read(read(WordFiles.of(BODY))).units()).hasSize(3);
    }

    @Test
    void with_tracked_changes_is_refused() {
        isRefused(
                WordFiles.of("<w:p><w:ins w:id=\"1\"><w:r><w:t>ny</w:t></w:r></w:ins></w:p>"),
                Why.TRACKED_CHANGES);
        isRefused(
                WordFiles.of("<w:p><w:del><w:r><w:delText>gammal</w:delText></w:r></w:del></w:p>"),
                Why.TRACKED_CHANGES);
        isRefused(WordFiles.of("<w:p><w:pPr><w:pPrChange/></w:pPr></w:p>"), Why.TRACKED_CHANGES);
    }

    @Test
    void with_macros_or_things_inside_is_refused() {
        isRefused(WordFiles.of(BODY, Map.of("word/vbaProject.bin", new byte[] {1})), Why.MACROS);
        isRefused(
                WordFiles.of(
                        BODY,
                        Map.of(
                                "[Content_Types].xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml"
                                        .getBytes(StandardCharsets.UTF_8))),
                Why.MACROS);
        isRefused(
                WordFiles.of(BODY, Map.of("word/embeddings/oleObject1.bin", new byte[] {1})),
                Why.EMBEDDED);
    }

    @Test
    void that_is_too_large_or_swells_is_refused() {
        isRefused(new byte[Docx.MOST_BYTES + 1], Why.TOO_LARGE);
        isRefused(
                WordFiles.of(BODY, Map.of("word/media/nollor.bin", new byte[3_000_000])), Why.BOMB);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 2_001; i++) {
            many.put("word/" + i, new byte[0]);
        }
        isRefused(WordFiles.of(BODY, many), Why.BOMB);
    }

    @Test
    void that_is_no_word_file_is_refused() {
        isRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), Why.NOT_WORD);
        isRefused(WordFiles.zip(Map.of("xl/workbook.xml", new byte[0])), Why.NOT_WORD);
        isRefused(WordFiles.of("<w:p><w:r>"), Why.NOT_WORD);
    }

    @Test
    void fetches_nothing_from_anywhere() {
        var doctype =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x><p><t>&e;</t></p></x>";
        isRefused(
                WordFiles.zip(
                        Map.of("word/document.xml", doctype.getBytes(StandardCharsets.UTF_8))),
                Why.NOT_WORD);
    }
}

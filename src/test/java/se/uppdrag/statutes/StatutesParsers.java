package se.uppdrag.statutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.uppdrag.files.Docx;
import se.uppdrag.hostile.Parser;

/// What reads the texts of statutes, and the Word files they come in.
public final class StatutesParsers {

    private static final String TEXT =
            """
            1 kap. Inledande bestämmelser

            1 § Nämnden ska
            - en sak
            - en annan
            1. först

            2 a § Taxan är
            Tabell: Avgifter
            Vad | Kronor
            Lov | 1 000 kr
            Index: PKV 2026
            """;

    private StatutesParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.ofText("författningstext", List.of(TEXT), TextReader::read),
                Parser.of(
                        "Word-fil",
                        List.of(
                                WordFiles.of(
                                        WordFiles.styled("Rubrik1", "Taxa")
                                                + WordFiles.paragraph("1 § Hej")
                                                + WordFiles.item("5", "en sak")
                                                + "<w:tbl>"
                                                + WordFiles.row("a", "b")
                                                + "</w:tbl>"),
                                WordFiles.of(
                                        "<w:p><w:r><w:drawing><docPr descr=\"Karta\"/>"
                                                + "<blip embed=\"r1\"/></w:drawing></w:r></w:p>",
                                        Map.of(
                                                "word/_rels/document.xml.rels",
                                                "<Relationships><Relationship Id=\"r1\" Target=\"media/a.png\"/></Relationships>"
                                                        .getBytes(StandardCharsets.UTF_8),
                                                "word/media/a.png",
                                                new byte[40]))),
                        bytes -> {
                            Docx.take(new ByteArrayInputStream(bytes));
                            Docx.illustrated(new ByteArrayInputStream(bytes));
                        },
                        Docx.Unreadable.class,
                        IOException.class));
    }
}

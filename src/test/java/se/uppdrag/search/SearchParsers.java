package se.uppdrag.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.uppdrag.hostile.Parser;
import se.uppdrag.statutes.WordFiles;

/// What reads a question, and the words of files.
public final class SearchParsers {

    private SearchParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.ofText(
                        "sökfråga",
                        List.of("\"ny förskola\" -lek KS 2026.0188", "idé & åäö"),
                        text -> {
                            Typed.read(text);
                            WrittenNumber.in(text);
                            Passage.of(text, List.of("förskol"));
                        }),
                Parser.of(
                        "fil att söka i",
                        List.of(
                                WordFiles.of(WordFiles.paragraph("Hej")),
                                "%PDF-1.4 1 0 obj".getBytes(StandardCharsets.UTF_8)),
                        bytes -> {
                            FileText.of("a.docx", bytes);
                            FileText.of("a.pdf", bytes);
                            FileText.of("a.txt", bytes);
                        }));
    }
}

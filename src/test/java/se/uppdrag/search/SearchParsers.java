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
                            Passage.of("\f" + text + "\f" + text, List.of("idé", "ny"));
                        }),
                Parser.of(
                        "fil att söka i",
                        List.of(
                                WordFiles.of(WordFiles.paragraph("Hej")),
                                "%PDF-1.4 1 0 obj".getBytes(StandardCharsets.UTF_8),
                                "<p>Hej <b>då</b></p>".getBytes(StandardCharsets.UTF_16)),
                        bytes -> {
                            FileText.of("a.docx", "application/octet-stream", bytes);
                            FileText.of("a.txt", "text/plain", bytes);
                            FileText.of("a.html", "text/html", bytes);
                        }));
    }
}

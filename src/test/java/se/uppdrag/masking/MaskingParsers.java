package se.uppdrag.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppdrag.hostile.Parser;
import se.uppdrag.statutes.WordFiles;

/// What reads a document whose words are to be crossed out.
public final class MaskingParsers {

    private MaskingParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of(
                        "text att maskera",
                        List.of(
                                WordFiles.of(
                                        WordFiles.paragraph("Hej"),
                                        Map.of(
                                                "word/comments.xml",
                                                "<a>b</a>".getBytes(StandardCharsets.UTF_8))),
                                pdf(),
                                "<p>Hej<br>igen</p>".getBytes(StandardCharsets.UTF_8)),
                        bytes -> {
                            ReadText.of("text/html", bytes);
                            ReadText.of("application/octet-stream", bytes);
                        }),
                Parser.of(
                                "PDF att maskera",
                                List.of(pdf()),
                                bytes -> PictureCopy.of(bytes, Set.of("hemligt")))
                        .slow(6));
    }

    private static byte[] pdf() {
        try {
            return MaskingTests.pdf(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

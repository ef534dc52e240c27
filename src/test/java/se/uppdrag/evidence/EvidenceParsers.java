package se.uppdrag.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import se.uppdrag.hostile.Parser;

/// What reads checkpoints that have been kept, and books written out.
public final class EvidenceParsers {

    private static final String NOTE =
            """
            uppdraget kontrollpunkt 1
            Alingsås kommun
            nummer 17
            tid 2026-11-25T20:14:00Z
            handelser 18234 %1$s
            sammantraden 2 %1$s
            filer 4 %1$s
            gallrat 0 %1$s
            foregaende %1$s

            — Alingsås kommun MEUCIQ==
            """
                    .formatted("ab".repeat(32));

    private static final String LETTER =
            "From: a@b.se\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                    + "Content-Type: text/plain; charset=utf-8\n\n"
                    + NOTE
                    + "\n--b--\n";

    private static final String BOOK =
            "{\"slag\":\"bok\",\"version\":1}\n{\"slag\":\"kontrollpunkt\",\"nummer\":1,"
                    + "\"text\":\"a\",\"loggar\":[],\"filer\":[]}\n";

    private EvidenceParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of(
                        "sparad kontrollpunkt",
                        Parser.bytes(NOTE, LETTER),
                        bytes -> KeptLetter.checkpoint(bytes).ifPresent(Checkpoint::state)),
                Parser.of("utskriven händelsebok", Parser.bytes(BOOK), EvidenceParsers::verified)
                        .slow(4));
    }

    private static void verified(byte[] bytes) throws IOException {
        var file = Files.createTempFile("uppdrag-hostile", ".jsonl");
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            Files.write(file, bytes);
            VerifyCommand.run(List.of(file.toString()), Map.of(), nowhere, nowhere);
        } finally {
            Files.delete(file);
        }
    }
}

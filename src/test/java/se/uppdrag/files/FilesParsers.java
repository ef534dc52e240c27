package se.uppdrag.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.uppdrag.hostile.Parser;

/// What reads the files of office programs.
public final class FilesParsers {

    private FilesParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of("kontorsfil", OfficeFiles.seeds(), OfficeText::of),
                Parser.of(
                        "text och sida",
                        List.of(
                                "<p>Hej <b>då</b></p>".getBytes(StandardCharsets.UTF_8),
                                "Hej då".getBytes(StandardCharsets.UTF_16LE)),
                        bytes -> HtmlText.of(Letters.of(bytes))));
    }
}

package se.uppdrag.files;

import java.util.List;
import se.uppdrag.hostile.Parser;

/// What reads the files of office programs.
public final class FilesParsers {

    private FilesParsers() {}

    public static List<Parser> all() {
        return List.of(Parser.of("kontorsfil", OfficeFiles.seeds(), OfficeText::of));
    }
}

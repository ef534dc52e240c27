package se.uppdrag.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The program's own files, for the tests that read them.
final class SourceFiles {

    static final Path JAVA = Path.of("src/main/java/se/uppdrag");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    record Source(Path path, String text) {
        /// The module the file belongs to: the first folder.
        String module(Path root) {
            return root.relativize(path).getName(0).toString();
        }
    }

    private SourceFiles() {}

    static List<Source> under(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(SourceFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

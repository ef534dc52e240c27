package se.uppdrag.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// ZIP files, as somebody who wishes us no good would change them.
final class Zips {

    interface Change {
        /// @return what the entry holds instead; nothing where it is left out
        byte @Nullable [] of(String name, byte[] bytes);
    }

    private Zips() {}

    static void each(Path file, BiConsumer<String, byte[]> then) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var from = zip.getInputStream(entry)) {
                    then.accept(entry.getName(), from.readAllBytes());
                }
            }
        }
    }

    static void with(Path file, Path to, Change change) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            each(
                    file,
                    (name, bytes) -> {
                        var becomes = change.of(name, bytes);
                        if (becomes != null) {
                            add(zip, name, becomes);
                        }
                    });
        }
    }

    static void add(ZipOutputStream zip, String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

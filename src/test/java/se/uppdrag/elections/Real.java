package se.uppdrag.elections;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real election results, kept outside the repository. Where they are absent the tests that need
/// them are skipped, and say so.
final class Real {

    private Real() {}

    static Path file(String name) {
        var shared = System.getenv().getOrDefault("UPPDRAG_SHARED", "../shared");
        var file = Path.of(shared, "data", "elections", name);
        if (!Files.exists(file)) {
            System.err.println(
                    "HOPPAR ÖVER: verkliga valresultat saknas ("
                            + file.toAbsolutePath()
                            + "). Peka ut mappen med UPPDRAG_SHARED.");
        }
        assumeTrue(Files.exists(file), "Real election results are absent: " + file);
        return file;
    }
}

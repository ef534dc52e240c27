package se.uppdrag;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `pdfsig` says of a signed PDF: poppler's, a program that is not ours. `./uppdrag test`
/// installs it where it can; without it the tests that ask are skipped, and that is told.
public final class PdfSig {

    private static final Path PROGRAM = Path.of("/usr/bin/pdfsig");

    private PdfSig() {}

    public static String of(byte[] pdf) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "pdfsig is missing: install poppler-utils");
        var file = Files.createTempFile("signed", ".pdf");
        try {
            Files.write(file, pdf);
            var process =
                    new ProcessBuilder(PROGRAM.toString(), "-nocert", file.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } finally {
            Files.delete(file);
        }
    }

    /// How many signatures it finds good.
    public static long valid(byte[] pdf) throws IOException, InterruptedException {
        return of(pdf).lines().filter(line -> line.contains("Signature is Valid")).count();
    }
}

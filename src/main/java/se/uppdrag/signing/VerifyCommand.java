package se.uppdrag.signing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/// `./uppdrag verifiera FILE [--certifikat FILE.pem]`.
public final class VerifyCommand {

    private static final int BAD_INPUT = 2;

    private VerifyCommand() {}

    /// @return what the program exits with: 0 when nothing has been changed, 2 when something has
    ///   or the file cannot be read
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var certified = arguments.size() == 3 && arguments.get(1).equals("--certifikat");
        if (arguments.size() != 1 && !certified) {
            err.println("Skriv: ./uppdrag verifiera FIL [--certifikat FIL.pem]");
            return BAD_INPUT;
        }
        List<X509Certificate> anchors;
        try {
            anchors = certified ? CheckCommand.anchors(Path.of(arguments.get(2))) : List.of();
        } catch (RuntimeException unreadable) {
            err.printf("%s är inget certifikat i PEM-format.%n", arguments.get(2));
            return BAD_INPUT;
        }
        var file = Path.of(arguments.getFirst());
        try {
            return CheckCommand.run(
                    file.getFileName().toString(), Files.readAllBytes(file), anchors, out, err);
        } catch (IOException e) {
            err.printf("%s går inte att läsa.%n", file);
            return BAD_INPUT;
        }
    }
}

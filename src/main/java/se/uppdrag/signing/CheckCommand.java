package se.uppdrag.signing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import se.uppdrag.signing.Checked.Verdict;
import se.uppdrag.web.Swedish;

/// `./uppdrag verifiera FILE` for a signed PDF: without the server, without a database.
public final class CheckCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private CheckCommand() {}

    /// @param anchors the certificates of those whose word is taken for who a signer is; where
    ///   there are none, only whether the file has been changed is told
    /// @return 0 when nothing has been changed, 2 when something has or the file is no signed PDF
    public static int run(
            String name,
            byte[] pdf,
            List<X509Certificate> anchors,
            PrintStream out,
            PrintStream err) {
        var texts = texts();
        var found = new PadesCheck(anchors, Clock.systemUTC().instant(), null).of(pdf);
        if (found.isEmpty()) {
            err.printf("%s: %s%n", name, texts.getString("signing.file.unreadable"));
            return BAD_INPUT;
        }
        var words =
                new CheckWords((key, arguments) ->
                        new MessageFormat(texts.getString(key), Swedish.LOCALE).format(arguments));
        var told = words.found(name, found.get());
        var verdict = found.get().verdict();
        var unasked = verdict == Verdict.UNKNOWN_SIGNER && anchors.isEmpty();
        out.printf("%s: %s. %s%n", name, told.verdict(), told.why());
        told.signatures()
                .forEach(one -> {
                    out.printf("  %s: %s. %s%n", one.name(), one.result(), one.why());
                    one.details().forEach(detail -> out.printf("    %s%n", detail));
                });
        if (unasked) {
            out.println(texts.getString("signing.command.anchor"));
        }
        return verdict == Verdict.VALID || unasked ? DONE : BAD_INPUT;
    }

    /// @throws IllegalStateException where the file holds no certificate
    public static List<X509Certificate> anchors(Path file) {
        return Signatures.certificates(file);
    }

    private static ResourceBundle texts() {
        try (var stream =
                Objects.requireNonNull(
                        CheckCommand.class.getResourceAsStream("/messages/signing.properties"))) {
            return new PropertyResourceBundle(
                    new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.uppdrag.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.uppdrag.evidence.MeetingProof;
import se.uppdrag.signing.CheckCommand;
import se.uppdrag.web.Swedish;

/// `./uppdrag verifiera PACKAGE.zip [--certifikat FILE.pem]`: holds every file of an archive
/// package against its lists, and every log in it against its chain and its checkpoint.
public final class PackageCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle texts = texts();

    private PackageCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Whether what is named is a package, and not something else that can be checked.
    public static boolean understands(List<String> arguments) {
        try {
            var file = arguments.isEmpty() ? null : Path.of(arguments.getFirst());
            return file != null && Files.isRegularFile(file) && PackageFile.looksLikeOne(file);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /// @return 0 when nothing has been changed, 2 when something has or it cannot be read
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return new PackageCommand(out, err).run(arguments);
    }

    private int run(List<String> arguments) {
        PublicKey key = null;
        if (arguments.size() != 1) {
            if (arguments.size() != 3 || !arguments.get(1).equals("--certifikat")) {
                err.println(t("archive.command.usage"));
                return BAD_INPUT;
            }
            try {
                key = key(CheckCommand.anchors(Path.of(arguments.get(2))));
            } catch (RuntimeException unreadable) {
                err.println(t("archive.command.certificate", arguments.get(2)));
                return BAD_INPUT;
            }
        }
        try (var file = PackageFile.open(Path.of(arguments.getFirst()))) {
            var faults = file.examine();
            boolean whole = faults.isEmpty();
            var logs = whole ? file.called(MinutesPacking.LOG) : List.<String>of();
            for (var log : logs) {
                whole &= log(file, log, key);
            }
            out.println(t(whole ? "archive.command.whole" : "archive.command.changed"));
            faults.forEach(one -> out.println("  " + t("archive.fault." + one.key(), one.where())));
            out.println(
                    "  "
                            + t(
                                    "archive.command.counts",
                                    file.label(),
                                    Integer.toString(file.count()),
                                    Integer.toString(file.called(MatterPacking.WHOLE).size()),
                                    Integer.toString(logs.size())));
            if (!logs.isEmpty() && key == null) {
                out.println("  " + t("archive.command.unsigned"));
            }
            return whole ? DONE : BAD_INPUT;
        } catch (IOException unreadable) {
            err.println(t("archive.fault.zip", arguments.getFirst()));
            return BAD_INPUT;
        }
    }

    private boolean log(PackageFile file, String path, @Nullable PublicKey key) throws IOException {
        var copy = Files.createTempFile("logg", ".jsonl");
        try {
            Files.write(copy, file.bytes(path));
            var proof = MeetingProof.check(copy, key);
            if (!proof.whole() || !proof.signed()) {
                out.println("  " + t("archive.command.log-changed", path));
            } else if (!proof.vouched()) {
                out.println("  " + t("archive.command.log-unvouched", path));
            }
            return proof.whole() && proof.signed();
        } finally {
            Files.delete(copy);
        }
    }

    /// The one of the certificates whose key can sign checkpoints.
    private static @Nullable PublicKey key(List<X509Certificate> anchors) {
        return anchors.stream()
                .map(X509Certificate::getPublicKey)
                .filter(one -> one.getAlgorithm().startsWith("Ed"))
                .findFirst()
                .orElse(null);
    }

    private String t(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Swedish.LOCALE).format(arguments);
    }

    private static ResourceBundle texts() {
        try (var stream =
                Objects.requireNonNull(
                        PackageCommand.class.getResourceAsStream("/messages/archive.properties"))) {
            return new PropertyResourceBundle(
                    new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

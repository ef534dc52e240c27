package se.uppdrag.evidence;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.evidence.ExportedBook.UnreadableBook;
import se.uppdrag.signing.CheckCommand;
import se.uppdrag.web.Swedish;

/// `./uppdrag verifiera FILE [--certifikat FILE.pem] [--kontrollpunkt FILE.txt]`: a signed PDF, the
/// book of acts written out to a file, a checkpoint, a data folder, or a database by its address.
public final class VerifyCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle texts = texts();
    private List<X509Certificate> anchors = List.of();
    private @Nullable Checkpoint witnessed;

    private VerifyCommand(Map<String, String> settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /// @param settings the environment: who may read a database named by its address
    /// @return what the program exits with: 0 when nothing has been changed, 2 when something has
    ///   or what was named cannot be read
    public static int run(
            List<String> arguments,
            Map<String, String> settings,
            PrintStream out,
            PrintStream err) {
        // The answer is what is printed; the libraries tell much that only their makers understand.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
        var command = new VerifyCommand(settings, out, err);
        try {
            return command.run(arguments);
        } catch (BadInput bad) {
            err.println(bad.getMessage());
            return BAD_INPUT;
        }
    }

    private static final class BadInput extends RuntimeException {
        BadInput(String message) {
            super(message);
        }
    }

    private int run(List<String> arguments) {
        if (arguments.size() % 2 == 0) {
            throw new BadInput(t("evidence.command.usage"));
        }
        for (int i = 1; i < arguments.size(); i += 2) {
            var file = Path.of(arguments.get(i + 1));
            switch (arguments.get(i)) {
                case "--certifikat" -> anchors = certificates(file);
                case "--kontrollpunkt" ->
                        witnessed =
                                KeptLetter.checkpoint(read(file))
                                        .filter(one -> one.state().isPresent())
                                        .orElseThrow(() ->
                                                new BadInput(t("evidence.command.unknown", file)));
                default -> throw new BadInput(t("evidence.command.usage"));
            }
        }
        var what = arguments.getFirst();
        if (what.startsWith("jdbc:")) {
            return database(
                    what,
                    settings.getOrDefault("UPPDRAG_DATABASE_USERNAME", "uppdrag"),
                    settings.getOrDefault("UPPDRAG_DATABASE_PASSWORD", ""));
        }
        return file(Path.of(what));
    }

    private int file(Path file) {
        if (Files.isDirectory(file)) {
            return folder(file);
        }
        try {
            if (ExportedBook.is(file)) {
                return examined(new ExportedBook(file));
            }
            var bytes = Files.readAllBytes(file);
            var noted = KeptLetter.checkpoint(bytes);
            if (noted.isPresent()) {
                return checkpoint(noted.get());
            }
            if (!new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1)
                    .contains("%PDF-")) {
                throw new BadInput(t("evidence.command.unknown", file));
            }
            return CheckCommand.run(file.getFileName().toString(), bytes, anchors, out, err);
        } catch (UnreadableBook broken) {
            throw new BadInput(t("evidence.command.line", file, Integer.toString(broken.line)));
        } catch (IOException e) {
            throw new BadInput(t("evidence.command.unreadable", file));
        }
    }

    private int folder(Path folder) {
        if (!Files.exists(folder.resolve("cluster"))) {
            throw new BadInput(t("evidence.command.unknown", folder));
        }
        try (var server = EmbeddedPostgres.in(folder)) {
            return database(server.url("uppdrag"), server.username(), server.password());
        } catch (RuntimeException e) {
            throw new BadInput(
                    t("evidence.command.database", Objects.toString(e.getMessage(), "")));
        }
    }

    private int database(String address, String username, String password) {
        try (var connection = DriverManager.getConnection(address, username, password)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return examined(new DatabaseBook(connection));
        } catch (SQLException e) {
            throw new BadInput(
                    t("evidence.command.database", Objects.toString(e.getMessage(), "")));
        }
    }

    private int examined(Book book) {
        var key = key();
        var examined = new Examination(book, key, witnessed).examine();
        var words = new ExaminationWords(this::t);
        out.println(words.verdict(examined) + ".");
        words.sentences(examined, witnessed != null).forEach(one -> out.println("  " + one));
        if (key == null) {
            out.println("  " + t("evidence.unsigned"));
        }
        return examined.whole() ? DONE : BAD_INPUT;
    }

    private int checkpoint(Checkpoint checkpoint) {
        var key = key();
        if (key == null) {
            throw new BadInput(t("evidence.unsigned"));
        }
        var signed = Examination.signed(checkpoint, key);
        out.println(
                t(
                        signed
                                ? "evidence.command.checkpoint.signed"
                                : "evidence.command.checkpoint.unsigned"));
        return signed ? DONE : BAD_INPUT;
    }

    /// The one of the certificates whose key can sign checkpoints.
    private @Nullable PublicKey key() {
        return anchors.stream()
                .map(X509Certificate::getPublicKey)
                .filter(one -> one.getAlgorithm().startsWith("Ed"))
                .findFirst()
                .orElse(null);
    }

    private List<X509Certificate> certificates(Path file) {
        try {
            return CheckCommand.anchors(file);
        } catch (RuntimeException unreadable) {
            throw new BadInput(t("evidence.command.certificate", file));
        }
    }

    private byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInput(t("evidence.command.unreadable", file));
        }
    }

    private String t(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Swedish.LOCALE).format(arguments);
    }

    private static ResourceBundle texts() {
        try (var stream =
                Objects.requireNonNull(
                        VerifyCommand.class.getResourceAsStream("/messages/evidence.properties"))) {
            return new PropertyResourceBundle(
                    new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.uppdrag.backup;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/// What closes a copy, and what opens it: an X25519 key in the form of age (`age1…` closes,
/// `AGE-SECRET-KEY-1…` opens).
///
/// A machine that only closes copies cannot be made to open them, whoever takes it over.
final class Lock {

    private static final String OPENS = "AGE-SECRET-KEY-1";

    private final String closes;
    private final String opens;

    private Lock(String closes, String opens) {
        this.closes = closes;
        this.opens = opens;
    }

    /// The key in the file; made there where there is none.
    ///
    /// Two lines, as `age-keygen` writes them: the public half as a comment, then the secret one.
    static Lock in(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    /// @throws IOException where the file holds no key that can be used
    static Lock read(Path file) throws IOException {
        var closes = "";
        var opens = "";
        for (var line : Files.readAllLines(file)) {
            var bare = line.replaceFirst("^#\\s*(public key:)?\\s*", "").strip();
            if (bare.startsWith("age1")) {
                closes = bare;
            } else if (bare.startsWith(OPENS)) {
                opens = bare;
            }
        }
        if (closes.isEmpty() && opens.isEmpty()) {
            throw new IOException("No key in " + file);
        }
        return new Lock(closes, opens);
    }

    /// One that closes for somebody else's key.
    static Lock closingFor(String recipient) {
        return new Lock(recipient, "");
    }

    private static void make(Path file) throws IOException {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, "# public key: %s%n%s%n".formatted(pair.getPublic(), pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IOException("No key can be made here", e);
        }
    }

    boolean canClose() {
        return !closes.isEmpty();
    }

    boolean canOpen() {
        return !opens.isEmpty();
    }

    /// The public half, to show and compare.
    String closes() {
        return closes;
    }

    OutputStream closing(WritableByteChannel to) throws IOException {
        try {
            List<RecipientStanzaWriter> writers =
                    List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(closes));
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(to, writers));
        } catch (GeneralSecurityException e) {
            throw new IOException("The copy cannot be closed with this key", e);
        }
    }

    /// @throws IOException where the key is another, or the copy was changed
    InputStream opening(ReadableByteChannel from) throws IOException {
        try {
            List<RecipientStanzaReader> readers =
                    List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(opens));
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(from, readers));
        } catch (GeneralSecurityException e) {
            throw new IOException("The copy cannot be opened with this key", e);
        }
    }
}

package se.uppdrag.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Closes what must not be read from a copy of the database: the secrets of one-time codes, and the
/// key by which devices know our notifications. The key is made from the secret in the settings, or
/// lies beside the municipality's other keys, readable by the program alone.
@Component
public class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String FILE = "sign-in";

    private final Path folder;
    private final String secret;
    private final SecureRandom random = new SecureRandom();

    Seal(@Value("${uppdrag.keys}") Path folder, @Value("${uppdrag.keys.secret:}") String secret) {
        this.folder = folder;
        this.secret = secret;
    }

    /// @param whose what it is sealed for; it opens for nobody else
    public byte[] close(byte[] plain, String whose) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var closed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, whose);
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    public byte[] open(byte[] closed, String whose) {
        var buffer = ByteBuffer.wrap(closed);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest, whose);
    }

    /// What only somebody with the key can compute: a copy of the database is not enough to try
    /// codes against.
    byte[] mark(String text, String whose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key("HmacSHA256", "mark"));
            return mac.doFinal((whose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, String whose) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key("AES", "seal"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "What is sealed for signing in does not open with the key in " + folder, e);
        }
    }

    private SecretKey key(String algorithm, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(material().getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(
                                            ("uppdrag sign-in " + use)
                                                    .getBytes(StandardCharsets.US_ASCII),
                                            32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String material() {
        return secret.isEmpty() ? kept() : secret;
    }

    /// Keeps what another instance has kept meanwhile: two may come here at the same moment.
    private String kept() {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var bytes = new byte[32];
                random.nextBytes(bytes);
                var whole =
                        Files.createTempFile(
                                folder,
                                FILE,
                                ".new",
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        whole,
                        Base64.getEncoder().encodeToString(bytes),
                        StandardOpenOption.TRUNCATE_EXISTING);
                try {
                    Files.createLink(file, whole);
                } catch (FileAlreadyExistsException another) {
                    // Another instance was first; its key is the one.
                } finally {
                    Files.delete(whole);
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

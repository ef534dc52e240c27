package se.uppdrag.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The folder with the municipality's keys: a PKCS #12 file, and the secret that opens it where
/// none is given in the settings. Readable by the program alone.
record KeyChest(Path folder, String secret) {

    /// A key and the certificates that vouch for it, its own first.
    record Kept(PrivateKey key, List<X509Certificate> chain) {}

    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Path file() {
        return folder.resolve("authority.p12");
    }

    boolean exists() {
        return Files.exists(file());
    }

    KeyStore open() {
        try (var stream = Files.newInputStream(file())) {
            var store = empty();
            store.load(stream, password());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The keys in %s cannot be opened with the secret".formatted(folder), e);
        }
    }

    /// Keeps what others have kept meanwhile: two instances may come here at the same moment.
    KeyStore keep(KeyStore made) {
        try {
            Files.createDirectories(folder);
            var whole = Files.createTempFile(folder, "keys", ".new");
            try (var stream = Files.newOutputStream(whole)) {
                made.store(stream, password());
            }
            try {
                Files.createLink(file(), whole);
            } catch (FileAlreadyExistsException another) {
                return open();
            } finally {
                Files.delete(whole);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyStore empty() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Every Java reads PKCS #12", e);
        }
    }

    void put(KeyStore store, String name, Kept kept) {
        try {
            store.setKeyEntry(
                    name, kept.key(), password(), kept.chain().toArray(X509Certificate[]::new));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Kept get(KeyStore store, String name) {
        try {
            return new Kept(
                    (PrivateKey) store.getKey(name, password()),
                    Arrays.stream(store.getCertificateChain(name))
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key %s cannot be read".formatted(name), e);
        }
    }

    private char[] password() {
        if (!secret.isEmpty()) {
            return secret.toCharArray();
        }
        var seal = folder.resolve("seal");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(seal)) {
                var fresh = new BigInteger(256, new SecureRandom()).toString(36);
                var whole = Files.createTempFile(folder, "seal", ".new", OURS_ALONE);
                Files.writeString(whole, fresh, StandardOpenOption.TRUNCATE_EXISTING);
                try {
                    Files.createLink(seal, whole);
                } catch (FileAlreadyExistsException another) {
                    // Another instance was first; its secret is the one.
                } finally {
                    Files.delete(whole);
                }
            }
            return Files.readString(seal).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

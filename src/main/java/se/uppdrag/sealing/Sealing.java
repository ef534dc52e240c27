package se.uppdrag.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The cryptography, all of it: HPKE over X25519 (RFC 9180) for what one person may open, AES-256
/// in GCM for what has a key already, Argon2id (RFC 9106) for what a person remembers. Nothing here
/// is our own invention; the parts are put together as the first two sections of the decision say.
public final class Sealing {

    public static final int KEY = 32;

    private static final int NONCE = 12;
    private static final int TAG = 128;
    private static final int ENC = 32;
    private static final int ROUND = 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// No more than two at a time: each takes its memory.
    private static final Semaphore STRETCHING = new Semaphore(2, true);

    /// A pair of keys as bytes.
    public record Pair(byte[] open, byte[] secret) {}

    private Sealing() {}

    public static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static Pair pair() {
        return bytes(hpke().generatePrivateKey());
    }

    /// The same pair every time from the same secret.
    public static Pair pair(byte[] from) {
        return bytes(hpke().deriveKeyPair(from));
    }

    private static Pair bytes(AsymmetricCipherKeyPair pair) {
        var hpke = hpke();
        return new Pair(
                hpke.serializePublicKey(pair.getPublic()),
                hpke.serializePrivateKey(pair.getPrivate()));
    }

    /// Seals for the one who has the secret to the open key.
    ///
    /// @param about what it belongs to, so that it is worth nothing elsewhere
    public static byte[] seal(byte[] content, byte[] open, String about) {
        try {
            var hpke = hpke();
            var parts =
                    hpke.seal(
                            hpke.deserializePublicKey(open),
                            bytes(about),
                            new byte[0],
                            content,
                            null,
                            null,
                            null);
            return ByteBuffer.allocate(parts[0].length + parts[1].length)
                    .put(parts[1])
                    .put(parts[0])
                    .array();
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("A key that cannot be sealed for", e);
        }
    }

    /// @return nothing where it was sealed for somebody else, or has been changed
    public static Optional<byte[]> open(byte[] sealed, Pair pair, String about) {
        try {
            var hpke = hpke();
            return Optional.of(
                    hpke.open(
                            Arrays.copyOf(sealed, ENC),
                            hpke.deserializePrivateKey(pair.secret(), pair.open()),
                            bytes(about),
                            new byte[0],
                            Arrays.copyOfRange(sealed, ENC, sealed.length),
                            null,
                            null,
                            null));
        } catch (InvalidCipherTextException | RuntimeException anothers) {
            return Optional.empty();
        }
    }

    /// What looks like something sealed, and is for nobody.
    public static byte[] blank(int content) {
        var pair = pair();
        return seal(random(content), pair.open(), "");
    }

    public static byte[] lock(byte[] content, byte[] key, String about) {
        var nonce = random(NONCE);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, about);
            var locked = cipher.doFinal(content);
            return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }

    /// @return nothing where the key is another, or it has been changed
    public static Optional<byte[]> unlock(byte[] locked, byte[] key, String about) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(locked, NONCE), about);
            return Optional.of(cipher.doFinal(locked, NONCE, locked.length - NONCE));
        } catch (GeneralSecurityException anothers) {
            return Optional.empty();
        }
    }

    /// Locks it filled up to the next of few lengths: a length says something too.
    public static byte[] lockPadded(byte[] content, byte[] key, String about) {
        int length = ROUND;
        while (length < content.length + Integer.BYTES) {
            length *= 2;
        }
        var padded = ByteBuffer.allocate(length).putInt(content.length).put(content).array();
        var locked = lock(padded, key, about);
        Arrays.fill(padded, (byte) 0);
        return locked;
    }

    /// @return nothing where the key is another, or it has been changed
    public static Optional<byte[]> unlockPadded(byte[] locked, byte[] key, String about) {
        return unlock(locked, key, about)
                .map(padded -> {
                    int length = ByteBuffer.wrap(padded).getInt();
                    var content = Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
                    Arrays.fill(padded, (byte) 0);
                    return content;
                });
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String about)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(bytes(about));
        return cipher;
    }

    /// Draws bytes from what a person remembers, slowly, so that guessing is slow as well.
    ///
    /// @param kibibytes the memory it takes
    public static byte[] stretch(String secret, byte[] salt, int length, int kibibytes) {
        var out = new byte[length];
        STRETCHING.acquireUninterruptibly();
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withIterations(3)
                            .withMemoryAsKB(kibibytes)
                            .withParallelism(1)
                            .withSalt(salt)
                            .build());
            argon2.generateBytes(bytes(secret), out);
        } finally {
            STRETCHING.release();
        }
        return out;
    }

    private static HPKE hpke() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

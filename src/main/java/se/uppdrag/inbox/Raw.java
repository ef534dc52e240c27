package se.uppdrag.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as it came, or its head where it is too large, and what tells it from every other.
///
/// @param content the SHA-256 of what the sender wrote: the body and the headers that are hers.
///   What servers put on top on the way is not counted, so a copy that came another way is the same
/// @param messageId nothing where it carries none
record Raw(byte[] bytes, byte[] content, @Nullable String messageId) {

    private static final List<String> HERS =
            List.of("message-id", "date", "from", "to", "cc", "subject", "content-type");

    static Raw of(byte[] bytes) {
        var headers = Headers.read(bytes, 0, bytes.length);
        var digest = digest(headers);
        digest.update(bytes, headers.end(), bytes.length - headers.end());
        return new Raw(bytes, digest.digest(), headers.id().orElse(null));
    }

    /// With what is hers of the head counted, and the body to come.
    static MessageDigest digest(Headers headers) {
        var digest = sha256();
        for (var name : HERS) {
            digest.update(
                    (name + ":" + headers.every(name) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest;
    }

    /// Whether it begins as a letter does, and is not some other file.
    boolean looksLikeALetter() {
        var headers = Headers.read(bytes, 0, bytes.length).all();
        return headers.size() > 1
                && List.of("from", "date", "subject", "message-id", "received", "to").stream()
                        .anyMatch(headers::containsKey);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

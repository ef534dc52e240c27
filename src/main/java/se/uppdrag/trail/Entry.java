package se.uppdrag.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line in the book: who did what, when, chained to the line before by SHA-256.
record Entry(
        long seq,
        Instant at,
        @Nullable UUID by,
        UUID command,
        String act,
        String answer,
        byte[] previous,
        byte[] hash) {

    static Entry after(
            long lastSeq,
            byte[] lastHash,
            Instant now,
            @Nullable UUID by,
            UUID command,
            String act,
            String answer) {
        // The database keeps microseconds; the hash must be of what is kept.
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var seq = lastSeq + 1;
        return new Entry(
                seq,
                at,
                by,
                command,
                act,
                answer,
                lastHash,
                hash(seq, at, by, command, act, answer, lastHash));
    }

    boolean fitsAfter(byte[] lastHash) {
        return Arrays.equals(previous, lastHash)
                && Arrays.equals(hash, hash(seq, at, by, command, act, answer, previous));
    }

    private static byte[] hash(
            long seq,
            Instant at,
            @Nullable UUID by,
            UUID command,
            String act,
            String answer,
            byte[] previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(
                    written(seq, at, by, command, act, answer).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// A line break ends each part; none of them can hold one before the answer, the last.
    static String written(
            long seq, Instant at, @Nullable UUID by, UUID command, String act, String answer) {
        return String.join(
                "\n",
                Long.toString(seq),
                at.toString(),
                String.valueOf(by),
                command.toString(),
                act,
                answer);
    }
}

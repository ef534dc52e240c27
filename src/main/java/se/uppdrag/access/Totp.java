package se.uppdrag.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes from time (RFC 6238): six digits, new every half minute, as every such program
/// shows them.
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int PERIOD = 30;
    private static final int DIGITS = 1_000_000;

    /// A telephone's clock may be so many half minutes wrong.
    private static final int SLACK = 1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }

    /// The half minute the code belongs to, if it is right now and none so late has been used.
    ///
    /// @param last the newest that was used
    static OptionalLong accept(byte[] secret, String typed, Instant now, long last) {
        var code = typed.replaceAll("\\s", "");
        var here = step(now);
        for (var step = Math.max(here - SLACK, last + 1); step <= here + SLACK; step++) {
            if (code(secret, step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// As it is typed where there is no camera (RFC 4648).
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var one : bytes) {
            held = held << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(LETTERS.charAt(held >> bits - 5 & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }
}

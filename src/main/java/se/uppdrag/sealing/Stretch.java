package se.uppdrag.sealing;

import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much memory a guess at a passphrase or a receipt takes.
@Component
public class Stretch {

    private static final int IN_THE_DEMONSTRATION = 1024;

    private final int kibibytes;

    /// The passphrases of the demonstration are on its own page, so they need not be slow to guess.
    Stretch(
            @Value("${uppdrag.safety.memory:65536}") int kibibytes,
            @Value("${uppdrag.demo:false}") boolean demo) {
        this.kibibytes = demo ? IN_THE_DEMONSTRATION : kibibytes;
    }

    public byte[] key(String secret, byte[] salt) {
        return Sealing.stretch(secret, salt, Sealing.KEY, kibibytes);
    }

    /// @return what a report is found by, and what its pair of keys is made from
    public byte[][] receipt(String code, byte[] salt) {
        var both = Sealing.stretch(code, salt, 2 * Sealing.KEY, kibibytes);
        return new byte[][] {
            Arrays.copyOf(both, Sealing.KEY), Arrays.copyOfRange(both, Sealing.KEY, both.length)
        };
    }
}

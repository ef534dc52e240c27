package se.uppdrag.sealing;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A key as digits that can be read aloud: `4821 0937 …`.
public final class Fingerprint {

    private static final BigInteger DIGITS = BigInteger.TEN.pow(20);

    private Fingerprint() {}

    public static String of(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            var number = new BigInteger(1, digest).mod(DIGITS).toString();
            return grouped("0".repeat(20 - number.length()) + number);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// In groups of four.
    public static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}

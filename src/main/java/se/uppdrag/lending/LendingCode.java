package se.uppdrag.lending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/// The code of a loan, as it is typed and as a square has it. Computed from what only this
/// installation knows, and so never stored. Pure.
///
/// @param typed eight characters that are not mistaken for each other
/// @param square what nobody guesses, for a camera
record LendingCode(String typed, String square) {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int TYPED = 8;
    private static final int SQUARE_BYTES = 16;

    /// @param mark at least 24 bytes that nobody else can compute
    static LendingCode of(byte[] mark) {
        var typed = new StringBuilder();
        for (int i = 0; i < TYPED; i++) {
            typed.append(LETTERS.charAt(Byte.toUnsignedInt(mark[i]) % LETTERS.length()));
        }
        var square = new byte[SQUARE_BYTES];
        System.arraycopy(mark, TYPED, square, 0, SQUARE_BYTES);
        return new LendingCode(
                typed.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(square));
    }

    /// What a code is computed from.
    static String text(Loan loan) {
        return loan.id() + " " + loan.code();
    }

    /// `ABCD EFGH`, as it is read out.
    String spaced() {
        return typed.substring(0, TYPED / 2) + " " + typed.substring(TYPED / 2);
    }

    /// Whether what was given is it: spaces, strokes and small letters do not matter in what is
    /// typed.
    boolean is(String given) {
        return same(square, given.strip()) || same(typed, plain(given));
    }

    /// Whether it can only have come from a square, and so was never guessed at.
    static boolean fromSquare(String given) {
        return given.strip().length() > TYPED * 2;
    }

    /// Whether it looks like one that is typed: anything else is a slip and no guess.
    static boolean formed(String given) {
        var plain = plain(given);
        return plain.length() == TYPED && plain.chars().allMatch(one -> LETTERS.indexOf(one) >= 0);
    }

    private static String plain(String given) {
        return given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

package se.uppdrag.safety;

import se.uppdrag.sealing.Sealing;

/// A secret in three parts of which any two give it back and one says nothing: Shamir's scheme over
/// GF(2^8), byte by byte. With two needed, each byte is a straight line `secret + slope · x`.
final class Shares {

    static final int PARTS = 3;

    private Shares() {}

    /// @return the parts for x = 1, 2, 3, in that order
    static byte[][] split(byte[] secret) {
        var slope = Sealing.random(secret.length);
        var parts = new byte[PARTS][secret.length];
        for (int x = 1; x <= PARTS; x++) {
            for (int i = 0; i < secret.length; i++) {
                parts[x - 1][i] = (byte) (secret[i] ^ times(slope[i] & 0xff, x));
            }
        }
        return parts;
    }

    /// The line through two points, at zero.
    static byte[] join(int x1, byte[] part1, int x2, byte[] part2) {
        if (x1 == x2 || part1.length != part2.length) {
            throw new IllegalArgumentException("Two different parts of the same secret");
        }
        // In this field minus is plus: y(0) = (y1·x2 + y2·x1) / (x1 + x2).
        int below = inverse(x1 ^ x2);
        var secret = new byte[part1.length];
        for (int i = 0; i < secret.length; i++) {
            int above = times(part1[i] & 0xff, x2) ^ times(part2[i] & 0xff, x1);
            secret[i] = (byte) times(above, below);
        }
        return secret;
    }

    /// Multiplies modulo x^8 + x^4 + x^3 + x + 1.
    static int times(int a, int b) {
        int product = 0;
        for (int i = 0; i < 8; i++) {
            product ^= -(b >> i & 1) & a << i;
        }
        for (int bit = 14; bit >= 8; bit--) {
            product ^= -(product >> bit & 1) & 0x11b << bit - 8;
        }
        return product;
    }

    /// a^254, since a^255 is one.
    static int inverse(int a) {
        int result = 1;
        for (int i = 0; i < 254; i++) {
            result = times(result, a);
        }
        return result;
    }
}

package se.uppdrag.web;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/// Text as our papers can show it. What the fonts have no picture of, and what would turn the line
/// round, is named by its number in Unicode: `[U+1F600]`. So nothing that was written is lost, and
/// nothing is shown as something else; but for the block that stands where words are masked, which
/// is a square where the fonts have no block.
///
/// @param drawn whether the fonts have a picture of a character
record Legible(IntPredicate drawn) {

    private static final char BLOCK = '\u2588';
    private static final char SQUARE = '\u25a0';

    String of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!drawn.test(BLOCK)) {
            composed = composed.replace(BLOCK, SQUARE);
        }
        if (composed.codePoints().allMatch(this::shown)) {
            return composed;
        }
        var legible = new StringBuilder(composed.length() + 64);
        boolean naming = false;
        for (int at = 0; at < composed.length(); ) {
            int one = composed.codePointAt(at);
            at += Character.charCount(one);
            if (shown(one) && !(naming && joins(one))) {
                legible.append(naming ? "]" : "");
                legible.appendCodePoint(one);
                naming = false;
            } else if (naming || !silent(one)) {
                legible.append(naming ? " U+" : "[U+").append("%04X".formatted(one));
                naming = true;
            }
        }
        return legible.append(naming ? "]" : "").toString();
    }

    private boolean shown(int one) {
        return one == '\n'
                || one == '\t'
                || one == '\r'
                || !turns(one)
                        && one != BYTE_ORDER_MARK
                        && !unsaid(Character.getType(one))
                        && drawn.test(one);
    }

    private static final int BYTE_ORDER_MARK = 0xfeff;

    /// Characters without a meaning anybody has agreed on; no archive takes them.
    private static boolean unsaid(int type) {
        return type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.CONTROL;
    }

    /// The marks that turn the order of the text round, until they are ended.
    static boolean turns(int one) {
        return one >= 0x202a && one <= 0x202e || one >= 0x2066 && one <= 0x2069;
    }

    /// Parts of the sign before them, as in a family of several faces.
    private static boolean joins(int one) {
        return one == 0x200d || Character.getType(one) == Character.NON_SPACING_MARK;
    }

    /// Seen by nobody where it stands alone.
    private static boolean silent(int one) {
        return one == BYTE_ORDER_MARK
                || one >= 0xfe00 && one <= 0xfe0f
                || Character.getType(one) == Character.FORMAT && !turns(one);
    }
}

package se.uppdrag.rendering;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The text of a file as it may stand on a page: no sign that steers the reader's eye or program.
public final class PlainText {

    public static final int SHOWN = 100_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PlainText() {}

    /// @param bytes the beginning of the file
    public static String of(byte[] bytes) {
        var beginning = Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN));
        var shown = new StringBuilder();
        decoded(beginning)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(one -> shown.appendCodePoint(harmless(one) ? one : '\ufffd'));
        return shown.toString();
    }

    private static String decoded(byte[] bytes) {
        // Where it was cut off, the last letter may have been cut in two.
        int most = bytes.length < SHOWN ? 1 : 4;
        for (int cut = 0; cut < most; cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
            } catch (CharacterCodingException another) {
                // One letter less, or another way to write letters.
            }
        }
        return new String(bytes, WESTERN);
    }

    /// Signs that turn the order of others, or cannot be seen, make a text look like another.
    private static boolean harmless(int sign) {
        if (sign == '\n' || sign == '\t') {
            return true;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}

package se.uppdrag.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a file can be shown as, going by how it begins. It may be something else as well, and what
/// its name says is asked by nobody.
public enum Sort {
    PICTURE,
    PDF,
    TEXT,
    /// Shown as nothing: sound, film, packages, documents of office programs.
    OTHER;

    private static final int LOOKED_AT = 4_096;

    private static final byte[][] PICTURES = {
        {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        {'G', 'I', 'F', '8', '7', 'a'},
        {'G', 'I', 'F', '8', '9', 'a'},
        {'B', 'M'},
    };

    private static final byte[] PORTABLE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    public static Sort of(byte[] beginning) {
        if (begins(beginning, PORTABLE)) {
            return PDF;
        }
        if (Arrays.stream(PICTURES).anyMatch(one -> begins(beginning, one))) {
            return PICTURE;
        }
        return text(beginning) ? TEXT : OTHER;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean text(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            int one = bytes[i] & 0xff;
            if (one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        return bytes.length > 0;
    }
}

package se.uppdrag.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Bytes as letters, where nobody has said which: as UTF-16 where they begin or look so, else as
/// UTF-8 where that is possible, else as Western European. What is only a mark at the beginning is
/// left out.
public final class Letters {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// So much is looked at to see what the rest is.
    private static final int LOOKED_AT = 4_000;

    private static final String MARK = "\uFEFF";

    private Letters() {}

    public static String of(byte[] bytes) {
        var text =
                wide(bytes)
                        .map(charset -> new String(bytes, charset))
                        .orElseGet(() -> narrow(bytes));
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String narrow(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, WESTERN);
        }
    }

    /// Of letters in pairs of bytes, where there is no mark, one of the pair is almost always zero
    /// and the other almost never.
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if (first == 0xFF && second == 0xFE) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            if (first == 0xFE && second == 0xFF) {
                return Optional.of(StandardCharsets.UTF_16BE);
            }
        }
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int before = 0;
        int after = 0;
        for (int pair = 0; pair < pairs; pair++) {
            before += bytes[2 * pair] == 0 ? 1 : 0;
            after += bytes[2 * pair + 1] == 0 ? 1 : 0;
        }
        if (bytes.length % 2 == 0 && after * 2 > pairs && before * 20 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return bytes.length % 2 == 0 && before * 2 > pairs && after * 20 <= pairs
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }
}

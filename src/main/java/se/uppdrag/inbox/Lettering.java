package se.uppdrag.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.Letters;

/// Bytes as letters, whatever the sender's program said they were.
final class Lettering {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Lettering() {}

    /// As it says, where we know that; else as it looks. A byte that means nothing becomes a mark.
    static String text(byte[] bytes, String said) {
        var charset = charset(said);
        return charset == null ? Letters.of(bytes) : new String(bytes, charset);
    }

    /// A piece of what is mostly plain letters: as UTF-8 where that is possible, else as Western
    /// European.
    static String guessed(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, from, to - from, WESTERN);
        }
    }

    private static @Nullable Charset charset(String said) {
        var name = said.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("us-ascii") || name.equals("ascii")) {
            return null;
        }
        if (name.equals("iso-8859-1") || name.equals("latin1")) {
            // What calls itself so is most often the larger one.
            return WESTERN;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /// As text may be stored and shown: lines end alike, and no character of control.
    static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("\ufffe", "")
                .replace("\uffff", "");
    }

    /// On one line, at most so long.
    static String line(String text, int most) {
        var line = plain(text).replaceAll("\\s+", " ").strip();
        return cut(line, most);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}

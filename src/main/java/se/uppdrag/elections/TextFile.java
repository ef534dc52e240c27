package se.uppdrag.elections;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file of text as spreadsheets save them: in UTF-8, with a byte order mark or without, or in
/// Windows-1252. Anything else is told for what it is.
final class TextFile {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 16;
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TextFile() {}

    /// Opened in the encoding it has. The whole of it is looked through first, so that a file in
    /// Windows-1252 is not read half as one thing and half as another.
    static BufferedReader open(Path file) throws IOException, UnreadableFile {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)));
    }

    static Charset charset(Path file) throws IOException, UnreadableFile {
        try (var stream = Files.newInputStream(file)) {
            var first = stream.readNBytes(CHUNK);
            refuseWhatIsNotText(first);
            return utf8(first, stream) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    private static void refuseWhatIsNotText(byte[] first) throws UnreadableFile {
        if (begins(first, PACKED) || begins(first, OLD_EXCEL)) {
            throw new UnreadableFile(
                    0, "Filen är ett kalkylblad. Spara den som CSV (”CSV UTF-8”) och försök igen.");
        }
        if (begins(first, PDF)) {
            throw new UnreadableFile(0, "Filen är en PDF. En CSV-fil väntades.");
        }
        if (begins(first, new byte[] {(byte) 0xff, (byte) 0xfe})
                || begins(first, new byte[] {(byte) 0xfe, (byte) 0xff})) {
            throw new UnreadableFile(
                    0, "Filen är text i UTF-16. Spara den som CSV i UTF-8 och försök igen.");
        }
        for (byte one : first) {
            if (one == 0) {
                throw new UnreadableFile(
                        0, "Filen är inte text i UTF-8 eller Windows-1252. En CSV-fil väntades.");
            }
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length
                && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static boolean utf8(byte[] first, InputStream rest) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(2 * CHUNK);
        var bytes = ByteBuffer.allocate(2 * CHUNK);
        for (var chunk = first; ; chunk = rest.readNBytes(CHUNK)) {
            boolean last = chunk.length < CHUNK;
            bytes.put(chunk).flip();
            characters.clear();
            if (decoder.decode(bytes, characters, last).isError()) {
                return false;
            }
            bytes.compact();
            if (last) {
                return true;
            }
        }
    }
}

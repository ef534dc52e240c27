package se.uppdrag.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Words that are looked for in whatever bytes a program leaves behind: as they are, as UTF-16 of
/// either order, as base64 from any of its three beginnings, as hexadecimal digits, and within what
/// has been packed by deflate, zlib, gzip or zip.
final class Sought {

    /// Everything looked for begins with so many bytes that chance does not write.
    private static final int BEGINNING = 8;

    private static final int CHUNK = 32 * 1024 * 1024;
    private static final int OVERLAP = 512;
    private static final int UNPACKED_MOST = 4 * 1024 * 1024;

    private record Form(byte[] bytes, String word, String way) {}

    private static final int HINT_BITS = 22;

    private final Map<Long, List<Form>> forms = new HashMap<>();

    /// Whether something looked for may begin with these bytes: asked at every byte, it must be
    /// quick.
    private final BitSet hints = new BitSet(1 << HINT_BITS);

    Sought(List<String> words) {
        words.forEach(this::add);
    }

    private void add(String word) {
        var plain = word.getBytes(StandardCharsets.UTF_8);
        add(plain, word, "i klartext");
        add(word.getBytes(StandardCharsets.UTF_16LE), word, "som UTF-16LE");
        add(word.getBytes(StandardCharsets.UTF_16BE), word, "som UTF-16BE");
        add(ascii(HexFormat.of().formatHex(plain)), word, "som hex");
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[shift + plain.length];
            System.arraycopy(plain, 0, shifted, shift, plain.length);
            var encoded = Base64.getEncoder().encodeToString(shifted);
            // What stands beside the word has a part in the first and the last signs.
            add(ascii(encoded.substring(4, encoded.length() - 4)), word, "som base64");
        }
    }

    private void add(byte[] bytes, String word, String way) {
        if (bytes.length >= BEGINNING) {
            long begins = ByteBuffer.wrap(bytes).getLong();
            hints.set(hint(begins));
            forms.computeIfAbsent(begins, _ -> new ArrayList<>(1)).add(new Form(bytes, word, way));
        }
    }

    private static int hint(long begins) {
        return (int) (begins * 0x9e3779b97f4a7c15L >>> (Long.SIZE - HINT_BITS));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// @return the words that are there, each with the way it is written and what stands around it
    Set<String> in(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return in(bytes);
        }
    }

    Set<String> in(InputStream bytes) throws IOException {
        var found = new TreeSet<String>();
        var chunk = new byte[CHUNK + OVERLAP];
        int kept = 0;
        while (true) {
            int read = bytes.readNBytes(chunk, kept, CHUNK);
            look(chunk, kept + read, true, found);
            if (read < CHUNK) {
                return found;
            }
            System.arraycopy(chunk, kept + read - OVERLAP, chunk, 0, OVERLAP);
            kept = OVERLAP;
        }
    }

    private void look(byte[] bytes, int length, boolean packedToo, Set<String> found) {
        long last = 0;
        for (int i = 0; i < length; i++) {
            last = last << Byte.SIZE | bytes[i] & 0xff;
            if (i >= BEGINNING - 1 && hints.get(hint(last))) {
                var here = forms.get(last);
                if (here != null) {
                    match(here, bytes, i - BEGINNING + 1, length, found);
                }
            }
            if (packedToo && i + 12 < length) {
                packed(bytes, i, length, found);
            }
        }
    }

    private static void match(
            List<Form> here, byte[] bytes, int at, int length, Set<String> found) {
        for (var form : here) {
            var end = at + form.bytes().length;
            if (end <= length
                    && Arrays.equals(bytes, at, end, form.bytes(), 0, form.bytes().length)) {
                found.add(form.word() + " " + form.way());
            }
        }
    }

    /// Where something packed may begin, it is unpacked and looked through as well.
    private void packed(byte[] bytes, int at, int length, Set<String> found) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        if (first == 0x78
                && (second == 0x01 || second == 0x5e || second == 0x9c || second == 0xda)) {
            unpacked(bytes, at, length, false, found);
        } else if (first == 0x1f && second == 0x8b && bytes[at + 2] == 8 && bytes[at + 3] == 0) {
            unpacked(bytes, at + 10, length, true, found);
        } else if (first == 'P' && second == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
            zipped(bytes, at, length, found);
        }
    }

    private void zipped(byte[] bytes, int at, int length, Set<String> found) {
        if (at + 30 < length && bytes[at + 8] == 8) {
            int name = bytes[at + 26] & 0xff | (bytes[at + 27] & 0xff) << 8;
            int extra = bytes[at + 28] & 0xff | (bytes[at + 29] & 0xff) << 8;
            int begin = at + 30 + name + extra;
            if (begin < length) {
                unpacked(bytes, begin, length, true, found);
            }
        }
    }

    private void unpacked(byte[] bytes, int at, int length, boolean raw, Set<String> found) {
        var inflater = new Inflater(raw);
        var out = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, at, length - at);
            var piece = new byte[64 * 1024];
            while (out.size() < UNPACKED_MOST && !inflater.finished()) {
                int inflated = inflater.inflate(piece);
                if (inflated == 0) {
                    break;
                }
                out.write(piece, 0, inflated);
            }
        } catch (DataFormatException not) {
            // What came out before it broke is looked through all the same.
        } finally {
            inflater.end();
        }
        if (out.size() > BEGINNING) {
            var inside = out.toByteArray();
            look(inside, inside.length, false, found);
        }
    }
}

package se.uppdrag.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Makes hostile inputs of honest ones, the same for the same seed. What is packed is unpacked
/// first, so that it is not always the packing that is broken.
final class Mutations {

    private static final int LONGEST = 1 << 20;
    private static final int CHANGES_MOST = 5;

    private static final List<byte[]> WORDS =
            Parser.bytes(
                    "\0",
                    "\u2028",
                    "\ufeff",
                    "\ud83c\udf41\u0301",
                    "\n",
                    "\r\n",
                    "\r\n\r\n",
                    "\"",
                    "'",
                    "<",
                    ">",
                    "&#0;",
                    "&a;",
                    "</",
                    "]]>",
                    "<![CDATA[",
                    "<!DOCTYPE a [<!ENTITY a \"b\">]>",
                    "{",
                    "}",
                    "[",
                    "]",
                    "null",
                    "true",
                    "-1",
                    "0",
                    "2147483648",
                    "99999999999999999999",
                    "1e999",
                    "NaN",
                    "1,5",
                    "\u0661\u0662",
                    "../../etc/passwd",
                    "C:\\CON",
                    "%00",
                    "%2e%2e%2f",
                    "%E5%",
                    "=?utf-8?B?",
                    "=?iso-8859-99?Q?=E5?=",
                    "--",
                    ";",
                    ",",
                    "\t",
                    ":",
                    "=cmd|' /C calc'!A0",
                    "9999-99-99",
                    "2026-02-30",
                    "00000000-0000-0000-0000-00000000000g",
                    "ISO-8859-99",
                    "Content-Type: multipart/mixed; boundary=\"\"",
                    "endobj",
                    "stream",
                    "/Length 999999999",
                    "<< /Kids [1 0 R] >>",
                    "xref",
                    "trailer");

    private final List<byte[]> seeds;
    private final Random chance;

    Mutations(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.chance = new Random(seed);
    }

    byte[] next() {
        var one = some(seeds);
        if (chance.nextInt(40) == 0) {
            return noise(chance.nextInt(400));
        }
        var zip = packed(one) && chance.nextInt(4) > 0 ? repacked(one) : changed(one);
        return zip.length > LONGEST ? Arrays.copyOf(zip, LONGEST) : zip;
    }

    private static boolean packed(byte[] one) {
        return one.length > 4 && one[0] == 'P' && one[1] == 'K' && one[2] == 3;
    }

    private byte[] some(List<byte[]> among) {
        return among.get(chance.nextInt(among.size()));
    }

    private byte[] noise(int length) {
        var bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    private byte[] changed(byte[] from) {
        var bytes = from;
        for (int i = chance.nextInt(CHANGES_MOST); i >= 0 && bytes.length <= LONGEST; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = chance.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + chance.nextInt(1 + Math.min(200, bytes.length)));
        return switch (chance.nextInt(10)) {
            case 0 -> flipped(bytes, at);
            case 1 -> joined(bytes, at, some(WORDS), at);
            case 2 -> joined(bytes, at, some(WORDS), to);
            case 3 -> joined(bytes, at, new byte[0], to);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> joined(bytes, at, repeated(Arrays.copyOfRange(bytes, at, to)), at);
            case 6 -> joined(bytes, at, repeated(some(WORDS)), at);
            case 7 -> number(bytes, at);
            case 8 -> {
                var other = some(seeds);
                yield joined(
                        bytes, at, other, to + (other.length > LONGEST ? 0 : chance.nextInt(2)));
            }
            default -> joined(bytes, at, noise(1 + chance.nextInt(8)), to);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        var flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << chance.nextInt(8));
        }
        return flipped;
    }

    private byte[] repeated(byte[] one) {
        int times = 1 << chance.nextInt(15);
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < times && all.size() < LONGEST; i++) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }

    /// Another number where the next one stands.
    private byte[] number(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] < '0' || bytes[at] > '9')) {
            at++;
        }
        int to = at;
        while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9') {
            to++;
        }
        var other = some(Parser.bytes("0", "-1", "4294967296", "9".repeat(40), "", "1.5", "007"));
        return at == bytes.length ? flipped(bytes, from) : joined(bytes, at, other, to);
    }

    private static byte[] joined(byte[] bytes, int at, byte[] between, int then) {
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(between);
        int from = Math.min(bytes.length, then);
        all.write(bytes, from, bytes.length - from);
        return all.toByteArray();
    }

    private byte[] repacked(byte[] zip) {
        var entries = new ArrayList<Map.Entry<String, byte[]>>();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var one = from.getNextEntry(); one != null; one = from.getNextEntry()) {
                entries.add(Map.entry(one.getName(), from.readNBytes(LONGEST)));
            }
        } catch (IOException | IllegalArgumentException broken) {
            return changed(zip);
        }
        if (entries.isEmpty()) {
            return changed(zip);
        }
        int which = chance.nextInt(entries.size());
        var one = entries.get(which);
        switch (chance.nextInt(8)) {
            case 0 -> entries.remove(which);
            case 1 ->
                    entries.set(
                            which,
                            Map.entry(
                                    new String(some(WORDS), StandardCharsets.UTF_8) + one.getKey(),
                                    one.getValue()));
            case 2 -> entries.add(Map.entry("../" + one.getKey(), one.getValue()));
            default -> entries.set(which, Map.entry(one.getKey(), changed(one.getValue())));
        }
        return packed(entries);
    }

    private static byte[] packed(List<Map.Entry<String, byte[]>> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var one : entries) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        } catch (IOException | IllegalArgumentException twice) {
            // A name that is there already: what is written so far is an input too.
        }
        return bytes.toByteArray();
    }
}

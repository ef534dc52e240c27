package se.uppdrag.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Inputs that have felled parsers elsewhere: each parser here is given them all.
final class Bombs {

    /// Smaller in the suite, where they are to take seconds.
    private static final boolean ALL = Integer.getInteger("uppdrag.hostile", 0) > 0;

    private static final int DEEP = ALL ? 100_000 : 20_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int LONG = ALL ? MEGABYTE : MEGABYTE / 8;

    private Bombs() {}

    static List<byte[]> all() {
        var all =
                new ArrayList<>(
                        Parser.bytes(
                                "",
                                "\0",
                                "\ufeff",
                                "[".repeat(DEEP),
                                "{\"a\":".repeat(DEEP),
                                "<a>".repeat(DEEP),
                                "<div>".repeat(DEEP),
                                "(".repeat(DEEP),
                                "\"".repeat(LONG),
                                "\n".repeat(LONG),
                                "a".repeat(LONG),
                                "a ".repeat(LONG / 2),
                                " ".repeat(LONG),
                                "a b" + " ".repeat(LONG) + "(",
                                "a b, c" + " ".repeat(LONG) + "(",
                                "9".repeat(LONG),
                                "a,".repeat(DEEP) + "\n" + ";".repeat(DEEP),
                                "a;b\n".repeat(DEEP),
                                "# a\n".repeat(DEEP),
                                "1 § a\n".repeat(DEEP / 4),
                                laughs(),
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>",
                                "From: a@b.se\nContent-Type: multipart/mixed; boundary=b\n\n"
                                        + "--b\nContent-Type: multipart/mixed; boundary=b\n\n"
                                                .repeat(5_000),
                                "From: a@b.se\nContent-Type: message/rfc822\n\n".repeat(5_000),
                                "Subject: " + "=?utf-8?Q?=C3=A5?= ".repeat(20_000) + "\n\n",
                                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\n"
                                        + "trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF"));
        all.add("räksmörgås å".getBytes(StandardCharsets.ISO_8859_1));
        all.add("räksmörgås".getBytes(StandardCharsets.UTF_16));
        all.add(new byte[] {(byte) 0xc0, (byte) 0x80, (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        all.add(gzipped());
        all.add(zipped("word/document.xml", 1, 60 * MEGABYTE));
        all.add(zipped("imsmanifest.xml", 1, 60 * MEGABYTE));
        all.add(zipped("a", 5_000, 1));
        return all;
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return text + "]><a>&a29;</a>";
    }

    private static byte[] gzipped() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, int files, int each) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? name : name + i));
                for (int left = each; left > 0; left -= MEGABYTE) {
                    zip.write(new byte[Math.min(left, MEGABYTE)]);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

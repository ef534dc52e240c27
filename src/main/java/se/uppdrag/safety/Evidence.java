package se.uppdrag.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.rendering.Sort;
import se.uppdrag.sealing.Sealing;

/// Files that are sent with a report. They are sealed piece by piece as they come in, never written
/// anywhere unsealed, never held whole in memory, and never opened here. How the first bytes look
/// decides whether a harmless picture can be asked for later.
@Component
class Evidence {

    static final long LARGEST = 500_000_000L;
    static final int MOST = 40;

    private static final int PIECE = 256 * 1024;

    private final ReportTable table;

    Evidence(ReportTable table) {
        this.table = table;
    }

    /// @return the fields of the line that tells of it; nothing where it was empty or too large,
    ///   and then nothing of it is left
    Optional<Map<String, String>> take(UUID report, String name, InputStream bytes)
            throws IOException {
        return take(report, name, bytes, LARGEST);
    }

    Optional<Map<String, String>> take(UUID report, String name, InputStream bytes, long largest)
            throws IOException {
        var file = UUID.randomUUID();
        var key = Sealing.random(Sealing.KEY);
        var digest = sha256();
        long size = 0;
        int pieces = 0;
        boolean whole = false;
        var sort = Sort.OTHER;
        try (var counted = new DigestInputStream(bytes, digest)) {
            while (size <= largest) {
                var piece = counted.readNBytes(PIECE);
                if (piece.length == 0) {
                    break;
                }
                if (pieces == 0) {
                    sort = Sort.of(piece);
                }
                size += piece.length;
                var sealed = Sealing.lock(Arrays.copyOf(piece, PIECE), key, about(file, pieces));
                table.insertPiece(report, file, new ReportTable.Sealed(pieces++, sealed));
                Arrays.fill(piece, (byte) 0);
            }
            whole = size > 0 && size <= largest;
        } finally {
            if (!whole) {
                table.removePieces(file);
            }
        }
        return whole
                ? Optional.of(
                        Map.of(
                                "id", file.toString(),
                                "nyckel", HexFormat.of().formatHex(key),
                                "namn", name,
                                "sort", sort.name(),
                                "storlek", Long.toString(size),
                                "bitar", Integer.toString(pieces),
                                "hash", HexFormat.of().formatHex(digest.digest())))
                : Optional.empty();
    }

    /// The same bytes as came in.
    void give(Line line, OutputStream out) throws IOException {
        read(line).transferTo(out);
    }

    /// The same bytes, opened piece by piece as they are asked for.
    InputStream read(Line line) {
        return new Pieces(table, line);
    }

    /// A file whose line came to nothing.
    void forget(Map<String, String> taken) {
        table.removePieces(UUID.fromString(String.valueOf(taken.get("id"))));
    }

    private static final class Pieces extends InputStream {

        private final ReportTable table;
        private final UUID file;
        private final byte[] key;
        private long left;
        private int next;
        private byte[] piece = {};
        private int at;

        Pieces(ReportTable table, Line line) {
            this.table = table;
            file = UUID.fromString(line.get("id"));
            key = HexFormat.of().parseHex(line.get("nyckel"));
            left = Long.parseLong(line.get("storlek"));
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                Arrays.fill(piece, (byte) 0);
                return -1;
            }
            if (at == piece.length) {
                var about = about(file, next);
                Arrays.fill(piece, (byte) 0);
                piece =
                        table.piece(file, next++)
                                .flatMap(sealed -> Sealing.unlock(sealed, key, about))
                                .orElseThrow(() -> new IOException("A piece is missing"));
                at = 0;
            }
            int given = (int) Math.min(left, Math.min(length, piece.length - at));
            System.arraycopy(piece, at, into, from, given);
            at += given;
            left -= given;
            return given;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String about(UUID file, int piece) {
        return "fil " + file + " " + piece;
    }

    /// The name as a header and a list may show it.
    static String plain(String name) {
        var last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        var plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        return plain.isEmpty() ? "fil" : plain.substring(0, Math.min(plain.length(), 120));
    }
}

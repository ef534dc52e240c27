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
import se.uppdrag.sealing.Sealing;

/// Files that are sent with a report. They are sealed piece by piece as they come in, never written
/// anywhere unsealed, never held whole in memory, and never opened: not to see what they are, not
/// to shrink them, not to show them.
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
        try (var counted = new DigestInputStream(bytes, digest)) {
            while (size <= largest) {
                var piece = counted.readNBytes(PIECE);
                if (piece.length == 0) {
                    break;
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
                                "storlek", Long.toString(size),
                                "bitar", Integer.toString(pieces),
                                "hash", HexFormat.of().formatHex(digest.digest())))
                : Optional.empty();
    }

    /// The same bytes as came in.
    void give(Line line, OutputStream out) throws IOException {
        var file = UUID.fromString(line.get("id"));
        var key = HexFormat.of().parseHex(line.get("nyckel"));
        long left = Long.parseLong(line.get("storlek"));
        for (int i = 0; left > 0; i++) {
            var about = about(file, i);
            var piece =
                    table.piece(file, i)
                            .flatMap(sealed -> Sealing.unlock(sealed, key, about))
                            .orElseThrow(() -> new IOException("A piece is missing"));
            int length = (int) Math.min(left, PIECE);
            out.write(piece, 0, length);
            left -= length;
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

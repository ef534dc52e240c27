package se.uppdrag.audit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.audit.Sheet.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.sealing.Sealing;

/// The door to files in the workspace. A file is sealed before it is stored, with a key that stands
/// in a sheet of its review: who reads the review reads the file, and nobody else.
@Service
@Transactional
class Papers {

    /// In bytes. A file is in memory for as long as it is sealed or opened.
    static final int LARGEST = 20_000_000;

    static final int MOST = 100;

    private final Cabinet cabinet;
    private final CabinetTable table;

    Papers(Cabinet cabinet, CabinetTable table) {
        this.cabinet = cabinet;
        this.table = table;
    }

    /// Takes in a file for a review that is open to her.
    ///
    /// @return refused where it is empty or too large, or where there are as many as may be
    Outcome<UUID> keep(AuditRing.Open by, Review review, String name, InputStream from)
            throws IOException {
        var content = from.readNBytes(LARGEST + 1);
        if (content.length == 0 || content.length > LARGEST || review.papers().size() >= MOST) {
            return Outcome.refused(AuditRefusal.FILE_IS_NOT_TAKEN);
        }
        var id = UUID.randomUUID();
        var key = Sealing.random(Sealing.KEY);
        table.insertPaper(id, review.plan().id(), Sealing.lockPadded(content, key, about(id)));
        cabinet.write(
                review.plan().id(),
                by,
                Kind.PAPER,
                Map.of(
                        "id", id.toString(),
                        "nyckel", HexFormat.of().formatHex(key),
                        "namn", plain(name),
                        "storlek", Integer.toString(content.length),
                        "hash", HexFormat.of().formatHex(sha256().digest(content))));
        Arrays.fill(key, (byte) 0);
        Arrays.fill(content, (byte) 0);
        return Outcome.granted(id);
    }

    /// The same bytes as came in.
    @Transactional(readOnly = true)
    Optional<byte[]> read(Review.Paper paper) {
        var id = UUID.fromString(paper.id());
        return table.paper(id)
                .flatMap(sealed ->
                        Sealing.unlockPadded(
                                sealed, HexFormat.of().parseHex(paper.key()), about(id)));
    }

    private static String about(UUID id) {
        return "bilaga " + id;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The name as a header and a list may show it.
    private static String plain(String name) {
        var path = name.replace('\\', '/');
        var last = path.substring(path.lastIndexOf('/') + 1);
        var plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        return plain.isEmpty() ? "fil" : plain.substring(0, Math.min(plain.length(), 120));
    }
}

package se.uppdrag.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.uppdrag.evidence.Checkpoint.Mark;

/// A text that a decision on disposal (`gallring`) removed from a log.
///
/// @param digest of what stood there
/// @param remains the hash of what is left
record Removed(UUID meeting, long seq, byte[] digest, byte[] remains, String decision) {

    static Mark mark(List<Removed> removed) {
        var digest = Checkpoint.sha256();
        removed.stream()
                .sorted(
                        Comparator.<Removed, String>comparing(one -> one.meeting().toString())
                                .thenComparing(Removed::seq))
                .forEach(one -> {
                    digest.update(Head.bytes(one.meeting()));
                    digest.update(ByteBuffer.allocate(8).putLong(one.seq()).array());
                    digest.update(one.digest());
                    digest.update(one.remains());
                    digest.update(one.decision().getBytes(StandardCharsets.UTF_8));
                });
        return new Mark(removed.size(), digest.digest());
    }
}

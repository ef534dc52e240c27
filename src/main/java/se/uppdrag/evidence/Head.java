package se.uppdrag.evidence;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.uppdrag.evidence.Checkpoint.Mark;

/// How far the log of one meeting had come.
///
/// @param last the number of its last line
/// @param hash of its chain after that
record Head(UUID meeting, long last, byte[] hash) {

    static Mark mark(List<Head> heads) {
        var digest = Checkpoint.sha256();
        heads.stream()
                .sorted(Comparator.comparing(one -> one.meeting().toString()))
                .forEach(one -> {
                    digest.update(bytes(one.meeting()));
                    digest.update(ByteBuffer.allocate(8).putLong(one.last()).array());
                    digest.update(one.hash());
                });
        return new Mark(heads.size(), digest.digest());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

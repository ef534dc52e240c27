package se.uppdrag.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.uppdrag.evidence.Checkpoint.Mark;
import se.uppdrag.files.FileBook;

/// A text that a decision on disposal (`gallring`) removed from a log, or a file whose content it
/// removed.
///
/// @param meeting whose log; of a file, the file
/// @param seq which line; of a file, nothing
/// @param digest of what stood there
/// @param remains the hash of what is left
record Removed(UUID meeting, long seq, byte[] digest, byte[] remains, String decision) {

    static Removed of(FileBook.Gone file) {
        return new Removed(
                file.file(), 0, file.sha256(), Checkpoint.sha256(new byte[0]), file.decision());
    }

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

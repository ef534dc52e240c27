package se.uppdrag.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.uppdrag.evidence.Checkpoint.Mark;

/// A file there was, and the hash of what is in it.
record KnownFile(UUID file, byte[] sha256) {

    static Mark mark(List<KnownFile> files) {
        var digest = Checkpoint.sha256();
        files.stream()
                .sorted(Comparator.comparing(one -> one.file().toString()))
                .forEach(one -> {
                    digest.update(Head.bytes(one.file()));
                    digest.update(one.sha256());
                });
        return new Mark(files.size(), digest.digest());
    }
}

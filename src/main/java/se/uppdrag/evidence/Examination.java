package se.uppdrag.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.evidence.Checkpoint.State;
import se.uppdrag.evidence.Finding.Kind;
import se.uppdrag.files.FileBook;
import se.uppdrag.sitting.LogBook;
import se.uppdrag.trail.TrailBook;

/// Goes through everything once and holds it against the hashes and the checkpoints. Knows neither
/// database nor framework.
final class Examination {

    /// A broken thing breaks much; who reads needs the first ones.
    private static final int MOST_TOLD = 100;

    private static final String DISPOSAL = "\n" + FileBook.DISPOSAL + "\n";

    private record At(UUID meeting, long last) {}

    private final Book book;
    private final @Nullable PublicKey key;
    private final @Nullable Checkpoint witnessed;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, byte[]> acts = new HashMap<>();
    private final Map<At, byte[]> heads = new HashMap<>();
    private final Map<UUID, byte[]> files = new HashMap<>();
    private final List<Removed> removed = new ArrayList<>();
    private final Set<UUID> disposals = new HashSet<>();
    private @Nullable State last;
    private long lastAct;
    private byte[] lastHash = new byte[32];
    private boolean actsBroken;
    private long lines;
    private long fileCount;
    private int checkpoints;

    /// @param key that checkpoints are signed with; nothing where it is not known
    /// @param witnessed the newest checkpoint somebody has kept outside; nothing where nobody has
    Examination(Book book, @Nullable PublicKey key, @Nullable Checkpoint witnessed) {
        this.book = book;
        this.key = key;
        this.witnessed = witnessed;
    }

    Examined examine() {
        checkpoints();
        book.acts(this::act);
        acts.forEach((seq, _) -> found(Kind.ACTS_MISSING, Long.toString(seq)));
        var log = new LogExamination(this::found, heads, removed);
        book.lines(log::line);
        log.end();
        lines = log.count();
        book.loose(loose -> found(Kind.LINES_MISSING, loose.meeting() + " " + loose.seq()));
        heads.forEach((at, _) -> found(Kind.LOG_REWRITTEN, at.meeting() + " " + at.last()));
        book.gone(this::gone);
        book.files(this::file);
        files.forEach((file, _) -> found(Kind.FILE_MISSING, file.toString()));
        erasures();
        return new Examined(
                findings,
                lastAct,
                lines,
                fileCount,
                checkpoints,
                removed.size(),
                book.elsewhere(),
                last == null ? lastAct : Math.max(0, lastAct - last.acts().count()),
                Examined.Tail.of(witnessed, lastAct));
    }

    private void found(Kind kind, String where) {
        if (findings.size() < MOST_TOLD) {
            findings.add(new Finding(kind, where));
        }
    }

    private void checkpoints() {
        var before = Checkpoint.NOTHING_BEFORE;
        var seen = witnessed == null ? null : witnessed.state().orElse(null);
        var met = seen == null;
        for (var kept : book.checkpoints()) {
            checkpoints++;
            var where = Integer.toString(kept.number());
            var checkpoint = Checkpoint.parse(kept.note()).orElse(null);
            var state = checkpoint == null ? null : checkpoint.state().orElse(null);
            if (checkpoint == null
                    || state == null
                    || state.number() != checkpoints
                    || kept.number() != checkpoints
                    || !Arrays.equals(state.previous(), before)
                    || !state.sittings().toString().equals(Head.mark(kept.heads()).toString())
                    || !state.files().toString().equals(KnownFile.mark(kept.files()).toString())) {
                found(Kind.CHECKPOINT_CHANGED, where);
                continue;
            }
            if (key != null && !signed(checkpoint, key)) {
                found(Kind.CHECKPOINT_UNSIGNED, where);
            }
            if (seen != null && seen.number() == kept.number()) {
                met = true;
                if (witnessed == null || !witnessed.text().equals(checkpoint.text())) {
                    found(Kind.OTHER_HISTORY, where);
                }
            }
            before = checkpoint.hash();
            last = state;
            expect(kept, state);
        }
        if (!met && seen != null) {
            found(Kind.CHECKPOINT_MISSING, Integer.toString(seen.number()));
        }
    }

    private void expect(Book.Kept kept, State state) {
        if (state.acts().count() > 0) {
            var before = acts.put(state.acts().count(), state.acts().hash());
            if (before != null && !Arrays.equals(before, state.acts().hash())) {
                found(Kind.ACT_CHANGED, Long.toString(state.acts().count()));
            }
        }
        kept.heads().forEach(one -> heads.put(new At(one.meeting(), one.last()), one.hash()));
        kept.files().forEach(one -> files.put(one.file(), one.sha256()));
    }

    static boolean signed(Checkpoint checkpoint, PublicKey key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private void act(TrailBook.Line line) {
        if (!actsBroken && !line.fitsAfter(lastAct, lastHash)) {
            actsBroken = true;
            found(Kind.ACT_CHANGED, Long.toString(line.seq()));
        }
        lastAct = line.seq();
        lastHash = line.hash();
        if (line.written().contains(DISPOSAL)) {
            disposals.add(UUID.fromString(line.written().split("\n", 5)[3]));
        }
        var vouched = acts.remove(line.seq());
        if (vouched != null && !MessageDigest.isEqual(vouched, line.hash())) {
            found(Kind.ACT_CHANGED, Long.toString(line.seq()));
        }
    }

    /// A content is gone rightly where the book of acts tells of it.
    private void gone(FileBook.Gone file) {
        removed.add(Removed.of(file));
        if (!disposals.contains(file.act())) {
            found(Kind.FILE_GONE_WITHOUT_ACT, file.file().toString());
        }
    }

    private void file(KnownFile file) {
        fileCount++;
        var vouched = files.remove(file.file());
        if (vouched != null && !Arrays.equals(vouched, file.sha256())) {
            found(Kind.FILE_CHANGED, file.file().toString());
        }
    }

    /// Texts removed since the last checkpoint are not in it yet; those before must be.
    private void erasures() {
        var state = last;
        if (state == null || state.erased().count() == 0) {
            return;
        }
        if (removed.size() < state.erased().count()
                || removed.size() == state.erased().count()
                        && !Removed.mark(removed).toString().equals(state.erased().toString())) {
            found(Kind.LINE_CHANGED, "gallring");
        }
    }

    /// The chains of the logs.
    private static final class LogExamination {

        private interface Found {
            void found(Kind kind, String where);
        }

        private final Found found;
        private final Map<At, byte[]> heads;
        private final List<Removed> removed;
        private @Nullable UUID meeting;
        private long seq;
        private byte[] chain = new byte[0];
        private MessageDigest batch = Checkpoint.sha256();
        private boolean open;
        private boolean broken;
        private long count;

        LogExamination(Found found, Map<At, byte[]> heads, List<Removed> removed) {
            this.found = found;
            this.heads = heads;
            this.removed = removed;
        }

        void line(LogBook.Line line) {
            count++;
            if (!line.meeting().equals(meeting)) {
                end();
                meeting = line.meeting();
                seq = 0;
                chain = LogBook.Line.beginning(line.meeting());
                batch.reset();
                batch.update(chain);
                broken = false;
            }
            if (line.seq() != seq + 1) {
                tell(Kind.LINES_MISSING, Long.toString(line.seq()));
            }
            seq = line.seq();
            var digest = line.digest();
            if (digest == null) {
                tell(Kind.LINE_CHANGED, Long.toString(seq));
            } else {
                batch.update(digest);
            }
            if (line.erased() != null && line.remains() != null) {
                removed.add(
                        new Removed(
                                line.meeting(),
                                seq,
                                line.erased(),
                                line.remains(),
                                line.decision()));
            }
            open = true;
            var link = line.link();
            if (link != null) {
                close(link);
            }
        }

        private void close(byte[] link) {
            chain = batch.digest();
            if (!Arrays.equals(chain, link)) {
                tell(Kind.LINE_CHANGED, Long.toString(seq));
            }
            chain = link;
            batch.update(chain);
            open = false;
            if (meeting != null) {
                var vouched = heads.remove(new At(meeting, seq));
                if (vouched != null && !Arrays.equals(vouched, link)) {
                    found.found(Kind.LOG_REWRITTEN, meeting + " " + seq);
                }
            }
        }

        void end() {
            if (open) {
                tell(Kind.LINE_NOT_CHAINED, Long.toString(seq));
            }
            open = false;
        }

        /// The first thing that is wrong in a log says where to look; all after it is wrong too.
        private void tell(Kind kind, String where) {
            if (!broken) {
                found.found(kind, meeting + " " + where);
            }
            broken = true;
        }

        long count() {
            return count;
        }
    }
}

package se.uppdrag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import se.uppdrag.web.Storing;

/// How much room is left where our own database lies, and whether it is enough. The limits are far
/// from nothing: PostgreSQL stops when it cannot write its log, and cannot start again before there
/// is room; above them everything can be read.
///
/// Where the database is the municipality's own server its disk is not seen from here. There an act
/// that found no room lets nothing be tried for a moment, and the next one finds out.
@Component
public class Room implements Storing {

    /// So long after the database said no, nobody else is let to try.
    private static final Duration REST = Duration.ofSeconds(10);

    private final @Nullable Path folder;
    private final long forFiles;
    private final long forActs;
    private final AtomicLong rests = new AtomicLong(Long.MIN_VALUE);

    Room(
            ObjectProvider<EmbeddedPostgres> server,
            @Value("${uppdrag.room.files:1GB}") DataSize files,
            @Value("${uppdrag.room.acts:256MB}") DataSize acts) {
        var own = server.getIfAvailable();
        this.folder = own == null ? null : own.folder();
        this.forFiles = files.toBytes();
        this.forActs = acts.toBytes();
    }

    @Override
    public boolean acts() {
        return !resting() && left() >= forActs;
    }

    @Override
    public boolean files() {
        return acts() && left() >= forFiles;
    }

    @Override
    public void full() {
        rests.set(System.nanoTime() + REST.toNanos());
    }

    private boolean resting() {
        var until = rests.get();
        return until != Long.MIN_VALUE && System.nanoTime() - until < 0;
    }

    /// Whether the disk can be seen from here.
    public boolean seen() {
        return folder != null;
    }

    /// Bytes left; as many as there can be where the disk is not seen.
    public long left() {
        var at = folder;
        if (at == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Files.getFileStore(at).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

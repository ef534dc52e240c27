package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The demonstration's clock: goes as any clock, but can be set forward. Never back, since what has
/// happened has happened.
public final class DemoClock extends Clock {

    private final Path kept;
    private volatile Duration ahead;

    /// @param kept the file that remembers how far ahead the clock is
    DemoClock(Path kept) {
        this.kept = kept;
        try {
            this.ahead =
                    Files.exists(kept)
                            ? Duration.parse(Files.readString(kept).strip())
                            : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /// Whether the moment is in the future, so that the clock can be set to it.
    boolean canBeSetTo(Instant moment) {
        return !moment.isBefore(instant());
    }

    /// Before anything has happened the clock may start anywhere.
    void startAt(Instant moment) {
        keep(Duration.between(Instant.now(), moment));
    }

    void setTo(Instant moment) {
        if (!canBeSetTo(moment)) {
            throw new IllegalArgumentException("The clock is never set back");
        }
        keep(Duration.between(Instant.now(), moment));
    }

    private void keep(Duration change) {
        ahead = change;
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            Files.writeString(kept, change.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package se.uppdrag.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// The machine's clock, as long as it goes. Days on which a period ends are counted from it, so a
/// clock that is set a year wrong in the middle of an evening must date nothing: when it has moved
/// otherwise than time has passed, it is not believed until it is right again or the program is
/// started anew, and what it says meanwhile is the time that has passed.
///
/// A machine that has slept has a clock that is ahead of its work but not of time, and is believed.
public final class SteadyClock extends Clock {

    /// What a time server may correct at once without being asked about it.
    public static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final long BETWEEN_ANCHORS = 1_000_000_000L;

    /// @param passed nanoseconds of work, which stand still when the machine sleeps
    /// @param up nanoseconds since the machine was started, which do not
    private record Anchor(Instant wall, long passed, long up) {}

    private final Clock wall;
    private final LongSupplier passed;
    private final LongSupplier up;
    private volatile Anchor anchor;
    private volatile Instant notBefore = Instant.MIN;

    SteadyClock(Clock wall, LongSupplier passed, LongSupplier up) {
        this.wall = wall;
        this.passed = passed;
        this.up = up;
        this.anchor = new Anchor(wall.instant(), passed.getAsLong(), up.getAsLong());
    }

    /// The clock of this machine.
    static SteadyClock ofTheMachine() {
        return new SteadyClock(Clock.systemUTC(), System::nanoTime, SteadyClock::sinceStarted);
    }

    private static long sinceStarted() {
        try {
            var seconds = Files.readString(Path.of("/proc/uptime")).split(" ")[0];
            return (long) (Double.parseDouble(seconds) * 1e9);
        } catch (IOException notLinux) {
            return System.nanoTime();
        }
    }

    @Override
    public Instant instant() {
        var now = wall.instant();
        var work = passed.getAsLong();
        var last = anchor;
        var reckoned = last.wall().plusNanos(work - last.passed());
        if (near(now, reckoned)) {
            if (work - last.passed() > BETWEEN_ANCHORS) {
                anchor = new Anchor(now, work, up.getAsLong());
            }
            return now;
        }
        var awake = up.getAsLong();
        if (near(now, last.wall().plusNanos(awake - last.up()))) {
            anchor = new Anchor(now, work, awake);
            return now;
        }
        return reckoned;
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
    }

    /// Something has been dated at this moment already, so it cannot be earlier now.
    public void cannotBeBefore(Instant dated) {
        notBefore = dated.minus(TOLERANCE);
    }

    /// Whether what is done now may be dated by it.
    public boolean steady() {
        var believed = instant();
        return near(wall.instant(), believed) && !believed.isBefore(notBefore);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(this, zone);
    }

    /// The same clock, read in another zone.
    private static final class Elsewhere extends Clock {

        private final SteadyClock clock;
        private final ZoneId zone;

        Elsewhere(SteadyClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Elsewhere(clock, other);
        }
    }
}

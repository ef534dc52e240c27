package se.uppdrag.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.uppdrag.meetings.MeetingId;

/// One rehearsal: ten rounds, three seconds apart.
///
/// @param simulated members the program plays itself
record Rehearsal(UUID id, MeetingId meeting, Instant startedAt, int simulated) {

    static final int ROUNDS = 10;

    /// Time for the news to reach every page.
    private static final Duration LEAD = Duration.ofSeconds(2);

    private static final Duration PACE = Duration.ofSeconds(3);

    /// @param round counted from 1
    Instant asks(int round) {
        return startedAt.plus(LEAD).plus(PACE.multipliedBy(round - 1L));
    }

    /// The round that is asked, or was last; 0 before the first.
    int round(Instant now) {
        var since = Duration.between(asks(1), now);
        return since.isNegative() ? 0 : (int) Math.min(ROUNDS, since.dividedBy(PACE) + 1);
    }

    /// Whether an answer may still come: until a pause after the last round.
    boolean running(Instant now) {
        return now.isBefore(ends());
    }

    Instant ends() {
        return asks(ROUNDS).plus(PACE);
    }
}

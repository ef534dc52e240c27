package se.uppdrag.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A letter to one person.
///
/// @param occasion what it is about; nobody is told the same twice
/// @param address nothing where none is known
/// @param link where there is something to read, `/mitt-uppdrag/…`
/// @param usefulUntil after this it would only mislead
/// @param nextTry nothing when it is settled
/// @param trouble what went wrong last
record Letter(
        UUID id,
        String occasion,
        PersonId person,
        @Nullable String address,
        Words words,
        Instant writtenAt,
        Instant usefulUntil,
        State state,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Instant settledAt,
        @Nullable String trouble) {

    /// What the letter says.
    record Words(String subject, String body, String link, String linkText) {}

    enum State {
        WAITS,
        SENT,
        /// The receiver's server will not have it, or the address is none.
        REFUSED,
        TOO_LATE,
        NO_ADDRESS
    }

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /// @param address nothing where none is known; then somebody may have to telephone
    static Letter written(
            String occasion,
            PersonId person,
            @Nullable String address,
            Words words,
            Instant now,
            Instant usefulUntil) {
        return new Letter(
                UUID.randomUUID(),
                occasion,
                person,
                address,
                words,
                now,
                usefulUntil,
                address == null ? State.NO_ADDRESS : State.WAITS,
                0,
                address == null ? null : now,
                address == null ? now : null,
                null);
    }

    Letter settled(State as, Instant now, @Nullable String why) {
        return new Letter(
                id,
                occasion,
                person,
                address,
                words,
                writtenAt,
                usefulUntil,
                as,
                attempts + 1,
                null,
                now,
                why);
    }

    /// It could not be carried now. The pauses double, since a server that is away seldom comes
    /// back sooner for being asked more often.
    Letter delayed(Instant now, String why) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        return new Letter(
                id,
                occasion,
                person,
                address,
                words,
                writtenAt,
                usefulUntil,
                State.WAITS,
                attempts + 1,
                next,
                null,
                why);
    }

    /// Somebody wants it tried at once, perhaps at another address.
    Letter again(@Nullable String at, Instant now) {
        return new Letter(
                id,
                occasion,
                person,
                at,
                words,
                writtenAt,
                usefulUntil,
                at == null ? State.NO_ADDRESS : State.WAITS,
                attempts,
                at == null ? null : now,
                at == null ? now : null,
                trouble);
    }
}

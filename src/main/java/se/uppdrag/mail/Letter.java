package se.uppdrag.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A letter to one person, or to an address of somebody we do not know.
///
/// @param occasion what it is about; nobody is told the same twice
/// @param person nothing where it is somebody outside
/// @param address nothing where none is known
/// @param answers the mark of the letter it answers, `<…@…>`; nothing most often
/// @param link where there is something to read, `/mitt-uppdrag/…`
/// @param usefulUntil after this it would only mislead
/// @param nextTry nothing when it is settled
/// @param trouble what went wrong last
record Letter(
        UUID id,
        String occasion,
        @Nullable PersonId person,
        @Nullable String address,
        @Nullable String answers,
        Words words,
        Instant writtenAt,
        Instant usefulUntil,
        State state,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Instant settledAt,
        @Nullable String trouble) {

    /// What the letter says.
    ///
    /// @param unsubscribe where one press, or a mail program's, ends such letters; nothing where
    ///   they are not a subscription
    record Words(
            String subject,
            String body,
            String link,
            String linkText,
            @Nullable String unsubscribe) {

        Words(String subject, String body, String link, String linkText) {
            this(subject, body, link, linkText, null);
        }
    }

    enum State {
        WAITS,
        SENT,
        /// The receiver's server will not have it, or the address is none.
        REFUSED,
        /// Carried, and sent back by a server on the way.
        BOUNCED,
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
                null,
                words,
                now,
                usefulUntil,
                address == null ? State.NO_ADDRESS : State.WAITS,
                0,
                address == null ? null : now,
                address == null ? now : null,
                null);
    }

    /// To an address that is nobody's we know.
    ///
    /// @param id what the letter carries as its mark
    static Letter toAddress(
            UUID id,
            String occasion,
            String address,
            @Nullable String answers,
            Words words,
            Instant now,
            Instant usefulUntil) {
        return new Letter(
                id,
                occasion,
                null,
                address,
                answers,
                words,
                now,
                usefulUntil,
                State.WAITS,
                0,
                now,
                null,
                null);
    }

    /// It came back, after it was carried.
    Letter bounced(String why) {
        return new Letter(
                id,
                occasion,
                person,
                address,
                answers,
                words,
                writtenAt,
                usefulUntil,
                State.BOUNCED,
                attempts,
                null,
                settledAt,
                why);
    }

    Letter settled(State as, Instant now, @Nullable String why) {
        return new Letter(
                id,
                occasion,
                person,
                address,
                answers,
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
                answers,
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
                answers,
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

package se.uppdrag.lending;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.MeetingId;

/// A device of the municipality's, lent to one person for one meeting (`utlånad enhet`). Pure.
///
/// @param device what the municipality calls it: `Läsplatta 4`
/// @param code how many codes it has had; the newest is the one that is good
/// @param collectedAt when that code was used; nothing while it has not been
public record Loan(
        UUID id,
        MeetingId meeting,
        PersonId person,
        String device,
        PersonId lentBy,
        Instant lentAt,
        int code,
        Instant codeUntil,
        @Nullable Instant collectedAt,
        @Nullable Instant endedAt,
        @Nullable End ended) {

    /// Why it is lent no more.
    public enum End {
        TAKEN_BACK,
        MEETING_ENDED,
        /// She is not in the organ any more, or her account has been shut.
        LEFT
    }

    /// How long a code is good: long enough to walk up to the secretary's desk and back.
    static final Duration GOOD = Duration.ofMinutes(10);

    static Loan of(
            UUID id, MeetingId meeting, PersonId person, String device, PersonId by, Instant now) {
        return new Loan(id, meeting, person, device, by, now, 1, now.plus(GOOD), null, null, null);
    }

    boolean stands() {
        return ended == null;
    }

    /// Whether a code waits to be used.
    boolean waits(Instant now) {
        return stands() && collectedAt == null && codeUntil.isAfter(now);
    }

    /// The device takes its code.
    Outcome<Loan> collected(Instant now) {
        if (!stands()) {
            return Outcome.refused(LendingRefusal.LOAN_HAS_ENDED);
        }
        if (collectedAt != null) {
            return Outcome.refused(LendingRefusal.CODE_IS_USED);
        }
        if (!codeUntil.isAfter(now)) {
            return Outcome.refused(LendingRefusal.CODE_HAS_RUN_OUT);
        }
        return Outcome.granted(
                new Loan(
                        id, meeting, person, device, lentBy, lentAt, code, codeUntil, now, endedAt,
                        ended));
    }

    /// Another code, when the one before was not used in time or the device has signed out.
    ///
    /// @param signedIn whether a device is in by it
    Outcome<Loan> coded(boolean signedIn, Instant now) {
        if (!stands()) {
            return Outcome.refused(LendingRefusal.LOAN_HAS_ENDED);
        }
        if (signedIn) {
            return Outcome.refused(LendingRefusal.DEVICE_IS_IN_USE);
        }
        return Outcome.granted(
                new Loan(
                        id,
                        meeting,
                        person,
                        device,
                        lentBy,
                        lentAt,
                        code + 1,
                        now.plus(GOOD),
                        null,
                        endedAt,
                        ended));
    }

    Loan ended(End why, Instant now) {
        return stands()
                ? new Loan(
                        id,
                        meeting,
                        person,
                        device,
                        lentBy,
                        lentAt,
                        code,
                        codeUntil,
                        collectedAt,
                        now,
                        why)
                : this;
    }
}

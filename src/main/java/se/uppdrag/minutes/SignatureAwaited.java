package se.uppdrag.minutes;

import java.time.LocalDate;
import java.util.Optional;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Minutes wait for the person's signature: they have been sent, or the day is coming or has passed
/// (KL 5:69).
///
/// @param version which text it is
public record SignatureAwaited(
        MeetingId meeting, PersonId person, Stage stage, int version, LocalDate lastDay) {

    public enum Stage {
        SENT,
        /// A week after the meeting.
        WEEK,
        /// Two days are left, or one.
        SOON,
        LAST_DAY,
        /// Doing it late is never stopped, and never passed over.
        LATE
    }

    private static final int WEEK = 7;
    private static final int SOON = 12;

    /// What she is reminded of on the day; nothing while there is plenty of time.
    static Optional<Stage> on(LocalDate today, LocalDate meeting, LocalDate lastDay) {
        if (today.isAfter(lastDay)) {
            return Optional.of(Stage.LATE);
        }
        if (today.equals(lastDay)) {
            return Optional.of(Stage.LAST_DAY);
        }
        if (!today.isBefore(meeting.plusDays(SOON))) {
            return Optional.of(Stage.SOON);
        }
        return today.isBefore(meeting.plusDays(WEEK)) ? Optional.empty() : Optional.of(Stage.WEEK);
    }
}

package se.uppdrag.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom the executive committee looks at in a year (`uppsikt`, KL 6:1), by its programme.
///
/// @param organ the address of a committee or a company here; nothing for what is outside
public record Supervised(
        UUID id,
        int year,
        Kind kind,
        @Nullable String organ,
        String name,
        String why,
        LocalDate decidedOn,
        String section) {

    public enum Kind {
        COMMITTEE,
        COMPANY,
        /// A joint committee or a federation of municipalities.
        JOINT_BODY,
        /// Agreed cooperation (KL 9:37).
        COOPERATION
    }

    /// How heavy an observation is.
    public enum Weight {
        IN_ORDER,
        TO_IMPROVE,
        SERIOUS
    }

    /// What is asked, and the answer.
    ///
    /// @param answer nothing while none has come
    public record Question(
            UUID id,
            UUID supervised,
            String text,
            LocalDate due,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String byName) {

        boolean lateOn(LocalDate day) {
            return answeredOn == null ? day.isAfter(due) : answeredOn.isAfter(due);
        }
    }

    public record Observation(
            UUID id,
            UUID supervised,
            Weight weight,
            String text,
            Instant enteredAt,
            String byName) {}

    /// The yearly decision on a company (KL 6:9): whether what it did the year before kept to its
    /// purpose and to the municipality's powers.
    ///
    /// @param year the year that was looked at
    /// @param proposal what the assembly is asked to do about it; needed where it did not
    public record CompanyReview(
            String organ,
            int year,
            boolean purpose,
            boolean powers,
            String text,
            String proposal,
            LocalDate decidedOn,
            String section) {

        boolean kept() {
            return purpose && powers;
        }

        /// The law says every year; the end of March is the municipality's own day, before the
        /// annual report.
        static LocalDate dueFor(int year) {
            return LocalDate.of(year + 1, 3, 31);
        }
    }

    String address() {
        return "/styrning/uppsikt/" + id;
    }
}

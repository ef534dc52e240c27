package se.uppdrag.drafting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Holidays;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// A matter offered to an organ's coming meeting (`anmält ärende`). Pure.
///
/// @param note what the secretary should know; may be empty
/// @param memorandum what the meeting is to have before it; nothing where there is none, or none
///   yet
/// @param answer what became of it; nothing while it waits
/// @param reason why it was declined or moved; else empty
/// @param item the agenda item it became
public record Offer(
        UUID id,
        UUID matter,
        String dnr,
        String matterSlug,
        String title,
        Asked asked,
        String note,
        @Nullable UUID memorandum,
        UUID meeting,
        UUID by,
        String byName,
        Instant at,
        @Nullable UUID movedFrom,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable UUID item,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /// What is asked of the meeting.
    public enum Asked {
        DECISION,
        INFORMATION,
        /// `remiss`: its opinion, on what somebody else is to decide
        REFERRAL
    }

    public enum Answer {
        ACCEPTED,
        DECLINED,
        /// There is another offer in its place, to a later meeting.
        MOVED,
        WITHDRAWN
    }

    boolean waits() {
        return answer == null;
    }

    boolean accepted() {
        return answer == Answer.ACCEPTED;
    }

    /// Each is answered once.
    Outcome<Offer> answered() {
        return waits() ? granted(this) : refused(DraftingRefusal.OFFER_IS_ANSWERED, title);
    }

    /// Whether it came after the last day. That is shown, and nothing else.
    ///
    /// @param lastDay nothing where the organ has none
    boolean late(@Nullable LocalDate lastDay) {
        return lastDay != null && SwedishTime.dateOf(at).isAfter(lastDay);
    }

    /// The day so many days before a meeting, or the weekday before it where nobody is at work.
    ///
    /// @param days 0 where nothing is decided
    /// @return nothing where nothing is decided
    static @Nullable LocalDate before(LocalDate meeting, int days) {
        if (days == 0) {
            return null;
        }
        var day = meeting.minusDays(days);
        return Holidays.rollsForward(day) ? Holidays.before(day) : day;
    }
}

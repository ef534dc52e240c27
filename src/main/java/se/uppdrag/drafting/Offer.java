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
import se.uppdrag.meetings.Meeting;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;

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

    /// One that waits for its answer.
    ///
    /// @param memorandum what the meeting is to have before it; nothing where there is none yet
    static Offer made(
            UUID id,
            Handlers.Handled matter,
            Meeting meeting,
            String title,
            Asked asked,
            String note,
            @Nullable UUID memorandum,
            Clerk by,
            Instant at) {
        return new Offer(
                id,
                matter.id().value(),
                matter.dnr(),
                matter.slug(),
                title,
                asked,
                note,
                memorandum,
                meeting.id().value(),
                by.id(),
                by.name(),
                at,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// The same to a later meeting, as if it had been from the beginning.
    Offer movedTo(UUID other, Meeting to) {
        return new Offer(
                other,
                matter,
                dnr,
                matterSlug,
                title,
                asked,
                note,
                memorandum,
                to.id().value(),
                by,
                byName,
                at,
                id,
                null,
                null,
                null,
                null,
                null);
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

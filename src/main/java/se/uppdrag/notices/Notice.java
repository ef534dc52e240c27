package se.uppdrag.notices;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// A posting on the notice board (`anslag`).
///
/// @param link where the minutes or the papers are
/// @param appealLast last day to appeal; nothing where there is nothing to appeal
/// @param removableFrom first day it may be taken down
/// @param takenDownOn the day it was taken down; nothing while it is up
public record Notice(
        NoticeId id,
        Kind kind,
        String organ,
        String organName,
        String title,
        String body,
        String link,
        @Nullable LocalDate meetingDate,
        @Nullable LocalDate verifiedOn,
        Instant postedAt,
        LocalDate postedOn,
        @Nullable LocalDate appealLast,
        LocalDate removableFrom,
        @Nullable LocalDate takenDownOn) {

    /// The closed list of KL 8:10–11.
    public enum Kind {
        /// The announcement of a meeting of the assembly (KL 5:13).
        ASSEMBLY_MEETING,
        /// The announcement of a meeting of a committee (KL 8:11).
        COMMITTEE_MEETING,
        /// What a coming meeting is to decide on (KL 8:11).
        MEETING_PAPERS,
        /// That minutes have been verified (KL 8:12).
        VERIFIED_MINUTES,
        /// That the verification of a delegated decision has been announced (KL 8:10 p. 3).
        DELEGATED_DECISION,
        /// What another act demands to be posted (KL 8:10 p. 6).
        OTHER_STATUTORY;

        /// What somebody wants to post, if the list has it.
        public static Outcome<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .map(Outcome::granted)
                    .orElseGet(() -> refused(NoticeRefusal.NOT_FOR_THE_BOARD, name));
        }
    }

    /// Announces that minutes have been verified; the three weeks of KL 13:5 count from today.
    static Notice ofVerifiedMinutes(
            NoticeId id,
            String organ,
            String organName,
            String title,
            String body,
            String link,
            LocalDate meetingDate,
            LocalDate verifiedOn,
            Instant now) {
        var today = SwedishTime.dateOf(now);
        var last = DeadlineRule.KL13_5.from(today).last();
        return new Notice(
                id,
                Kind.VERIFIED_MINUTES,
                organ,
                organName,
                title,
                body,
                link,
                meetingDate,
                verifiedOn,
                now,
                today,
                last,
                last.plusDays(1),
                null);
    }

    /// Announces that a delegated decision has been minuted by itself (KL 8:10 p. 3).
    static Notice ofDelegatedDecisions(
            NoticeId id,
            String organ,
            String organName,
            String title,
            String body,
            String link,
            LocalDate minutedOn,
            Instant now) {
        var today = SwedishTime.dateOf(now);
        var last = DeadlineRule.KL13_5.from(today).last();
        return new Notice(
                id,
                Kind.DELEGATED_DECISION,
                organ,
                organName,
                title,
                body,
                link,
                null,
                minutedOn,
                now,
                today,
                last,
                last.plusDays(1),
                null);
    }

    /// What somebody posts by hand, on the act that demands it.
    static Outcome<Notice> byHand(
            NoticeId id,
            Kind kind,
            NoticeBoard.Announcement announcement,
            String act,
            LocalDate down,
            Instant now) {
        var today = SwedishTime.dateOf(now);
        if (kind == Kind.OTHER_STATUTORY && act.isBlank()) {
            return refused(NoticeRefusal.NO_ACT_IS_NAMED);
        }
        if (!down.isAfter(today)) {
            return refused(NoticeRefusal.DOWN_BEFORE_IT_IS_UP, today.toString());
        }
        if (!announcement.link().isEmpty() && !announcement.link().matches("/[^/\\\\\\s].*")) {
            return refused(NoticeRefusal.LINK_LEADS_AWAY);
        }
        return granted(
                new Notice(
                        id,
                        kind,
                        announcement.organ(),
                        announcement.organName(),
                        announcement.title(),
                        announcement.body(),
                        announcement.link().isEmpty() ? id.address() : announcement.link(),
                        null,
                        null,
                        now,
                        today,
                        null,
                        down,
                        null));
    }

    /// Announces a meeting; it stays up until the day after.
    static Notice ofMeeting(
            NoticeId id,
            Kind kind,
            String organ,
            String organName,
            String title,
            String body,
            String link,
            LocalDate meetingDate,
            Instant now) {
        var today = SwedishTime.dateOf(now);
        var last = meetingDate.isBefore(today) ? today : meetingDate;
        return new Notice(
                id,
                kind,
                organ,
                organName,
                title,
                body,
                link,
                meetingDate,
                null,
                now,
                today,
                null,
                last.plusDays(1),
                null);
    }

    /// Whether it may be taken down on the day (KL 8:12).
    Outcome<Notice> takeDown(LocalDate on) {
        if (takenDownOn != null) {
            return refused(NoticeRefusal.ALREADY_TAKEN_DOWN, takenDownOn.toString());
        }
        if (on.isBefore(removableFrom)) {
            return refused(
                    appealLast == null
                            ? NoticeRefusal.THE_MEETING_HAS_NOT_BEEN_HELD
                            : NoticeRefusal.APPEAL_TIME_IS_RUNNING,
                    removableFrom.toString());
        }
        return granted(this);
    }

    /// Whether the decisions it announces have become final (`laga kraft`): the last day to appeal
    /// has passed and nobody has told us of an appeal.
    public boolean finalOn(LocalDate on) {
        return appealLast != null && on.isAfter(appealLast);
    }

    public boolean up() {
        return takenDownOn == null;
    }
}

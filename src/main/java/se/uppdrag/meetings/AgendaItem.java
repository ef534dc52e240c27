package se.uppdrag.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.SwedishTime;

/// An item on the agenda of a planned meeting (`ärende på dagordningen`).
///
/// @param proposal the proposed decision; may be empty
/// @param announcedAt when the public was told; nothing while it is not
/// @param special what the law says in particular of it
/// @param preparedBy who prepared it, where the program cannot see it; mostly empty
/// @param secrecy the provision of OSL it is marked by, `21:1`: a warning and no decision; nothing
///   where it is not secret, and then `title` is all there is to say of it outwards
/// @param secretTitle what a secret item is about, for those who sit there; else empty
public record AgendaItem(
        UUID id,
        int position,
        String title,
        Kind kind,
        @Nullable UUID matter,
        @Nullable String dnr,
        @Nullable String matterSlug,
        String proposal,
        @Nullable Instant announcedAt,
        @Nullable Special special,
        String preparedBy,
        @Nullable String secrecy,
        String secretTitle) {

    public boolean secret() {
        return secrecy != null;
    }

    /// As everybody may have it: of a secret item that it is there, and by which provision.
    public AgendaItem fromOutside() {
        return secrecy == null
                ? this
                : new AgendaItem(
                        id,
                        position,
                        title,
                        kind,
                        null,
                        null,
                        null,
                        "",
                        announcedAt,
                        null,
                        "",
                        secrecy,
                        "");
    }

    /// `21 kap. 1 § OSL`; empty where it is not secret.
    public String secrecyCited() {
        return cited(secrecy);
    }

    public static String cited(@Nullable String provision) {
        return provision == null ? "" : provision.replace(":", " kap. ") + " § OSL";
    }

    public enum Kind {
        FORMALITY,
        ORDINARY,
        MOTIONS,
        INTERPELLATION,
        QUESTION,
        ELECTION
    }

    /// How an item stands to the notice of the meeting.
    public enum Announcement {
        /// In the notice a week before (KL 5:13).
        IN_TIME,
        /// Urgent, announced by the nearest weekday before (KL 5:14).
        URGENT,
        /// Not announced in time: all present must agree to decide it (KL 5:52).
        TOO_LATE,
        /// Needs no notice, such as roll call.
        NOT_NEEDED
    }

    public Announcement announcement(Meeting meeting) {
        if (kind == Kind.FORMALITY) {
            return Announcement.NOT_NEEDED;
        }
        if (announcedAt == null) {
            return Announcement.TOO_LATE;
        }
        if (!meeting.late(announcedAt)) {
            return Announcement.IN_TIME;
        }
        var urgent = DeadlineRule.KL5_14.from(meeting.onDate());
        return urgent.missedOn(SwedishTime.dateOf(announcedAt))
                ? Announcement.TOO_LATE
                : Announcement.URGENT;
    }
}

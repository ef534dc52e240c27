package se.uppdrag.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Deadline;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;

/// A planned meeting of an organ (`sammanträde`).
///
/// @param ordinal 1 for the organ's first meeting that day
/// @param publishedAt when the notice was posted and everybody called; nothing before that
/// @param cancelledAt when it was decided that it is not held (`inställt`); nothing most often
public record Meeting(
        MeetingId id,
        String organ,
        String organName,
        LocalDate onDate,
        int ordinal,
        Instant startsAt,
        String place,
        boolean openToPublic,
        @Nullable Instant publishedAt,
        @Nullable Instant cancelledAt) {

    /// As planned: neither called to nor cancelled.
    static Meeting planned(
            MeetingId id,
            Organ organ,
            LocalDate on,
            int ordinal,
            Instant at,
            String place,
            boolean open) {
        return new Meeting(
                id, organ.slug(), organ.name(), on, ordinal, at, place.strip(), open, null, null);
    }

    /// `/sammantraden/kf/2026-11-25`, with `-2` for a second the same day.
    public String address() {
        return "/sammantraden/" + organ + "/" + onDate + (ordinal == 1 ? "" : "-" + ordinal);
    }

    /// Where those who sit there read its papers: `/parm/kf/2026-11-25`
    String binder() {
        return address().replaceFirst("^/sammantraden", "/parm");
    }

    /// `Kommunfullmäktige 2026-11-25`
    public String name() {
        return organName + " " + onDate + (ordinal == 1 ? "" : " (" + ordinal + ")");
    }

    /// The last day for notice and call: one week before, counted back (KL 5:13, 5:15).
    public Deadline notice() {
        return DeadlineRule.KL5_13.from(onDate);
    }

    public Deadline verification() {
        return DeadlineRule.KL5_69.from(onDate);
    }

    public boolean published() {
        return publishedAt != null;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /// Whether something announced at the moment came too late for the week of KL 5:13.
    boolean late(Instant announced) {
        return notice().missedOn(SwedishTime.dateOf(announced));
    }
}

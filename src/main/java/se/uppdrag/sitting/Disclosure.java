package se.uppdrag.sitting;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.Progress;
import se.uppdrag.web.Swedish;

/// What everybody may see of how a meeting decided: at once, where the doors were open, and else
/// when the minutes are verified (KL 5:42, 6:25; TF 2:10).
@Component
class Disclosure {

    private final Meetings meetings;
    private final Snapshots snapshots;
    private final List<Progress> progress;

    Disclosure(Meetings meetings, Snapshots snapshots, List<Progress> progress) {
        this.meetings = meetings;
        this.snapshots = snapshots;
        this.progress = progress;
    }

    /// A meeting and what of it may be seen.
    record Disclosed(Meeting meeting, Snapshot snapshot, boolean verified) {

        Sitting sitting() {
            return snapshot.sitting();
        }

        /// `Kommunfullmäktige 25 november 2026`
        String name() {
            return meeting.organName() + " " + Swedish.date(meeting.onDate());
        }

        /// Refused (404) while what was done in the item is not public.
        void require(int item) {
            if (!verified && sitting().agenda().doors().behind().contains(item)) {
                throw notFound();
            }
        }
    }

    /// Refused (404) where there is no such meeting, or nothing of it is public yet.
    Disclosed of(String organ, String day) {
        var meeting = meetings.meeting(organ, day).orElseThrow(Disclosure::notFound);
        var verified =
                progress.stream()
                        .flatMap(one -> one.marks(meeting).stream())
                        .anyMatch(
                                mark -> mark.stage() == Progress.Stage.VERIFIED && mark.reached());
        if (!meeting.openToPublic() && !verified) {
            throw notFound();
        }
        return new Disclosed(meeting, snapshots.of(meeting), verified);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package se.uppdrag.sitting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.Progress;
import se.uppdrag.web.Swedish;

/// What everybody may see of how a meeting decided: at once, where the doors were open, and else
/// when the minutes are verified (KL 5:42, 6:25; TF 2:10). Closed doors are no secrecy; what is
/// secret is not seen then either (OSL 3:1).
@Component
public class Disclosure {

    private final Meetings meetings;
    private final Snapshots snapshots;
    private final List<Progress> progress;

    Disclosure(Meetings meetings, Snapshots snapshots, List<Progress> progress) {
        this.meetings = meetings;
        this.snapshots = snapshots;
        this.progress = progress;
    }

    /// A meeting and what of it may be seen.
    ///
    /// @param dark items of which nothing is told
    record Disclosed(Meeting meeting, Snapshot snapshot, boolean verified, Set<Integer> dark) {

        Sitting sitting() {
            return snapshot.sitting();
        }

        /// `Kommunfullmäktige 25 november 2026`
        String name() {
            return meeting.organName() + " " + Swedish.date(meeting.onDate());
        }

        /// Refused (404) while what was done in the item is not public.
        void require(int item) {
            if (dark.contains(item)) {
                throw notFound();
            }
        }
    }

    /// Refused (404) where there is no such meeting, or nothing of it is public yet.
    Disclosed of(String organ, String day) {
        var meeting = meetings.meeting(organ, day).orElseThrow(Disclosure::notFound);
        var verified = verified(meeting);
        if (!meeting.openToPublic() && !verified) {
            throw notFound();
        }
        var snapshot = snapshots.of(meeting);
        return new Disclosed(meeting, snapshot, verified, dark(meeting, snapshot.sitting()));
    }

    /// Items, by number, of which nobody outside is told more than that they were there: secret
    /// ones always, and those behind closed doors until the minutes are verified.
    public Set<Integer> dark(Meeting meeting, Sitting sitting) {
        var dark = new HashSet<Integer>();
        sitting.items().stream().filter(Item::secret).map(Item::number).forEach(dark::add);
        progress.forEach(one -> dark.addAll(one.secret(meeting)));
        if (!verified(meeting)) {
            dark.addAll(sitting.agenda().doors().behind());
        }
        return dark;
    }

    public boolean verified(Meeting meeting) {
        return progress.stream()
                .flatMap(one -> one.marks(meeting).stream())
                .anyMatch(mark -> mark.stage() == Progress.Stage.VERIFIED && mark.reached());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

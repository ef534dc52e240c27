package se.uppdrag.summaries;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.registry.MatterId;
import se.uppdrag.sitting.Disclosure;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;

/// The door: a decision is put in plain words, published and corrected.
@Service
@Transactional
public class Summaries {

    private final SummaryTable table;
    private final Sittings sittings;
    private final Disclosure disclosure;
    private final Clock clock;

    Summaries(SummaryTable table, Sittings sittings, Disclosure disclosure, Clock clock) {
        this.table = table;
        this.sittings = sittings;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /// May be written before the meeting, as a help to those who decide what to write after it.
    public Outcome<Meeting> write(Meeting meeting, int item, String text, PersonId by) {
        table.put(meeting.id(), item, text, by, clock.instant());
        return granted(meeting);
    }

    /// A decision made before everybody is public at once; one made behind closed doors is when the
    /// minutes are, and a secret one never.
    ///
    /// @param correction why, where one has been published already; empty for the first
    public Outcome<Summary> publish(Meeting meeting, int item, String correction, PersonId by) {
        var draft = table.draft(meeting.id(), item);
        if (draft.isEmpty()) {
            return refused(SummaryRefusal.NOTHING_IS_WRITTEN);
        }
        var sitting = sittings.sitting(meeting.id());
        if (sitting.filter(one -> decided(one, item)).isEmpty()) {
            return refused(SummaryRefusal.DECISION_IS_NOT_MADE);
        }
        boolean verified = disclosure.verified(meeting);
        boolean dark = disclosure.dark(meeting, sitting.get()).contains(item);
        if (dark && verified || sitting.get().item(item).filter(Item::secret).isPresent()) {
            return refused(SummaryRefusal.ITEM_IS_SECRET);
        }
        if (dark || !verified && !meeting.openToPublic()) {
            return refused(SummaryRefusal.NOT_PUBLIC_YET);
        }
        var before = table.of(meeting.id()).stream().filter(one -> one.item() == item).findFirst();
        if (before.filter(one -> one.text().equals(draft.get())).isPresent()) {
            return refused(SummaryRefusal.NOTHING_IS_CHANGED);
        }
        var summary =
                new Summary(
                        UUID.randomUUID(),
                        meeting.id().value(),
                        item,
                        before.map(Summary::version).orElse(0) + 1,
                        sitting.get().item(item).map(Item::matter).orElse(null),
                        draft.get(),
                        before.isEmpty() ? "" : correction,
                        clock.instant());
        table.insert(summary, by);
        return granted(summary);
    }

    private static boolean decided(Sitting sitting, int item) {
        return Optional.ofNullable(sitting.floors().get(item)).map(Floor::decision).isPresent();
    }

    @Transactional(readOnly = true)
    List<Summary> of(Meeting meeting) {
        return table.of(meeting.id());
    }

    @Transactional(readOnly = true)
    List<Summary> of(MatterId matter) {
        return table.of(matter);
    }

    @Transactional(readOnly = true)
    List<Summary> newest(int most) {
        return table.newest(most);
    }
}

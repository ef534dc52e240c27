package se.uppdrag.sitting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.uppdrag.meetings.Meeting;

/// The minutes of the item before the meeting as they would stand now. Asked here for the
/// secretary's page, answered by `minutes`, which this module must not know.
public interface DraftMinutes {

    /// One line of the draft.
    record Line(Kind kind, String text) {}

    enum Kind {
        HEADING,
        TEXT,
        /// Filled in by the meeting itself later.
        AUTO;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Stream<Line> of(Meeting meeting, Sitting sitting, List<Logged> log);

    /// Of every item that has been decided.
    Stream<Line> decided(Meeting meeting, Sitting sitting, List<Logged> log);
}

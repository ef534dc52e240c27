package se.uppdrag.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.LodgedAppeal.Step;
import se.uppdrag.minutes.LodgedAppeal.Taken;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// How a decision stands (`laga kraft`, KL 13:5): for every page that shows the decision, in one
/// and the same sentence. Stored nowhere: the notice, the appeals and the clock say it.
@Component
@Transactional(readOnly = true)
public class Finality {

    /// @param state for a mark beside the words
    /// @param words a sentence for everybody: never who appealed
    public record Standing(State state, LocalDate on, String words) {}

    public enum State {
        /// It can be appealed, until the day.
        OPEN,
        /// Somebody has appealed in time, on the day.
        APPEALED,
        /// Final, from the day.
        FINAL,
        /// A court has annulled it (KL 13:8); the ruling is final from the day.
        ANNULLED,
        /// What had been executed of an annulled decision was put right on the day (KL 13:15).
        CORRECTED
    }

    private final VerifiedTable verified;
    private final AfterTable after;
    private final AppealWords words;
    private final Texts texts;
    private final Clock clock;

    Finality(
            VerifiedTable verified, AfterTable after, AppealWords words, Texts texts, Clock clock) {
        this.verified = verified;
        this.after = after;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param organ as its address has it
    /// @return nothing where the decision is in no verified minutes here, or cannot be appealed
    public Optional<Standing> of(String organ, LocalDate on, int section) {
        return verified.meetingOf(organ, on, section).flatMap(one -> of(one, section));
    }

    /// Of all the decisions of a meeting, by section; without those that cannot be appealed.
    Map<Integer, Standing> of(Meeting meeting, List<Integer> sections) {
        var appeals = after.appeals(meeting.id());
        var days = words.last(meeting.id());
        var standings = new HashMap<Integer, Standing>();
        for (int section : sections) {
            days.of(section)
                    .ifPresent(
                            last -> standings.put(section, standing(only(appeals, section), last)));
        }
        return standings;
    }

    private Optional<Standing> of(MeetingId meeting, int section) {
        return words.last(meeting)
                .of(section)
                .map(last -> standing(only(after.appeals(meeting), section), last));
    }

    private static List<LodgedAppeal> only(List<LodgedAppeal> appeals, int section) {
        return appeals.stream().filter(one -> one.section() == section).toList();
    }

    private Standing standing(List<LodgedAppeal> appeals, LocalDate last) {
        var corrected = taken(appeals, Step.CORRECTED);
        if (corrected.isPresent()) {
            return said(State.CORRECTED, corrected.get().on());
        }
        var annulled = taken(appeals, Step.ANNULLED);
        if (annulled.isPresent()) {
            return said(State.ANNULLED, annulled.get().on());
        }
        var stops = appeals.stream().filter(one -> one.stops(last)).findFirst();
        if (stops.isPresent()) {
            return said(State.APPEALED, stops.get().receivedOn());
        }
        return SwedishTime.dateOf(clock.instant()).isAfter(last)
                ? said(State.FINAL, from(last, appeals))
                : said(State.OPEN, last);
    }

    private static Optional<Taken> taken(List<LodgedAppeal> appeals, Step step) {
        return appeals.stream()
                .flatMap(one -> one.taken(step).stream())
                .max(Comparator.comparing(Taken::on));
    }

    private Standing said(State state, LocalDate on) {
        return new Standing(state, on, texts.get("minutes.finality." + state, Swedish.date(on)));
    }

    /// The day after the last to appeal, or the day the last appeal in time came to nothing.
    static LocalDate from(LocalDate last, List<LodgedAppeal> appeals) {
        return appeals.stream()
                .filter(one -> !one.late(last))
                .flatMap(one -> one.taken(Step.REJECTED).stream())
                .map(Taken::on)
                .reduce(last.plusDays(1), (one, other) -> one.isAfter(other) ? one : other);
    }
}

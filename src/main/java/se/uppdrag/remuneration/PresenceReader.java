package se.uppdrag.remuneration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;

/// Reads from the log of a closed meeting who was there and who served, to the minute.
final class PresenceReader {

    /// One stretch of time without change; a break is one without people.
    private record Stretch(Instant from, Instant to, Set<PersonId> present, Set<PersonId> serving) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private final int pauseMinutes;
    private @Nullable Instant since;
    private @Nullable Instant pausedAt;

    /// @param pauseMinutes a break longer than this does not count
    PresenceReader(int pauseMinutes) {
        this.pauseMinutes = pauseMinutes;
    }

    /// Nobody, if the meeting was never opened or is not closed.
    List<Participation> read(Meeting meeting, List<Logged> log) {
        if (log.isEmpty()) {
            return List.of();
        }
        var sitting = Sitting.of(log.subList(0, 1));
        for (var line : log.subList(1, log.size())) {
            take(line, sitting);
            sitting = sitting.apply(line.event(), line.at());
        }
        return sitting.phase() == Sitting.Phase.CLOSED
                ? participations(meeting, sitting)
                : List.of();
    }

    private void take(Logged line, Sitting before) {
        switch (line.event()) {
            case SittingEvent.Opened() -> since = line.at();
            case SittingEvent.Adjourned _ -> {
                end(line.at(), before);
                pausedAt = line.at();
                since = line.at();
            }
            case SittingEvent.Resumed() -> {
                if (pausedAt != null
                        && Duration.between(pausedAt, line.at()).toMinutes() <= pauseMinutes) {
                    end(line.at(), before);
                }
                pausedAt = null;
                since = line.at();
            }
            case SittingEvent.Closed _ -> {
                // Closed during a break: nobody waited.
                if (pausedAt == null) {
                    end(line.at(), before);
                }
                since = null;
            }
            case SittingEvent.Arrived _,
                    SittingEvent.Left _,
                    SittingEvent.AlternateCalledIn _,
                    SittingEvent.AlternateRelieved _ -> {
                if (pausedAt == null) {
                    end(line.at(), before);
                    since = since == null ? null : line.at();
                }
            }
            default -> {}
        }
    }

    private void end(Instant at, Sitting before) {
        if (since != null && at.isAfter(since)) {
            var there = before.attendance();
            stretches.add(
                    new Stretch(since, at, there.present(), Set.copyOf(there.holders().values())));
        }
    }

    private List<Participation> participations(Meeting meeting, Sitting sitting) {
        Map<PersonId, List<Stretch>> by = new LinkedHashMap<>();
        var roll = sitting.roll();
        roll.members().forEach(one -> by.put(one.person(), new ArrayList<>()));
        roll.alternates().forEach(one -> by.putIfAbsent(one.person(), new ArrayList<>()));
        for (var stretch : stretches) {
            for (var person : stretch.present()) {
                by.computeIfAbsent(person, _ -> new ArrayList<>()).add(stretch);
            }
        }
        var all = new ArrayList<Participation>();
        by.forEach((person, own) -> {
            if (!own.isEmpty()) {
                all.add(
                        new Participation(
                                meeting.id(),
                                person,
                                roll.find(person).map(one -> one.name()).orElse(""),
                                meeting.organ(),
                                meeting.organName(),
                                meeting.onDate(),
                                own.getFirst().from(),
                                own.getLast().to(),
                                minutes(own),
                                minutes(
                                        own.stream()
                                                .filter(one -> one.serving().contains(person))
                                                .toList()),
                                roll.member(person).isEmpty()));
            }
        });
        return all;
    }

    /// A minute that has begun counts, once for the whole meeting.
    private static int minutes(List<Stretch> stretches) {
        var total = stretches.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
        return (int) Math.ceilDiv(total.toSeconds(), 60);
    }
}

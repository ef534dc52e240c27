package se.uppdrag.sitting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Progress;

/// Tells the meeting's page that it was opened and closed, and how each item stands.
@Component
class SittingProgress implements Progress {

    private record Times(@Nullable Instant openedAt, @Nullable Instant closedAt) {}

    private final JdbcClient jdbc;
    private final Sittings sittings;

    SittingProgress(JdbcClient jdbc, Sittings sittings) {
        this.jdbc = jdbc;
        this.sittings = sittings;
    }

    @Override
    public List<Mark> marks(Meeting meeting) {
        var marks = new ArrayList<Mark>();
        jdbc.sql(
                        """
                        select opened_at, closed_at from sitting.published_sitting
                         where meeting = :meeting
                        """)
                .param("meeting", meeting.id().value())
                .query(Times.class)
                .optional()
                .ifPresent(times -> {
                    if (times.openedAt() != null) {
                        marks.add(
                                new Mark(
                                        Stage.OPENED,
                                        times.openedAt(),
                                        true,
                                        meeting.openToPublic()
                                                ? meeting.address() + "/kapitel"
                                                : null));
                    }
                    if (times.closedAt() != null) {
                        marks.add(new Mark(Stage.CLOSED, times.closedAt(), true, null));
                    }
                });
        return marks;
    }

    @Override
    public Map<Integer, String> items(Meeting meeting) {
        var sitting = sittings.sitting(meeting.id());
        if (sitting.isEmpty() || sitting.get().phase() == Sitting.Phase.NOT_OPENED) {
            return Map.of();
        }
        var standing = new HashMap<Integer, String>();
        for (var item : sitting.get().items()) {
            standing.put(item.number(), standing(sitting.get(), item));
        }
        return standing;
    }

    /// What was voted behind closed doors becomes known with the verified minutes, not here.
    @Override
    public Map<Integer, List<Integer>> votes(Meeting meeting) {
        var sitting = sittings.sitting(meeting.id());
        if (sitting.isEmpty() || !meeting.openToPublic()) {
            return Map.of();
        }
        var votes = new HashMap<Integer, List<Integer>>();
        sitting.get().floors().entrySet().stream()
                .filter(floor -> open(sitting.get(), floor.getKey()))
                .forEach(floor ->
                        votes.put(
                                floor.getKey(),
                                floor.getValue().ballots().stream()
                                        .filter(one -> one.voted() && one.settled() != null)
                                        .map(one -> one.question().number())
                                        .toList()));
        return votes;
    }

    @Override
    public Set<Integer> elections(Meeting meeting) {
        var sitting = sittings.sitting(meeting.id());
        if (sitting.isEmpty() || !meeting.openToPublic()) {
            return Set.of();
        }
        return sitting.get().agenda().elections().entrySet().stream()
                .filter(one -> one.getValue().done() && open(sitting.get(), one.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean open(Sitting sitting, int item) {
        return !behind(sitting, item) && sitting.item(item).filter(Item::secret).isEmpty();
    }

    private static boolean behind(Sitting sitting, int item) {
        return sitting.agenda().doors().behind().contains(item);
    }

    private static String standing(Sitting sitting, Item item) {
        var floor = sitting.floors().get(item.number());
        if (floor == null) {
            return "WAITING";
        }
        var decision = floor.decision();
        if (decision == null) {
            return sitting.current() == item.number() ? "ONGOING" : "WAITING";
        }
        if (!open(sitting, item.number())) {
            return "DONE";
        }
        return switch (decision.kind()) {
            case REFERRED_BACK -> "REFERRED_BACK";
            case TABLED -> "TABLED";
            case NOTED, ANSWERED, REMITTED -> "DONE";
            case APPROVED, REJECTED, AMENDED, ELECTED, NOT_ALLOWED ->
                    item.kind() == Item.Kind.FORMALITY ? "DONE" : "DECIDED";
        };
    }
}

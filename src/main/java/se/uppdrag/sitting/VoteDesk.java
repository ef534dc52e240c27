package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.granted;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Takes the votes of a whole hall that presses at the same moment. Those who come while the disk
/// is busy with others wait together and are stored together, each with its own answer: a vote is
/// decided on by itself, and acknowledged when it is on disk.
@Service
public class VoteDesk {

    private static final int TOGETHER = 200;

    /// The waiting of one meeting.
    private static final class Desk {

        private final ReentrantLock turn = new ReentrantLock(true);
        private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    }

    private record Waiting(
            Command command,
            SittingCommand.CastVote vote,
            @Nullable PersonId by,
            String next,
            CompletableFuture<Outcome<String>> answer) {}

    private final ConcurrentMap<MeetingId, Desk> desks = new ConcurrentHashMap<>();
    private final LogTable log;
    private final Folds folds;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoteDesk(
            LogTable log, Folds folds, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.folds = folds;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// @param by who enters it; may be somebody else than the one who votes
    /// @param next the address to show when the vote was taken
    public Outcome<String> cast(
            Meeting meeting,
            Command command,
            SittingCommand.CastVote vote,
            @Nullable PersonId by,
            String next) {
        var desk = desks.computeIfAbsent(meeting.id(), _ -> new Desk());
        var mine = new Waiting(command, vote, by, next, new CompletableFuture<>());
        desk.waiting.add(mine);
        desk.turn.lock();
        try {
            // Somebody before us in the queue may have taken ours with hers.
            if (!mine.answer().isDone()) {
                take(meeting, desk);
            }
        } finally {
            desk.turn.unlock();
        }
        try {
            return mine.answer().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void take(Meeting meeting, Desk desk) {
        var batch = new ArrayList<Waiting>();
        for (var one = desk.waiting.poll();
                one != null;
                one = batch.size() < TOGETHER ? desk.waiting.poll() : null) {
            batch.add(one);
        }
        try {
            answer(meeting, batch);
        } catch (RuntimeException together) {
            // One of them cannot be stored. The others must not suffer for it.
            for (var one : batch) {
                try {
                    answer(meeting, List.of(one));
                } catch (RuntimeException alone) {
                    one.answer().completeExceptionally(alone);
                }
            }
        }
    }

    private void answer(Meeting meeting, List<Waiting> batch) {
        var answers =
                trail.together(
                        batch.stream().map(Waiting::command).toList(),
                        () -> log.lock(meeting.id()),
                        (last, undone) ->
                                decide(meeting, last, undone.stream().map(batch::get).toList()));
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(answers.get(i));
        }
    }

    /// @param last how far the log goes
    private List<Outcome<String>> decide(Meeting meeting, long last, List<Waiting> votes) {
        var before = folds.of(meeting.id(), last);
        if (before == null) {
            throw new IllegalStateException("Nobody has been called to the meeting");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sitting = before.sitting();
        var lines = new ArrayList<Logged>();
        var outcomes = new ArrayList<Outcome<String>>();
        for (var one : votes) {
            switch (SittingRules.decide(sitting, one.vote())) {
                case Refused<List<SittingEvent>>(var refusal, var arguments) ->
                        outcomes.add(new Refused<>(refusal, arguments));
                case Granted<List<SittingEvent>>(var happened, _) -> {
                    for (var event : happened) {
                        lines.add(
                                new Logged(before.seq() + lines.size() + 1, now, one.by(), event));
                        sitting = sitting.apply(event, now);
                    }
                    outcomes.add(granted(one.next()));
                }
            }
        }
        if (!lines.isEmpty()) {
            log.append(meeting.id(), lines);
            folds.keep(meeting.id(), before.with(lines, sitting));
            events.publishEvent(
                    new Sittings.SittingChanged(meeting.id(), before.seq() + lines.size()));
        }
        return outcomes;
    }
}

package se.uppdrag.practice;

import static se.uppdrag.law.Outcome.granted;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingRules;

/// How far a practised meeting has come.
///
/// @param others what the others did of themselves after the last thing the chair did
record Played(Exercise exercise, List<Logged> log, Sitting sitting, List<SittingCommand> others) {

    Played {
        log = List.copyOf(log);
        others = List.copyOf(others);
    }

    /// Where the exercise begins.
    static Played begun(Exercise exercise, Instant at) {
        var first =
                new Logged(
                        1,
                        at,
                        null,
                        new SittingEvent.Convened(exercise.roll(), exercise.items(), 1));
        var convened = new Played(exercise, List.of(first), Sitting.of(List.of(first)), List.of());
        return switch (convened.done(exercise.begun(), null, at)) {
            case Granted<Played>(var begun, _) -> begun.by(List.of());
            case Refused<Played>(var why, _) ->
                    throw new IllegalStateException(exercise.name() + ": " + why);
        };
    }

    /// What the chair asks, all of it or nothing, and what the others then do.
    Outcome<Played> after(
            Function<Sitting, List<SittingCommand>> asked, PersonId chair, Instant at) {
        return by(List.of()).done(asked.apply(sitting), chair, at);
    }

    private Outcome<Played> done(
            List<SittingCommand> commands, @Nullable PersonId chair, Instant at) {
        var lines = new ArrayList<>(log);
        var now = sitting;
        var did = new ArrayList<>(others);
        var left = new ArrayDeque<>(commands);
        int asked = commands.size();
        while (!left.isEmpty()) {
            var command = left.removeFirst();
            var own = asked-- > 0;
            switch (SittingRules.decide(now, command)) {
                case Refused<List<SittingEvent>>(var why, var arguments) when own -> {
                    return new Refused<>(why, arguments);
                }
                // One who would have, and no longer may.
                case Refused<List<SittingEvent>> _ -> {}
                case Granted<List<SittingEvent>>(var events, _) -> {
                    if (!own) {
                        did.add(command);
                    }
                    for (var event : events) {
                        lines.add(new Logged(lines.size() + 1, at, null, event));
                        now = now.apply(event, at);
                        if (chair != null) {
                            left.addAll(exercise.crowd().after(event, now, chair));
                        }
                    }
                }
            }
        }
        return granted(new Played(exercise, lines, now, did));
    }

    private Played by(List<SittingCommand> others) {
        return new Played(exercise, log, sitting, others);
    }

    boolean finished() {
        return exercise.goals().stream().allMatch(goal -> goal.reached().test(this));
    }
}

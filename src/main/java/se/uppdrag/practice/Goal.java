package se.uppdrag.practice;

import java.util.function.Predicate;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Question;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingEvent;

/// Something to reach in an exercise, and how it is seen that it has been reached.
///
/// @param key among the texts of the exercise
record Goal(String key, Predicate<Played> reached) {

    static Goal that(String key, Predicate<Played> reached) {
        return new Goal(key, reached);
    }

    static Goal happened(String key, Predicate<SittingEvent> wanted) {
        return new Goal(
                key, played -> played.log().stream().anyMatch(line -> wanted.test(line.event())));
    }

    static Goal settled(String key, Question.Purpose purpose, Side side) {
        return new Goal(
                key,
                played ->
                        played.sitting().floors().values().stream()
                                .flatMap(floor -> floor.ballots().stream())
                                .anyMatch(ballot ->
                                        ballot.question().purpose() == purpose
                                                && ballot.settled() == side));
    }

    static Goal decided(String key, int item, Decision.Kind kind) {
        return happened(
                key,
                event ->
                        event instanceof SittingEvent.Decided(var number, var decision, _)
                                && number == item
                                && decision.kind() == kind);
    }
}

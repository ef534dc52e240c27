package se.uppdrag.practice;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.practice.Cast.person;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingRoll;
import se.uppdrag.sitting.Speakers;

/// Exercises about who is there, and who leads (KL 5:45–47, 6:27–29).
record PresenceExercises(Staging staging) {

    Exercise rollCall(SittingRoll roll) {
        return new Exercise(
                "upprop",
                roll,
                staging.items("upprop", 1),
                Stream.of(1, 3, 5, 8, 21, 23).<SittingCommand>map(Staging::arrives).toList(),
                new Crowd(Map.of(), Map.of(), Staging.everybody(0), Staging.NOBODY_VOTES),
                List.of(
                        Goal.that("serving", played -> played.sitting().attendance().seated() == 6),
                        Goal.happened("opened", SittingEvent.Opened.class::isInstance),
                        Goal.happened("verifiers", SittingEvent.VerifiersElected.class::isInstance),
                        Goal.happened("taken-up", SittingEvent.ItemTakenUp.class::isInstance)),
                List.of(kl(6, 27), kl(6, 16), kl(5, 18)));
    }

    Exercise quorumLost(SittingRoll roll) {
        return new Exercise(
                "beslutsforhet",
                roll,
                staging.items("beslutsforhet", 2),
                Staging.opened(1, 2, 3, 5, 8),
                new Crowd(
                        Map.of(),
                        Map.of(
                                1,
                                List.of(
                                        new SittingCommand.Leave(
                                                person(8), staging.text("practice.goes-home")))),
                        Staging.everybody(0),
                        Staging.NOBODY_VOTES),
                List.of(
                        Goal.decided("decided", 1, Decision.Kind.APPROVED),
                        Goal.that(
                                "stopped",
                                played ->
                                        !played.sitting().running()
                                                && played.sitting().floors().size() == 1)),
                List.of(kl(6, 27)));
    }

    Exercise personalInterest(SittingRoll roll) {
        var name = "jav";
        return new Exercise(
                name,
                roll,
                staging.items(name, 2),
                Stream.concat(
                                Staging.opened(1, 2, 3, 4, 5, 6, 7, 8, 9).stream(),
                                Stream.of(Staging.arrives(23)))
                        .toList(),
                new Crowd(
                        Map.of(1, List.of(new SittingCommand.StepAside(person(5)))),
                        Map.of(),
                        Staging.everybody(0),
                        Staging.NOBODY_VOTES),
                List.of(
                        Goal.happened(
                                "called-in",
                                event ->
                                        event
                                                        instanceof
                                                        SittingEvent.AlternateCalledIn(
                                                                _,
                                                                var member,
                                                                _,
                                                                _)
                                                && member.equals(person(5))),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED),
                        Goal.that("second", played -> played.sitting().floors().containsKey(2))),
                List.of(kl(6, 28), kl(6, 29)));
    }

    Exercise gavel(SittingRoll roll) {
        var name = "klubban";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(IntStream.rangeClosed(1, 15).toArray()),
                new Crowd(
                        Map.of(
                                1,
                                List.of(
                                        new SittingCommand.AskToSpeak(
                                                person(12), Speakers.Kind.SPEECH))),
                        Map.of(),
                        Staging.everybody(0),
                        Staging.NOBODY_VOTES),
                List.of(
                        Goal.happened(
                                "handed",
                                event ->
                                        event instanceof SittingEvent.GavelHanded(var to)
                                                && !to.equals(person(Cast.CHAIR))),
                        Goal.happened(
                                "spoke",
                                event ->
                                        event instanceof SittingEvent.SpeechBegan(var who, _)
                                                && who.equals(person(Cast.CHAIR))),
                        Goal.happened(
                                "back",
                                event ->
                                        event instanceof SittingEvent.GavelHanded(var to)
                                                && to.equals(person(Cast.CHAIR))),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53)));
    }
}

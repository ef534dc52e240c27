package se.uppdrag.practice;

import static se.uppdrag.law.Citation.kl;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Question.Purpose;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingRoll;

/// Exercises about what the meeting is asked (KL 5:50–57).
record QuestionExercises(Staging staging) {

    Exercise twoProposals(SittingRoll roll) {
        var name = "tva-forslag";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(1, List.of(staging.proposes(name, 8, Proposal.Kind.REJECTION, 1))),
                        Map.of(),
                        Map.of(
                                "S",
                                List.of(0),
                                "C",
                                List.of(0),
                                "L",
                                List.of(0),
                                "M",
                                List.of(1),
                                "V",
                                List.of(1)),
                        Staging.NOBODY_VOTES),
                List.of(
                        Staging.ordered(0),
                        Goal.settled("main", Purpose.MAIN, Side.YES),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53), kl(5, 67)));
    }

    Exercise addition(SittingRoll roll) {
        var name = "tillagg";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(
                                1,
                                List.of(
                                        staging.proposes(name, 7, Proposal.Kind.REJECTION, 1),
                                        staging.proposes(name, 9, Proposal.Kind.ADDITION, 2))),
                        Map.of(),
                        Map.of(
                                "S",
                                List.of(0, 2),
                                "C",
                                List.of(0),
                                "L",
                                List.of(0, 2),
                                "M",
                                List.of(1),
                                "V",
                                List.of(0, 2)),
                        Staging.NOBODY_VOTES),
                List.of(
                        Staging.ordered(0),
                        Goal.settled("main", Purpose.MAIN, Side.YES),
                        Goal.settled("addition", Purpose.ADDITION, Side.YES),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53)));
    }

    Exercise threeProposals(SittingRoll roll) {
        var name = "tre-forslag";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(
                                1,
                                List.of(
                                        staging.proposes(name, 8, Proposal.Kind.OWN, 1),
                                        staging.proposes(name, 7, Proposal.Kind.OWN, 2))),
                        Map.of(),
                        Map.of(
                                "S",
                                List.of(0, 1, 2),
                                "C",
                                List.of(0, 2, 1),
                                "V",
                                List.of(1, 0, 2),
                                "M",
                                List.of(2, 0, 1),
                                "L",
                                List.of(1, 0, 2)),
                        EnumSet.of(Purpose.COUNTER)),
                List.of(
                        Staging.ordered(0),
                        Goal.settled("counter", Purpose.COUNTER, Side.YES),
                        Goal.settled("main", Purpose.MAIN, Side.YES),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53), kl(5, 54)));
    }

    Exercise newMatter(SittingRoll roll) {
        var name = "nytt-arende";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(1, List.of(staging.proposes(name, 7, Proposal.Kind.OWN, 1))),
                        Map.of(),
                        Staging.everybody(0),
                        Staging.NOBODY_VOTES),
                List.of(
                        Goal.happened(
                                "not-put",
                                event ->
                                        event instanceof SittingEvent.ProposalNotPut(_, _, var why)
                                                && why == Proposal.NotPut.NEW_MATTER),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 57)));
    }

    Exercise tie(SittingRoll roll) {
        var name = "lika-roster";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(1, 2, 3, 4, 5, 7, 8, 9),
                new Crowd(
                        Map.of(1, List.of(staging.proposes(name, 8, Proposal.Kind.REJECTION, 1))),
                        Map.of(),
                        Map.of(
                                "S",
                                List.of(0),
                                "C",
                                List.of(0),
                                "L",
                                List.of(1),
                                "M",
                                List.of(1),
                                "V",
                                List.of(1)),
                        EnumSet.of(Purpose.MAIN)),
                List.of(
                        Goal.happened("vote", SittingEvent.VoteOpened.class::isInstance),
                        Goal.happened("casting", SittingEvent.CastingVoteGiven.class::isInstance),
                        Goal.happened("decided", SittingEvent.Decided.class::isInstance)),
                List.of(kl(5, 54), kl(5, 56)));
    }

    Exercise referralBack(SittingRoll roll) {
        var name = "aterremiss";
        return new Exercise(
                name,
                roll,
                staging.items(name, 1),
                Staging.opened(IntStream.rangeClosed(1, 15).toArray()),
                new Crowd(
                        Map.of(
                                1,
                                List.of(staging.proposes(name, 7, Proposal.Kind.REFERRAL_BACK, 1))),
                        Map.of(),
                        Map.of(
                                "S",
                                List.of(0),
                                "C",
                                List.of(0),
                                "L",
                                List.of(0),
                                "M",
                                List.of(1, 0),
                                "V",
                                List.of(1, 0)),
                        EnumSet.of(Purpose.DEFERRAL)),
                List.of(
                        Goal.happened(
                                "asked-first",
                                event ->
                                        event instanceof SittingEvent.QuestionPut(var question)
                                                && question.purpose() == Purpose.DEFERRAL),
                        Goal.happened(
                                "third",
                                event ->
                                        event instanceof SittingEvent.Settled(_, _, _, var minority)
                                                && minority),
                        Goal.decided("decided", 1, Decision.Kind.REFERRED_BACK)),
                List.of(kl(5, 50)));
    }
}

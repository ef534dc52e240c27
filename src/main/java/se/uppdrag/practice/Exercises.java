package se.uppdrag.practice;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.practice.Cast.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Question.Purpose;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingRoll;
import se.uppdrag.sitting.Speakers;
import se.uppdrag.web.Texts;

/// The exercises, from the easiest.
@Component
class Exercises {

    private static final Set<Purpose> NOBODY_VOTES = EnumSet.noneOf(Purpose.class);

    /// Nobody verifies what is practised.
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Texts texts;
    private final List<Exercise> all;

    Exercises(Texts texts) {
        this.texts = texts;
        var cast = new Cast(texts);
        var committee = cast.committee();
        var assembly = cast.assembly();
        all =
                List.of(
                        rollCall(committee),
                        quorumLost(committee),
                        twoProposals(committee),
                        addition(committee),
                        threeProposals(committee),
                        newMatter(committee),
                        tie(committee),
                        personalInterest(committee),
                        referralBack(assembly),
                        gavel(assembly));
    }

    List<Exercise> all() {
        return all;
    }

    Optional<Exercise> find(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Exercise rollCall(SittingRoll roll) {
        return new Exercise(
                "upprop",
                roll,
                items("upprop", 1),
                Stream.of(1, 3, 5, 8, 21, 23).<SittingCommand>map(Exercises::arrives).toList(),
                new Crowd(Map.of(), Map.of(), everybody(0), NOBODY_VOTES),
                List.of(
                        Goal.that("serving", played -> played.sitting().attendance().seated() == 6),
                        Goal.happened("opened", SittingEvent.Opened.class::isInstance),
                        Goal.happened("verifiers", SittingEvent.VerifiersElected.class::isInstance),
                        Goal.happened("taken-up", SittingEvent.ItemTakenUp.class::isInstance)),
                List.of(kl(6, 27), kl(6, 16), kl(5, 18)));
    }

    private Exercise quorumLost(SittingRoll roll) {
        return new Exercise(
                "beslutsforhet",
                roll,
                items("beslutsforhet", 2),
                opened(1, 2, 3, 5, 8),
                new Crowd(
                        Map.of(),
                        Map.of(
                                1,
                                List.of(
                                        new SittingCommand.Leave(
                                                person(8), texts.get("practice.goes-home")))),
                        everybody(0),
                        NOBODY_VOTES),
                List.of(
                        Goal.decided("decided", 1, Decision.Kind.APPROVED),
                        Goal.that(
                                "stopped",
                                played ->
                                        !played.sitting().running()
                                                && played.sitting().floors().size() == 1)),
                List.of(kl(6, 27)));
    }

    private Exercise twoProposals(SittingRoll roll) {
        var name = "tva-forslag";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(1, List.of(proposes(name, 8, Proposal.Kind.REJECTION, 1))),
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
                        NOBODY_VOTES),
                List.of(
                        ordered(0),
                        Goal.settled("main", Purpose.MAIN, Side.YES),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53), kl(5, 67)));
    }

    private Exercise addition(SittingRoll roll) {
        var name = "tillagg";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(
                                1,
                                List.of(
                                        proposes(name, 7, Proposal.Kind.REJECTION, 1),
                                        proposes(name, 9, Proposal.Kind.ADDITION, 2))),
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
                        NOBODY_VOTES),
                List.of(
                        ordered(0),
                        Goal.settled("main", Purpose.MAIN, Side.YES),
                        Goal.settled("addition", Purpose.ADDITION, Side.YES),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53)));
    }

    private Exercise threeProposals(SittingRoll roll) {
        var name = "tre-forslag";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(
                                1,
                                List.of(
                                        proposes(name, 8, Proposal.Kind.OWN, 1),
                                        proposes(name, 7, Proposal.Kind.OWN, 2))),
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
                        ordered(0),
                        Goal.settled("counter", Purpose.COUNTER, Side.YES),
                        Goal.settled("main", Purpose.MAIN, Side.YES),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 53), kl(5, 54)));
    }

    private Exercise newMatter(SittingRoll roll) {
        var name = "nytt-arende";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new Crowd(
                        Map.of(1, List.of(proposes(name, 7, Proposal.Kind.OWN, 1))),
                        Map.of(),
                        everybody(0),
                        NOBODY_VOTES),
                List.of(
                        Goal.happened(
                                "not-put",
                                event ->
                                        event instanceof SittingEvent.ProposalNotPut(_, _, var why)
                                                && why == Proposal.NotPut.NEW_MATTER),
                        Goal.decided("decided", 1, Decision.Kind.APPROVED)),
                List.of(kl(5, 57)));
    }

    private Exercise tie(SittingRoll roll) {
        var name = "lika-roster";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(1, 2, 3, 4, 5, 7, 8, 9),
                new Crowd(
                        Map.of(1, List.of(proposes(name, 8, Proposal.Kind.REJECTION, 1))),
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

    private Exercise personalInterest(SittingRoll roll) {
        var name = "jav";
        return new Exercise(
                name,
                roll,
                items(name, 2),
                Stream.concat(opened(1, 2, 3, 4, 5, 6, 7, 8, 9).stream(), Stream.of(arrives(23)))
                        .toList(),
                new Crowd(
                        Map.of(1, List.of(new SittingCommand.StepAside(person(5)))),
                        Map.of(),
                        everybody(0),
                        NOBODY_VOTES),
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

    private Exercise referralBack(SittingRoll roll) {
        var name = "aterremiss";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(IntStream.rangeClosed(1, 15).toArray()),
                new Crowd(
                        Map.of(1, List.of(proposes(name, 7, Proposal.Kind.REFERRAL_BACK, 1))),
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

    private Exercise gavel(SittingRoll roll) {
        var name = "klubban";
        return new Exercise(
                name,
                roll,
                items(name, 1),
                opened(IntStream.rangeClosed(1, 15).toArray()),
                new Crowd(
                        Map.of(
                                1,
                                List.of(
                                        new SittingCommand.AskToSpeak(
                                                person(12), Speakers.Kind.SPEECH))),
                        Map.of(),
                        everybody(0),
                        NOBODY_VOTES),
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

    private static Goal ordered(int main) {
        return Goal.happened(
                "ordered",
                event ->
                        event instanceof SittingEvent.OrderApproved(_, var chosen, _, _)
                                && chosen == main);
    }

    private List<Item> items(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        new Item(
                                number,
                                texts.get("practice.%s.item.%d".formatted(name, number)),
                                Item.Kind.ORDINARY,
                                null,
                                null,
                                texts.get("practice.%s.proposal.%d".formatted(name, number)),
                                true,
                                false,
                                List.of(),
                                null))
                .toList();
    }

    /// Those who are here, the meeting opened and its verifiers chosen.
    private static List<SittingCommand> opened(int... here) {
        var first = IntStream.of(here).mapToObj(Exercises::arrives);
        var then =
                Stream.of(
                        new SittingCommand.Open(),
                        new SittingCommand.ElectVerifiers(
                                List.of(person(3), person(5)), NO_DAY, ""));
        return Stream.concat(first, then).toList();
    }

    private static SittingCommand arrives(int number) {
        return new SittingCommand.Arrive(person(number), false);
    }

    private SittingCommand proposes(String name, int who, Proposal.Kind kind, int number) {
        return new SittingCommand.Propose(
                person(who), kind, texts.get("practice.%s.says.%d".formatted(name, number)));
    }

    private static Map<String, List<Integer>> everybody(int proposal) {
        return Stream.of("S", "M", "C", "V", "L")
                .collect(Collectors.toMap(party -> party, _ -> List.of(proposal)));
    }
}

package se.uppdrag.sitting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Outcome.Granted;

/// Evenings at which anything is asked in any order, and what the rules grant happens.
public final class RandomEvening {

    static final int STEPS = 80;

    private RandomEvening() {}

    static Stage begun() {
        return Stage.council("S", 4, "M", 3)
                .agenda(Stage.item(1, "Ja."), Stage.item(2, "Nej."))
                .arrive("S1");
    }

    static List<PersonId> people(Stage stage) {
        return Stream.of("S1", "S2", "S3", "S4", "M1", "M2", "M3", "S-ers1", "M-ers1")
                .map(stage::person)
                .toList();
    }

    /// A whole one.
    public static Stage of(Chance chance) {
        var stage = begun();
        var people = people(stage);
        for (int step = 0; step < STEPS; step++) {
            var command = any(chance, people);
            if (SittingRules.decide(stage.sitting(), command) instanceof Granted) {
                stage.does(command);
            }
        }
        return stage;
    }

    /// The log as it is kept and read back.
    public static List<Logged> kept(Stage stage) {
        var json = new SittingJson();
        return stage.log().stream()
                .map(line ->
                        new Logged(
                                line.seq(),
                                line.at(),
                                line.by(),
                                json.read(json.write(line.event()))))
                .toList();
    }

    static SittingCommand any(Chance chance, List<PersonId> people) {
        var person = chance.oneOf(people);
        return switch (chance.between(0, 30)) {
            case 0, 1, 2 -> new SittingCommand.Arrive(person, false);
            case 3 -> new SittingCommand.Leave(person, "");
            case 4 -> new SittingCommand.CallIn(person, chance.oneOf(people));
            case 5 -> new SittingCommand.Open();
            case 6 -> new SittingCommand.TakeUp(chance.between(1, 2));
            case 7 -> new SittingCommand.StepAside(person);
            case 8 ->
                    new SittingCommand.Propose(
                            person, chance.oneOf(List.of(Proposal.Kind.values())), "x");
            case 9 -> new SittingCommand.CloseDebate();
            case 10 -> new SittingCommand.ApproveOrder(chance.between(0, 3));
            case 11 -> new SittingCommand.PutQuestion();
            case 12 -> new SittingCommand.Find(chance.oneOf(List.of(Side.values())));
            case 13 -> new SittingCommand.RequestVote(person);
            case 14 ->
                    new SittingCommand.CastVote(
                            person, chance.between(1, 4), chance.oneOf(List.of(Side.values())));
            case 15 -> new SittingCommand.CloseVote();
            case 16 -> new SittingCommand.Gavel();
            case 17 -> new SittingCommand.GiveCastingVote(person, Side.YES);
            case 18 -> new SittingCommand.TakeSeat(person);
            case 19 -> new SittingCommand.ProposeChange(person, chance.oneOf(List.of("Ja.", "x")));
            case 20 -> new SittingCommand.AllowProposals();
            case 21 -> new SittingCommand.RequireMajority(chance.oneOf(List.of(Majority.values())));
            case 22 -> new SittingCommand.MarkEmployment();
            case 23 -> new SittingCommand.HandOutBallots(person, chance.between(0, 2));
            case 24 -> new SittingCommand.EnterTally(person, tally(chance));
            case 25 -> new SittingCommand.CountBallots();
            case 26 -> new SittingCommand.SealLot(Lot.fingerprint("a"));
            case 28 ->
                    new SittingCommand.RefuseToPut(
                            chance.between(0, 3), chance.oneOf(List.of(Proposal.NotPut.values())));
            case 29 -> new SittingCommand.PutAnyway(chance.between(0, 3));
            case 27 -> new SittingCommand.DrawLot(chance.oneOf(List.of("a", "b")), "ord");
            default -> new SittingCommand.Decide(new Decision(Decision.Kind.APPROVED, "Ja."));
        };
    }

    private static Tally tally(Chance chance) {
        return new Tally(
                Map.of("A", chance.between(1, 4), "B", chance.between(1, 4)),
                chance.between(0, 9),
                chance.between(0, 1),
                0);
    }
}

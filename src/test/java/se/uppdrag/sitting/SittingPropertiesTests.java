package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Numbers;
import se.uppdrag.law.Outcome.Granted;

@DisplayName("Whatever is asked of a sitting, in any order")
@Proves({"KL4-24", "KL5-45", "KL5-53"})
class SittingPropertiesTests {

    @Test
    void nothing_is_decided_without_quorum_nobody_votes_twice_and_the_log_tells_it_all() {
        Chance.forAny(chance -> {
            var stage = RandomEvening.begun();
            var people = RandomEvening.people(stage);
            for (int step = 0; step < RandomEvening.STEPS; step++) {
                var before = stage.sitting();
                var command = RandomEvening.any(chance, people);
                if (SittingRules.decide(before, command) instanceof Granted(var events, _)) {
                    for (var event : events) {
                        if (event instanceof SittingEvent.VoteOpened vote) {
                            assertThat(before.attendance().serving()).containsAll(vote.voters());
                        }
                        if (event instanceof SittingEvent.Decided) {
                            assertThat(before.attendance().seated())
                                    .isGreaterThanOrEqualTo(Numbers.quorum(7));
                        }
                    }
                    stage.does(command);
                }
                check(stage.sitting());
            }
            assertThat(Sitting.of(stage.log())).isEqualTo(stage.sitting());
        });
    }

    private static void check(Sitting sitting) {
        var serving = sitting.attendance().serving();
        assertThat(serving).doesNotHaveDuplicates();
        assertThat(sitting.attendance().present()).containsAll(serving);
        for (var floor : sitting.floors().values()) {
            for (var ballot : floor.ballots()) {
                assertThat(ballot.voters()).containsAll(ballot.votes().keySet());
                if (ballot.voting()) {
                    assertThat(sitting.agenda().secret(floor.item().number())).isFalse();
                }
            }
        }
        for (var election : sitting.agenda().elections().values()) {
            election.result()
                    .forEach(tally ->
                            assertThat(tally.ballots())
                                    .isLessThanOrEqualTo(election.voters().size()));
            if (election.done() && election.byBallots()) {
                assertThat(election.elected().size()).isLessThanOrEqualTo(election.places());
            }
        }
    }

    @Test
    void every_event_is_read_back_as_it_was_written() {
        var json = new SittingJson();
        var stage = Stage.council("S", 3).agenda(Stage.item(1, "Ja.")).everybodyArrives();
        var one = stage.person("S1");
        var events =
                List.of(
                        new SittingEvent.Left(one, "sjuk"),
                        new SittingEvent.AlternateCalledIn(one, one, 2, List.of(one)),
                        new SittingEvent.VerifiersElected(
                                List.of(one), LocalDate.of(2026, 12, 2), "Rådhuset", List.of(one)),
                        new SittingEvent.ProposalMade(
                                1,
                                new Proposal(
                                        1,
                                        Proposal.Kind.AMENDMENT,
                                        "att",
                                        one,
                                        List.of(one),
                                        false)),
                        new SittingEvent.ProposalNotPut(1, 2, Proposal.NotPut.AGAINST_LAW),
                        new SittingEvent.ProposalPutAnyway(1, 2),
                        new SittingEvent.OrderApproved(1, 0, List.of(1, 2)),
                        new SittingEvent.QuestionPut(
                                new Question(1, 1, Question.Purpose.MAIN, 0, 1, "Ja", "Nej")),
                        new SittingEvent.VoteOpened(1, one, List.of(one)),
                        new SittingEvent.VoteCast(1, one, Side.ABSTAIN),
                        new SittingEvent.Settled(1, Side.NO, SittingEvent.How.VOTE, false),
                        new SittingEvent.Decided(
                                1, new Decision(Decision.Kind.NOTED, "x"), List.of(one)),
                        new SittingEvent.SpeakerListed(one, Speakers.Kind.REPLY),
                        new SittingEvent.OrderApproved(1, 0, List.of(1), List.of(List.of(0, 1))),
                        new SittingEvent.BallotsHandedOut(1, 2, one, List.of(one)),
                        new SittingEvent.BallotsTallied(
                                1, one, new Tally(Map.of("Bo Ek", 1), 1, 0, 0)),
                        new SittingEvent.LotSealed(
                                1, new Lot(List.of("A", "B"), 1, "f", null, null)),
                        new SittingEvent.LotDrawn(1, "a", "ord"),
                        new SittingEvent.Opened(),
                        new SittingEvent.Closed(null));
        for (var event : events) {
            assertThat(json.read(json.write(event))).isEqualTo(event);
        }
        for (var line : stage.log()) {
            assertThat(json.read(json.write(line.event()))).isEqualTo(line.event());
        }
    }
}

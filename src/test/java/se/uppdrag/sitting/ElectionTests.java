package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.chance.Chance;
import se.uppdrag.sitting.SittingCommand.CountBallots;
import se.uppdrag.sitting.SittingCommand.Decide;
import se.uppdrag.sitting.SittingCommand.DrawLot;
import se.uppdrag.sitting.SittingCommand.ElectByAcclamation;
import se.uppdrag.sitting.SittingCommand.EnterTally;
import se.uppdrag.sitting.SittingCommand.HandOutBallots;
import se.uppdrag.sitting.SittingCommand.MarkEmployment;
import se.uppdrag.sitting.SittingCommand.RequestVote;
import se.uppdrag.sitting.SittingCommand.SealLot;

@DisplayName("KL 5:54, 5:56 – elections at the meeting")
@Proves({"KL4-24", "KL5-54", "KL5-56"})
class ElectionTests {

    private static final String SECRET = "5 kap. 54 § KL";
    private static final String LOT = "5 kap. 56 § KL";
    private static final Decide CHOSEN =
            new Decide(new Decision(Decision.Kind.ELECTED, "Anna Ek väljs."));

    private static Stage evening(Item.Kind kind) {
        return Stage.council("S", 27, "M", 24)
                .agenda(
                        new Item(
                                1,
                                "Val av ordförande",
                                kind,
                                null,
                                null,
                                "Anna Ek väljs.",
                                true,
                                false,
                                List.of(),
                                null))
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1)
                .theDebateIsClosed();
    }

    private static Stage ballots(int places) {
        var evening = evening(Item.Kind.ELECTION);
        return evening.does(new HandOutBallots(evening.person("M1"), places));
    }

    private static EnterTally counts(Stage evening, String who, int anna, int bo, int blank) {
        return new EnterTally(
                evening.person(who),
                new Tally(Map.of("Anna Ek", anna, "Bo Al", bo), anna + bo + blank, blank, 0));
    }

    private static Election election(Stage evening) {
        return Objects.requireNonNull(evening.sitting().agenda().elections().get(1));
    }

    @Test
    void persons_are_chosen_without_a_vote_when_all_agree() {
        var evening = evening(Item.Kind.ELECTION);
        evening.isRefused(
                new ElectByAcclamation(List.of()), SittingRefusal.NOBODY_IS_NAMED, SECRET);
        evening.does(new ElectByAcclamation(List.of("Anna Ek", "Bo Al"))).does(CHOSEN);
        assertThat(election(evening).elected()).containsExactly("Anna Ek", "Bo Al");
        evening(Item.Kind.ORDINARY)
                .isRefused(
                        new ElectByAcclamation(List.of("Anna Ek")),
                        SittingRefusal.VOTE_IS_OPEN,
                        SECRET);
    }

    @Test
    void fifty_three_ballots_from_fifty_one_cannot_pass() {
        var evening = ballots(1);
        evening.isRefused(
                counts(evening, "S2", 27, 26, 0),
                SittingRefusal.MORE_BALLOTS_THAN_VOTERS,
                "4 kap. 24 § KL");
        evening.does(counts(evening, "S2", 27, 24, 0));
    }

    @Test
    void two_count_each_by_herself_and_must_find_the_same() {
        var evening = ballots(1);
        evening.isRefused(new CountBallots(), SittingRefusal.TWO_MUST_COUNT, SECRET);
        evening.does(counts(evening, "S2", 27, 23, 1));
        // The same person counting again is still one.
        evening.does(counts(evening, "S2", 27, 23, 1));
        evening.isRefused(new CountBallots(), SittingRefusal.TWO_MUST_COUNT, SECRET);
        evening.does(counts(evening, "M2", 26, 24, 1));
        evening.isRefused(new CountBallots(), SittingRefusal.COUNTS_DIFFER, SECRET);
        evening.isRefused(CHOSEN, SittingRefusal.ELECTION_IS_NOT_FINISHED, LOT);
        evening.does(counts(evening, "M2", 27, 23, 1)).does(new CountBallots());
        assertThat(election(evening).elected()).containsExactly("Anna Ek");
        evening.isRefused(
                counts(evening, "M2", 27, 23, 1), SittingRefusal.NO_BALLOTS_TO_COUNT, SECRET);
        evening.isRefused(new SealLot(Lot.fingerprint("frö")), SittingRefusal.NO_LOT_TO_DRAW, LOT);
        evening.does(CHOSEN);
    }

    @Test
    void a_count_that_cannot_be_true_is_refused() {
        var evening = ballots(1);
        for (var wrong :
                List.of(
                        new Tally(Map.of("Anna Ek", 30), 29, 0, 0),
                        new Tally(Map.of("Anna Ek", 20), 29, 0, 0),
                        new Tally(Map.of("Anna Ek", -1), 29, 0, 0),
                        new Tally(Map.of("Anna Ek", 20, "Bo Al", 20), 29, 0, 0))) {
            evening.isRefused(
                    new EnterTally(evening.person("S2"), wrong),
                    SittingRefusal.TALLY_DOES_NOT_ADD_UP,
                    SECRET);
        }
    }

    @Test
    void a_tie_is_decided_by_a_lot_whose_seed_was_sealed_before() {
        var evening = ballots(1);
        evening.does(counts(evening, "S2", 25, 25, 1)).does(counts(evening, "M2", 25, 25, 1));
        evening.does(new CountBallots())
                .isRefused(CHOSEN, SittingRefusal.ELECTION_IS_NOT_FINISHED, LOT);
        evening.does(new SealLot(Lot.fingerprint("frö")));
        evening.isRefused(new SealLot(Lot.fingerprint("nytt")), SittingRefusal.NO_LOT_TO_DRAW, LOT);
        evening.isRefused(new DrawLot("frö", " "), SittingRefusal.LOT_NEEDS_WORDS, LOT);
        evening.isRefused(new DrawLot("annat", "äpple"), SittingRefusal.SEED_IS_ANOTHER, LOT);
        evening.does(new DrawLot("frö", "äpple"));
        var anna = Lot.ticket("frö", "äpple", "Anna Ek");
        var bo = Lot.ticket("frö", "äpple", "Bo Al");
        assertThat(election(evening).elected())
                .containsExactly(anna.compareTo(bo) < 0 ? "Anna Ek" : "Bo Al");
        evening.does(CHOSEN);
    }

    @Test
    void the_fingerprint_is_the_one_everybody_else_computes() {
        assertThat(Lot.fingerprint("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_lot_over_many_seeds_favours_nobody() {
        var wins = 0;
        for (int i = 0; i < 2000; i++) {
            var lot = new Lot(List.of("A", "B"), 1, "", "frö" + i, "ord");
            wins += lot.winners().contains("A") ? 1 : 0;
        }
        // Five standard deviations of a fair coin.
        assertThat(wins).isBetween(888, 1112);
    }

    @Test
    void an_employment_matter_is_sealed_and_nothing_else_is() {
        var evening = evening(Item.Kind.ORDINARY);
        var m1 = evening.person("M1");
        evening.isRefused(new HandOutBallots(m1, 1), SittingRefusal.VOTE_IS_OPEN, SECRET);
        evening.does(new MarkEmployment()).does(new HandOutBallots(m1, 1));
    }

    @Test
    void however_many_places_and_ties_as_many_are_chosen_as_there_are_places() {
        Chance.forAny(chance -> {
            var names = List.of("A", "B", "C", "D");
            var votes = new HashMap<String, Integer>();
            names.forEach(name -> votes.put(name, chance.between(1, 4)));
            var tally = new Tally(votes, 16, 0, 0);
            var places = chance.between(1, 3);
            var certain = tally.elected(places);
            var tied = tally.tied(places);
            var lot = new Lot(tied, places - certain.size(), "", "a", "b");
            assertThat(certain).noneMatch(tied::contains);
            assertThat(certain.size() + lot.winners().size()).isEqualTo(places);
            for (var name : certain) {
                assertThat(
                                names.stream()
                                        .filter(one ->
                                                Objects.requireNonNull(votes.get(one))
                                                        >= Objects.requireNonNull(votes.get(name)))
                                        .count())
                        .isLessThanOrEqualTo(places);
            }
        });
    }

    @Test
    void no_open_vote_is_held_in_a_sealed_matter() {
        var evening = Stage.council("S", 3).agenda(Stage.item(1, "Anna Ek anställs."));
        evening.everybodyArrives().theChairOpens().takesUp(1).does(new MarkEmployment());
        evening.proposes("S2", Proposal.Kind.OWN, "Bo Al anställs.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion();
        evening.isRefused(
                new RequestVote(evening.person("S2")), SittingRefusal.ELECTION_IS_NOT_OPEN, SECRET);
        // Ballots take the place of the question that was put.
        evening.does(new HandOutBallots(evening.person("S2"), 1));
        assertThat(evening.sitting().openBallot()).isEmpty();
    }
}

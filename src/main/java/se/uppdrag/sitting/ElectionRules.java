package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.sitting.SittingRules.happens;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

/// Elections, and other matters that are voted on in secret (KL 5:54, 5:56).
record ElectionRules(Sitting sitting) {

    /// Who is employed is decided by sealed ballots as well, and by lot at a tie.
    Outcome<List<SittingEvent>> markEmployment() {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        return floor.get().ballots().isEmpty()
                ? happens(new SittingEvent.EmploymentDecided(sitting.current()))
                : refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT);
    }

    Outcome<List<SittingEvent>> agree(List<String> names) {
        return onFloor(floor -> {
            if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
                return refused(SittingRefusal.NOBODY_IS_NAMED);
            }
            return election().isPresent() || floor.open().isPresent()
                    ? refused(SittingRefusal.QUESTION_IS_NOT_SETTLED)
                    : happens(new SittingEvent.ElectedByAcclamation(sitting.current(), names));
        });
    }

    /// One member is enough; each who serves has one slip (KL 4:24).
    Outcome<List<SittingEvent>> handOut(PersonId by, int places) {
        return onFloor(_ -> {
            if (!sitting.attendance().serves(by)) {
                return refused(SittingRefusal.NOT_SERVING, sitting.roll().name(by));
            }
            if (!sitting.attendance().quorate()) {
                return DebateRules.notQuorate(sitting);
            }
            if (places < 1) {
                return refused(SittingRefusal.NOBODY_IS_NAMED);
            }
            return election().isPresent()
                    ? refused(SittingRefusal.QUESTION_IS_NOT_SETTLED)
                    : happens(
                            new SittingEvent.BallotsHandedOut(
                                    sitting.current(), places, by, sitting.attendance().serving()));
        });
    }

    /// What one who counts has found. She may count again; the last is what she found.
    Outcome<List<SittingEvent>> tally(PersonId counter, Tally tally) {
        var election = election().filter(one -> one.byBallots() && !one.counted());
        if (election.isEmpty()) {
            return refused(SittingRefusal.NO_BALLOTS_TO_COUNT);
        }
        if (!sitting.attendance().present().contains(counter)) {
            return refused(SittingRefusal.NOT_PRESENT, sitting.roll().name(counter));
        }
        var voters = election.get().voters().size();
        if (tally.ballots() > voters) {
            return refused(
                    SittingRefusal.MORE_BALLOTS_THAN_VOTERS,
                    Integer.toString(tally.ballots()),
                    Integer.toString(voters));
        }
        return tally.addsUp(election.get().places())
                ? happens(new SittingEvent.BallotsTallied(sitting.current(), counter, tally))
                : refused(SittingRefusal.TALLY_DOES_NOT_ADD_UP);
    }

    /// Two have counted, each by herself, and found the same.
    Outcome<List<SittingEvent>> close() {
        var election = election().filter(one -> one.byBallots() && !one.counted());
        if (election.isEmpty()) {
            return refused(SittingRefusal.NO_BALLOTS_TO_COUNT);
        }
        if (election.get().tallies().size() < 2) {
            return refused(SittingRefusal.TWO_MUST_COUNT);
        }
        return election.get().agree()
                ? happens(new SittingEvent.BallotsCounted(sitting.current()))
                : refused(SittingRefusal.COUNTS_DIFFER);
    }

    Outcome<List<SittingEvent>> seal(String fingerprint) {
        var tie = election().filter(one -> !one.tied().isEmpty() && one.lot() == null);
        return tie.isEmpty()
                ? refused(SittingRefusal.NO_LOT_TO_DRAW)
                : happens(
                        new SittingEvent.LotSealed(
                                sitting.current(),
                                new Lot(
                                        tie.get().tied(),
                                        tie.get().left(),
                                        fingerprint,
                                        null,
                                        null)));
    }

    Outcome<List<SittingEvent>> draw(String seed, String words) {
        var lot = election().map(Election::lot).filter(one -> !one.hasFallen());
        if (lot.isEmpty()) {
            return refused(SittingRefusal.NO_LOT_TO_DRAW);
        }
        if (words.isBlank()) {
            return refused(SittingRefusal.LOT_NEEDS_WORDS);
        }
        return Lot.fingerprint(seed).equals(lot.get().fingerprint())
                ? happens(new SittingEvent.LotDrawn(sitting.current(), seed, words.strip()))
                : refused(SittingRefusal.SEED_IS_ANOTHER);
    }

    private Optional<Election> election() {
        return Optional.ofNullable(sitting.agenda().elections().get(sitting.current()));
    }

    private Outcome<List<SittingEvent>> onFloor(Function<Floor, Outcome<List<SittingEvent>>> then) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        return sitting.agenda().secret(sitting.current())
                ? then.apply(floor.get())
                : refused(SittingRefusal.VOTE_IS_OPEN);
    }
}

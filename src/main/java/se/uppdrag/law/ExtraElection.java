package se.uppdrag.law;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;

/// An election between the ordinary ones (`extra val`): never soon after the last one, always
/// tabled once, and by two thirds of those present (KL 5:10, 5:50).
///
/// @param firstMeeting of the newly elected assembly
/// @param tabled whether the proposal has been tabled once
public record ExtraElection(LocalDate firstMeeting, boolean tabled) {

    /// Whether the assembly may decide on it on the day. What it may do the first time is to table
    /// it.
    public Outcome<ExtraElection> takenUp(LocalDate on) {
        var earliest = DeadlineRule.KL5_10.from(firstMeeting).last();
        if (on.isBefore(earliest)) {
            return refused(LawRefusal.EXTRA_ELECTION_IS_TOO_EARLY, earliest.toString());
        }
        return tabled ? granted(this) : refused(LawRefusal.EXTRA_ELECTION_WAS_NOT_TABLED);
    }

    public Outcome<ExtraElection> decided(LocalDate on, int present, int inFavour) {
        return takenUp(on)
                .flatMap(_ -> {
                    var needed = Numbers.twoThirds(present);
                    return inFavour < needed
                            ? refused(
                                    LawRefusal.TOO_FEW_FOR_AN_EXTRA_ELECTION,
                                    Integer.toString(inFavour),
                                    Integer.toString(needed))
                            : granted(this);
                });
    }
}

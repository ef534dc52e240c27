package se.uppdrag.elections;

import org.jspecify.annotations.Nullable;

/// What was typed in the calculator of seats, read.
///
/// @param count nothing when it cannot be counted
/// @param problem the key of what is wrong, and what it is filled with; empty when nothing is
record SeatsAsked(@Nullable MunicipalCount count, String problem, String argument) {

    private static final int FIRST_YEAR = 1952;
    private static final int LAST_YEAR = 2200;

    static SeatsAsked read(String votes, String seats, String validVotes, String year) {
        var form = VotesForm.read(votes);
        if (!form.problem().isEmpty()) {
            return wrong("elections.votes.unreadable", form.problem());
        }
        if (form.sum() == 0) {
            return wrong("elections.votes.none", "");
        }
        int asked = CalculatorsController.whole(seats);
        if (asked < 1 || asked > CountsFile.MOST_SEATS) {
            return wrong("elections.seats.out-of-range", "");
        }
        int of = CalculatorsController.whole(year);
        if (of < FIRST_YEAR || of > LAST_YEAR) {
            return wrong("elections.year.out-of-range", "");
        }
        int valid = validVotes.isBlank() ? form.sum() : CalculatorsController.whole(validVotes);
        if (valid < form.sum()) {
            return wrong("elections.valid.too-few", DistributionPages.number(form.sum()));
        }
        return new SeatsAsked(MunicipalCount.undivided(of, "", asked, valid, form.votes()), "", "");
    }

    private static SeatsAsked wrong(String key, String argument) {
        return new SeatsAsked(null, key, argument);
    }
}

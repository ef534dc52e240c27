package se.uppdrag.petitions.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `petitions/count.jte` shows: one list of signatures, counted by two.
///
/// @param rounds those that are over, so that nobody sees a count before she has made her own
public record CountPage(
        String question,
        String dnr,
        String matterHref,
        String lead,
        String state,
        List<Round> rounds,
        List<Act> acts) {

    public record Round(
            int number, String name, int signatures, int incomplete, int tooOld, int valid) {}
}

package se.uppdrag.petitions.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `petitions/lists.jte` shows: popular initiatives, to everybody or to those who count.
public record SignatureListsPage(boolean office, List<Line> lines, List<Act> acts) {

    /// @param share of the needed number, in per cent, at most 100
    /// @param href where it is counted; the matter for everybody else
    public record Line(
            String href,
            String question,
            String dnr,
            String received,
            String needed,
            String valid,
            String state,
            String colour,
            int share) {}
}

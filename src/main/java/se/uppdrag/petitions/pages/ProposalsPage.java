package se.uppdrag.petitions.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `petitions/proposals.jte` and `petitions/desk.jte` show: proposals from those who live in
/// the municipality.
///
/// @param decidedBy the decision behind that they may be raised; empty where there is none
/// @param first where the newest are; empty where they are shown
/// @param older empty where there are none
/// @param acts what the registrar may do
public record ProposalsPage(
        boolean allowed,
        String decidedBy,
        List<Line> lines,
        String first,
        String older,
        List<Act> acts) {

    /// @param name empty where she does not want it told
    public record Line(String href, String title, String dnr, String name, String state) {}
}

package se.uppdrag.petitions.pages;

import java.util.List;

/// What `petitions/proposals.jte` shows: proposals from those who live in the municipality.
///
/// @param decidedBy the decision behind that they may be raised; empty where there is none
public record ProposalsPage(boolean allowed, String decidedBy, List<Line> lines) {

    /// @param name empty where she does not want it told
    public record Line(String href, String title, String dnr, String name, String state) {}
}

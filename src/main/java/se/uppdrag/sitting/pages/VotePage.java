package se.uppdrag.sitting.pages;

/// What `sitting/vote.jte` shows: one open vote with every name, for everybody.
///
/// @param preliminary whether the minutes are still to be verified
public record VotePage(
        String address, String meeting, boolean preliminary, LivePage.ResultView result) {}

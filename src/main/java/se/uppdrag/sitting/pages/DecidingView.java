package se.uppdrag.sitting.pages;

import java.util.List;

/// How the item before the meeting comes to be decided: what may still be proposed, in what order
/// it is asked, and how many it takes.
///
/// @param proposable whether proposals may be made, joined and withdrawn
/// @param reopened whether that is so because all agreed to it after the debate
/// @param allowable whether the meeting can still agree to it
/// @param wording the proposed decision, for who wants to change it; may be empty
/// @param steps the questions in order; one or more
/// @param approved whether the meeting has approved the order
/// @param majority how many must be for it: the name of a text
/// @param majoritySettable whether that can still be said
public record DecidingView(
        boolean proposable,
        boolean reopened,
        boolean allowable,
        String wording,
        List<Step> steps,
        boolean approved,
        String majority,
        boolean majoritySettable,
        List<String> majorities) {

    /// One question, with what an answer means.
    public record Step(String title, String yes, String no) {}
}

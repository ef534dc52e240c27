package se.uppdrag.minutes.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// How the verification of a meeting's minutes goes, for those who take part in it.
///
/// @param deadline the last day, and when they are verified the day they were
/// @param late whether the last day has passed
/// @param remarks what somebody wants mended, each a sentence
/// @param standIns who verifies instead of whom, and why
/// @param dissents what somebody holds against the wording
/// @param atOnce sections that are verified at once
/// @param acts what the reader may do
public record RoundPage(
        String meetingHref,
        String meeting,
        String lead,
        String deadline,
        boolean verified,
        boolean late,
        String state,
        List<Line> signatories,
        List<String> remarks,
        List<String> standIns,
        List<String> dissents,
        List<AtOnce> atOnce,
        String backHref,
        String back,
        List<Act> acts) {

    /// A section that is verified at once.
    public record AtOnce(String href, String heading, String state, boolean done) {}

    /// @param state what she has done
    /// @param left what she has still to read; empty when nothing is
    public record Line(String name, String role, String state, boolean done, String left) {}
}

package se.uppdrag.minutes.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What the secretary does after the decisions of a meeting: who is told, and appeals.
///
/// @param proposed whom the words of a decision name and who is not on the list yet
public record AfterPage(
        String meetingHref,
        String meeting,
        String lead,
        List<Line> dispatches,
        List<Proposed> proposed,
        List<Appealed> appeals,
        List<Act> acts) {

    /// @param paper the extract to print; empty for what goes by e-mail
    /// @param done whether nothing more is to be done
    public record Line(
            String section,
            String recipient,
            String way,
            String state,
            boolean done,
            String paper) {}

    /// @param href where the form is filled in with it
    public record Proposed(String section, String recipient, String href) {}

    public record Appealed(String section, String heading, List<String> steps) {}
}

package se.uppdrag.petitions.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Act;
import se.uppdrag.web.Timeline;

/// What `petitions/proposal.jte` shows: one proposal, to everybody, to whoever sent it, or to those
/// who look after it.
///
/// @param about what is to be said of it to this reader; may be empty
/// @param code with which it is followed; empty on the page for everybody
/// @param facts names and values; what only officials see is among them on their page alone
public record ProposalPage(
        String parentHref,
        String parent,
        String title,
        String dnr,
        String matterHref,
        String about,
        String state,
        String code,
        List<String> text,
        List<Fact> facts,
        @Nullable Timeline line,
        List<Act> acts) {

    public record Fact(String name, String value) {}
}

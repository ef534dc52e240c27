package se.uppdrag.minutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// The text that is to be signed, and the forms for signing it or giving it back.
///
/// @param secretHtml the secret part, which is signed with the open one; empty where there is none
/// @param file whether she signs in a PDF, which can be fetched
/// @param sha256 of exactly the text on the page
/// @param earlier signatures under earlier texts, each a sentence
/// @param changes what is other than in what she approved last, or in the text before
/// @param known how much of it she has approved already, and what is left; empty while nothing is
/// @param secretChanges the same of the secret part
/// @param secretKnown the same of the secret part; empty where there is none
/// @param roundHref where the round is followed
/// @param passages what a comment can be about
/// @param returned that it has been given back, as a sentence; empty when it has not
/// @param open whether the reader may sign it now
/// @param password whether her password is asked for; not where she has just shown more
/// @param mine that the reader has signed, as a sentence; empty before that
/// @param passwordProblem what is wrong with the password; empty when nothing is
public record VerifyPage(
        String address,
        String meetingHref,
        String meeting,
        String lead,
        String html,
        String secretHtml,
        String version,
        String sha256,
        boolean file,
        String lastDay,
        boolean late,
        List<SignatoryLine> signatories,
        List<String> earlier,
        List<Change> changes,
        String known,
        List<Change> secretChanges,
        String secretKnown,
        String roundHref,
        List<Passage> passages,
        String returned,
        boolean open,
        boolean mayGiveBack,
        boolean password,
        String mine,
        String passwordProblem,
        String comment,
        String commentProblem,
        @Nullable RefusalText refusal) {

    /// @param added whether the line came; otherwise it went
    public record Change(boolean added, String line) {}

    /// @param value what the form sends: `§ 135`
    public record Passage(String value, String heading) {}
}

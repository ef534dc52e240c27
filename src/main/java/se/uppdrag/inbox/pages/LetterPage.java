package se.uppdrag.inbox.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `inbox/letter.jte` shows: one letter, what it holds, what is proposed, and what was done.
///
/// @param warnings what could not be read, and what to look at before pressing
/// @param facts who, when and what our server says of it
/// @param text what it says; empty where it says nothing that can be read
/// @param wholeInfected whether a virus was found in the letter as a whole
/// @param refusal why something was refused whose form is not here any more
/// @param handIn nothing where it is no motion or the like from a member
/// @param story what was done with it, the first first
public record LetterPage(
        String href,
        String subject,
        List<InboxPage.Tag> tags,
        List<String> warnings,
        List<Fact> facts,
        String text,
        List<File> files,
        boolean wholeInfected,
        String state,
        Matter matter,
        @Nullable RefusalText refusal,
        @Nullable RegisterForm register,
        @Nullable HandInForm handIn,
        @Nullable AsideForm aside,
        List<String> story) {

    public record Fact(String name, String value) {}

    /// @param words what it says, where the program can read it
    public record File(
            int number,
            String name,
            String about,
            String href,
            InboxPage.Tag verdict,
            boolean infected,
            String words) {}

    /// Where it was registered; both empty where it was not.
    public record Matter(String href, String dnr) {}

    /// What was typed or proposed, what is wrong with it, and why it was refused.
    public record Form(
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        /// The key of the text that says what is wrong; empty where nothing is.
        public String mistake(String field) {
            return mistakes.getOrDefault(field, "");
        }
    }

    /// @param found the matter it is proposed for, as `KS 2026.0188 Bron`; empty where none is
    /// @param why why what it says is not laid open at once
    /// @param receipt whether the sender will have one
    public record RegisterForm(
            Form form,
            List<InboxPage.Option> organs,
            String found,
            List<String> why,
            String receipt) {}

    /// @param proposed whether the letter calls itself such a thing; else it is only offered
    /// @param kind `MOTION`, `INTERPELLATION` or `QUESTION`, as proposed or as was chosen
    /// @param verify whether somebody has to make sure who wrote it
    public record HandInForm(
            Form form,
            boolean proposed,
            String kind,
            List<InboxPage.Option> kinds,
            String sender,
            List<InboxPage.Option> organs,
            boolean verify) {

        public HandInForm {
            kinds = List.copyOf(kinds);
            organs = List.copyOf(organs);
        }
    }

    public record AsideForm(Form form, List<InboxPage.Option> choices) {}
}

package se.uppdrag.drafting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Act;

/// What `drafting/memorandum.jte` shows: one memorandum, its versions, and what may be done to it.
///
/// @param state its name, with its colour; both empty for one that is not begun
/// @param standing what there is to say of where it stands
/// @param draft where the draft is shown as PDF, or empty
/// @param document where the finished one is, or empty
/// @param remarks what is worth a look before it is finished
/// @param changed what one version has that another has not; nothing where none was asked for
/// @param write the form it is written in; nothing where the reader does not write
public record MemorandumPage(
        String title,
        String dnr,
        String matterHref,
        String address,
        String state,
        String colour,
        String standing,
        String draft,
        String document,
        MemoView text,
        List<String> remarks,
        List<Version> versions,
        @Nullable Changed changed,
        @Nullable Act write,
        List<Act> acts) {

    /// @param about who wrote it and when, and who approved it
    /// @param before where it is compared with the one before, or empty for the first
    /// @param source the file it was taken in from, or empty
    public record Version(int number, String about, String before, String source) {}

    public record Changed(String heading, List<Paragraph> paragraphs) {}

    public record Paragraph(List<Part> parts) {}

    /// @param kind `SAME`, `ADDED` or `REMOVED`
    public record Part(String kind, String text) {}
}

package se.uppdrag.binder.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// A paper in the binder, with what its reader has written on it.
///
/// @param binder the binder's address
/// @param file where the file is; empty where there is none or it may not be fetched
/// @param viewer whether the file can be shown in the page by a script
/// @param pages its text page by page, or the text itself as one
/// @param link where else it is shown; empty where nowhere
/// @param device whether it may be kept on a device
/// @param group the reader's party; empty where she has none in the organ
/// @param typed what was sent and went wrong; empty otherwise
public record PaperPage(
        String href,
        String binder,
        String meeting,
        String item,
        String place,
        String title,
        String facts,
        boolean secret,
        boolean late,
        boolean read,
        String file,
        boolean viewer,
        List<Sheet> pages,
        String link,
        String linkText,
        boolean device,
        String key,
        String group,
        List<Note> notes,
        List<BinderPage.Item> contents,
        Way previous,
        Way next,
        Typed typed) {

    public PaperPage {
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
        contents = List.copyOf(contents);
    }

    /// @param number of the page; 0 for a text without pages
    /// @param picture the address of a picture of it; empty where there is none
    public record Sheet(int number, List<String> paragraphs, String picture) {

        public Sheet {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// @param about who wrote it, when, on which page, and for whom
    /// @param beside whether it was written beside another version of the same
    /// @param where on the page it is marked or drawn; empty for a text
    public record Note(
            String id,
            int version,
            String kind,
            String where,
            String text,
            int page,
            String about,
            boolean mine,
            boolean group,
            boolean beside) {

        /// The page's number as it stands in a field.
        public String sheet() {
            return page > 0 ? Integer.toString(page) : "";
        }
    }

    /// @param href empty where there is no way on
    public record Way(String href, String title) {}

    /// @param note the note that was changed; empty for a new one
    public record Typed(
            String note, String text, String page, String mistake, @Nullable RefusalText refusal) {

        public boolean sent() {
            return !mistake.isEmpty() || refusal != null;
        }
    }
}

package se.uppdrag.binder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.FileLabel;

/// A paper in the binder as one reader has it before her.
///
/// @param key what it is called in addresses and notes: `ks-2026-0188-3`, the same at every meeting
/// @param item the number of the item it belongs to
/// @param number its own number within the item, from 1
/// @param link where else in the program it is shown
/// @param body the text itself, where it was written in the program
/// @param file the file, where it is one
/// @param secret whether a secrecy mark is on it
/// @param late whether it came after the notice was out
record BinderPaper(
        String key,
        int item,
        int number,
        String title,
        String link,
        Kind kind,
        @Nullable String body,
        @Nullable FileLabel file,
        boolean secret,
        boolean late) {

    enum Kind {
        TEXT,
        PDF,
        /// A file of another sort, to be opened by its own program.
        FILE,
        /// A page of ours.
        PAGE,
        /// What the reader may not see.
        WITHHELD
    }

    /// Not even its name is shown before it is opened.
    BinderPaper ofSecretItem() {
        return new BinderPaper(key, item, number, "", link, kind, body, file, true, late);
    }

    /// `4.2`
    String place() {
        return item + "." + number;
    }

    static String key(String link) {
        return link.replaceFirst("^/diarium/", "")
                .replaceFirst("/fil$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}

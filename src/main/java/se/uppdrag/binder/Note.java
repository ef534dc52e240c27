package se.uppdrag.binder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something written on a paper, as its readers see it (`anteckning`).
///
/// @param version goes up with each change; who changes it says which one she had
/// @param beside the note that had been changed meanwhile, where this was written beside it
/// @param group whether the party group reads it
/// @param mine whether the reader wrote it
/// @param writer her name
record Note(
        UUID id,
        int version,
        @Nullable UUID beside,
        Instant changedAt,
        boolean group,
        boolean mine,
        String writer,
        Content content) {

    enum Kind {
        TEXT,
        HIGHLIGHT,
        DRAWING,
        /// That she has read the paper.
        READ
    }

    /// @param paper the paper's key
    /// @param page from 1; 0 for the paper as a whole
    /// @param shape where on the page, in ten thousandths of its width and height: rectangles `x y
    ///   w h;…` of a mark, lines `x y x y …;…` of a drawing; empty otherwise
    record Content(String paper, Kind kind, int page, String text, String shape) {

        static final int TEXT_MOST = 10_000;
        private static final int SHAPE_MOST = 40_000;
        private static final int KEY_MOST = 200;

        /// Whether it is something this program could have written.
        boolean readable() {
            return paper.matches("[a-z0-9-]{1," + KEY_MOST + "}")
                    && page >= 0
                    && page <= PaperText.MOST_PAGES
                    && text.length() <= TEXT_MOST
                    && shape.length() <= SHAPE_MOST
                    && shape.matches("[0-9 ;]*")
                    && (kind != Kind.TEXT || !text.isBlank())
                    && (kind != Kind.HIGHLIGHT && kind != Kind.DRAWING || !shape.isBlank());
        }
    }
}

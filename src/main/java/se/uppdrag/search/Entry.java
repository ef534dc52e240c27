package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that can be found.
///
/// @param of what it was made from
/// @param organ whose it is; may be empty
/// @param matter the address of its matter in the registry; nothing where it is in none
/// @param about the line above the title: `KS 2026.0188`
/// @param body in pages where it is a file's ([#PAGE])
/// @param digest of what it was made from
record Entry(
        Origin of,
        Kind kind,
        String organ,
        @Nullable String matter,
        LocalDate onDate,
        Instant at,
        String link,
        String about,
        String title,
        String body,
        String digest) {

    /// @param key of what was read, in its source
    /// @param part of that
    record Origin(String source, String key, int part) {}

    /// Longer texts are found by their beginning.
    static final int MOST = 200_000;

    /// Stands in a body between the pages of a file, and at its end where there was more than was
    /// read: a page of which nothing is here. To PostgreSQL it is a space.
    static final String PAGE = "\f";

    Entry {
        title = title.isBlank() ? "–" : title.strip();
        body = body.length() > MOST ? body.substring(0, MOST - 1) + PAGE : body;
    }
}

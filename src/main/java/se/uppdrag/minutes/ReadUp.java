package se.uppdrag.minutes;

import org.jspecify.annotations.Nullable;

/// A section as it is read up to be verified at once.
///
/// @param open what everybody will read, all of it where nothing is secret
/// @param html the same as the page shows it
/// @param secret the section whole; nothing where it is open
record ReadUp(MinutesSection open, String html, @Nullable Whole secret) {

    /// @param html as the page shows it
    record Whole(MinutesSection section, String html) {

        String text() {
            return PlainText.of(section);
        }

        String sha256() {
            return Version.hash(text());
        }
    }
}

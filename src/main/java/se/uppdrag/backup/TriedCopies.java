package se.uppdrag.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;

/// What is known of an installation's copies from where they lie, without its program.
public final class TriedCopies {

    private TriedCopies() {}

    /// When the newest copy was begun that has been restored for trial and was whole.
    ///
    /// @param settings the installation's own
    public static Optional<Instant> newest(Properties settings) {
        var place = settings.getProperty("uppdrag.backup.folder", "").strip();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            // What tells of a copy is not closed, so no key is needed.
            return new Store(CommandLine.shelf(place, settings), Lock.closingFor(""))
                    .all().stream()
                            .filter(Copy::triedWell)
                            .map(Copy::begun)
                            .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

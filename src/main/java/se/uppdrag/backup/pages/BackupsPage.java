package se.uppdrag.backup.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies and how they stand.
///
/// @param state `OFF`, `OWN_SERVER` or `KEPT`
/// @param folder where they are kept
/// @param key the file that opens them; empty where it is kept by somebody else
/// @param days how long one stays
/// @param doing what is being done now
/// @param lead the sentence a person comes for
/// @param problem what is wrong; empty when nothing is
/// @param log how far the log has come
/// @param copies newest first
/// @param canTry whether the key that opens them is here
/// @param elsewhere that files have their bytes elsewhere; empty where they have not
public record BackupsPage(
        String state,
        String folder,
        String key,
        long days,
        @Nullable Doing doing,
        String lead,
        String problem,
        String log,
        List<Row> copies,
        boolean canTry,
        String elsewhere) {

    public BackupsPage {
        copies = List.copyOf(copies);
    }

    /// @param percent how far it has come
    public record Doing(String told, int percent) {}

    /// @param verdict in a word how its trial went
    /// @param trial in a sentence
    public record Row(
            String when,
            String name,
            String size,
            String took,
            String verdict,
            String color,
            String trial) {}
}

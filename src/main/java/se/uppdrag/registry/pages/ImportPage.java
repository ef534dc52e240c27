package se.uppdrag.registry.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `registry/import.jte` shows: where a file is chosen, what it held, and how it goes.
///
/// @param take where it is sent to be taken in, or empty
public record ImportPage(
        List<String> columns,
        List<String> mistakes,
        String mistake,
        String summary,
        String take,
        List<Row> rows,
        @Nullable Progress progress) {

    public record Row(
            String dnr,
            String matter,
            String date,
            String direction,
            String counterparty,
            String subject) {}

    /// @param percent how much of it has been done
    public record Progress(String told, int percent, boolean running, String again) {}
}

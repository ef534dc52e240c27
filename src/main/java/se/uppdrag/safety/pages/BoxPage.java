package se.uppdrag.safety.pages;

import java.util.List;

/// What `safety/box.jte` shows: the secret series, as far as the reader's key opens it.
///
/// @param stale how many reports are sealed for others than should read them now
public record BoxPage(
        String exit, boolean official, List<Row> rows, String stale, List<Disposal> disposals) {

    /// @param gone the day the last copy of the database with it is too old to be kept
    public record Disposal(String decision, String day, String gone) {}

    /// @param subject the same neutral words for all
    /// @param due the next day something is to be done; empty when nothing is
    public record Row(
            String href,
            String number,
            String when,
            String subject,
            String state,
            String risk,
            String due,
            boolean unread) {}
}

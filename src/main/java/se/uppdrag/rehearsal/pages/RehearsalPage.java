package se.uppdrag.rehearsal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `rehearsal/rehearsal.jte` shows: the device's own part, and for whoever began it what the
/// rehearsal showed.
///
/// @param keeper whether she may begin one and see the results
/// @param begun whether the evening itself has begun; then there is nothing to rehearse
/// @param device what this page calls itself
/// @param repetition the rehearsal that runs; empty where none does
/// @param round the round that is asked; 0 before the first
public record RehearsalPage(
        String address,
        String meeting,
        boolean keeper,
        boolean begun,
        String device,
        String repetition,
        int round,
        int rounds,
        @Nullable Shown shown) {

    /// @param light `RUNNING`, `GREEN` or `RED`
    /// @param reasons in words
    public record Shown(
            String light, String when, List<String> reasons, List<Row> rounds, List<Row> devices) {}

    /// @param share the slowest as part of what is drawn, 0 to 100
    /// @param late whether the slowest was slower than it should be
    public record Row(
            String name, String answers, String median, String longest, int share, boolean late) {}
}

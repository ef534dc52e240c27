package se.uppdrag.meetings.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `meetings/plan.jte` shows: the secretary's page for one meeting before it is held.
///
/// @param published when notice and call went out, or empty
/// @param deadline the last day for that
/// @param called how many were called
public record PlanPage(
        String address,
        String heading,
        String published,
        String deadline,
        boolean late,
        int called,
        List<MeetingPage.Item> items,
        Draft draft,
        String problem,
        @Nullable RefusalText refusal) {

    /// What was typed, kept when something was wrong with it.
    public record Draft(String title, String kind, String matter, String proposal) {}
}

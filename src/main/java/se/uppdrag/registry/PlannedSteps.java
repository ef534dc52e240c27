package se.uppdrag.registry;

import java.util.List;

/// Where a matter is to go next, as far as everybody may know. Asked here for the matter's page,
/// answered by `drafting`, which this module must not know.
public interface PlannedSteps {

    /// In the order they come; none where nothing public says.
    List<Planned> of(MatterId matter);

    /// @param when a day, or that there is none yet
    /// @param href the meeting, or empty
    record Planned(String what, String when, String href) {}
}

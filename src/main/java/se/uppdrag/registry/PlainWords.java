package se.uppdrag.registry;

import java.util.List;

/// What has been decided in a matter, in plain words. Asked here for the matter's page, answered by
/// the module above that keeps them, which this module must not know.
public interface PlainWords {

    /// The newest first.
    List<Words> of(MatterId matter);

    /// @param where the meeting, by name
    /// @param corrected that it has been corrected, and why; empty most often
    record Words(String where, String href, String text, String corrected) {}
}

package se.uppdrag.web;

import java.util.List;

/// The colours the house shows its parties in. Asked here for the style sheet, answered by
/// `register`, which keeps the parties.
public interface PartyColours {

    List<PartyColour> all();

    /// @param code as it is written: `S`
    /// @param light on light ground, `#e8112d`
    /// @param dark on dark ground
    record PartyColour(String code, String light, String dark) {}
}

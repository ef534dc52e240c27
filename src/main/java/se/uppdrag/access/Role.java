package se.uppdrag.access;

/// What a person may be to an organ, or to the municipality as a whole, on a given day.
public enum Role {
    /// `ledamot`
    MEMBER,
    /// `ersättare`
    SUBSTITUTE,
    /// `ordförande` or a vice chair.
    PRESIDIUM,
    /// `nämndsekreterare`: plans meetings and keeps minutes.
    SECRETARY,
    /// `registrator`
    REGISTRAR,
    /// `revisor`
    AUDITOR,
    /// Runs the installation and edits the portal page.
    ADMINISTRATOR
}

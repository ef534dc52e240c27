package se.uppdrag.binder;

import java.util.UUID;

/// What a reader does to a note on some device.
///
/// @param command this change, however often it is sent
/// @param base the version she had before her; 0 for a new one
/// @param group whether it is the party group's
record NoteChange(
        UUID command, UUID id, int base, boolean erase, boolean group, Note.Content content) {

    /// What becomes of it. Nothing that somebody wrote is lost by what another device did:
    ///
    /// ```
    /// stored    she had    she writes   she erases
    /// nothing   –          ADDED        NOTHING
    /// the same  the same   REPLACED     ERASED
    /// newer     older      BESIDE       NOTHING
    /// ```
    enum Fate {
        ADDED,
        REPLACED,
        BESIDE,
        ERASED,
        NOTHING
    }

    /// @param stored the version there is; 0 where there is none
    Fate fate(int stored) {
        if (stored == 0) {
            return erase ? Fate.NOTHING : Fate.ADDED;
        }
        if (stored == base) {
            return erase ? Fate.ERASED : Fate.REPLACED;
        }
        return erase ? Fate.NOTHING : Fate.BESIDE;
    }
}

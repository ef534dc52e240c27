package se.uppdrag.registry;

import java.util.Optional;
import java.util.UUID;

/// What became of the letter that told of a document: it waits, was sent, came back. Asked here,
/// answered by those above who carry letters, which this module must not know.
public interface DispatchedLetters {

    /// In words.
    ///
    /// @return nothing where the letter is no longer kept
    Optional<String> state(UUID dispatch);
}

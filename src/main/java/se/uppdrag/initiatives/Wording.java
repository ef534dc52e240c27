package se.uppdrag.initiatives;

import java.time.Instant;

/// One wording (`lydelse`) of something handed in.
///
/// @param number 1 for the one it was handed in with
/// @param document its number in the matter
record Wording(int number, String text, String proposal, Instant at, int document) {

    /// What stands in the registered document.
    String body() {
        return proposal.isEmpty() ? text : text + "\n\n" + proposal;
    }
}

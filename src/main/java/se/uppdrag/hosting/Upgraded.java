package se.uppdrag.hosting;

import java.time.Instant;

/// The last upgrade of one municipality, and the way back from it.
///
/// @param at when the copy was taken
/// @param from the folder of the program before; empty where that is decided elsewhere
/// @param copy the database that holds what was before
/// @param to the version it was upgraded to
/// @param done whether the new program has answered
record Upgraded(Instant at, String from, String copy, String to, boolean done) {

    Upgraded finished() {
        return new Upgraded(at, from, copy, to, true);
    }
}

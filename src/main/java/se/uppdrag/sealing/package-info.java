/// What it takes to keep something from everybody but chosen people, the administrator and whoever
/// has the database included: cryptography that is not our own, passphrases that are slow to guess,
/// and keys that are open in memory for as long as they are used.
///
/// Knows nothing of what is sealed, and stores nothing. Used by the modules that keep such things.
@ApplicationModule(
        displayName = "Sealing",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

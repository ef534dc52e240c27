/// The append-only, hash-chained record of who did what, and the memory of commands already done.
///
/// Every act goes through [se.uppdrag.trail.Trail#once]: one transaction holds the act, its entry
/// in the chain and its answer, so a command sent twice is answered as the first time.
@ApplicationModule(
        displayName = "Trail",
        allowedDependencies = {"law"})
@NullMarked
package se.uppdrag.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// PostgreSQL: our own server started from packaged binaries, or one the municipality runs.
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

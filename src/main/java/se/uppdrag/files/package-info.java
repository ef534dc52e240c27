/// Immutable files by content hash, with name, type and size.
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

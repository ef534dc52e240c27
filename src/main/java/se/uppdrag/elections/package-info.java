/// Pure arithmetic: seats from votes, alternates, proportional elections.
@ApplicationModule(
        displayName = "Elections",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

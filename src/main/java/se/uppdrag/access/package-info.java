/// Sign-in, the person id, and the question "may this person do this, here, now?".
///
/// The question is asked here and answered by `register`, which knows the posts; that is the one
/// inverted dependency in the program.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"law", "trail", "web"})
@NullMarked
package se.uppdrag.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Layout, form parts, the refusal page, server-sent events, texts and the clock. Holds no rules.
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"law", "trail"})
@NullMarked
package se.uppdrag.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

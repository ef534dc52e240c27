/// The calendar, the summons, the agenda and its papers.
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {"register", "registry", "notices", "files"})
@NullMarked
package se.uppdrag.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The calendar, the summons, the agenda and its papers.
///
/// The secretary plans a meeting, builds the agenda from matters in the registry and publishes: the
/// notice is posted on the board (KL 5:13, 8:11) and every member and alternate is called (KL 5:15)
/// in one transaction. What is added later is marked, announced by itself while there is still time
/// (KL 5:14), and otherwise needs the consent of all present (KL 5:52). Late is shown, never
/// blocked.
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {"database", "register", "registry", "notices", "files"})
@NullMarked
package se.uppdrag.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Many municipalities run by one organisation (`drift åt flera kommuner`): a list of them, and a
/// command that installs, copies, upgrades and looks after them, `./uppdrag kommuner`.
///
/// ```
/// kommuner.txt ─► NAME/uppdrag.properties ─► one program, one role, one database for each
///
/// install   role ─► database nobody else may open ─► migrations ─► in the list
/// upgrade   stop ─► copy, held against the original ─► migrate ─► start ─► answers ─► the next
///                                                  └─ failed ─► the copy takes its place again
/// ```
///
/// Each municipality is an installation like any other: the same program, the same settings. What
/// is here only does to many, one at a time, what its operator would do to one, and writes nothing
/// in their databases but what the migrations do.
///
/// What is to be done is reckoned from what is seen ([UpgradePlan], [Verdict]), so a command that
/// was broken off is given again and goes on where it was.
///
/// May never: let one municipality's role open another's database, take a name or a database that
/// is somebody's, migrate before there is a copy that has been read, or go on to the next when one
/// has failed.
@ApplicationModule(
        displayName = "Hosting",
        allowedDependencies = {"database", "backup", "evidence"})
@NullMarked
package se.uppdrag.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
